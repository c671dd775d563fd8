// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logfile.h"
#include "posix/oserror.h"

namespace deck {

/// Prints lines of a log to stdout: as they are, into a pipe or a file; coloured by level, and with
/// what a terminal would obey shown as escapes, on a terminal; or as JSON.
class LinePrinter
{
public:
    enum class Form { AsWritten, Terminal, Json };

    explicit LinePrinter(Form form) : m_form(form) {}

    /// Terminal where stdout is one, unless JSON is wanted. NO_COLOR takes the colours away.
    [[nodiscard]] static Form formFor(bool json);

    void print(const LogFile &file, const LogFile::Line &line);
    /// What went wrong since the last call, a reader that has gone included (EPIPE).
    [[nodiscard]] OsStatus flush();

private:
    void printForTerminal(const LogFile &file, const LogFile::Line &line) const;

    const Form m_form;
};

} // namespace deck
