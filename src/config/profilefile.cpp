// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profile.h"
#include "config/profilekeys.h"
#include "config/profileproblem.h"
#include "config/profilevalue.h"
#include "config/smallfile.h"
#include "config/tomltext.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <vector>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileFile)
};

QString atLine(const QString &path, int line)
{
    return path + u':' + QString::number(line);
}

std::optional<Problem> assignEntry(ProfileFile &file, const QString &path, const toml::key &name,
                                   const toml::node &node)
{
    const QString word =
        QString::fromUtf8(name.str().data(), static_cast<qsizetype>(name.length()));
    const QString subject = atLine(path, static_cast<int>(name.source().begin.line));
    const ProfileKey *key = findProfileKey(word);
    if (!key) {
        file.warnings << unknownKey(subject, word).message();
        return std::nullopt;
    }
    const auto value = valueFromToml(key->form, node);
    if (const auto *fault = std::get_if<QString>(&value))
        return badValue(*key, subject, shownToml(node), *fault);
    if (const auto fault = key->assign(file.profile, std::get<KeyValue>(value)))
        return badValue(*key, subject, shownToml(node), *fault);
    return std::nullopt;
}

/// In the order of the file, so that of several faults the first one is named.
std::optional<Problem> assignAll(ProfileFile &file, const QString &path, const toml::table &table)
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
        if (auto problem = assignEntry(file, path, *key, *node))
            return problem;
    }
    return std::nullopt;
}

} // namespace

std::variant<ProfileFile, Problem> parseProfile(const QString &name, const QString &path,
                                                const QByteArray &bytes)
{
    ProfileFile file;
    file.profile.name = name;
    file.bytes = bytes;
    const auto parsed = parseToml(bytes);
    if (const auto *fault = std::get_if<TomlFault>(&parsed))
        return Problem{
            atLine(path, fault->place.line), fault->cause,
            Words::tr("Correct it; a profile is a TOML file of KEY = VALUE lines, in UTF-8.")};
    if (auto problem = assignAll(file, path, std::get<toml::table>(parsed)))
        return *problem;
    makePathsAbsolute(file.profile, QFileInfo(path).absolutePath());
    return file;
}

std::variant<ProfileFile, Problem> loadProfile(const QString &name, const QString &path)
{
    const auto content =
        readSmallFile(path, {Words::tr("profile"),
                             Words::tr("Correct the link, or remove it to have the defaults.")});
    if (const auto *problem = std::get_if<Problem>(&content))
        return *problem;
    return parseProfile(name, path,
                        std::get<std::optional<QByteArray>>(content).value_or(QByteArray()));
}

} // namespace deck
