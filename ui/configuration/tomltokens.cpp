// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/tomltokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace deck {
namespace {

constexpr int kDeepest = 1000; // more brackets are counted as so many

bool isBare(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-';
}

/// Of a number, a date or a word.
bool isOfValue(QChar c)
{
    return isBare(c) || c == u'+' || c == u'.' || c == u':';
}

QRegularExpression whole(QStringView pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

bool isDate(QStringView word)
{
    static const auto date =
        whole(u"\\d{4}-\\d\\d-\\d\\d([Tt]\\d\\d:\\d\\d.*)?|\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
    return date.match(word.toString()).hasMatch();
}

bool isNumber(QStringView word)
{
    static const auto number =
        whole(u"[+-]?(inf|nan|\\d[\\d_]*(\\.[\\d_]+)?([eE][+-]?[\\d_]+)?)|0x[\\da-fA-F_]+|"
              "0o[0-7_]+|0b[01_]+");
    return number.match(word.toString()).hasMatch();
}

class LineReader
{
public:
    LineReader(QStringView line, TomlState &state) : m_line(line), m_state(state) {}

    QList<TomlSpan> read()
    {
        if (m_state.within != TomlState::Within::Nothing)
            finishText(m_state.within == TomlState::Within::BasicText ? u'"' : u'\'', 0);
        m_expectsKey = m_at == 0 && m_state.arrays == 0;
        skipSpace();
        if (m_expectsKey && m_at < m_line.size() && m_line[m_at] == u'[')
            takeHeader();
        while (m_at < m_line.size())
            takeNext();
        return m_spans;
    }

private:
    void add(TomlToken token, qsizetype start) { m_spans.append({token, start, m_at - start}); }

    void skipSpace()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
    }

    [[nodiscard]] bool isTriple(qsizetype at, QChar quote) const
    {
        return at + 2 < m_line.size() && m_line[at] == quote && m_line[at + 1] == quote &&
               m_line[at + 2] == quote;
    }

    /// `[table]` and `[[array of tables]]`, quoted parts of which may hold brackets.
    void takeHeader()
    {
        const qsizetype start = m_at;
        QChar quote;
        for (; m_at < m_line.size(); ++m_at) {
            const QChar c = m_line[m_at];
            if (quote.isNull() && c == u'#')
                break;
            if (quote.isNull() && (c == u'"' || c == u'\''))
                quote = c;
            else if (c == quote)
                quote = QChar();
        }
        qsizetype end = m_at;
        while (end > start && m_line[end - 1].isSpace())
            --end;
        m_spans.append({TomlToken::Table, start, end - start});
        m_expectsKey = false;
    }

    void takeNext()
    {
        const QChar c = m_line[m_at];
        if (c.isSpace()) {
            ++m_at;
        } else if (c == u'#') {
            const qsizetype start = std::exchange(m_at, m_line.size());
            add(TomlToken::Comment, start);
        } else if (c == u'"' || c == u'\'') {
            takeText(c);
        } else if (isOfValue(c)) {
            takeWord();
        } else {
            takeSign(c);
            ++m_at;
        }
    }

    void takeSign(QChar sign)
    {
        if (sign == u'[') {
            m_state.arrays = std::min(m_state.arrays + 1, kDeepest);
            m_expectsKey = false;
        } else if (sign == u']') {
            m_state.arrays = std::max(m_state.arrays - 1, 0);
        } else if (sign == u'{') {
            m_braces.append(m_state.arrays);
            m_expectsKey = true;
        } else if (sign == u'}' && !m_braces.isEmpty()) {
            m_braces.removeLast();
        } else if (sign == u'=') {
            m_expectsKey = false;
        } else if (sign == u',') { // of the inline table, unless of an array in it
            m_expectsKey = !m_braces.isEmpty() && m_braces.last() == m_state.arrays;
        }
    }

    void takeText(QChar quote)
    {
        const qsizetype start = m_at;
        if (!m_expectsKey && isTriple(m_at, quote)) {
            finishText(quote, start, m_at + 3);
            return;
        }
        for (++m_at; m_at < m_line.size() && m_line[m_at] != quote; ++m_at) {
            if (quote == u'"' && m_line[m_at] == u'\\')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_line.size());
        add(m_expectsKey ? TomlToken::Key : TomlToken::String, start);
    }

    /// A text of several lines, from where the line stands within it.
    void finishText(QChar quote, qsizetype start, qsizetype from = 0)
    {
        for (m_at = from; m_at < m_line.size(); ++m_at) {
            if (quote == u'"' && m_line[m_at] == u'\\')
                ++m_at;
            else if (isTriple(m_at, quote))
                break;
        }
        const bool isClosed = m_at < m_line.size();
        m_at = isClosed ? m_at + 3 : m_line.size();
        while (isClosed && m_at < m_line.size() && m_line[m_at] == quote)
            ++m_at; // up to two quotes more are the text's own
        m_state.within = isClosed        ? TomlState::Within::Nothing
                         : quote == u'"' ? TomlState::Within::BasicText
                                         : TomlState::Within::LiteralText;
        add(TomlToken::String, start);
    }

    void takeWord()
    {
        const qsizetype start = m_at;
        const auto isPart = m_expectsKey ? isBare : isOfValue;
        while (m_at < m_line.size() && isPart(m_line[m_at]))
            ++m_at;
        if (m_at == start) { // a dot between the parts of a key
            ++m_at;
            return;
        }
        const QStringView word = m_line.mid(start, m_at - start);
        if (m_expectsKey)
            add(TomlToken::Key, start);
        else if (word == u"true" || word == u"false")
            add(TomlToken::Boolean, start);
        else if (isDate(word))
            add(TomlToken::Date, start);
        else if (isNumber(word))
            add(TomlToken::Number, start);
    }

    const QStringView m_line;
    TomlState &m_state;
    QList<TomlSpan> m_spans;
    QList<int> m_braces; ///< for each open one, the arrays around it
    qsizetype m_at = 0;
    bool m_expectsKey = false;
};

} // namespace

QList<TomlSpan> readTomlLine(QStringView line, TomlState &state)
{
    return LineReader(line, state).read();
}

} // namespace deck
