// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/rootlesslook.h"

#include "posix/files.h"
#include "posix/processcontext.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

#include <sys/stat.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RootlessLook)
};

/// What stays the same for a file as long as it exists.
struct FileIdentity
{
    dev_t device = 0;
    ino_t inode = 0;

    bool operator==(const FileIdentity &) const = default;
};

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat seen = {};
    if (::stat(QFile::encodeName(path).constData(), &seen) == -1)
        return std::nullopt;
    return FileIdentity{seen.st_dev, seen.st_ino};
}

std::optional<FileIdentity> userNamespaceOf(pid_t pid)
{
    return identityOf(u"/proc/%1/ns/user"_s.arg(pid));
}

/// The profile's folder is on /run/containerd there, and nowhere else but in its namespaces.
bool isInside(pid_t pid, const FileIdentity &runFolder)
{
    return identityOf(u"/proc/%1/root/run/containerd"_s.arg(pid)) == runFolder;
}

struct Ready
{
    pid_t pid = 0;
    std::optional<RootlessNetwork> network;
};

Ready readReadyFile(const QString &path)
{
    constexpr qsizetype kLongest = 64;
    const OsResult<UniqueFd> file = openPlainFile(path, OpenMode::Read);
    if (!file)
        return {};
    const OsResult<QByteArray> text = readAtMost(file->get(), kLongest);
    if (!text)
        return {};
    const QByteArrayList words = text->split(' ');
    Ready ready;
    ready.pid = words.value(0).toInt();
    ready.network = fromKeyword<RootlessNetwork>(QString::fromLatin1(words.value(1)));
    return ready.pid > 0 ? ready : Ready{};
}

pid_t parentOf(pid_t pid)
{
    const auto process = readProcess(pid);
    return process ? process->parent : 0;
}

/// rootlesskit, its child in the namespaces, the keeper: each the parent of the next.
pid_t kitOf(pid_t keeper)
{
    const pid_t child = parentOf(keeper);
    const pid_t kit = child > 1 ? parentOf(child) : 0;
    return kit > 1 ? kit : 0;
}

bool isAlive(pid_t pid)
{
    const auto process = readProcess(pid);
    return process && !isEnding(*process);
}

/// As it shows: a network namespace of its own, or this process's.
std::optional<RootlessNetwork> networkOf(pid_t member)
{
    const auto network = identityOf(u"/proc/%1/ns/net"_s.arg(member));
    if (!network)
        return std::nullopt;
    return network == identityOf(u"/proc/self/ns/net"_s) ? RootlessNetwork::Host
                                                         : RootlessNetwork::Slirp4netns;
}

/// Part of rootlesskit, on its way up or down, and not what it is for: its child and the keeper
/// (both are told of the ready file), and slirp4netns.
bool isScaffold(const ProcessInfo &process, const RootlessPlaces &places)
{
    return process.name == "slirp4netns"_L1 ||
           process.arguments.contains(QFile::encodeName(places.readyFile));
}

/// What the namespaces are for. The keeper, while it ends, is none, though nothing tells that it
/// was the keeper.
std::optional<ProcessInfo> readGuest(pid_t pid, const RootlessPlaces &places)
{
    auto process = readProcess(pid);
    const bool isGuest = process && !isEnding(*process) && !isScaffold(*process, places);
    return isGuest ? std::move(process) : std::nullopt;
}

} // namespace

NamespaceFinding findNamespaces(const RootlessPlaces &places)
{
    const auto run = identityOf(places.run);
    if (!run)
        return {};
    if (const Ready ready = readReadyFile(places.readyFile);
        ready.pid > 0 && isAlive(ready.pid) && isInside(ready.pid, *run))
        return {ready.pid, ready.pid, kitOf(ready.pid), ready.network};
    for (const pid_t pid : processIds()) {
        if (isInside(pid, *run) && readGuest(pid, places))
            return {pid, 0, 0, networkOf(pid)};
    }
    return {};
}

std::optional<RootlessFacts> factsOf(const NamespaceFinding &namespaces, const QString &reason)
{
    if (!namespaces.isThere())
        return std::nullopt;
    const RootlessNetwork network = namespaces.network.value_or(RootlessNetwork::Slirp4netns);
    return RootlessFacts{namespaces.kit, namespaces.keeper, network,
                         network == RootlessNetwork::Host ? reason : QString()};
}

QList<ProcessInfo> processesInside(const NamespaceFinding &namespaces, const RootlessPlaces &places)
{
    const auto user = userNamespaceOf(namespaces.member);
    if (!user)
        return {};
    QList<ProcessInfo> inside;
    for (const pid_t pid : processIds()) {
        if (userNamespaceOf(pid) != user)
            continue;
        if (const auto process = readGuest(pid, places))
            inside.append(*process);
    }
    return inside;
}

QString describeProcesses(const QList<ProcessInfo> &processes)
{
    constexpr qsizetype kMost = 8;
    QStringList words;
    for (const ProcessInfo &process : processes.first(std::min(kMost, processes.size())))
        words << Words::tr("pid %1 (%2)").arg(process.pid).arg(process.name);
    const QString list = words.join(Words::tr(", ", "in a list"));
    if (processes.size() <= kMost)
        return list;
    return Words::tr("%1, and %2 more").arg(list).arg(processes.size() - kMost);
}

} // namespace deck
