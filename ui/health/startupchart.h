// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/startupjson.h"

#include <QScrollArea>

class QLabel;

namespace deck {

class StartupRows;

/// What the daemon's start spent its time on: a bar for each plugin in its order, beside that of
/// the last start that came up.
class StartupChart : public QWidget
{
    Q_OBJECT

public:
    explicit StartupChart(QWidget *parent = nullptr);

    void setComparison(const StartupComparison &comparison);
    /// Why there is nothing to show.
    void setNotice(const QString &words);

private:
    QLabel *m_words;
    StartupRows *m_rows;
};

/// The bars.
class StartupRows : public QWidget
{
    Q_OBJECT

public:
    explicit StartupRows(QWidget *parent = nullptr);

    void setComparison(const StartupComparison &comparison);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Row
    {
        StartupStep step;
        std::optional<std::chrono::microseconds> earlier;
    };

    void addRowBeforePlugins(const StartupComparison &comparison);
    [[nodiscard]] int rowHeight() const { return fontMetrics().height() + 6; }
    [[nodiscard]] int nameWidth() const;
    void paintRow(QPainter &painter, qsizetype index) const;
    [[nodiscard]] static QString wordsOf(const Row &row);

    QList<Row> m_shown;
    std::chrono::microseconds m_total{1};
};

} // namespace deck
