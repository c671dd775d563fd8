// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/configcheck.h"

#include "config/profileproblem.h"
#include "config/tomltext.h"
#include "config/utf8place.h"
#include "config/valuetext.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestTtrpcPath = kLongestSocketPath + 6; // ".ttrpc"
constexpr int kOwnVersion = 2;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// An entry of a table, found without regard to case.
struct Entry
{
    const toml::key *key = nullptr;
    const toml::node *node = nullptr;

    explicit operator bool() const { return node != nullptr; }
    [[nodiscard]] TextPosition place() const
    {
        const toml::source_position begin = key->source().begin;
        return {static_cast<int>(begin.line), static_cast<int>(begin.column)};
    }
    [[nodiscard]] std::optional<QString> text() const
    {
        const auto *string = node->as_string();
        return string ? std::optional(toQString(string->get())) : std::nullopt;
    }
};

Entry find(const toml::table &table, QLatin1StringView name)
{
    for (const auto &[key, node] : table) {
        if (toQString(key.str()).compare(name, Qt::CaseInsensitive) == 0)
            return {&key, &node};
    }
    return {};
}

const toml::table *findTable(const toml::table &table, QLatin1StringView name)
{
    const Entry entry = find(table, name);
    return entry ? entry.node->as_table() : nullptr;
}

bool isWithin(const QString &inner, const QString &outer)
{
    return inner == outer || inner.startsWith(outer.endsWith(u'/') ? outer : outer + u'/');
}

class Checker
{
public:
    Checker(const toml::table &text, const ConfigRules &rules) : m_text(text), m_rules(rules)
    {
        auto parsed = parseToml(rules.defaults);
        if (auto *table = std::get_if<toml::table>(&parsed))
            m_defaults = std::move(*table);
    }

    QList<ConfigFinding> run()
    {
        checkVersion();
        checkFolder("root"_L1, m_rules.places.data);
        checkFolder("state"_L1, m_rules.places.daemonState);
        checkFoldersApart();
        checkAddress("grpc"_L1, m_rules.places.socket, kLongestSocketPath);
        checkAddress("ttrpc"_L1, m_rules.places.ttrpcSocket, kLongestTtrpcPath);
        checkAddress("debug"_L1, m_rules.places.debugSocket, kLongestTtrpcPath);
        checkImports();
        if (!m_defaults.empty()) {
            checkNames();
            checkPlugins();
        }
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const auto &a, const auto &b) {
            return std::pair(a.place->line, a.place->column) <
                   std::pair(b.place->line, b.place->column);
        });
        return m_findings;
    }

