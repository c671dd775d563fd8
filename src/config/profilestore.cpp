// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilestore.h"

#include "config/profileexport.h"
#include "config/profileproblem.h"
#include "config/profilewrite.h"
#include "config/profilewriter.h"
#include "posix/files.h"

#include <QCoreApplication>
#include <QDir>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileStore)
};

constexpr QLatin1StringView kFileEnd(".toml");

/// What is wrong with a value is said of its key; there was no option.
Problem ofKey(Problem problem, const QString &key)
{
    problem.subject = key;
    return problem;
}

} // namespace

ProfileStore::ProfileStore(Surroundings surroundings)
    : m_surroundings(std::move(surroundings)),
      m_folder(profileFolder(m_surroundings.home, m_surroundings.uid, m_surroundings.environment))
{
}

std::optional<Problem> ProfileStore::checkName(const QString &name)
{
    if (isValidProfileName(name) && !name.endsWith(kConfigEnd))
        return std::nullopt;
    return Problem{
        Words::tr("profile"), Words::tr("%1 cannot be a profile's name").arg(quoted(name)),
        Words::tr("Use letters, digits, dots, dashes and underscores, beginning with a letter or "
                  "a digit, at most 64, and not \"%1\" at the end.")
            .arg(kConfigEnd)};
}

QString ProfileStore::configFileOf(const QString &name) const
{
    return m_folder + u'/' + name + kConfigEnd + kFileEnd;
}

QString ProfileStore::fileOf(const QString &name) const
{
    return m_folder + u'/' + name + kFileEnd;
}

Places ProfileStore::placesOf(const Profile &profile) const
{
    return placesFor(profile, m_surroundings.home, m_surroundings.uid, m_surroundings.environment);
}

std::variant<ProfileFile, Problem> ProfileStore::load(const QString &name) const
{
    if (auto problem = checkName(name))
        return *problem;
    if (name != Profile().name && !isTaken(fileOf(name)))
        return Problem{fileOf(name), Words::tr("there is no profile '%1'").arg(name),
                       Words::tr("`deckctl profiles` lists those that there are.")};
    if (auto problem = moveObstacle(m_folder, name))
        return *problem;
    return loadProfile(name, fileOf(name));
}

QList<ProfileEntry> ProfileStore::list() const
{
    const QString first = Profile().name;
    QList<ProfileEntry> entries;
    const auto add = [&](const QString &name) {
        ProfileEntry entry{name, isTaken(fileOf(name)), {}};
        const auto file = load(name);
        if (const auto *problem = std::get_if<Problem>(&file))
            entry.problem = *problem;
        entries << entry;
    };
    add(first);
    // System: what is no plain file, and a link to nothing, is broken, and not absent.
    const QStringList files =
        QDir(m_folder).entryList({u'*' + kFileEnd}, QDir::AllEntries | QDir::System, QDir::Name);
    for (const QString &file : files) {
        const QString name = file.chopped(kFileEnd.size());
        if (name != first && !checkName(name))
            add(name);
    }
    return entries;
}

/// One at a time, and what the last one left unfinished comes first.
std::variant<FileLock, Problem> ProfileStore::begin() const
{
    if (m_folder.isEmpty())
        return Problem{u"HOME"_s,
                       Words::tr("is not set, and the password database has no home for this user"),
                       Words::tr("Set HOME to an absolute path, or give --home.")};
    const QString lockFile = m_folder + u"/.lock"_s;
    if (const OsStatus made = makePrivateFolder(m_folder); !made)
        return Problem{m_folder, made.error().toString(),
                       Words::tr("Correct the permissions of the path.")};
    FileLock::Attempt attempt = FileLock::tryTake(lockFile);
    if (attempt.error)
        return Problem{
            lockFile, attempt.error->toString(),
            Words::tr("Nothing was changed. Give this user the right to write to the folder.")};
    if (!attempt.lock)
        return Problem{lockFile, Words::tr("pid %1 is changing the profiles").arg(attempt.holder),
                       Words::tr("Try again when it has ended.")};
    const auto unfinished = unfinishedMove(m_folder);
    if (const auto *problem = std::get_if<Problem>(&unfinished))
        return *problem;
    if (const auto &move = std::get<std::optional<ProfileMove>>(unfinished)) {
        if (auto problem = carryOut(m_folder, *move, m_surroundings.step))
            return *problem;
    }
    return std::move(*attempt.lock);
}

