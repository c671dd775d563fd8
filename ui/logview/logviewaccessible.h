// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "logview/logview.h"

#include <QAccessibleTextInterface>
#include <QAccessibleWidget>

namespace deck {

/// What a screen reader gets of a LogView: the lines on the screen as a text that cannot be
/// changed, as a terminal offers it, with the cursor at the beginning of the current line. Warnings
/// and worse begin with their level, which others see as a colour and a mark. Lines that come while
/// one listens are not announced: under a flood nothing else could be heard.
class LogViewAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit LogViewAccessible(LogView *view);

    /// Once for each process; again it does nothing.
    static void install();
    /// Tells who listens that another line is the current one.
    static void announceCurrentLine(LogView *view);

    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QAccessible::State state() const override;
    /// As value: the current line.
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

    void selection(int index, int *start, int *end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    [[nodiscard]] QString attributes(int offset, int *start, int *end) const override;

private:
    /// A line on the screen, and where it stands in the text.
    struct Line
    {
        LogView::VisibleLine visible;
        QString level; ///< what is said in front of it
        int begin = 0;

        [[nodiscard]] QString text() const { return level + visible.shown.text(); }
        [[nodiscard]] int end() const { return begin + static_cast<int>(text().size()); }
    };

    [[nodiscard]] LogView *view() const { return static_cast<LogView *>(widget()); }
    [[nodiscard]] QList<Line> lines() const;
    /// The line that holds a character of the text; nothing behind the last one.
    [[nodiscard]] std::optional<Line> lineOf(int offset) const;
    [[nodiscard]] std::optional<Line> currentLine() const;
};

} // namespace deck
