// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "lineaccount.h"

namespace deck::test {

void LineAccount::look(const std::shared_ptr<const LogFile> &file)
{
    if (file != m_file)
        *this = LineAccount();
    m_file = file;
    m_hasUnfinished = false;
    if (!m_file)
        return;
    for (; m_complete < m_file->index().count() && !m_isBroken; ++m_complete) {
        const auto line = m_file->line(m_complete);
        m_isBroken = !line || !isExpected(*line);
    }
    // It may have been written in part only, so what was read of it before does not count.
    m_text.clear();
    const auto last = m_file->line(m_complete);
    m_hasUnfinished = last && isExpected(*last);
}

bool LineAccount::isExpected(const LogFile::Line &line)
{
    constexpr qint64 kPart = qint64(256) * 1024; // a system call for each line would be slow
    if (line.begin < m_textBegin || line.end > m_textBegin + m_text.size()) {
        m_textBegin = line.begin;
        m_text = m_file->read(line.begin, std::max(kPart, line.end - line.begin));
    }
    return m_text.mid(line.begin - m_textBegin, line.end - line.begin) ==
           "line " + QByteArray::number(m_complete);
}

} // namespace deck::test
