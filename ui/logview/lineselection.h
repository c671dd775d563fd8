// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <optional>

namespace deck {

/// The current line and the lines selected with it, by number: scrolling and new lines leave them
/// alone.
class LineSelection
{
public:
    [[nodiscard]] std::optional<qint64> current() const { return m_current; }
    [[nodiscard]] bool contains(qint64 line) const
    {
        return m_current && line >= first() && line <= last();
    }
    /// Only when there is a current line.
    [[nodiscard]] qint64 first() const { return std::min(*m_current, m_anchor); }
    [[nodiscard]] qint64 last() const { return std::max(*m_current, m_anchor); }

    void select(qint64 line)
    {
        m_current = line;
        m_anchor = line;
    }
    void extendTo(qint64 line)
    {
        if (!m_current)
            m_anchor = line;
        m_current = line;
    }
    void clear() { m_current.reset(); }
    /// Lines before this one are gone.
    void forgetBefore(qint64 line)
    {
        if (m_current && last() < line)
            clear();
        else if (m_current) {
            m_anchor = std::max(m_anchor, line);
            m_current = std::max(*m_current, line);
        }
    }

private:
    std::optional<qint64> m_current;
    qint64 m_anchor = 0;
};

} // namespace deck
