// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <stop_token>

namespace deck {

/// What a program said that was asked a question, such as `--version`.
struct ProgramRun
{
    enum class Kind {
        Ended,      ///< see exitCode
        NotStarted, ///< see cause
        Crashed,    ///< a signal ended it
        TimedOut,   ///< it was killed
    };
    Kind kind = Kind::NotStarted;
    int exitCode = 0;
    QByteArray out; ///< the first 1 MiB
    QByteArray err; ///< the same
    QString cause;  ///< in words, unless it ended with 0; its own last line where it has one

    [[nodiscard]] bool isGood() const { return kind == Kind::Ended && exitCode == 0; }
};

/// Runs a program to its end, to the deadline, or until nobody waits any more (it is killed then),
/// with nothing on stdin. Blocks: not for a thread
/// that paints.
[[nodiscard]] ProgramRun runProgram(const QString &program, const QStringList &arguments,
                                    const QProcessEnvironment &environment,
                                    std::chrono::milliseconds deadline,
                                    const std::stop_token &stop = {});

} // namespace deck
