// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <initializer_list>
#include <optional>

namespace deck {

/// Signals as something to read: blocks them for this thread (and all that it starts later, so make
/// it before any other thread) and tells them through a descriptor.
class SignalFd
{
public:
    static OsResult<SignalFd> block(std::initializer_list<int> numbers);

    [[nodiscard]] int fd() const { return m_fd.get(); }
    /// The next signal that has arrived, if any.
    [[nodiscard]] std::optional<int> take() const;

private:
    explicit SignalFd(UniqueFd fd) : m_fd(std::move(fd)) {}

    UniqueFd m_fd;
};

/// Ignores SIGPIPE (a client that went away) and SIGXFSZ (a file size limit): the write that
/// caused them fails with an error, and that is where it is handled.
void ignoreWriteSignals();

} // namespace deck
