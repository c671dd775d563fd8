// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/daemonconfig.h"

#include "config/tomltext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DaemonConfig)
};

/// What this manager relies on. containerd 2.x reads keys without regard to case, so `ROOT` counts.
struct OwnKey
{
    QLatin1StringView table; ///< empty: the top level
    QLatin1StringView key;
};
constexpr OwnKey kOwnKeys[] = {
    {""_L1, "version"_L1},     {""_L1, "root"_L1},         {""_L1, "state"_L1},
    {"grpc"_L1, "address"_L1}, {"ttrpc"_L1, "address"_L1}, {"debug"_L1, "address"_L1},
};

/// CRI under its names of 1.x and of 2.x; a name that a version does not know is no error there.
constexpr std::array kCriPlugins = {"io.containerd.grpc.v1.cri", "io.containerd.cri.v1.images",
                                    "io.containerd.cri.v1.runtime"};

/// How long the daemon waits for another one's lock on meta.db, instead of for ever. It covers the
/// lock alone, not the time that a large file takes, and is longer than the 10 s after which the
/// daemon's log says what it waits for. (1.6.20, measured: the metadata plugin then fails with
/// "timeout", and the daemon runs degraded. With `required_plugins` it would exit instead, but
/// would do so for a broken meta.db and a full disk as well, and there it must go on and be looked
/// at: so there is no `required_plugins` here.)
constexpr const char *kLockTimeout = "15s";

