// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profileexport.h"

#include "config/operatorsfile.h"
#include "config/profilekeys.h"
#include "config/profileproblem.h"
#include "config/profilevalue.h"
#include "config/profilewriter.h"
#include "config/secrets.h"
#include "config/tomlplaces.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileExport)
};

constexpr qsizetype kLargest = 1 << 20; // what readSmallFile() takes
constexpr char kOwnTable[] = "containerdeck";

QByteArray firstLine(const QString &name)
{
    return u"# Profile \"%1\" of Containerdeck, exported %2; `deckctl profiles import` takes it.\n"_s
        .arg(name, QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
        .toUtf8();
}

QString nameInFirstLine(const QByteArray &bytes)
{
    static const QRegularExpression kLine(u"^# Profile \"([^\"]*)\" of Containerdeck, exported "_s);
    const QString line = QString::fromUtf8(bytes.left(bytes.indexOf('\n')));
    return kLine.match(line).captured(1);
}

/// The text itself where it holds none, so that its comments stay.
QByteArray tomlWithoutSecretsInIt(const QByteArray &text)
{
    const auto parsed = parseToml(text);
    const auto *table = std::get_if<toml::table>(&parsed);
    const auto without = tomlWithoutSecrets(text);
    return !table || !without || *without == writeToml(*table) ? text : *without;
}

/// The profile with its secrets struck out; the keys where that was so go to the list.
Profile strikeOutSecrets(Profile profile, QStringList &struckOut)
{
    for (auto it = profile.environment.begin(); it != profile.environment.end(); ++it) {
        const QString kept = isSecretName(it.key()) ? QString(kStruckOut) : withoutSecrets(*it);
        if (kept != *it)
            struckOut << u"environment."_s + it.key();
        *it = kept;
    }
    const auto strikeList = [&](QStringList &list, const QString &key) {
        const QStringList kept = withoutSecrets(list);
        if (kept != list)
            struckOut << key;
        list = kept;
    };
    strikeList(profile.arguments, u"arguments"_s);
    strikeList(profile.runtimeArguments, u"runtimeArguments"_s);
    const QByteArray text = profile.configText.toUtf8();
    const QByteArray kept = tomlWithoutSecretsInIt(text);
    if (kept != text)
        struckOut << u"configText"_s;
    profile.configText = QString::fromUtf8(kept);
    return profile;
}

QByteArray exportTable(const QByteArray &configFileText)
{
    return "\n[containerdeck.export]\nconfigFileText = " +
           tomlOfValue(KeyForm::Text, QString::fromUtf8(configFileText)) + '\n';
}

/// The keys in whose values something was struck out.
QStringList struckOutIn(const Profile &profile)
{
    QStringList keys;
    for (const ProfileKey &key : profileKeyTable()) {
        if (textOfValue(key.read(profile)).contains(kStruckOut))
            keys << key.name;
    }
    return keys;
}

/// The text without our first line and our table. The table is the last one, as we write it; where
/// somebody has moved it, the whole is written anew.
QByteArray withoutExport(QByteArray bytes, const QString &name)
{
    auto parsed = parseToml(bytes);
    auto &table = std::get<toml::table>(parsed);
    const toml::node *own = table.get(kOwnTable);
    if (own && own->is_table()) {
        const TomlPlaces places(bytes, table);
        const QByteArray head = bytes.left(places.linesOf(places.spanOf(own->source())).begin);
        table.erase(kOwnTable);
        const auto parsedHead = parseToml(head);
        const auto *rest = std::get_if<toml::table>(&parsedHead);
        bytes = rest && *rest == table ? head : writeToml(table);
        if (bytes.endsWith("\n\n"))
            bytes.chop(1); // the empty line above the table
    }
    if (!name.isEmpty() && bytes.startsWith("# Profile"))
        bytes.remove(0, bytes.indexOf('\n') + 1);
    return bytes;
}

/// Nothing for none; a problem for what cannot be one.
std::variant<std::optional<QByteArray>, Problem> configFileTextOf(const QString &path,
                                                                  const toml::table &table)
{
    const auto node = table[kOwnTable]["export"]["configFileText"];
    if (!node)
        return std::nullopt;
    if (const auto text = node.value_exact<std::string>())
        return QByteArray::fromStdString(*text);
    return Problem{u"%1:%2"_s.arg(path).arg(lineOf(*node.node())),
                   Words::tr("containerdeck.export.configFileText is not a string"),
                   Words::tr("Export the profile again.")};
}

/// What a reader of profiles, who knows no such key, says of our table; empty where it is not
/// there.
QString warningOfOwnTable(const QString &path, const toml::table &table)
{
    for (const auto &[key, node] : table) {
        const QString at = u"%1:%2"_s.arg(path).arg(key.source().begin.line);
        if (key.str() == kOwnTable)
            return unknownKey(at, QLatin1StringView(kOwnTable)).message();
    }
    return {};
}

/// A TOML file about something else has none of our keys, and would be a profile of defaults.
std::optional<Problem> checkIsProfile(const QString &path, const QString &name,
                                      const toml::table &table)
{
    bool hasOwn = !name.isEmpty() || table.empty();
    for (const auto &[key, node] : table)
        hasOwn =
            hasOwn || findProfileKey(QString::fromStdString(std::string(key.str()))) != nullptr;
    if (hasOwn)
        return std::nullopt;
    return Problem{
        path, Words::tr("is TOML, but none of its keys are a profile's"),
        Words::tr("Give a file that `deckctl profiles export` made, or a profile's own. A "
                  "containerd.toml becomes part of a profile by its key configFile.")};
}

} // namespace

