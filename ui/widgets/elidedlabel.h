// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace deck {

/// One line of text that others wrote. It is never read as HTML, never makes its window wider than
/// `most` characters ask for, and where it was cut it is whole in the tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    /// Asks for room for the text, between `least` and `most` average characters.
    ElidedLabel(Qt::TextElideMode mode, int least, int most, QWidget *parent = nullptr);

    void setLine(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void cut();
    [[nodiscard]] int widthFor(int characters) const;

    const Qt::TextElideMode m_mode;
    const int m_least;
    const int m_most;
    QString m_whole;
};

} // namespace deck