std::string utf8(const QString &text)
{
    return text.toStdString();
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The daemon gives its sockets to these ids, by default to root, which only root may do.
toml::table socketTable(const QString &address, uid_t uid, gid_t gid)
{
    toml::table table{{"address", utf8(address)}};
    if (uid != 0) {
        table.insert("uid", static_cast<int64_t>(uid));
        table.insert("gid", static_cast<int64_t>(gid));
    }
    return table;
}

toml::table ownTable(const Profile &profile, const Places &places, uid_t uid, gid_t gid)
{
    toml::table debug = socketTable(places.debugSocket, uid, gid);
    if (!profile.logLevel.isEmpty())
        debug.insert("level", utf8(profile.logLevel));
    if (profile.logFormat == LogFormat::Json)
        debug.insert("format", "json");
    toml::array disabled;
    for (const char *plugin : kCriPlugins)
        disabled.push_back(plugin);
    return toml::table{
        {"version", 2},
        {"root", utf8(places.data)},
        {"state", utf8(places.daemonState)},
        {"disabled_plugins", std::move(disabled)},
        {"grpc", socketTable(places.socket, uid, gid)},
        {"ttrpc", socketTable(places.ttrpcSocket, uid, gid)},
        {"debug", std::move(debug)},
        {"timeouts", toml::table{{"io.containerd.timeout.bolt.open", kLockTimeout}}},
    };
}

Problem ofLine(int line, const QString &cause, const QString &nextStep)
{
    return {Words::tr("configText, line %1").arg(line), cause, nextStep};
}

bool isSame(const toml::key &key, QLatin1StringView word)
{
    return toQString(key.str()).compare(word, Qt::CaseInsensitive) == 0;
}

std::optional<Problem> checkTable(const toml::table &table, QLatin1StringView name)
{
    for (const auto &[key, node] : table) {
        for (const OwnKey &own : kOwnKeys) {
            if (own.table != name || !isSame(key, own.key))
                continue;
            const QString full = (name.isEmpty() ? QString() : name + u'.') + own.key;
            return ofLine(
                static_cast<int>(key.source().begin.line),
                Words::tr("sets %1, which belongs to this manager").arg(full),
                Words::tr("Remove it; --home and the profile's name decide where things are."));
        }
    }
    return std::nullopt;
}

/// The text may add to the tables that hold our addresses, but not take our keys nor put something
/// else in a table's place.
std::optional<Problem> checkText(const toml::table &text)
{
    if (auto problem = checkTable(text, ""_L1))
        return problem;
    for (const auto &[key, node] : text) {
        for (const QLatin1StringView name : kTablesWithOwnKeys) {
            if (!isSame(key, name))
                continue;
            if (!node.is_table())
                return ofLine(lineOf(node), Words::tr("%1 is not a table").arg(name),
                              Words::tr("Write it as [%1] with its keys below.").arg(name));
            if (auto problem = checkTable(*node.as_table(), name))
                return problem;
        }
    }
    return std::nullopt;
}

bool removeOwnKeys(toml::table &table, QLatin1StringView name)
{
    const size_t before = table.size();
    for (auto it = table.begin(); it != table.end();) {
        const toml::key &key = it->first;
        const bool isOwn =
            std::any_of(std::begin(kOwnKeys), std::end(kOwnKeys), [&](const OwnKey &own) {
                return own.table == name && isSame(key, own.key);
            });
        it = isOwn ? table.erase(it) : std::next(it);
    }
    return table.size() != before;
}

/// Tables are merged at every depth; arrays and plain values replace.
void mergeOver(toml::table &base, toml::table &&text)
{
    for (auto &&[name, node] : text) {
        const std::string_view key = name.str(); // clang 14: no structured bindings in lambdas
        toml::node *present = base.get(key);
        if (present && present->is_table() && node.is_table())
            mergeOver(*present->as_table(), std::move(*node.as_table()));
        else
            node.visit([&](auto &value) { base.insert_or_assign(key, std::move(value)); });
    }
}

/// containerd looks for them beside the file that it is given, which is ours.
void makeImportsAbsolute(toml::table &table, const QString &folder)
{
    toml::array *imports = table["imports"].as_array();
    if (imports == nullptr)
        return;
    for (toml::node &node : *imports) {
        if (auto *path = node.as_string())
            *path = utf8(QDir(folder).absoluteFilePath(QString::fromStdString(path->get())));
    }
}

/// Whether there were any.
bool removeAllOwnKeys(toml::table &table)
{
    bool removed = removeOwnKeys(table, ""_L1);
    for (auto &&[key, node] : table) {
        for (const QLatin1StringView name : {"grpc"_L1, "ttrpc"_L1, "debug"_L1}) {
            if (isSame(key, name) && node.is_table())
                removed |= removeOwnKeys(*node.as_table(), name);
        }
    }
    return removed;
}

std::optional<Problem> mergeFile(toml::table &config, const OperatorsFile &file)
{
    auto parsed = parseToml(file.text);
    if (const auto *fault = std::get_if<TomlFault>(&parsed))
        return Problem{file.path + u':' + QString::number(fault->place.line), fault->cause,
                       Words::tr("Correct this line.")};
    auto &table = std::get<toml::table>(parsed);
    removeAllOwnKeys(table);
    if (auto problem = checkText(table)) {
        problem->subject = file.path;
        return problem;
    }
    makeImportsAbsolute(table, QFileInfo(file.path).absolutePath());
    mergeOver(config, std::move(table));
    return std::nullopt;
}

} // namespace

std::variant<QByteArray, Problem> makeDaemonConfig(const Profile &profile, const Places &places,
                                                   uid_t uid, gid_t gid,
                                                   const std::optional<OperatorsFile> &file)
{
    auto parsed = parseToml(profile.configText.toUtf8());
    if (const auto *fault = std::get_if<TomlFault>(&parsed))
        return ofLine(fault->place.line, fault->cause,
                      Words::tr("Correct this line of the profile's configText."));
    auto &text = std::get<toml::table>(parsed);
    if (auto problem = checkText(text))
        return *problem;
    // In a user namespace this user is root.
    const bool isRoot = profile.isRootless(uid);
    toml::table config = ownTable(profile, places, isRoot ? 0 : uid, isRoot ? 0 : gid);
    if (file) {
        if (auto problem = mergeFile(config, *file))
            return *problem;
    }
    mergeOver(config, std::move(text));
    return writeToml(config);
}

std::optional<QByteArray> withoutOwnKeys(const QByteArray &text)
{
    auto parsed = parseToml(text);
    auto *table = std::get_if<toml::table>(&parsed);
    if (!table)
        return std::nullopt;
    return removeAllOwnKeys(*table) ? writeToml(*table) : text;
}

} // namespace deck
