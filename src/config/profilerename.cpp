// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilefolders.h"
#include "config/profilestore.h"
#include "posix/files.h"

#include <QCoreApplication>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileStore)
};

Problem heldBy(const QString &name, const QString &lockFile, pid_t holder)
{
    return {lockFile, Words::tr("pid %1 manages the profile '%2'").arg(holder).arg(name),
            Words::tr("Nothing was changed. End it first.")};
}

} // namespace

/// Those that no other profile has: the original dialect of root has one state folder for all.
QStringList ProfileStore::foldersOf(const Profile &profile) const
{
    const Places own = placesOf(profile);
    Profile other = profile;
    other.name += u'x';
    QStringList folders{own.data, own.log};
    if (placesOf(other).state != own.state)
        folders << own.state; // last: it has the lock
    return folders;
}

std::variant<ProfileStore::Subject, Problem> ProfileStore::take(const QString &name) const
{
    Subject subject;
    const auto file = load(name);
    if (const auto *loaded = std::get_if<ProfileFile>(&file))
        subject.profile = loaded->profile;
    subject.profile.name = name;
    subject.places = placesOf(subject.profile);
    subject.hasFile = isTaken(fileOf(name));
    bool hasAnything = subject.hasFile || name == Profile().name;
    for (const QString &folder : foldersOf(subject.profile))
        hasAnything = hasAnything || isTaken(folder) || isTaken(asideOf(folder));
    if (!hasAnything || !isValidProfileName(name))
        return std::get<Problem>(file);
    if (auto problem = m_surroundings.inUse(subject.profile, subject.places))
        return *problem;
    if (kindOf(subject.places.state, m_surroundings.uid) != PathKind::Folder)
        return subject;
    FileLock::Attempt attempt = FileLock::tryTake(subject.places.lockFile);
    if (attempt.error)
        return Problem{subject.places.lockFile, attempt.error->toString(),
                       Words::tr("Nothing was changed. Correct the permissions of the folder.")};
    if (!attempt.lock)
        return heldBy(name, subject.places.lockFile, attempt.holder);
    subject.lock = std::move(attempt.lock);
    return subject;
}

ProfileMove ProfileStore::moveOf(const Subject &subject, const QString &to) const
{
    Profile renamed = subject.profile;
    renamed.name = to;
    const QStringList before = foldersOf(subject.profile);
    const QStringList after = foldersOf(renamed);
    ProfileMove move{subject.profile.name, to, {}};
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (isTaken(before.at(i)))
            move.paths << PathMove{before.at(i), after.at(i)};
    }
    move.paths << PathMove{fileOf(move.from), fileOf(to)};
    return move;
}

ProfileStore::Outcome ProfileStore::rename(const QString &from, const QString &to) const
{
    const auto unfinished = unfinishedMove(m_folder);
    const auto *known = std::get_if<std::optional<ProfileMove>>(&unfinished);
    const bool isUnfinished = known && *known && (*known)->from == from && (*known)->to == to;
    const auto lock = begin(); // which finishes it
    if (const auto *problem = std::get_if<Problem>(&lock))
        return *problem;
    if (isUnfinished)
        return ProfileReport{
            to, {Words::tr("finished what was begun: '%1' is now '%2'").arg(from, to)}, {}};
    auto taken = take(from);
    if (const auto *problem = std::get_if<Problem>(&taken))
        return *problem;
    const auto &subject = std::get<Subject>(taken);
    if (auto problem = checkNew(to))
        return *problem;
    const ProfileMove move = moveOf(subject, to);
    for (const PathMove &path : move.paths) {
        if (isTaken(path.to))
            return Problem{
                path.to, Words::tr("is there already, of a former profile '%1'").arg(to),
                Words::tr("Nothing was changed. Choose another name, or remove that one with "
                          "--data.")};
        if (auto problem = checkMounts({path.from}))
            return *problem;
    }
    if (!subject.hasFile) { // `default` without a file, whose new name needs one
        if (const OsStatus made = writeAtomically(fileOf(from), {}, Durability::PowerLoss); !made)
            return Problem{fileOf(from), made.error().toString(),
                           Words::tr("Nothing was changed.")};
    }
    if (auto problem = carryOut(m_folder, move, m_surroundings.step))
        return *problem;
    ProfileReport report{to, {}, {}};
    for (const PathMove &path : move.paths)
        report.done << Words::tr("%1 is now %2").arg(path.from, path.to);
    return report;
}

} // namespace deck
