// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <QByteArrayList>
#include <QProcessEnvironment>
#include <QStringList>

#include <optional>
#include <vector>

namespace deck {

/// The exec of a QProcess's child, made by its child process modifier instead of by Qt: up to 6.4
/// at least, Qt loses a descriptor at each exec that fails, as its child takes note of a closed
/// pipe in the memory that it shares with its parent.
class DirectExec
{
public:
    /// The name of a program without a path is looked up in PATH, and nowhere else. The child
    /// gets the environment of this process when that is what is asked for
    /// (QProcessEnvironment::InheritFromParent); an empty one is an empty one.
    DirectExec(const QString &program, const QStringList &arguments,
               const QProcessEnvironment &environment);

    /// Why no child is to be started at all.
    [[nodiscard]] std::optional<OsError> problem() const { return m_problem; }
    /// In the child, as the last thing that is done there: system calls only. Ends it when exec
    /// fails. Not instrumented: a frame that exec leaves for good would stay marked as in use in
    /// the parent, whose memory and stack this is.
    [[gnu::no_sanitize_address]] void run() const noexcept;
    /// In the parent, once the child has been started: why exec failed, if it did.
    [[nodiscard]] std::optional<OsError> failure() const;

private:
    QByteArray m_program;
    QByteArrayList m_arguments;
    QByteArrayList m_environment;
    std::vector<char *> m_argv;
    std::vector<char *> m_envp; ///< empty: that of this process
    std::optional<OsError> m_problem;
    UniqueFd m_reading;
    UniqueFd m_writing; ///< goes with a successful exec
};

} // namespace deck
