// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/tomleditor.h"

#include "configuration/configwords.h"
#include "configuration/linenumberarea.h"
#include "configuration/tomlhighlighter.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "widgets/statebadge.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace deck {
namespace {

constexpr int kLeastDigits = 3;
constexpr int kGap = 4;
/// Each is painted with every line that is seen.
constexpr qsizetype kMostShown = 500;

/// The column of a person, in characters, as a place in the text, in UTF-16.
int offsetIn(const QString &line, int column)
{
    qsizetype offset = 0;
    for (int character = 1; character < column && offset < line.size(); ++character)
        offset += line.at(offset).isHighSurrogate() ? 2 : 1;
    return static_cast<int>(std::min(offset, line.size()));
}

/// Up to where what begins there goes: a word, or one character.
int endOfWord(const QString &line, int from)
{
    int end = from;
    while (end < line.size() && !line.at(end).isSpace() && line.at(end) != u'=')
        ++end;
    return end;
}

} // namespace

TomlEditor::TomlEditor(QWidget *parent)
    : QPlainTextEdit(parent), m_margin(new LineNumberArea(*this)),
      m_highlighter(new TomlHighlighter(document(), palette()))
{
    setObjectName(QStringLiteral("configEditor"));
    setAccessibleName(tr("Configuration text"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setLayoutDirection(Qt::LeftToRight); // in every language
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TomlEditor::layOutMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int scrolled) {
        if (scrolled != 0)
            m_margin->scroll(0, scrolled);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_margin, qOverload<>(&QWidget::update));
    layOutMargin();
}

QString TomlEditor::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void TomlEditor::setText(const QString &text)
{
    m_findings.clear();
    m_matches.clear();
    setPlainText(text);
    showSelections();
}

void TomlEditor::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::Start);
}

void TomlEditor::insertFromMimeData(const QMimeData *source)
{
    const QString pasted = source->text();
    if (pasted.size() > kMostBytes ||
        text().toUtf8().size() + pasted.toUtf8().size() > kMostBytes) {
        emit refused(tr("Not pasted: a configuration is at most 1 MiB, and this would make it "
                        "longer."));
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

void TomlEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || isReadOnly() || event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const auto indented =
        std::find_if(before.begin(), before.end(), [](QChar c) { return c != u' ' && c != u'\t'; });
    cursor.insertText(u'\n' + before.left(indented - before.begin()));
    setTextCursor(cursor);
    ensureCursorVisible();
}

// Findings and matches

void TomlEditor::setFindings(const QList<ConfigFinding> &findings)
{
    m_findings = findings;
    showSelections();
    m_margin->update();
}

void TomlEditor::setMatches(const QList<TextMatch> &matches)
{
    m_matches = matches;
    showSelections();
}

void TomlEditor::select(const TextMatch &match)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(match.start));
    cursor.setPosition(static_cast<int>(match.start + match.length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

QTextCursor TomlEditor::cursorAt(const TextPosition &place) const
{
    QTextBlock block = document()->findBlockByNumber(place.line - 1);
    if (!block.isValid()) // a text is said to end in the line after it
        block = document()->lastBlock();
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + offsetIn(block.text(), place.column));
    return cursor;
}

void TomlEditor::goTo(const TextPosition &place)
{
    setTextCursor(cursorAt(place));
    centerCursor();
    setFocus();
}

void TomlEditor::showSelections()
{
    QList<QTextEdit::ExtraSelection> selections;
    addMatches(selections);
    addFindings(selections);
    setExtraSelections(selections);
}

void TomlEditor::addFindings(QList<QTextEdit::ExtraSelection> &selections) const
{
    for (const ConfigFinding &finding : m_findings) {
        if (!finding.place || selections.size() >= kMostShown)
            continue;
        QTextCursor cursor = cursorAt(*finding.place);
        const QString line = cursor.block().text();
        int from = cursor.positionInBlock();
        int end = endOfWord(line, from);
        if (end == from) // at the end of a line, or of all
            from = std::max(0, from - 1);
        end = std::max(end, std::min(from + 1, static_cast<int>(line.size())));
        cursor.setPosition(cursor.block().position() + from);
        cursor.setPosition(cursor.block().position() + end, QTextCursor::KeepAnchor);
        const Tone tone = presentFinding(finding.kind).tone;
        QTextCharFormat format;
        format.setBackground(toneGround(tone, palette()));
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(toneColor(tone, palette()));
        selections.append({cursor, format});
    }
}

void TomlEditor::addMatches(QList<QTextEdit::ExtraSelection> &selections) const
{
    QTextCharFormat format;
    format.setBackground(toneGround(Tone::Busy, palette())); // no finding's
    for (const TextMatch &match : m_matches) {
        if (selections.size() >= kMostShown)
            return;
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(match.start));
        cursor.setPosition(static_cast<int>(match.start + match.length), QTextCursor::KeepAnchor);
        selections.append({cursor, format});
    }
}

std::optional<FindingKind> TomlEditor::worstAt(int line) const
{
    std::optional<FindingKind> worst;
    for (const ConfigFinding &finding : m_findings) {
        if (finding.place && finding.place->line == line + 1 && worst != FindingKind::Error)
            worst = finding.kind;
    }
    return worst;
}

QString TomlEditor::findingAt(int line) const
{
    QStringList causes;
    for (const ConfigFinding &finding : m_findings) {
        if (finding.place && finding.place->line == line + 1)
            causes << finding.cause;
    }
    return clauses(causes);
}

// The margin

int TomlEditor::marginWidth() const
{
    const int digits =
        std::max(kLeastDigits, static_cast<int>(QString::number(blockCount()).size()));
    return kGap + fontMetrics().height() + fontMetrics().horizontalAdvance(u'9') * digits +
           2 * kGap;
}

void TomlEditor::layOutMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_margin->setGeometry(inner.left(), inner.top(), marginWidth(), inner.height());
}

int TomlEditor::lineAt(int y) const
{
    return cursorForPosition({0, y}).blockNumber();
}

void TomlEditor::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    const int side = fontMetrics().height();
    const QColor plain = palette().color(QPalette::Text);
    const QColor quiet = tomlColor(TomlToken::Comment, palette());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF row = blockBoundingGeometry(block).translated(contentOffset());
        if (row.top() > event->rect().bottom())
            break;
        const int number = block.blockNumber();
        painter.setPen(number == current ? plain : quiet);
        painter.drawText(QRectF(0, row.top(), m_margin->width() - 2 * kGap, side),
                         int(Qt::AlignRight) | int(Qt::AlignVCenter), QString::number(number + 1));
        if (const auto worst = worstAt(number)) {
            const MarkedWord word = presentFinding(*worst);
            paintBadge(painter, QRectF(kGap / 2.0, row.top() + 1, side - 2, side - 2), word.tone,
                       word.mark, palette());
        }
    }
}

bool TomlEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), safeToolTip(findingAt(lineAt(help->pos().y()))),
                       viewport());
    return true;
}

void TomlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargin();
}

void TomlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (m_highlighter == nullptr) // the base class sets itself up
        return;
    if (event->type() == QEvent::PaletteChange) { // the desktop went dark or light
        m_highlighter->setPalette(palette());
        showSelections();
    } else if (event->type() == QEvent::FontChange) {
        layOutMargin();
    }
}

} // namespace deck
