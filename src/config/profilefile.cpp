// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profile.h"
#include "config/profilekeys.h"
#include "config/profileproblem.h"
#include "config/profilevalue.h"
#include "config/tomltext.h"
#include "posix/files.h"

#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestFile = 1 << 20;

QString atLine(const QString &path, int line)
{
    return path + u':' + QString::number(line);
}

Problem cannotOpen(const QString &path, const OsError &error)
{
    switch (error.number) {
    case EISDIR:
        return {path, u"is a folder"_s, u"Put a plain file in its place, or move it away."_s};
    case EINVAL: // what openPlainFile() says of a FIFO or device
    case ENXIO:  // what open(2) says of a socket
        return {path, u"is a FIFO, a socket or a device"_s,
                u"Put a plain file in its place, or move it away."_s};
    case ELOOP:
        return {path, u"is a symbolic link that leads to itself"_s,
                u"Correct the link, or remove it to have the defaults."_s};
    case EACCES:
        return {path, error.toString(), u"Give this user the right to read it."_s};
    default:
        return {path, error.toString(), u"Make it a readable file, or move it away."_s};
    }
}

/// A profile may be a symbolic link, as those who keep their settings in a repository have it. The
/// link is resolved first, because nothing below opens one; a link to nothing is a mistake, and not
/// the same as no profile.
std::variant<QString, Problem> resolveLink(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isSymbolicLink())
        return path;
    const QString target = info.canonicalFilePath();
    if (!target.isEmpty())
        return target;
    return Problem{path,
                   u"is a symbolic link to %1, which cannot be reached"_s.arg(info.symLinkTarget()),
                   u"Correct the link, or remove it to have the defaults."_s};
}

/// The bytes; nothing when there is no such file.
std::variant<std::optional<QByteArray>, Problem> readProfileFile(const QString &path)
{
    const auto resolved = resolveLink(path);
    if (const auto *problem = std::get_if<Problem>(&resolved))
        return *problem;
    const auto file = openPlainFile(std::get<QString>(resolved), OpenMode::Read);
    if (!file) {
        if (file.error().number == ENOENT)
            return std::nullopt;
        return cannotOpen(path, file.error());
    }
    const auto bytes = readAtMost(file->get(), kLargestFile + 1);
    if (!bytes)
        return cannotOpen(path, bytes.error());
    if (bytes->size() > kLargestFile)
        return Problem{path, u"is larger than 1 MiB, so it is no profile"_s,
                       u"Move it away, or put a profile in its place."_s};
    return *bytes;
}

std::optional<Problem> assignEntry(Profile &profile, const QString &path, const toml::key &name,
                                   const toml::node &node)
{
    const QString word =
        QString::fromUtf8(name.str().data(), static_cast<qsizetype>(name.length()));
    const QString subject = atLine(path, static_cast<int>(name.source().begin.line));
    const ProfileKey *key = findProfileKey(word);
    if (!key)
        return unknownKey(subject, word);
    const auto value = valueFromToml(key->form, node);
    if (const auto *fault = std::get_if<QString>(&value))
        return badValue(*key, subject, shownToml(node), *fault);
    if (const auto fault = key->assign(profile, std::get<KeyValue>(value)))
        return badValue(*key, subject, shownToml(node), *fault);
    return std::nullopt;
}

/// In the order of the file, so that of several faults the first one is named.
std::optional<Problem> assignAll(Profile &profile, const QString &path, const toml::table &table)
{
    using Entry = std::pair<const toml::key *, const toml::node *>;
    std::vector<Entry> entries;
    for (const auto &[key, node] : table)
        entries.emplace_back(&key, &node);
    const auto earlier = [](const Entry &a, const Entry &b) {
        return a.first->source().begin < b.first->source().begin;
    };
    std::sort(entries.begin(), entries.end(), earlier);
    for (const auto &[key, node] : entries) {
        if (auto problem = assignEntry(profile, path, *key, *node))
            return problem;
    }
    return std::nullopt;
}

} // namespace

std::variant<Profile, Problem> loadProfile(const QString &name, const QString &path)
{
    Profile profile;
    profile.name = name;
    const auto content = readProfileFile(path);
    if (const auto *problem = std::get_if<Problem>(&content))
        return *problem;
    const auto &bytes = std::get<std::optional<QByteArray>>(content);
    if (!bytes)
        return profile;
    const auto parsed = parseToml(*bytes);
    if (const auto *fault = std::get_if<TomlFault>(&parsed))
        return Problem{atLine(path, fault->line), fault->cause,
                       u"Correct it; a profile is a TOML file of KEY = VALUE lines, in UTF-8."_s};
    if (auto problem = assignAll(profile, path, std::get<toml::table>(parsed)))
        return *problem;
    makeBinaryAbsolute(profile, QFileInfo(path).absolutePath());
    return profile;
}

} // namespace deck
