// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/tomlredactor.h"

#include "config/secrets.h"

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// Tables and lists whose values are other people's, whatever their names.
constexpr QLatin1StringView kPrivate[] = {"env"_L1, "environment"_L1, "header"_L1, "headers"_L1};

bool isSecretPath(const QStringList &path)
{
    return std::any_of(path.begin(), path.end(), [](const QString &name) {
        return isSecretName(name) ||
               std::any_of(std::begin(kPrivate), std::end(kPrivate),
                           [&](auto word) { return name.compare(word, Qt::CaseInsensitive) == 0; });
    });
}

/// `a."b.c".d` in its parts; whatever is not a key gives parts that mean nothing.
QStringList partsOf(QStringView key)
{
    QStringList parts{QString()};
    QChar quote;
    for (const QChar c : key) {
        if (!quote.isNull() && c == quote)
            quote = QChar();
        else if (quote.isNull() && (c == u'"' || c == u'\''))
            quote = c;
        else if (quote.isNull() && c == u'.')
            parts << QString();
        else if (!quote.isNull() || !c.isSpace())
            parts.last() += c;
    }
    return parts;
}

/// A string that holds a whole TOML text, such as a profile's configText.
bool isToml(const QStringList &path)
{
    return path.last() == "configText"_L1;
}

} // namespace

QString TomlRedactor::run()
{
    while (!atEnd())
        statement();
    return m_result;
}

bool TomlRedactor::isHere(QStringView words) const
{
    return QStringView(m_text).sliced(m_at).startsWith(words);
}

void TomlRedactor::statement()
{
    copyBlanks(u" \t\r\n");
    if (atEnd())
        return;
    if (here() == u'#')
        copyLine();
    else if (here() == u'[')
        header();
    else
        assignment(m_table, u"\n");
}

void TomlRedactor::copyBlanks(QStringView blanks)
{
    while (!atEnd() && blanks.contains(here()))
        m_result += m_text.at(m_at++);
}

void TomlRedactor::copyLine()
{
    const qsizetype end = m_text.indexOf(u'\n', m_at);
    const qsizetype next = end < 0 ? m_text.size() : end;
    m_result += redactCharacters(m_text.sliced(m_at, next - m_at), m_struckOut);
    m_at = next;
}

void TomlRedactor::header()
{
    const qsizetype end = m_text.indexOf(u'\n', m_at);
    QString line = m_text.sliced(m_at, (end < 0 ? m_text.size() : end) - m_at);
    const qsizetype close = line.lastIndexOf(u']');
    while (line.startsWith(u'['))
        line.remove(0, 1);
    m_table = partsOf(QStringView(line).first(std::max<qsizetype>(0, line.indexOf(u']'))));
    // A quoted part may hold brackets of its own.
    if (close > 0 && line.contains(u'"'))
        m_table = partsOf(QStringView(line).first(std::max<qsizetype>(0, line.lastIndexOf(u']'))));
    copyLine();
}

QStringList TomlRedactor::readKey(QStringView ends)
{
    const qsizetype begin = m_at;
    while (!atEnd() && here() != u'=' && !ends.contains(here())) {
        if (here() == u'"' || here() == u'\'')
            skipString();
        else
            ++m_at;
    }
    const QStringView key = QStringView(m_text).sliced(begin, m_at - begin);
    if (atEnd() || here() != u'=') { // no statement: any text
        m_result += redactCharacters(key.toString(), m_struckOut);
        return {};
    }
    m_result += key;
    m_result += u'=';
    ++m_at;
    return partsOf(key);
}

void TomlRedactor::assignment(const QStringList &table, QStringView ends)
{
    const QStringList key = readKey(ends);
    if (key.isEmpty())
        return;
    copyBlanks(u" \t");
    if (!atEnd())
        value(table + key);
}

void TomlRedactor::value(const QStringList &path)
{
    const qsizetype begin = m_at;
    skipValue();
    const QString raw = m_text.sliced(begin, m_at - begin);
    const bool isEmpty = raw.isEmpty() || raw == "\"\""_L1 || raw == "''"_L1 || raw == "[]"_L1;
    if (isEmpty) {
        m_result += raw;
    } else if (isSecretPath(path)) {
        m_result += u'"' + kStruckOut + u'"';
        ++m_struckOut;
    } else if (raw.startsWith(u'{')) {
        m_at = begin;
        inlineTable(path);
    } else if (isToml(path)) {
        m_result += innerToml(raw);
    } else {
        m_result += redactCharacters(raw, m_struckOut);
    }
}

QString TomlRedactor::innerToml(const QString &raw)
{
    const QString fence(3, raw.front());
    const qsizetype quotes = raw.startsWith(fence) ? 3 : 1;
    const bool isClosed = raw.size() >= 2 * quotes && raw.endsWith(fence.first(quotes));
    const QString text = raw.sliced(quotes, raw.size() - quotes * (isClosed ? 2 : 1));
    const bool isOneLine = !raw.contains(u'\n');
    TomlRedactor inner(
        isOneLine ? QString(text).replace("\\n"_L1, "\n"_L1).replace("\\\""_L1, "\""_L1) : text);
    const QString kept = inner.run();
    m_struckOut += inner.struckOut();
    if (inner.struckOut() == 0)
        return raw;
    // What was on one line has been taken apart, and is not put together again.
    if (isOneLine)
        return u'"' + kStruckOut + u'"';
    return raw.first(quotes) + kept + (isClosed ? fence : QString());
}

void TomlRedactor::inlineTable(const QStringList &path)
{
    m_result += m_text.at(m_at++);
    while (!atEnd() && here() != u'}') {
        copyBlanks(u" \t\r\n,");
        if (!atEnd() && here() != u'}')
            assignment(path, u",}\n");
        if (!atEnd() && here() == u'\n') // not closed: the next line is a statement again
            return;
        copyBlanks(u" \t\r,");
    }
    if (!atEnd())
        m_result += m_text.at(m_at++);
}

void TomlRedactor::skipValue()
{
    if (atEnd())
        return;
    if (here() == u'"' || here() == u'\'') {
        skipString();
        return;
    }
    if (here() == u'[' || here() == u'{') {
        skipBrackets();
        return;
    }
    while (!atEnd() && !QStringView(u"\n#,}]").contains(here()))
        ++m_at;
}

void TomlRedactor::skipString()
{
    const QChar quote = here();
    const QString fence(3, quote);
    const bool isLong = isHere(fence);
    m_at += isLong ? 3 : 1;
    while (!atEnd()) {
        if (isLong ? isHere(fence) : here() == quote) {
            m_at += isLong ? 3 : 1;
            return;
        }
        if (!isLong && here() == u'\n') // not closed
            return;
        const bool isEscape = quote == u'"' && here() == u'\\' && m_at + 1 < m_text.size();
        m_at += isEscape ? 2 : 1;
    }
}

void TomlRedactor::skipBrackets()
{
    int depth = 0;
    while (!atEnd()) {
        const QChar c = here();
        if (c == u'"' || c == u'\'') {
            skipString();
            continue;
        }
        if (c == u'#') {
            const qsizetype end = m_text.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
            continue;
        }
        ++m_at;
        if (c == u'[' || c == u'{')
            ++depth;
        if (c == u']' || c == u'}')
            --depth;
        if (depth == 0)
            return;
    }
}

} // namespace deck
