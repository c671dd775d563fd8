// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/tomldepth.h"

#include <QByteArray>

#include <algorithm>
#include <vector>

namespace deck {
namespace {

/// Goes through a text once. A table's header makes what follows as deep as it has dots; a bracket
/// makes what is in it one deeper than the key before it.
class DepthScanner
{
public:
    explicit DepthScanner(QByteArrayView text) : m_text(text) {}

    std::optional<TextPosition> run()
    {
        for (; m_at < m_text.size(); ++m_at) {
            look(m_text[m_at]);
            if (m_header + m_dots + m_outer > kDeepestToml)
                return position();
        }
        return std::nullopt;
    }

private:
    void look(char c)
    {
        switch (c) {
        case '#':
            m_at = before(m_text.indexOf('\n', m_at));
            break;
        case '"':
        case '\'':
            skipString(c);
            break;
        case '[':
        case '{':
            open();
            break;
        case ']':
        case '}':
            close();
            break;
        case '\n':
            m_lineBegins = m_at + 1;
            ++m_line;
            m_isBlankSoFar = true;
            if (m_open.empty())
                endOfKey();
            return;
        case '.':
            ++m_dots;
            break;
        case ',':
            m_dots = 0;
            break;
        default:
            break;
        }
        m_isBlankSoFar = m_isBlankSoFar && (c == ' ' || c == '\t' || c == '\r');
    }

    void open()
    {
        if (m_isBlankSoFar && m_open.empty()) {
            m_isHeader = true;
            m_header = 0;
        }
        m_open.push_back(m_dots);
        m_outer += m_dots + 1;
        m_dots = 0;
    }

    void close()
    {
        if (m_open.empty())
            return;
        const qsizetype inside = m_dots;
        m_dots = m_open.back();
        m_open.pop_back();
        m_outer -= m_dots + 1;
        if (m_isHeader)
            m_header = std::max(m_header, inside + 1);
    }

    void endOfKey()
    {
        m_dots = 0;
        m_isHeader = false;
    }

    /// Also through the three quotes of a string of many lines.
    void skipString(char quote)
    {
        const QByteArray three(3, quote);
        const bool isLong = m_text.sliced(m_at).startsWith(three);
        const QByteArrayView end = isLong ? QByteArrayView(three) : QByteArrayView(&quote, 1);
        for (m_at += end.size(); m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\\' && quote == '"') {
                m_at += m_text.sliced(m_at).startsWith("\\\n") ? 0 : 1;
            } else if (c == '\n' && !isLong) {
                --m_at; // not TOML; the next line is looked at all the same
                return;
            } else if (m_text.sliced(m_at).startsWith(end)) {
                m_at += end.size() - 1;
                return;
            } else if (c == '\n') {
                ++m_line;
                m_lineBegins = m_at + 1;
            }
        }
    }

    /// The index whose successor is the next to be looked at.
    [[nodiscard]] qsizetype before(qsizetype index) const
    {
        return index == -1 ? m_text.size() : index - 1;
    }

    [[nodiscard]] TextPosition position() const
    {
        return {m_line, static_cast<int>(m_at - m_lineBegins) + 1};
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_lineBegins = 0;
    int m_line = 1;
    qsizetype m_header = 0;        ///< depth of the table that keys go to
    qsizetype m_dots = 0;          ///< in the key that is being read
    qsizetype m_outer = 0;         ///< depth that the open brackets and their keys make
    std::vector<qsizetype> m_open; ///< the dots before each open bracket; never over kDeepestToml
    bool m_isBlankSoFar = true;
    bool m_isHeader = false;
};

} // namespace

std::optional<TextPosition> firstTooDeep(QByteArrayView text)
{
    return DepthScanner(text).run();
}

} // namespace deck
