// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/showntext.h"

#include <algorithm>

namespace deck {
namespace {

bool isContinuation(char byte) noexcept
{
    return (static_cast<quint8>(byte) & 0xc0) == 0x80;
}

/// How many bytes the character that begins with this one has; 0 when none can.
qsizetype lengthFromFirst(char byte) noexcept
{
    const auto first = static_cast<quint8>(byte);
    if (first < 0x80)
        return 1;
    if (first < 0xc2)
        return 0;
    if (first < 0xe0)
        return 2;
    if (first < 0xf0)
        return 3;
    return first < 0xf5 ? 4 : 0;
}

struct Decoded
{
    char32_t character = 0;
    qsizetype length = 0; ///< 0: not UTF-8
};

Decoded decode(QByteArrayView bytes) noexcept
{
    const qsizetype length = lengthFromFirst(bytes.front());
    if (length == 0 || length > bytes.size())
        return {};
    if (length == 1)
        return {static_cast<quint8>(bytes.front()), 1};
    char32_t character = static_cast<quint8>(bytes.front()) & (0xffU >> (length + 1));
    for (qsizetype i = 1; i < length; ++i) {
        if (!isContinuation(bytes[i]))
            return {};
        character = (character << 6) | (static_cast<quint8>(bytes[i]) & 0x3fU);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = character >= 0xd800 && character <= 0xdfff;
    if (character < kSmallest[length] || isSurrogate || character > 0x10ffff)
        return {};
    return {character, length};
}

/// Format marks (Cf: bidirectional, zero width, tags), line separators, and what no font has.
bool isHidden(char32_t character) noexcept
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default: // QChar::Category is Qt's: letters, marks, numbers, punctuation, symbols, spaces
        return false;
    }
}

void appendHex(QString &out, char kind, char32_t value, int digits)
{
    out += u'\\';
    out += QLatin1Char(kind);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out += QLatin1Char("0123456789abcdef"[(value >> shift) & 0xf]);
}

void appendCharacter(QString &out, char32_t character)
{
    constexpr qsizetype kTab = 8;
    if (character == U'\t')
        out.append(QString(kTab - out.size() % kTab, u' '));
    else if (character == U'\n')
        out += QLatin1StringView("\\n"); // of a message, unquoted
    else if (character < 0x20 || (character >= 0x7f && character < 0xa0))
        appendHex(out, 'x', character, 2);
    else if (isHidden(character))
        appendHex(out, character > 0xffff ? 'U' : 'u', character, character > 0xffff ? 8 : 4);
    else if (character > 0xffff)
        out.append(QStringView(QChar::fromUcs4(character)));
    else
        out.append(QChar(static_cast<char16_t>(character)));
}

bool isPlain(char byte) noexcept
{
    return byte >= 0x20 && byte < 0x7f;
}

} // namespace

QString shownText(QByteArrayView bytes)
{
    // Nearly every line is plain ASCII.
    const auto *plainEnd = std::find_if_not(bytes.begin(), bytes.end(), isPlain);
    QString out = QString::fromLatin1(bytes.first(plainEnd - bytes.begin()));
    for (qsizetype at = out.size(); at < bytes.size();) {
        const Decoded decoded = decode(bytes.sliced(at));
        if (decoded.length == 0)
            appendHex(out, 'x', static_cast<quint8>(bytes[at]), 2);
        else
            appendCharacter(out, decoded.character);
        at += std::max<qsizetype>(1, decoded.length);
    }
    return out;
}

qsizetype wholeCharacters(QByteArrayView bytes) noexcept
{
    qsizetype begin = bytes.size();
    for (int steps = 0; begin > 0 && steps < 4; ++steps) {
        --begin;
        if (!isContinuation(bytes[begin]))
            return begin + lengthFromFirst(bytes[begin]) > bytes.size() ? begin : bytes.size();
    }
    return bytes.size();
}

} // namespace deck
