// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/groups.h"

#include <algorithm>
#include <vector>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace deck {
namespace {

constexpr size_t kMostOfAnEntry = 256 * 1024; // a group has all its members in it

} // namespace

std::optional<gid_t> findGroup(const QString &nameOrNumber)
{
    std::vector<char> buffer(kMostOfAnEntry);
    group entry = {};
    group *found = nullptr;
    const QByteArray name = nameOrNumber.toLocal8Bit();
    if (::getgrnam_r(name.constData(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
        found != nullptr)
        return found->gr_gid;
    bool isNumber = false;
    const gid_t number = nameOrNumber.toUInt(&isNumber);
    // The last one means "leave it" to chown(2).
    return isNumber && number != static_cast<gid_t>(-1) ? std::optional(number) : std::nullopt;
}

QString groupName(gid_t number)
{
    std::vector<char> buffer(kMostOfAnEntry);
    group entry = {};
    group *found = nullptr;
    if (::getgrgid_r(number, &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return QString::number(number);
    return QString::fromLocal8Bit(found->gr_name);
}

bool hasGroup(gid_t number)
{
    if (::getegid() == number)
        return true;
    std::vector<gid_t> all(static_cast<size_t>(std::max(0, ::getgroups(0, nullptr))));
    const int count = ::getgroups(static_cast<int>(all.size()), all.data());
    return std::find(all.begin(), all.begin() + std::max(0, count), number) !=
           all.begin() + std::max(0, count);
}

bool isListedMember(uid_t user, gid_t number)
{
    std::vector<char> buffer(kMostOfAnEntry);
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return false;
    std::vector<gid_t> all(64);
    int count = static_cast<int>(all.size());
    while (::getgrouplist(found->pw_name, found->pw_gid, all.data(), &count) == -1)
        all.resize(static_cast<size_t>(std::max(count, static_cast<int>(all.size()) + 1)));
    const auto end = all.begin() + count;
    return std::find(all.begin(), end, number) != end;
}

} // namespace deck
