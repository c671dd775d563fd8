// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "process/exitstatus.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QStringList>

#include <variant>

#include <sys/types.h>

namespace deck {

/// Makes the daemon's process and is told of its end. One process at a time. Main thread: the death
/// signal of the child is bound to the thread that launched it.
class Launcher : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QString program;
        QStringList arguments;
        QProcessEnvironment environment;
        int logFd = -1; ///< becomes the child's stdout and stderr; stays the caller's
        bool dieWithManager = true;
    };
    struct Failure
    {
        QString cause;
    };

    using QObject::QObject;

    /// The pid once exec has succeeded, or why it has not; then nothing is left behind.
    [[nodiscard]] virtual std::variant<pid_t, Failure> launch(const Request &request) = 0;

    /// SIGKILL, and waits for the end, which is not told by ended(). For a start that failed
    /// half-way.
    virtual void killAndReap() = 0;

    /// Lets the process go on without this object; its end is not told any more.
    virtual void release() = 0;

signals:
    /// The process has ended and was reaped. Once for each successful launch, unless released.
    void ended(const deck::ExitStatus &status);
};

} // namespace deck
