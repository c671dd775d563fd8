// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/identity.h"

#include "posix/pidfd.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Errors)
};

struct Option
{
    QByteArray name;
    QByteArray value;
};

/// Short options that neither dialect has are another program's, and its switches for all we know:
/// in `strace -f containerd ...` the word behind one is not its value.
bool takesValue(const QByteArray &name)
{
    if (!name.startsWith("--"))
        return name == "-c" || name == "-l" || name == "-a";
    return name != "--debug" && name != "--help" && name != "--version";
}

/// Options of a command line; nothing when a bare word stands among them: then it is a sub-command
/// (`containerd --config F config dump`) or another program altogether (`strace containerd ...`).
std::optional<QList<Option>> parseOptions(const QByteArrayList &arguments)
{
    QList<Option> options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QByteArray &argument = arguments.at(i);
        if (!argument.startsWith('-'))
            return std::nullopt;
        const qsizetype equals = argument.indexOf('=');
        if (equals >= 0)
            options.append({argument.first(equals), argument.sliced(equals + 1)});
        else if (!takesValue(argument) || i + 1 == arguments.size())
            options.append({argument, {}});
        else
            options.append({argument, arguments.at(++i)});
    }
    return options;
}

bool isOwnOption(Dialect dialect, const QByteArray &name)
{
    switch (dialect) {
    case Dialect::Containerd:
        return name == "--config" || name == "-c";
    case Dialect::DockerContainerd:
        return name == "-l" || name == "--listen";
    }
    Q_UNREACHABLE();
}

ProcessFinding notSeen(pid_t pid, const OsError &error)
{
    using Kind = ProcessFinding::Kind;
    switch (error.number) {
    case ESRCH:
        return {Kind::Gone, pid, {}, {}};
    case EACCES:
    case EPERM:
        return {Kind::NotPermitted, pid, Words::tr("pid %1").arg(pid), {}};
    default:
        return {Kind::Unknown, pid, Words::tr("pid %1, which cannot be looked at").arg(pid), error};
    }
}

} // namespace

Identity::Identity(const Profile &profile, const Places &places)
    : m_dialect(profile.dialect),
      m_value(profile.dialect == Dialect::Containerd
                  ? QFile::encodeName(places.daemonConfig)
                  : QByteArray("unix://") + QFile::encodeName(places.socket))
{
}

bool Identity::matches(const ProcessInfo &process) const
{
    const auto options = parseOptions(process.arguments);
    if (!options)
        return false;
    return std::any_of(options->begin(), options->end(), [this](const Option &option) {
        return isOwnOption(m_dialect, option.name) && option.value == m_value;
    });
}

ProcessFinding inspectProcess(pid_t pid, const Identity &identity)
{
    using Kind = ProcessFinding::Kind;
    if (pid <= 0)
        return {Kind::Gone, pid, {}, {}};
    const OsResult<PidFd> handle = PidFd::open(pid);
    if (!handle)
        return notSeen(pid, handle.error());
    const OsResult<ProcessInfo> process = lookAtProcess(pid);
    // Asked last: had the pid been reused while it was read, the first holder would have ended.
    if (handle->hasExited())
        return {process && process->isZombie() ? Kind::Zombie : Kind::Gone, pid, {}, {}};
    if (!process)
        return notSeen(pid, process.error());
    const QString description = describe(*process);
    if (const OsStatus reachable = handle->send(0); !reachable && reachable.error().number == EPERM)
        return {Kind::NotPermitted, pid, description, {}};
    return {identity.matches(*process) ? Kind::Ours : Kind::Foreign, pid, description, {}};
}

QString describe(const ProcessInfo &process)
{
    constexpr qsizetype kLongest = 120;
    QString line = QString::fromLocal8Bit(process.arguments.join(' '));
    if (line.isEmpty())
        line = process.name;
    if (line.size() > kLongest)
        line = line.first(kLongest) + u"…"_s;
    return Words::tr("pid %1 (%2)").arg(process.pid).arg(line);
}

} // namespace deck
