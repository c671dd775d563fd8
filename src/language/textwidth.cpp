// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "language/textwidth.h"

#include <QList>

#include <algorithm>
#include <iterator>

namespace deck {
namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

/// The blocks of EastAsianWidth.txt (Unicode 15) whose characters are wide or full-width.
constexpr Range kWide[] = {
    {0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},
    {0x4e00, 0xa4cf},   {0xa960, 0xa97c},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},   {0xff01, 0xff60},   {0xffe0, 0xffe6},   {0x16fe0, 0x18cff},
    {0x1b000, 0x1b2ff}, {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff},
    {0x20000, 0x3fffd},
};

bool isWide(char32_t character)
{
    const auto *range =
        std::lower_bound(std::begin(kWide), std::end(kWide), character,
                         [](const Range &block, char32_t c) { return block.last < c; });
    return range != std::end(kWide) && range->first <= character;
}

bool isOverTheLast(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
           category == QChar::Other_Format;
}

} // namespace

qsizetype columnsOf(QStringView text)
{
    qsizetype columns = 0;
    for (const char32_t character : text.toUcs4())
        columns += isOverTheLast(character) ? 0 : isWide(character) ? 2 : 1;
    return columns;
}

QString padded(const QString &text, qsizetype columns)
{
    return text + QString(std::max<qsizetype>(0, columns - columnsOf(text)), u' ');
}

QString paddedLeft(const QString &text, qsizetype columns)
{
    return QString(std::max<qsizetype>(0, columns - columnsOf(text)), u' ') + text;
}

} // namespace deck
