// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/confignames.h"

#include "config/profileproblem.h"
#include "config/tomlentry.h"
#include "config/valuetext.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ConfigCheck)
};

QString suggestion(const toml::table &known, const toml::key &key)
{
    QStringList names;
    for (const auto &[name, node] : known)
        names << toQString(name.str());
    const QString nearest = nearestWord(toQString(key.str()), names);
    return nearest.isEmpty() ? QString() : Words::tr("Did you mean %1?").arg(nearest);
}

QList<ConfigFinding> unknownIn(const toml::table &table, const toml::table &known,
                               const QString &cause, const QString &prefix = {})
{
    QList<ConfigFinding> findings;
    for (const auto &[key, node] : table) {
        const QString name = toQString(key.str());
        if (!findEntry(known, name))
            findings.append({FindingKind::Warning, TomlEntry{&key, &node}.place(),
                             cause.arg(quoted(prefix + name)), suggestion(known, key)});
    }
    return findings;
}

/// Where the defaults have no key nothing is known of them.
QList<ConfigFinding> unknownKeys(const toml::table *table, const toml::table *known,
                                 const QString &cause, const QString &prefix = {})
{
    if (table == nullptr || known == nullptr || known->empty())
        return {};
    return unknownIn(*table, *known, cause, prefix);
}

QList<ConfigFinding> unknownInPlugins(const toml::table *plugins, const toml::table *known)
{
    if (plugins == nullptr || known == nullptr)
        return {};
    QList<ConfigFinding> findings =
        unknownIn(*plugins, *known, Words::tr("the daemon has no plugin %1 that could be set up"));
    for (const auto &[key, node] : *plugins) {
        const QString name = toQString(key.str());
        findings += unknownKeys(node.as_table(), findTable(*known, name),
                                Words::tr("the plugin %1 knows no %2").arg(name, u"%1"_s));
    }
    return findings;
}

} // namespace

QList<ConfigFinding> unknownNames(const toml::table &text, const toml::table &defaults)
{
    if (defaults.empty())
        return {};
    const QString cause = Words::tr("the daemon knows no %1");
    QList<ConfigFinding> findings = unknownKeys(&text, &defaults, cause);
    for (const QLatin1StringView name :
         {"grpc"_L1, "ttrpc"_L1, "debug"_L1, "metrics"_L1, "cgroup"_L1})
        findings +=
            unknownKeys(findTable(text, name), findTable(defaults, name), cause, name + u'.');
    return findings +
           unknownInPlugins(findTable(text, "plugins"_L1), findTable(defaults, "plugins"_L1));
}

} // namespace deck
