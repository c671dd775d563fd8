// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/access.h"

#include "posix/files.h"
#include "posix/groups.h"
#include "posix/processcontext.h"
#include "posix/procfs.h"
#include "posix/sharing.h"
#include "posix/unixsocket.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Access)
};

constexpr mode_t kSharedState = 0710;
constexpr mode_t kSharedLogs = 02750; // what is made in it has the group, too
constexpr mode_t kSharedLog = 0640;
constexpr mode_t kOwnFolder = 0700;
constexpr mode_t kOwnFile = 0600;

Sharing failed(const QString &path, const OsError &error)
{
    return {Problem{path, error.toString(),
                    Words::tr("Correct its owner and permissions, or leave --allow-group away.")},
            {}};
}

QStringList logsIn(const QString &folder)
{
    QStringList logs;
    const auto found = QDir(folder).entryInfoList({u"*.log"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : found)
        logs << file.filePath();
    return logs;
}

OsStatus setAccessOfLogs(const QString &folder, const Access &access)
{
    for (const QString &log : logsIn(folder)) {
        if (OsStatus set = setAccess(log, access); !set)
            return set;
    }
    return Done{};
}

/// The folder of all profiles is ours to open, as nothing but names is in it; one of the operator's
/// is not.
void openTheWay(gid_t group, const QString &folder, Sharing &sharing)
{
    for (QString above = QFileInfo(folder).path(); above != "/"_L1;
         above = QFileInfo(above).path()) {
        if (isPassableFor(group, above))
            continue;
        const auto access = accessOf(above);
        const bool isOurs = QFileInfo(above).fileName() == "containerdeck"_L1;
        if (isOurs && access && setAccess(above, {access->group, access->mode | 0055}))
            continue;
        sharing.warnings
            << Words::tr("Members of the group '%1' cannot pass %2, and so do not reach this "
                         "manager: chmod o+x %2")
                   .arg(groupName(group), above);
    }
}

std::optional<Sharing> makeShared(gid_t group, const QString &folder, mode_t mode)
{
    OsStatus status = makePassableParents(folder);
    if (status)
        status = makePrivateFolder(folder);
    if (status)
        status = setAccess(folder, {group, mode});
    return status ? std::nullopt : std::optional(failed(folder, status.error()));
}

Sharing open(gid_t group, const Places &places)
{
    for (const auto &[folder, mode] :
         {std::pair(places.state, kSharedState), std::pair(places.log, kSharedLogs)}) {
        if (auto failure = makeShared(group, folder, mode))
            return *failure;
    }
    if (const OsStatus set = setAccessOfLogs(places.log, {group, kSharedLog}); !set)
        return failed(places.log, set.error());
    Sharing sharing;
    openTheWay(group, places.state, sharing);
    openTheWay(group, places.log, sharing);
    sharing.warnings.removeDuplicates();
    return sharing;
}

bool hasMode(const QString &folder, mode_t mode)
{
    const auto access = accessOf(folder);
    return access && access->mode == mode;
}

Sharing close(const Places &places)
{
    const gid_t own = ::getegid();
    OsStatus status = Done{};
    if (hasMode(places.state, kSharedState))
        status = setAccess(places.state, {own, kOwnFolder});
    if (!status)
        return failed(places.state, status.error());
    if (!hasMode(places.log, kSharedLogs))
        return {};
    status = setAccessOfLogs(places.log, {own, kOwnFile});
    if (status)
        status = setAccess(places.log, {own, kOwnFolder});
    return status ? Sharing() : failed(places.log, status.error());
}

/// Whom a folder or a socket that is closed to this process is open to.
AllowedGroup groupOf(const QString &path)
{
    const auto access = accessOf(path);
    const bool isOpen = access && access->group != 0 && (access->mode & S_IRWXG) != 0;
    return isOpen ? AllowedGroup(access->group) : std::nullopt;
}

} // namespace

Sharing shareWith(const AllowedGroup &group, const Places &places)
{
    return group ? open(*group, places) : close(places);
}

DaemonError notAllowed(const QString &socket, uid_t user, const AllowedGroup &group)
{
    const QString who = userName(user);
    if (!group)
        return {
            ErrorCode::NotPermitted,
            {socket,
             Words::tr("the user '%1' may not use this manager, which lets no group in").arg(who),
             Words::tr("Have it started with a group: `deckctl run --allow-group GROUP`.")}};
    const QString name = groupName(*group);
    if (isListedMember(user, *group))
        return {
            ErrorCode::NotPermitted,
            {socket,
             Words::tr("this login of the user '%1' is older than its membership of the group '%2'")
                 .arg(who, name),
             Words::tr("Log out and in again, or run `newgrp %1`.").arg(name)}};
    return {ErrorCode::NotPermitted,
            {socket, Words::tr("the user '%1' is not a member of the group '%2'").arg(who, name),
             Words::tr("Run `sudo usermod -aG %2 %1`, then log out and in again.").arg(who, name)}};
}

DaemonError whyUnreachable(const QString &profile, const Places &places)
{
    const QString closed = whatIsClosed(places.controlSocket);
    if (closed == places.state || closed == places.controlSocket)
        return notAllowed(places.controlSocket, ::geteuid(), groupOf(closed));
    if (!closed.isEmpty())
        return {
            ErrorCode::NotPermitted,
            {closed, Words::tr("this folder is closed to the user '%1'").arg(userName(::geteuid())),
             Words::tr("Have the manager started with a group, which opens its folders and names "
                       "others: `deckctl run --allow-group GROUP`.")}};
    if (const pid_t holder = flockHolder(places.lockFile); holder > 0)
        return {ErrorCode::ManagerUnreachable,
                {places.controlSocket,
                 Words::tr("pid %1 manages the profile and does not answer").arg(holder),
                 Words::tr("It is stopped, or has too many clients. Try again.")},
                Repair::TryAgain};
    return {
        ErrorCode::ManagerUnreachable,
        {places.controlSocket,
         Words::tr("no manager of root's holds the profile '%1'").arg(profile),
         Words::tr("Start one as root: `systemctl start containerdeck@%1`, or `sudo deckctl run "
                   "--profile %1 --allow-group GROUP`.")
             .arg(profile)},
        Repair::TryAgain};
}

} // namespace deck
