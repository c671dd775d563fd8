// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/fieldreader.h"

#include <QString>

namespace deck {
namespace {

using Fields = QList<LogRecord::Field>;

int hexDigit(char c) noexcept
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Walks over a line; every read checks the end.
class Cursor
{
public:
    explicit Cursor(QByteArrayView text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] QByteArrayView since(qsizetype begin) const
    {
        return m_text.sliced(begin, m_at - begin);
    }
    char next() { return atEnd() ? '\0' : m_text[m_at++]; }
    bool take(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void skipSpace()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\r'))
            ++m_at;
    }
    /// A number of exactly so many digits; -1 when they are not there.
    qint64 digits(int count, int base)
    {
        qint64 value = 0;
        for (int i = 0; i < count; ++i) {
            const int digit = hexDigit(peek());
            if (atEnd() || digit < 0 || digit >= base)
                return -1;
            value = value * base + digit;
            ++m_at;
        }
        return value;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool appendCharacter(QByteArray &out, qint64 code)
{
    if (code < 0 || code > 0x10ffff)
        return false;
    const auto character = static_cast<char32_t>(code);
    out += QString::fromUcs4(&character, 1).toUtf8();
    return true;
}

bool appendByte(QByteArray &out, qint64 code)
{
    if (code < 0 || code > 0xff)
        return false;
    out += static_cast<char>(code);
    return true;
}

/// What may follow a backslash in both notations; 0 for what is not among them.
char simpleEscape(char c) noexcept
{
    switch (c) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case '\\':
    case '"':
        return c;
    default: // not an enumeration: any byte
        return '\0';
    }
}

/// Behind the backslash, as strconv.Quote of Go writes it.
bool readGoEscape(Cursor &cursor, QByteArray &out)
{
    const char kind = cursor.peek();
    if (kind >= '0' && kind <= '7')
        return appendByte(out, cursor.digits(3, 8));
    cursor.next();
    if (const char simple = simpleEscape(kind)) {
        out += simple;
        return true;
    }
    switch (kind) {
    case 'a':
        out += '\a';
        return true;
    case 'v':
        out += '\v';
        return true;
    case 'x':
        return appendByte(out, cursor.digits(2, 16));
    case 'u':
        return appendCharacter(out, cursor.digits(4, 16));
    case 'U':
        return appendCharacter(out, cursor.digits(8, 16));
    default: // not an enumeration: any byte
        return false;
    }
}

bool readJsonEscape(Cursor &cursor, QByteArray &out)
{
    const char kind = cursor.next();
    if (kind == '/') {
        out += kind;
        return true;
    }
    if (const char simple = simpleEscape(kind)) {
        out += simple;
        return true;
    }
    if (kind != 'u')
        return false;
    const qint64 unit = cursor.digits(4, 16);
    if (unit < 0xd800 || unit > 0xdbff)
        return appendCharacter(out, unit);
    // The other half of a surrogate pair must follow.
    if (!cursor.take('\\') || !cursor.take('u'))
        return false;
    const qint64 low = cursor.digits(4, 16);
    if (low < 0xdc00 || low > 0xdfff)
        return false;
    return appendCharacter(out, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
}

/// Behind the opening quote, up to and with the closing one.
template <typename Escape>
bool readQuoted(Cursor &cursor, QByteArray &out, Escape readEscape)
{
    while (!cursor.atEnd()) {
        const char c = cursor.next();
        if (c == '"')
            return true;
        if (c != '\\')
            out += c;
        else if (cursor.atEnd() || !readEscape(cursor, out))
            return false;
    }
    return false;
}

bool readLogfmtField(Cursor &cursor, LogRecord::Field &field)
{
    const qsizetype begin = cursor.position();
    while (!cursor.atEnd() && cursor.peek() != '=' && cursor.peek() != ' ' && cursor.peek() != '"')
        cursor.next();
    field.key = cursor.since(begin).toByteArray();
    if (field.key.isEmpty() || !cursor.take('='))
        return false;
    if (cursor.take('"'))
        return readQuoted(cursor, field.value, readGoEscape) &&
               (cursor.atEnd() || cursor.peek() == ' ');
    const qsizetype value = cursor.position();
    while (!cursor.atEnd() && cursor.peek() != ' ')
        cursor.next();
    field.value = cursor.since(value).toByteArray();
    return true;
}

/// A number, a word, an object or an array: up to the comma or brace that ends it.
bool skipJsonValue(Cursor &cursor)
{
    int depth = 0;
    QByteArray ignored;
    const qsizetype begin = cursor.position();
    while (!cursor.atEnd()) {
        const char c = cursor.peek();
        if (depth == 0 && (c == ',' || c == '}'))
            return cursor.position() > begin;
        cursor.next();
        if (c == '"') {
            ignored.clear();
            if (!readQuoted(cursor, ignored, readJsonEscape))
                return false;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool readJsonMember(Cursor &cursor, LogRecord::Field &field)
{
    cursor.skipSpace();
    if (!cursor.take('"') || !readQuoted(cursor, field.key, readJsonEscape))
        return false;
    cursor.skipSpace();
    if (!cursor.take(':'))
        return false;
    cursor.skipSpace();
    if (cursor.take('"'))
        return readQuoted(cursor, field.value, readJsonEscape);
    const qsizetype begin = cursor.position();
    if (!skipJsonValue(cursor))
        return false;
    field.value = cursor.since(begin).trimmed().toByteArray();
    field.isRaw = true;
    return true;
}

} // namespace

std::optional<Fields> readLogfmt(QByteArrayView line)
{
    Fields fields;
    Cursor cursor(line);
    for (cursor.skipSpace(); !cursor.atEnd(); cursor.skipSpace()) {
        LogRecord::Field field;
        if (!readLogfmtField(cursor, field))
            return std::nullopt;
        fields.append(field);
    }
    return fields;
}

std::optional<Fields> readJsonObject(QByteArrayView line)
{
    Fields fields;
    Cursor cursor(line);
    cursor.skipSpace();
    if (!cursor.take('{'))
        return std::nullopt;
    cursor.skipSpace();
    bool goesOn = !cursor.take('}');
    while (goesOn) {
        LogRecord::Field field;
        if (!readJsonMember(cursor, field))
            return std::nullopt;
        fields.append(field);
        cursor.skipSpace();
        goesOn = cursor.take(',');
        if (!goesOn && !cursor.take('}'))
            return std::nullopt;
    }
    cursor.skipSpace();
    return cursor.atEnd() ? std::optional(fields) : std::nullopt;
}

} // namespace deck
