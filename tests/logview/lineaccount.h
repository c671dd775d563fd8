// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logfile.h"

#include <memory>

namespace deck::test {

/// Looks at every line of a log that logflood writes, and whether it is the next one.
class LineAccount
{
public:
    /// Looks at what has come; another file begins anew.
    void look(const std::shared_ptr<const LogFile> &file);

    /// Lines from the first on that are there, whole, and in order; the unfinished one included.
    [[nodiscard]] qint64 accounted() const { return m_complete + (m_hasUnfinished ? 1 : 0); }
    /// A line that is there is not the one that was expected.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    [[nodiscard]] bool isExpected(const LogFile::Line &line);

    std::shared_ptr<const LogFile> m_file;
    QByteArray m_text; ///< a part of the file
    qint64 m_textBegin = 0;
    qint64 m_complete = 0;
    bool m_hasUnfinished = false;
    bool m_isBroken = false;
};

} // namespace deck::test
