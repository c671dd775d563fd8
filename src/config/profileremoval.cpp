// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilefolders.h"
#include "config/profilestore.h"
#include "config/shellword.h"
#include "posix/files.h"
#include "posix/foldertree.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileStore)
};

} // namespace

/// All or none. In one step each, so that no daemon ever finds half a folder.
std::optional<Problem> ProfileStore::setAside(const QStringList &folders) const
{
    for (qsizetype i = 0; i < folders.size(); ++i) {
        m_surroundings.step("aside");
        const OsStatus moved = renameIfFree(folders.at(i), asideOf(folders.at(i)));
        if (moved)
            continue;
        for (qsizetype back = i - 1; back >= 0; --back)
            (void)renameIfFree(asideOf(folders.at(back)), folders.at(back));
        return Problem{
            folders.at(i), Words::tr("cannot be removed: %1").arg(moved.error().toString()),
            Words::tr("Nothing was changed. Correct the permissions of the folder above it.")};
    }
    return std::nullopt;
}

/// The profile's file, and what an import has put beside it.
std::optional<Problem> ProfileStore::removeFiles(const Subject &subject,
                                                 ProfileReport &report) const
{
    m_surroundings.step("file");
    const QString file = fileOf(subject.profile.name);
    if (subject.hasFile) {
        if (QFileInfo(file).isSymbolicLink())
            report.warnings << Words::tr("Kept %1, to which %2 led.")
                                   .arg(QFileInfo(file).symLinkTarget(), file);
        if (::unlink(QFile::encodeName(file).constData()) == -1)
            return Problem{
                file, OsError::last("unlink").toString(),
                Words::tr("Nothing was changed. Correct the permissions of its folder.")};
        report.done << Words::tr("removed %1").arg(file);
        (void)syncFolder(m_folder);
    }
    const QString config = configFileOf(subject.profile.name);
    if (!isTaken(config))
        return std::nullopt;
    const QString user = userOfConfigFile(config, subject.profile.name);
    if (!user.isEmpty())
        report.warnings << Words::tr("Kept %1, which the profile '%2' uses.").arg(config, user);
    else if (::unlink(QFile::encodeName(config).constData()) == 0)
        report.done << Words::tr("removed %1").arg(config);
    return std::nullopt;
}

ProfileStore::Removal ProfileStore::removalOf(const Subject &subject, bool withData) const
{
    Removal removal;
    for (const QString &folder : foldersOf(subject.profile)) {
        const QString reason = reasonToKeep(folder, m_surroundings.uid);
        const bool hasLeftover = kindOf(asideOf(folder), m_surroundings.uid) == PathKind::Folder;
        if (withData && hasLeftover)
            removal.leftovers << asideOf(folder);
        if (!isTaken(folder))
            continue;
        if (withData && reason.isEmpty())
            removal.folders << folder;
        else
            removal.kept << (reason.isEmpty() ? Words::tr("Kept %1.").arg(folder) : reason);
    }
    return removal;
}

namespace {

/// What an ordinary user's containers have written belongs to subordinate ids.
QString keptText(const RemovalFault &fault, const QString &folder)
{
    const QString kept = Words::tr("Kept %1: %2.").arg(fault.path, fault.error.toString());
    const bool isForeign = fault.error.number == EACCES || fault.error.number == EPERM;
    if (!isForeign || ::geteuid() == 0)
        return kept;
    return joinedSentences(
        kept,
        Words::tr("If containers have written it: rootlesskit rm -rf %1").arg(shellWord(folder)));
}

} // namespace

void ProfileStore::destroy(const QString &aside, const QString &folder, ProfileReport &report) const
{
    m_surroundings.step("destroy");
    if (const auto fault = removeFolderTree(aside))
        report.warnings << keptText(*fault, aside);
    else
        report.done << Words::tr("removed %1").arg(folder);
    // `profiles/<name>` of a home, once it is empty.
    (void)::rmdir(QFile::encodeName(QFileInfo(folder).path()).constData());
}

ProfileStore::Outcome ProfileStore::remove(const QString &name, bool withData) const
{
    const auto lock = begin();
    if (const auto *problem = std::get_if<Problem>(&lock))
        return *problem;
    const auto taken = take(name);
    if (const auto *problem = std::get_if<Problem>(&taken))
        return *problem;
    const auto &subject = std::get<Subject>(taken);
    const Removal removal = removalOf(subject, withData);
    ProfileReport report{name, {}, removal.kept};
    if (auto problem = checkMounts(removal.folders + removal.leftovers))
        return *problem;
    for (const QString &leftover : removal.leftovers)
        destroy(leftover, leftover, report);
    if (auto problem = setAside(removal.folders))
        return *problem;
    if (auto problem = removeFiles(subject, report)) {
        for (const QString &folder : removal.folders)
            (void)renameIfFree(asideOf(folder), folder);
        return *problem;
    }
    for (const QString &folder : removal.folders)
        destroy(asideOf(folder), folder, report);
    return report;
}

} // namespace deck
