// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"
#include "presentation/keyguide.h"

#include <QList>
#include <QWidget>

namespace deck {

/// The runs as bars from left to right, the newest at the right. A bar's colour and mark say what
/// became of the run. Lengths of runs and of the gaps between them grow with the logarithm of the
/// time, so that a crash loop of milliseconds can be read beside a run of weeks. What does not fit
/// is left out at the left.
class RunTimeline final : public QWidget, public HasKeyGuide
{
    Q_OBJECT

public:
    explicit RunTimeline(QWidget *parent = nullptr);

    [[nodiscard]] KeyGuide keyGuide() const override;

    /// Oldest first.
    void setRuns(const QList<RunRecord> &runs);
    void choose(const QString &id);
    [[nodiscard]] const QString &chosen() const { return m_chosen; }
    /// Of a run that is shown; empty otherwise.
    [[nodiscard]] QRectF barOf(const QString &id) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The person has chosen this one here.
    void runChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bar
    {
        qsizetype run = 0; ///< in m_runs
        double left = 0;
        double width = 0;
    };

    void layOut();
    void paintBar(QPainter &painter, const Bar &bar) const;
    void paintTimes(QPainter &painter) const;
    [[nodiscard]] QRectF rectOf(const Bar &bar) const;
    [[nodiscard]] const Bar *barAt(double x) const;
    void chooseHere(qsizetype run);
    void describe();
    [[nodiscard]] int barHeight() const;

    QList<RunRecord> m_runs;
    QList<Bar> m_bars; ///< of those that fit, from left to right
    QString m_chosen;
};

} // namespace deck