/// Of a profile that is to be made.
std::optional<Problem> ProfileStore::checkNew(const QString &name) const
{
    if (auto problem = checkName(name))
        return *problem;
    if (isTaken(fileOf(name)))
        return Problem{fileOf(name), Words::tr("there is a profile '%1' already").arg(name),
                       Words::tr("Choose another name, or remove that one first.")};
    return checkPlaces(placesOf([&] {
        Profile profile;
        profile.name = name;
        return profile;
    }()));
}

ProfileStore::Outcome ProfileStore::create(const QString &name, const QString &original) const
{
    const auto lock = begin();
    if (const auto *problem = std::get_if<Problem>(&lock))
        return *problem;
    if (auto problem = checkNew(name))
        return *problem;
    QByteArray bytes;
    if (!original.isEmpty()) {
        const auto file = load(original);
        if (const auto *problem = std::get_if<Problem>(&file))
            return *problem;
        bytes = std::get<ProfileFile>(file).bytes;
    }
    if (auto problem = writeThroughLink(fileOf(name), bytes))
        return *problem;
    ProfileReport report{name, {Words::tr("made %1").arg(fileOf(name))}, {}};
    Profile profile;
    profile.name = name;
    for (const QString &folder : foldersOf(profile)) {
        if (isTaken(folder))
            report.warnings
                << Words::tr("%1 is of a former profile of this name, and goes on being used.")
                       .arg(folder);
    }
    return report;
}

ProfileStore::Outcome ProfileStore::setValues(const QString &name, const Values &values) const
{
    const auto lock = begin();
    if (const auto *problem = std::get_if<Problem>(&lock))
        return *problem;
    const auto loaded = load(name);
    if (const auto *problem = std::get_if<Problem>(&loaded))
        return *problem;
    const auto &file = std::get<ProfileFile>(loaded);
    Profile wanted = file.profile;
    for (const auto &[key, value] : values) {
        if (const auto problem = setProfileKey(wanted, key, value))
            return ofKey(*problem, key);
    }
    ProfileReport report{name, {}, file.warnings};
    const QByteArray bytes = updatedProfile(file, fileOf(name), wanted);
    if (bytes == file.bytes) {
        report.done << Words::tr("nothing is different");
        return report;
    }
    if (auto problem = writeThroughLink(fileOf(name), bytes))
        return *problem;
    report.done << Words::tr("wrote %1").arg(fileOf(name));
    return report;
}

ProfileStore::Outcome ProfileStore::exportTo(const QString &name, const QString &path,
                                             bool withSecrets) const
{
    const auto file = load(name);
    if (const auto *problem = std::get_if<Problem>(&file))
        return *problem;
    const auto made = exportProfile(std::get<ProfileFile>(file), fileOf(name), withSecrets);
    if (const auto *problem = std::get_if<Problem>(&made))
        return *problem;
    if (isTaken(path))
        return Problem{path, Words::tr("is there already"), Words::tr("Choose another name.")};
    const auto &exported = std::get<ExportedProfile>(made);
    if (const OsStatus written = writeAtomically(path, exported.bytes, Durability::PowerLoss);
        !written)
        return Problem{path, written.error().toString(), Words::tr("Choose another place.")};
    ProfileReport report{name, {Words::tr("%1 is written").arg(path)}, {}};
    for (const QString &key : exported.struckOut)
        report.warnings << Words::tr("%1: what looks secret was struck out.").arg(key);
    return report;
}

} // namespace deck
