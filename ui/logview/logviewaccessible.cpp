// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/logviewaccessible.h"

#include <QCoreApplication>

#include <algorithm>

namespace deck {
namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<LogView *>(object);
    return view ? new LogViewAccessible(view) : nullptr;
}

QString spokenLevel(const LogFile::Line &line)
{
    if (line.continues || line.level < LogLevel::Warning)
        return {};
    return QCoreApplication::translate("deck::LogView", "%1: ").arg(levelName(line.level));
}

} // namespace

LogViewAccessible::LogViewAccessible(LogView *view)
    : QAccessibleWidget(view, QAccessible::EditableText)
{
}

void LogViewAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void LogViewAccessible::announceCurrentLine(LogView *view)
{
    if (!QAccessible::isActive())
        return; // nobody listens, and nothing is made for them
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view);
    if (interface == nullptr || interface->textInterface() == nullptr)
        return;
    const QAccessibleTextInterface *text = interface->textInterface();
    if (text->selectionCount() > 0) {
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        QAccessibleTextSelectionEvent selected(view, start, end);
        selected.setCursorPosition(text->cursorPosition());
        QAccessible::updateAccessibility(&selected);
    }
    QAccessibleTextCursorEvent moved(view, text->cursorPosition());
    QAccessible::updateAccessibility(&moved);
}

void *LogViewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State LogViewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString LogViewAccessible::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Value)
        return QAccessibleWidget::text(kind);
    const auto line = currentLine();
    return line ? line->text() : QString();
}

QList<LogViewAccessible::Line> LogViewAccessible::lines() const
{
    QList<Line> lines;
    int begin = 0;
    for (const LogView::VisibleLine &visible : view()->visibleLines()) {
        lines.append({visible, spokenLevel(visible.shown.line), begin});
        begin = lines.last().end() + 1; // a newline in between
    }
    return lines;
}

std::optional<LogViewAccessible::Line> LogViewAccessible::lineOf(int offset) const
{
    const QList<Line> all = lines();
    const auto line =
        std::find_if(all.begin(), all.end(), [=](const Line &one) { return offset <= one.end(); });
    return line == all.end() || offset < 0 ? std::nullopt : std::optional(*line);
}

std::optional<LogViewAccessible::Line> LogViewAccessible::currentLine() const
{
    const QList<Line> all = lines();
    const auto line = std::find_if(all.begin(), all.end(), [this](const Line &one) {
        return view()->currentLine() == one.visible.number;
    });
    return line == all.end() ? std::nullopt : std::optional(*line);
}

/// What of the selection is on the screen.
void LogViewAccessible::selection(int index, int *start, int *end) const
{
    *start = *end = 0;
    if (index != 0)
        return;
    bool isFirst = true;
    for (const Line &line : lines()) {
        if (!view()->selection().contains(line.visible.number))
            continue;
        if (std::exchange(isFirst, false))
            *start = line.begin;
        *end = line.end();
    }
}

int LogViewAccessible::selectionCount() const
{
    int start = 0;
    int end = 0;
    selection(0, &start, &end);
    return end > start ? 1 : 0;
}

void LogViewAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

/// The current line is always selected.
void LogViewAccessible::removeSelection(int)
{
    setCursorPosition(cursorPosition());
}

void LogViewAccessible::setSelection(int, int start, int end)
{
    const auto first = lineOf(start);
    const auto last = lineOf(std::max(start, end - 1));
    if (first && last)
        view()->selectLines(first->visible.number, last->visible.number);
}

int LogViewAccessible::cursorPosition() const
{
    const auto line = currentLine();
    return line ? line->begin : 0;
}

void LogViewAccessible::setCursorPosition(int position)
{
    if (const auto line = lineOf(position))
        view()->goToLine(line->visible.number);
}

QString LogViewAccessible::text(int start, int end) const
{
    QStringList texts;
    for (const Line &line : lines())
        texts << line.text();
    return texts.join(u'\n').mid(start, end < 0 ? -1 : end - start);
}

int LogViewAccessible::characterCount() const
{
    const QList<Line> all = lines();
    return all.isEmpty() ? 0 : all.last().end();
}

QRect LogViewAccessible::characterRect(int offset) const
{
    const auto line = lineOf(offset);
    if (!line)
        return {};
    const auto character = std::max<qsizetype>(0, offset - line->begin - line->level.size());
    return view()
        ->placeOf(line->visible, character)
        .translated(view()->viewport()->mapToGlobal(QPoint()));
}

int LogViewAccessible::offsetAtPoint(const QPoint &point) const
{
    const QPoint at = view()->viewport()->mapFromGlobal(point);
    for (const Line &line : lines()) {
        if (line.visible.area.contains(at))
            return line.begin +
                   static_cast<int>(line.level.size() + view()->characterAt(line.visible, at));
    }
    return -1;
}

/// All of the text is on the screen.
void LogViewAccessible::scrollToSubstring(int, int) {}

QString LogViewAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace deck
