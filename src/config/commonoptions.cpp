// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/commonoptions.h"

#include "config/profilemove.h"
#include "config/profileproblem.h"
#include "language/helptext.h"
#include "language/language.h"

#include <QCommandLineOption>
#include <QCoreApplication>
#include <QDir>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::CommonOptions)
};

constexpr QLatin1StringView kProfile("profile");
constexpr QLatin1StringView kHome("home");
constexpr QLatin1StringView kSystem("system");
constexpr QLatin1StringView kDialect("dialect");
constexpr QLatin1StringView kBinary("binary");
constexpr QLatin1StringView kSet("set");
constexpr QLatin1StringView kLanguage("language");

std::optional<Problem> checkName(const QString &name)
{
    if (isValidProfileName(name))
        return std::nullopt;
    return Problem{
        u"--profile"_s, Words::tr("%1 cannot be a profile's name").arg(quoted(name)),
        Words::tr("Use letters, digits, dots, dashes and underscores, beginning with a letter "
                  "or a digit, at most 64.")};
}

std::optional<Problem> checkLanguage(const QString &choice)
{
    if (languageChoices().contains(choice))
        return std::nullopt;
    return Problem{
        u"--language"_s, Words::tr("there is no language %1").arg(quoted(choice)),
        Words::tr("There are: %1.").arg(languageChoices().join(Words::tr(", ", "in a list")))};
}

/// Absolute and clean; empty when the option is not given.
std::variant<QString, Problem> homeOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(kHome))
        return QString();
    const QString home = parser.value(kHome);
    if (home.isEmpty())
        return Problem{
            u"--home"_s, Words::tr("the path is empty"),
            Words::tr("Give a folder, or leave --home away for the system's own places.")};
    return QDir::cleanPath(QDir::current().absoluteFilePath(home));
}

/// Nothing when it is not KEY=VALUE.
std::optional<std::pair<QString, QString>> settingOf(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (sign < 1)
        return std::nullopt;
    return std::pair(text.first(sign), text.sliced(sign + 1));
}

Problem notASetting(const QString &text)
{
    return {u"--set"_s, Words::tr("%1 is not KEY=VALUE").arg(quoted(text)),
            Words::tr("Name a key and a value, for example --set logLevel=debug. The keys are: %1.")
                .arg(profileKeys().join(u' '))};
}

/// `--dialect D` is `--set dialect=D`, and says so by its own name when D is wrong.
std::optional<Problem> checkOption(const QCommandLineParser &parser, QLatin1StringView option)
{
    Profile profile;
    if (!parser.isSet(option))
        return std::nullopt;
    std::optional<Problem> problem = setProfileKey(profile, option, parser.value(option));
    if (problem)
        problem->subject = u"--"_s + option;
    return problem;
}

std::variant<ProfileSource, Problem> sourceOf(const QCommandLineParser &parser)
{
    const auto home = homeOf(parser);
    if (const auto *problem = std::get_if<Problem>(&home))
        return *problem;
    // For root they are the same places, and its own to manage.
    const bool isAttached = parser.isSet(kSystem) && ::geteuid() != 0;
    ProfileSource source{std::get<QString>(home), {}, isAttached};
    for (const QLatin1StringView option : {kDialect, kBinary}) {
        if (auto problem = checkOption(parser, option))
            return *problem;
        if (parser.isSet(option))
            source.overrides.append({option, parser.value(option)});
    }
    for (const QString &text : parser.values(kSet)) {
        const auto setting = settingOf(text);
        if (!setting)
            return notASetting(text);
        source.overrides.append(*setting);
    }
    return source;
}

/// Without a folder for profiles there is no file; checkPlaces() then says what is missing. Root's
/// files are root's to read, and only its manager goes by them.
std::variant<ProfileFile, Problem> fileOf(const QString &name, const QString &folder,
                                          bool isAttached)
{
    if (!folder.isEmpty() && !isAttached) {
        if (auto problem = moveObstacle(folder, name))
            return *problem;
        return loadProfile(name, u"%1/%2.toml"_s.arg(folder, name));
    }
    ProfileFile file;
    file.profile.name = name;
    return file;
}

} // namespace

void CommonOptions::addTo(QCommandLineParser &parser)
{
    const auto add = [&](QLatin1StringView name, const QString &description, const QString &value,
                         const QString &byDefault = {}) {
        parser.addOption(
            QCommandLineOption(QString(name), helpWords(description), value, byDefault));
    };
    add(kProfile, Words::tr("The profile, one daemon's settings."), u"NAME"_s, Profile().name);
    add(kHome, Words::tr("Keep state, data, log and config below DIR."), u"DIR"_s);
    parser.addOption(QCommandLineOption(
        QString(kSystem),
        helpWords(Words::tr(
            "The daemon that root manages: ask its manager for everything (see deckctl run "
            "--allow-group)."))));
    add(kDialect,
        Words::tr("The daemon's command line: %1.")
            .arg(keywords<Dialect>().join(Words::tr(", ", "in a list"))),
        u"D"_s);
    add(kBinary, Words::tr("The daemon's program, a path or a name in PATH."), u"PATH"_s);
    add(kSet,
        Words::tr("Set a key of the profile; may be given again. Keys: %1.")
            .arg(profileKeys().join(u' ')),
        u"KEY=VALUE"_s);
    add(kLanguage,
        Words::tr("The language of texts: %1.")
            .arg(languageChoices().join(Words::tr(", ", "in a list"))),
        u"CODE"_s, languageChoices().constFirst());
}

uid_t ownerOf(const Setup &setup)
{
    return setup.isAttached() ? 0 : ::geteuid();
}

QString windowSettingsFile(const Setup &setup)
{
    const QString folder =
        setup.isAttached()
            ? profileFolder({}, ::geteuid(), QProcessEnvironment::systemEnvironment())
            : setup.places.config;
    return folder + u"/window.ini"_s;
}

std::variant<Setup, Problem> readSetup(const QString &name, const ProfileSource &source)
{
    // This user's variables say nothing of root's folders.
    const auto environment =
        source.isAttached ? QProcessEnvironment() : QProcessEnvironment::systemEnvironment();
    const uid_t owner = source.isAttached ? 0 : ::geteuid();
    auto file = fileOf(name, profileFolder(source.home, owner, environment), source.isAttached);
    if (const auto *problem = std::get_if<Problem>(&file))
        return *problem;
    auto &[profile, bytes, warnings] = std::get<ProfileFile>(file);
    Setup setup{std::move(profile), {}, source, std::move(warnings)};
    for (const auto &[key, value] : source.overrides) {
        if (auto problem = setProfileKey(setup.profile, key, value))
            return *problem;
    }
    setup.places = placesFor(setup.profile, source.home, owner, environment);
    if (auto problem = checkPlaces(setup.places))
        return *problem;
    return setup;
}

std::variant<ProfileSource, Problem> CommonOptions::readSource(const QCommandLineParser &parser)
{
    if (auto problem = checkName(parser.value(kProfile)))
        return *problem;
    if (auto problem = checkLanguage(parser.value(kLanguage)))
        return *problem;
    return sourceOf(parser);
}

std::variant<Setup, Problem> CommonOptions::read(const QCommandLineParser &parser)
{
    const auto source = readSource(parser);
    if (const auto *problem = std::get_if<Problem>(&source))
        return *problem;
    return readSetup(parser.value(kProfile), std::get<ProfileSource>(source));
}

} // namespace deck
