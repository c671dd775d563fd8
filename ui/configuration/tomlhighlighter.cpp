// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/tomlhighlighter.h"

#include "presentation/contrast.h"
#include "presentation/tone.h"

namespace deck {
namespace {

/// Formats make a line of a million characters slow to lay out, and nobody reads it by its colours.
constexpr qsizetype kLongestColoured = 4096;

constexpr int kStatesWithin = 3;

TomlState stateOf(int number)
{
    if (number < 0) // of no line before
        return {};
    return {static_cast<TomlState::Within>(number % kStatesWithin), number / kStatesWithin};
}

int numberOf(const TomlState &state)
{
    return state.arrays * kStatesWithin + static_cast<int>(state.within);
}

struct Pair
{
    QRgb onLight;
    QRgb onDark;
};

Pair colorsOf(TomlToken token)
{
    switch (token) {
    case TomlToken::Table:
        return {0xff6a3d9a, 0xffcfa8f5};
    case TomlToken::Key:
        return {0xff1d5fa8, 0xff7ab8f5};
    case TomlToken::String:
        return {0xff1c7444, 0xff7fd6a4};
    case TomlToken::Number:
        return {0xff9a4a00, 0xfff0b070};
    case TomlToken::Boolean:
        return {0xff9c2062, 0xfff29ac6};
    case TomlToken::Date:
        return {0xff00707a, 0xff6fd3dc};
    case TomlToken::Comment:
        return {0xff646c75, 0xffa0a9b3};
    }
    Q_UNREACHABLE();
}

} // namespace

QColor tomlColor(TomlToken token, const QPalette &palette)
{
    const Pair colors = colorsOf(token);
    QColor color = QColor::fromRgb(isDark(palette) ? colors.onDark : colors.onLight);
    // Also where something was found.
    for (const Tone tone : {Tone::Busy, Tone::Caution, Tone::Bad})
        color = readableOn(toneGround(tone, palette), color);
    return readableOn(palette.color(QPalette::Base), color);
}

TomlHighlighter::TomlHighlighter(QTextDocument *document, const QPalette &palette)
    : QSyntaxHighlighter(document), m_palette(palette)
{
}

void TomlHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

void TomlHighlighter::highlightBlock(const QString &text)
{
    TomlState state = stateOf(previousBlockState());
    const QList<TomlSpan> spans = readTomlLine(text, state);
    setCurrentBlockState(numberOf(state));
    for (const TomlSpan &span : spans) {
        if (span.start >= kLongestColoured)
            break;
        setFormat(static_cast<int>(span.start), static_cast<int>(span.length),
                  formatOf(span.token));
    }
}

QTextCharFormat TomlHighlighter::formatOf(TomlToken token) const
{
    QTextCharFormat format;
    format.setForeground(tomlColor(token, m_palette));
    if (token == TomlToken::Table)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(token == TomlToken::Comment);
    return format;
}

} // namespace deck
