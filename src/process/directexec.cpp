// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "process/directexec.h"

#include "posix/childsetup.h"

#include <QFile>
#include <QStandardPaths>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace deck {
namespace {

std::vector<char *> pointersTo(QByteArrayList &words)
{
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

DirectExec::DirectExec(const QString &program, const QStringList &arguments,
                       const QProcessEnvironment &environment)
{
    // To execve() a bare name is a file of the working directory, which may be anybody's.
    const QString found =
        program.contains(u'/') ? program : QStandardPaths::findExecutable(program);
    if (found.isEmpty()) {
        m_problem = OsError{ENOENT, "execve"};
        return;
    }
    m_program = QFile::encodeName(found);
    m_arguments << QFile::encodeName(program);
    for (const QString &argument : arguments)
        m_arguments << argument.toLocal8Bit();
    const QStringList variables = environment.toStringList();
    for (const QString &variable : variables)
        m_environment << variable.toLocal8Bit();
    m_argv = pointersTo(m_arguments);
    if (!environment.inheritsFromParent())
        m_envp = pointersTo(m_environment);
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) == -1)
        m_problem = OsError::last("pipe2");
    m_reading = UniqueFd(ends[0]);
    m_writing = UniqueFd(ends[1]);
}

[[gnu::no_sanitize_address]] void DirectExec::run() const noexcept
{
    ::execve(m_program.constData(), m_argv.data(), m_envp.empty() ? environ : m_envp.data());
    const int error = errno;
    // Nobody is left to tell when this fails too.
    [[maybe_unused]] const ssize_t ignored = ::write(m_writing.get(), &error, sizeof error);
    ::_exit(kChildSetupFailed);
}

std::optional<OsError> DirectExec::failure() const
{
    int error = 0;
    const ssize_t size =
        retryOnEintr([&] { return ::read(m_reading.get(), &error, sizeof error); });
    return size == ssize_t(sizeof error) ? std::optional(OsError{error, "execve"}) : std::nullopt;
}

} // namespace deck