std::variant<ExportedProfile, Problem> exportProfile(const ProfileFile &file, const QString &path,
                                                     bool withSecrets)
{
    ExportedProfile exported;
    std::optional<QByteArray> configText;
    if (!file.profile.configFile.isEmpty()) {
        const auto read = readOperatorsFile(file.profile.configFile);
        if (const auto *problem = std::get_if<Problem>(&read))
            return *problem;
        configText = std::get<OperatorsFile>(read).text;
        if (!withSecrets) {
            const QByteArray kept = tomlWithoutSecretsInIt(*configText);
            if (kept != *configText)
                exported.struckOut << file.profile.configFile;
            configText = kept;
        }
    }
    const Profile profile =
        withSecrets ? file.profile : strikeOutSecrets(file.profile, exported.struckOut);
    QByteArray body = updatedProfile(file, path, profile);
    if (!body.isEmpty() && !body.endsWith('\n'))
        body += '\n';
    if (body.startsWith("\xEF\xBB\xBF"))
        body.remove(0, 3); // a byte order mark is one in the first place only
    exported.bytes = firstLine(file.profile.name) + body;
    if (configText)
        exported.bytes += exportTable(*configText);
    if (exported.bytes.size() > kLargest)
        return Problem{
            path, Words::tr("with its configFile it is larger than 1 MiB, which no import takes"),
            Words::tr("Copy both files by hand.")};
    return exported;
}

std::variant<ImportedProfile, Problem> readExport(const QString &path)
{
    const auto read = readOperatorsFile(path);
    if (const auto *problem = std::get_if<Problem>(&read))
        return *problem;
    const QByteArray bytes = std::get<OperatorsFile>(read).text;
    // As it is first, so that a problem has the lines of the file.
    auto whole = parseProfile({}, path, bytes);
    if (const auto *problem = std::get_if<Problem>(&whole))
        return *problem;
    const auto parsed = parseToml(bytes);
    const auto &table = std::get<toml::table>(parsed);
    ImportedProfile imported;
    imported.name = nameInFirstLine(bytes);
    if (const auto problem = checkIsProfile(path, imported.name, table))
        return *problem;
    const auto text = configFileTextOf(path, table);
    if (const auto *problem = std::get_if<Problem>(&text))
        return *problem;
    imported.configFileText = std::get<std::optional<QByteArray>>(text);
    imported.file = std::get<ProfileFile>(std::move(whole));
    imported.file.bytes = withoutExport(bytes, imported.name);
    imported.file.warnings.removeAll(warningOfOwnTable(path, table));
    imported.struckOut = struckOutIn(imported.file.profile);
    if (imported.configFileText && imported.configFileText->contains(kStruckOut.data()))
        imported.struckOut << u"configFile"_s;
    return imported;
}

} // namespace deck