private:
    void add(FindingKind kind, const Entry &entry, const QString &cause, const QString &advice)
    {
        m_findings.append({kind, entry.place(), cause, advice});
    }
    void error(const Entry &entry, const QString &cause, const QString &advice)
    {
        add(FindingKind::Error, entry, cause, advice);
    }
    void warning(const Entry &entry, const QString &cause, const QString &advice)
    {
        add(FindingKind::Warning, entry, cause, advice);
    }

    void checkVersion()
    {
        const Entry entry = find(m_text, "version"_L1);
        if (!entry)
            return;
        const auto *number = entry.node->as_integer();
        const int64_t newest = m_defaults["version"].value_or(int64_t(0));
        if (!number)
            error(entry, u"version is not a whole number"_s, u"Write version = 2."_s);
        else if (newest != 0 && number->get() > newest)
            error(entry,
                  u"version %1 is newer than the daemon knows (%2), which it does not say"_s
                      .arg(number->get())
                      .arg(newest),
                  u"Write version = 2, and the names of plugins as that has them."_s);
        else if (number->get() < kOwnVersion)
            error(entry, u"version %1 names plugins otherwise than version 2"_s.arg(number->get()),
                  u"Write version = 2, and the whole names of plugins (io.containerd...)."_s);
        else if (number->get() > kOwnVersion)
            warning(entry,
                    u"is read as version 2, which this manager writes, and not as version %1"_s.arg(
                        number->get()),
                    u"Write version = 2, and the names of plugins as that has them."_s);
    }

    void checkFolder(QLatin1StringView name, const QString &own)
    {
        const Entry entry = find(m_text, name);
        const auto path = entry ? entry.text() : std::nullopt; // the binary says what is no string
        if (!path)
            return;
        if (!QDir::isAbsolutePath(*path))
            error(entry, u"%1 %2 is not an absolute path"_s.arg(name, quoted(*path)),
                  u"Write one that begins with a slash."_s);
        else if (QDir::cleanPath(*path) != own)
            warning(entry,
                    u"%1 %2 is not the profile's, which stays %3"_s.arg(name, quoted(*path), own),
                    u"Remove it; --home and the profile's name decide where things are."_s);
    }

    [[nodiscard]] QString folder(const Entry &entry, const QString &own) const
    {
        return QDir::cleanPath(entry ? entry.text().value_or(own) : own);
    }

    void checkFoldersApart()
    {
        const Entry root = find(m_text, "root"_L1);
        const Entry state = find(m_text, "state"_L1);
        if (!root && !state)
            return;
        const QString rootPath = folder(root, m_rules.places.data);
        const QString statePath = folder(state, m_rules.places.daemonState);
        const Entry &at = state ? state : root;
        const QString advice =
            u"Keep them apart: state is gone after a boot, and root is to stay."_s;
        if (rootPath == statePath)
            error(at, u"root and state are the same folder"_s, advice);
        else if (isWithin(rootPath, statePath) || isWithin(statePath, rootPath))
            error(at, u"one of root and state is within the other"_s, advice);
    }

    void checkAddress(QLatin1StringView name, const QString &own, qsizetype longest)
    {
        const toml::table *table = findTable(m_text, name);
        const Entry entry = table ? find(*table, "address"_L1) : Entry();
        const auto path = entry ? entry.text() : std::nullopt;
        if (!path || path->isEmpty())
            return;
        const qsizetype length = QFile::encodeName(*path).size();
        if (length > longest)
            error(entry,
                  u"%1.address has %2 bytes, and the longest that works has %3"_s.arg(name)
                      .arg(length)
                      .arg(longest),
                  u"Choose a shorter path."_s);
        else if (*path != own)
            warning(entry,
                    u"%1.address %2 is not the profile's, which stays %3"_s.arg(name, quoted(*path),
                                                                                own),
                    u"Remove it; --home and the profile's name decide where things are."_s);
    }

    void checkImports()
    {
        const Entry entry = find(m_text, "imports"_L1);
        const toml::array *list = entry ? entry.node->as_array() : nullptr;
        if (!list)
            return;
        for (const toml::node &element : *list) {
            const auto *path = element.as_string();
            if (path && !path->get().starts_with('/'))
                error(entry,
                      u"imports %1, which is not an absolute path"_s.arg(
                          quoted(toQString(path->get()))),
                      u"Write a whole path: the daemon would look for it elsewhere than here."_s);
        }
    }

    /// Keys that the daemon reads without a word and does nothing with.
    void checkNames()
    {
        checkNamesOf(m_text, m_defaults, {});
        for (const QLatin1StringView name :
             {"grpc"_L1, "ttrpc"_L1, "debug"_L1, "metrics"_L1, "cgroup"_L1}) {
            const toml::table *table = findTable(m_text, name);
            const toml::table *known = findTable(m_defaults, name);
            if (table && known)
                checkNamesOf(*table, *known, name + u'.');
        }
    }

    void checkNamesOf(const toml::table &table, const toml::table &known, const QString &prefix)
    {
        for (const auto &[key, node] : table) {
            if (!has(known, key))
                warning({&key, &node},
                        u"the daemon knows no %1"_s.arg(quoted(prefix + toQString(key.str()))),
                        suggestion(known, key));
        }
    }

    void checkPlugins()
    {
        const toml::table *plugins = findTable(m_text, "plugins"_L1);
        const toml::table *known = findTable(m_defaults, "plugins"_L1);
        if (!plugins || !known)
            return;
        for (const auto &[key, node] : *plugins) {
            if (!has(*known, key))
                warning({&key, &node},
                        u"the daemon has no plugin %1 that could be set up"_s.arg(
                            quoted(toQString(key.str()))),
                        suggestion(*known, key));
        }
    }

    [[nodiscard]] static bool has(const toml::table &table, const toml::key &key)
    {
        return std::any_of(table.begin(), table.end(), [&key](const auto &entry) {
            return toQString(entry.first.str())
                       .compare(toQString(key.str()), Qt::CaseInsensitive) == 0;
        });
    }

    [[nodiscard]] static QString suggestion(const toml::table &known, const toml::key &key)
    {
        QStringList names;
        for (const auto &[name, node] : known)
            names << toQString(name.str());
        const QString nearest = nearestWord(toQString(key.str()), names);
        return nearest.isEmpty() ? QString() : u"Did you mean %1?"_s.arg(nearest);
    }

    const toml::table &m_text;
    const ConfigRules &m_rules;
    toml::table m_defaults;
    QList<ConfigFinding> m_findings;
};

} // namespace

QList<ConfigFinding> checkConfig(const QByteArray &text, const ConfigRules &rules)
{
    if (const auto place = firstNonUtf8(text))
        return {{FindingKind::Error, place, u"is not text in UTF-8"_s,
                 u"Give a TOML file, saved as UTF-8."_s}};
    const auto parsed = parseToml(text);
    if (const auto *fault = std::get_if<TomlFault>(&parsed))
        return {{FindingKind::Error, fault->place, fault->cause, {}}};
    return Checker(std::get<toml::table>(parsed), rules).run();
}

bool namesVersion(const QByteArray &text)
{
    const auto parsed = parseToml(text);
    const auto *table = std::get_if<toml::table>(&parsed);
    return table && find(*table, "version"_L1);
}

} // namespace deck
