// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logfile.h"

#include <vector>

namespace deck {

/// The worst level of every 64 lines: what a strip beside a scroll bar can show of millions of
/// lines. Owned and used by one thread.
class SeverityMap
{
public:
    static constexpr qint64 kLines = 64;

    void setFile(std::shared_ptr<const LogFile> file);
    /// Looks at lines that came since the last call; at a limited number of them, so that a big
    /// file does not stop the caller. True when there are none left.
    bool update();
    /// The worst level stated in [begin, end), in steps of 64 lines.
    [[nodiscard]] LogLevel worst(qint64 begin, qint64 end) const;

    /// Of the steps in [begin, end), the part that is this bad or worse; 0 to 1.
    [[nodiscard]] double share(qint64 begin, qint64 end, LogLevel least) const;

private:
    struct Steps
    {
        size_t begin = 0;
        size_t end = 0;
    };
    [[nodiscard]] LogLevel worstOfFew(qint64 begin, qint64 end) const;
    [[nodiscard]] Steps stepsOf(qint64 begin, qint64 end) const;

    std::shared_ptr<const LogFile> m_file;
    std::vector<quint8> m_worst;
    qint64 m_done = 0; ///< lines looked at
};

} // namespace deck
