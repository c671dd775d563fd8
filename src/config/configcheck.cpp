// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/configcheck.h"

#include "config/confignames.h"
#include "config/daemonconfig.h"
#include "config/profileproblem.h"
#include "config/tomlentry.h"
#include "config/utf8place.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ConfigCheck)
};

constexpr qsizetype kLongestTtrpcPath = kLongestSocketPath + 6; // ".ttrpc"
constexpr int kOwnVersion = 2;

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
        checkTables();
        checkFolder("root"_L1, m_rules.places.data);
        checkFolder("state"_L1, m_rules.places.daemonState);
        checkFoldersApart();
        checkAddress("grpc"_L1, m_rules.places.socket, kLongestSocketPath);
        checkAddress("ttrpc"_L1, m_rules.places.ttrpcSocket, kLongestTtrpcPath);
        checkAddress("debug"_L1, m_rules.places.debugSocket, kLongestTtrpcPath);
        checkImports();
        m_findings += unknownNames(m_text, m_defaults);
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const auto &a, const auto &b) {
            return std::pair(a.place->line, a.place->column) <
                   std::pair(b.place->line, b.place->column);
        });
        return m_findings;
    }

private:
    void add(FindingKind kind, const TomlEntry &entry, const QString &cause, const QString &advice)
    {
        m_findings.append({kind, entry.place(), cause, advice});
    }
    void error(const TomlEntry &entry, const QString &cause, const QString &advice)
    {
        add(FindingKind::Error, entry, cause, advice);
    }
    void warning(const TomlEntry &entry, const QString &cause, const QString &advice)
    {
        add(FindingKind::Warning, entry, cause, advice);
    }

    void checkVersion()
    {
        const TomlEntry entry = findEntry(m_text, "version"_L1);
        if (!entry)
            return;
        const auto *number = entry.node->as_integer();
        const int64_t newest = m_defaults["version"].value_or(int64_t(0));
        if (!number)
            error(entry, Words::tr("version is not a whole number"),
                  Words::tr("Write version = 2."));
        else if (newest != 0 && number->get() > newest)
            error(entry,
                  Words::tr("version %1 is newer than the daemon knows (%2), which it does not say")
                      .arg(number->get())
                      .arg(newest),
                  Words::tr("Write version = 2, and the names of plugins as that has them."));
        else if (number->get() < kOwnVersion)
            error(
                entry,
                Words::tr("version %1 names plugins otherwise than version 2").arg(number->get()),
                Words::tr("Write version = 2, and the whole names of plugins (io.containerd...)."));
        else if (number->get() > kOwnVersion)
            warning(
                entry,
                Words::tr("is read as version 2, which this manager writes, and not as version %1")
                    .arg(number->get()),
                Words::tr("Write version = 2, and the names of plugins as that has them."));
    }

    /// This manager lays its own keys into them, so it refuses the profile otherwise.
    void checkTables()
    {
        for (const QLatin1StringView name : kTablesWithOwnKeys) {
            const TomlEntry entry = findEntry(m_text, name);
            if (entry && !entry.node->is_table())
                error(entry, Words::tr("%1 is not a table").arg(name),
                      Words::tr("Write it as [%1] with its keys below.").arg(name));
        }
    }

    void checkFolder(QLatin1StringView name, const QString &own)
    {
        const TomlEntry entry = findEntry(m_text, name);
        const auto path = entry ? entry.text() : std::nullopt; // the binary says what is no string
        if (!path)
            return;
        if (!QDir::isAbsolutePath(*path))
            error(entry, Words::tr("%1 %2 is not an absolute path").arg(name, quoted(*path)),
                  Words::tr("Write one that begins with a slash."));
        else if (QDir::cleanPath(*path) != own)
            warning(entry,
                    Words::tr("%1 %2 is not the profile's, which stays %3")
                        .arg(name, quoted(*path), own),
                    Words::tr("Remove it; --home and the profile's name decide where things are."));
    }

    [[nodiscard]] QString folder(const TomlEntry &entry, const QString &own) const
    {
        return QDir::cleanPath(entry ? entry.text().value_or(own) : own);
    }

    void checkFoldersApart()
    {
        const TomlEntry root = findEntry(m_text, "root"_L1);
        const TomlEntry state = findEntry(m_text, "state"_L1);
        if (!root && !state)
            return;
        const QString rootPath = folder(root, m_rules.places.data);
        const QString statePath = folder(state, m_rules.places.daemonState);
        const TomlEntry &at = state ? state : root;
        const QString advice =
            Words::tr("Keep them apart: state is gone after a boot, and root is to stay.");
        if (rootPath == statePath)
            error(at, Words::tr("root and state are the same folder"), advice);
        else if (isWithin(rootPath, statePath) || isWithin(statePath, rootPath))
            error(at, Words::tr("one of root and state is within the other"), advice);
    }

    void checkAddress(QLatin1StringView name, const QString &own, qsizetype longest)
    {
        const toml::table *table = findTable(m_text, name);
        const TomlEntry entry = table ? findEntry(*table, "address"_L1) : TomlEntry();
        const auto path = entry ? entry.text() : std::nullopt;
        if (!path || path->isEmpty())
            return;
        const qsizetype length = QFile::encodeName(*path).size();
        if (length > longest)
            error(entry,
                  Words::tr("%1.address has %2 bytes, and the longest that works has %3")
                      .arg(name)
                      .arg(length)
                      .arg(longest),
                  Words::tr("Choose a shorter path."));
        else if (*path != own)
            warning(entry,
                    Words::tr("%1.address %2 is not the profile's, which stays %3")
                        .arg(name, quoted(*path), own),
                    Words::tr("Remove it; --home and the profile's name decide where things are."));
    }

    void checkImports()
    {
        const TomlEntry entry = findEntry(m_text, "imports"_L1);
        const toml::array *list = entry ? entry.node->as_array() : nullptr;
        if (!list)
            return;
        for (const toml::node &element : *list) {
            const auto *path = element.as_string();
            if (path && !path->get().starts_with('/') && !m_rules.hasFolder)
                error(entry,
                      Words::tr("imports %1, which is not an absolute path")
                          .arg(quoted(toQString(path->get()))),
                      Words::tr(
                          "Write a whole path: the daemon would look for it elsewhere than here."));
        }
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
        return {{FindingKind::Error, place, Words::tr("is not text in UTF-8"),
                 Words::tr("Give a TOML file, saved as UTF-8.")}};
    const auto parsed = parseToml(text);
    if (const auto *fault = std::get_if<TomlFault>(&parsed))
        return {{FindingKind::Error, fault->place, fault->cause, {}}};
    return Checker(std::get<toml::table>(parsed), rules).run();
}

bool namesVersion(const QByteArray &text)
{
    const auto parsed = parseToml(text);
    const auto *table = std::get_if<toml::table>(&parsed);
    return table && findEntry(*table, "version"_L1);
}

} // namespace deck
