// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/logquery.h"

#include <QCoreApplication>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::LogQuery)
};

/// Capitals of a regular expression's escapes (\S, \W) are no letters of the text.
bool hasCapital(const QString &text, bool isRegex)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isRegex && text.at(i) == u'\\')
            ++i;
        else if (text.at(i).isUpper())
            return true;
    }
    return false;
}

/// Splits a text into terms and the words between them.
class QueryReader
{
public:
    explicit QueryReader(const QString &text) : m_text(text) {}

    std::variant<LogQuery, QueryError> read()
    {
        while (skipSpace())
            readOne();
        if (m_error)
            return *m_error;
        return m_query;
    }

private:
    bool skipSpace()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        return m_at < m_text.size() && !m_error;
    }

    void fail(const QString &words, qsizetype position) { m_error = QueryError{words, position}; }

    bool takeWord(QLatin1StringView word)
    {
        const bool isWord =
            QStringView(m_text).sliced(m_at).startsWith(word) &&
            (m_at + word.size() == m_text.size() || m_text.at(m_at + word.size()).isSpace());
        if (isWord)
            m_at += word.size();
        return isWord;
    }

    void readOne()
    {
        if (takeWord("OR"_L1)) {
            m_isAlternative = !m_query.clauses.isEmpty();
            return;
        }
        if (takeWord("AND"_L1))
            return;
        if (takeWord("NOT"_L1)) {
            m_isExcluded = !m_isExcluded;
            return;
        }
        const bool minus = m_text.at(m_at) == u'-' && m_at + 1 < m_text.size();
        if (minus)
            ++m_at;
        const bool isExcluded = std::exchange(m_isExcluded, false) != minus;
        const std::optional<LogQuery::Term> term = readTerm();
        if (!m_error && term)
            add(*term, isExcluded);
    }

    void add(LogQuery::Term term, bool isExcluded)
    {
        term.isExcluded = isExcluded;
        if (std::exchange(m_isAlternative, false))
            m_query.clauses.last().append(term);
        else
            m_query.require(term);
    }

    /// Up to the closing delimiter; a backslash takes the next one literally.
    std::optional<QString> readDelimited(QChar delimiter, bool keepBackslash)
    {
        const qsizetype begin = m_at++;
        QString content;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            const bool isEscape = c == u'\\' && m_at + 1 < m_text.size();
            if (isEscape && (keepBackslash || m_text.at(m_at + 1) == delimiter)) {
                if (m_text.at(m_at + 1) != delimiter)
                    content += c;
                content += m_text.at(++m_at);
            } else if (c == delimiter) {
                ++m_at;
                return content;
            } else {
                content += c;
            }
        }
        fail(Words::tr("%1 is not closed").arg(delimiter), begin);
        return std::nullopt;
    }

    std::optional<LogQuery::Term> readTerm()
    {
        if (m_text.at(m_at) == u'/') {
            const auto pattern = readDelimited(u'/', true);
            return pattern ? std::optional(term(LogQuery::Kind::Regex, *pattern)) : std::nullopt;
        }
        if (m_text.at(m_at) == u'"') {
            const auto pattern = readDelimited(u'"', false);
            return pattern ? std::optional(term(LogQuery::Kind::Text, *pattern)) : std::nullopt;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace() && m_text.at(m_at) != u'=')
            ++m_at;
        const QString word = m_text.sliced(begin, m_at - begin);
        if (word.startsWith("level:"_L1))
            return readLevel(word.sliced(6), begin);
        if (m_at < m_text.size() && m_text.at(m_at) == u'=' && !word.isEmpty())
            return readField(word);
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace())
            ++m_at;
        return term(LogQuery::Kind::Text, m_text.sliced(begin, m_at - begin));
    }

    std::optional<LogQuery::Term> readField(const QString &key)
    {
        ++m_at; // the equals sign
        QString value;
        if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
            const auto quoted = readDelimited(u'"', false);
            if (!quoted)
                return std::nullopt;
            value = *quoted;
        } else {
            const qsizetype begin = m_at;
            while (m_at < m_text.size() && !m_text.at(m_at).isSpace())
                ++m_at;
            value = m_text.sliced(begin, m_at - begin);
        }
        LogQuery::Term field = term(LogQuery::Kind::Field, value);
        field.key = key.toUtf8();
        field.isCaseSensitive = true;
        return field;
    }

    std::optional<LogQuery::Term> readLevel(const QString &word, qsizetype begin)
    {
        const LogLevel level = levelFromWord(word.toLatin1());
        if (level == LogLevel::None)
            fail(Words::tr("%1 is not a level").arg(word), begin);
        else
            m_query.setLeast(level);
        return std::nullopt;
    }

    static LogQuery::Term term(LogQuery::Kind kind, const QString &pattern)
    {
        return {
            kind, {}, pattern.toUtf8(), false, hasCapital(pattern, kind == LogQuery::Kind::Regex)};
    }

    const QString &m_text;
    qsizetype m_at = 0;
    LogQuery m_query;
    std::optional<QueryError> m_error;
    bool m_isExcluded = false;
    bool m_isAlternative = false;
};

} // namespace

void LogQuery::setWanted(LogLevel level, bool wanted)
{
    const quint32 bit = 1U << static_cast<unsigned>(level);
    levels = wanted ? levels | bit : levels & ~bit;
}

void LogQuery::setLeast(LogLevel level)
{
    levels = kAllLevels & ~((1U << static_cast<unsigned>(level)) - 1);
}

std::variant<LogQuery, QueryError> parseQuery(const QString &text)
{
    return QueryReader(text).read();
}

} // namespace deck
