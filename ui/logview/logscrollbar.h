// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollBar>

namespace deck {

/// A scroll bar that paints, when its value changes, only where the slider was and where it is.
///
/// Fusion fills the whole groove with a gradient. Qt (6.4) gives a fill of so many rows to the
/// threads of its pool and waits for them, and while others keep the processors busy a frame of the
/// log took two or three times as long for that alone.
class LogScrollBar : public QScrollBar
{
public:
    using QScrollBar::QScrollBar;

protected:
    void sliderChange(SliderChange change) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect slider() const;
    [[nodiscard]] bool isAtEnd() const { return value() == minimum() || value() == maximum(); }

    QRect m_painted; ///< where the slider is on the screen
    bool m_isPaintedAtEnd = true;
};

} // namespace deck
