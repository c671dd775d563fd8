// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/rootlessneeds.h"

#include "rootless/subordinateids.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RootlessNeeds)
};

constexpr qint64 kMostRead = 1024 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kMostRead) : QByteArray();
}

Lack missingProgram(const QString &name, const QString &package, const RootlessHost &host)
{
    return {name, Words::tr("no such program in PATH (%1)").arg(host.environment.value(u"PATH"_s)),
            u"sudo apt install %1"_s.arg(package)};
}

/// Set-uid root, or with file capabilities (which are not looked into).
bool isPrivileged(const QString &program)
{
    struct stat seen = {};
    const QByteArray path = QFile::encodeName(program);
    if (::stat(path.constData(), &seen) == -1)
        return false;
    const bool isSetUid = seen.st_uid == 0 && (seen.st_mode & S_ISUID) != 0;
    return isSetUid || ::getxattr(path.constData(), "security.capability", nullptr, 0) > 0;
}

QString causeOf(qint64 count, const QString &user)
{
    return count == 0 ? Words::tr("it gives %1 no ids").arg(user)
                      : Words::tr("it gives %1 only %2 of the 65536 ids that images need")
                            .arg(user)
                            .arg(count);
}

constexpr UserNamespaceSetting kSettings[] = {
    {"user.max_user_namespaces"_L1, "0"_L1, "15000"_L1, true},
    {"kernel.unprivileged_userns_clone"_L1, "0"_L1, "1"_L1, false},             // Debian
    {"kernel.apparmor_restrict_unprivileged_userns"_L1, "1"_L1, "0"_L1, false}, // Ubuntu
};

} // namespace

const UserNamespaceSetting *badUserNamespaceSetting(const QString &proc, bool asRoot)
{
    for (const UserNamespaceSetting &setting : kSettings) {
        const QString file = proc + u"/sys/"_s + QString(setting.name).replace(u'.', u'/');
        const QByteArray value = contentOf(file).trimmed();
        if (value == QByteArray(setting.bad.data(), setting.bad.size()) &&
            (setting.concernsRoot || !asRoot))
            return &setting;
    }
    return nullptr;
}

std::optional<Lack> lackOfRootlesskit(const RootlessHost &host)
{
    if (!findProgram(u"rootlesskit"_s, host).isEmpty())
        return std::nullopt;
    return missingProgram(u"rootlesskit"_s, u"rootlesskit"_s, host);
}

std::optional<Lack> lackOfIdMappers(const RootlessHost &host)
{
    for (const QString &name : {u"newuidmap"_s, u"newgidmap"_s}) {
        const QString program = findProgram(name, host);
        if (program.isEmpty())
            return missingProgram(name, u"uidmap"_s, host);
        if (!isPrivileged(program))
            return Lack{program, Words::tr("it is neither set-uid root nor has it capabilities"),
                        u"sudo chmod u+s %1"_s.arg(program)};
    }
    return std::nullopt;
}

std::optional<Lack> lackOfSubordinateIds(const RootlessHost &host)
{
    // Ids can come from elsewhere (sssd, say), as nsswitch.conf tells; rootlesskit asks there.
    if (contentOf(host.etc + u"/nsswitch.conf"_s).contains("\nsubid:"))
        return std::nullopt;
    std::optional<Lack> lack;
    QString options;
    for (const QString &name : {u"subuid"_s, u"subgid"_s}) {
        const QString file = host.etc + u'/' + name;
        const QByteArray text = contentOf(file);
        const qint64 count = subordinateIds(text, host.user, host.uid);
        if (count >= kSubordinateIdsNeeded)
            continue;
        if (!lack)
            lack = Lack{file, causeOf(count, host.user), {}};
        const qint64 first = firstFreeSubordinateId(text);
        options +=
            u" --add-%1s %2-%3"_s.arg(name).arg(first).arg(first + kSubordinateIdsNeeded - 1);
    }
    if (lack)
        lack->command = u"sudo usermod%1 %2"_s.arg(options, host.user);
    return lack;
}

std::optional<Lack> lackOfUserNamespaces(const RootlessHost &host)
{
    const NamespaceProbe probe = host.probe();
    if (probe == NamespaceProbe::Made)
        return std::nullopt;
    if (const auto *setting = badUserNamespaceSetting(host.proc, false))
        return Lack{Words::tr("user namespaces"),
                    Words::tr("%1 is %2: none can be made").arg(setting->name, setting->bad),
                    u"sudo sysctl -w %1=%2"_s.arg(setting->name, setting->good)};
    if (probe == NamespaceProbe::Unknown)
        return std::nullopt; // rootlesskit will tell
    return Lack{
        Words::tr("user namespaces"),
        Words::tr(
            "the kernel lets this process make none, as in a chroot or under a seccomp filter"),
        {}};
}

std::optional<Lack> firstLack(const RootlessHost &host)
{
    for (const auto look :
         {lackOfRootlesskit, lackOfIdMappers, lackOfSubordinateIds, lackOfUserNamespaces}) {
        if (auto lack = look(host))
            return lack;
    }
    return std::nullopt;
}

std::optional<Lack> lackOfSlirp4netns(const RootlessHost &host)
{
    if (findProgram(u"slirp4netns"_s, host).isEmpty())
        return missingProgram(u"slirp4netns"_s, u"slirp4netns"_s, host);
    if (findProgram(u"ip"_s, host).isEmpty()) // rootlesskit makes the device by it
        return missingProgram(u"ip"_s, u"iproute2"_s, host);
    if (::access(QFile::encodeName(host.tun).constData(), F_OK) == -1)
        return Lack{host.tun, Words::tr("there is no such device"), u"sudo modprobe tun"_s};
    if (::access(QFile::encodeName(host.tun).constData(), R_OK | W_OK) == -1)
        return Lack{host.tun, Words::tr("it may not be opened by this user"),
                    u"sudo chmod 0666 %1"_s.arg(host.tun)};
    return std::nullopt;
}

NetworkChoice chooseNetwork(const Profile &profile, const RootlessHost &host)
{
    if (profile.rootlessNetwork)
        return {*profile.rootlessNetwork};
    std::optional<Lack> lack = lackOfSlirp4netns(host);
    return {lack ? RootlessNetwork::Host : RootlessNetwork::Slirp4netns, lack};
}

} // namespace deck
