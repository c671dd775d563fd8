// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/fileedit.h"

#include "config/profilewrite.h"
#include "config/profilewriter.h"
#include "config/smallfile.h"
#include "posix/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::FileEdit)
};

using Reading = std::variant<std::optional<QByteArray>, Problem>;

Reading read(const QString &path)
{
    return readSmallFile(path, {Words::tr("configuration"), Words::tr("Correct the link.")});
}

std::optional<Problem> checkOverrides(const Setup &setup, const Profile &before,
                                      const Profile &after)
{
    for (const KeyDifference &difference : keyDifferences(before, after)) {
        for (const auto &[key, value] :
             setup.source ? setup.source->overrides : decltype(setup.source->overrides)()) {
            if (key == difference.key)
                return Problem{key, Words::tr("the manager's command line sets it"),
                               Words::tr("End the manager and start it without that option.")};
        }
    }
    if (before.dialect != after.dialect)
        return Problem{
            u"dialect"_s,
            Words::tr("it cannot be changed under a manager, as the daemon's files are others"),
            Words::tr("End the manager, and use `deckctl profiles set dialect=...`.")};
    return std::nullopt;
}

/// What could be written and not be read again.
std::optional<Problem> checkSize(const FileEdit &edit)
{
    if (edit.after.size() <= kLargestSmallFile)
        return std::nullopt;
    return Problem{edit.path, Words::tr("it would be larger than 1 MiB"),
                   Words::tr("Have less in it; a file of its own can be named by configFile.")};
}

std::variant<FileEdit, Problem> editOfFile(const QString &path, const QByteArray &text)
{
    if (path.isEmpty())
        return Problem{u"configFile"_s, Words::tr("the profile names no file"),
                       Words::tr("Set configFile first, or change configText.")};
    const Reading reading = read(path);
    if (const auto *problem = std::get_if<Problem>(&reading))
        return *problem;
    const auto &bytes = std::get<std::optional<QByteArray>>(reading);
    FileEdit edit{path, bytes.has_value(), bytes.value_or(QByteArray()), text};
    if (auto problem = checkSize(edit))
        return *problem;
    return edit;
}

} // namespace

std::variant<FileEdit, Problem> editFor(const Setup &setup, const Proposal &proposal)
{
    const QString path = setup.places.profileFile;
    const auto loaded = loadProfile(setup.profile.name, path);
    if (const auto *problem = std::get_if<Problem>(&loaded))
        return *problem;
    const auto &file = std::get<ProfileFile>(loaded);
    if (proposal.fileText)
        return editOfFile(file.profile.configFile, *proposal.fileText);
    Setup ofFile = setup;
    ofFile.profile = file.profile;
    const auto proposed = proposedSetup(ofFile, proposal);
    if (const auto *problem = std::get_if<Problem>(&proposed))
        return *problem;
    const Profile &wanted = std::get<Setup>(proposed).profile;
    if (auto problem = checkOverrides(setup, file.profile, wanted))
        return *problem;
    FileEdit edit{path, QFileInfo::exists(path), file.bytes, updatedProfile(file, path, wanted)};
    edit.existed = edit.existed || edit.after.isEmpty(); // nothing of nothing is no change
    if (auto problem = checkSize(edit))
        return *problem;
    const auto again = parseProfile(wanted.name, path, edit.after);
    if (const auto *problem = std::get_if<Problem>(&again))
        return *problem;
    return edit;
}

std::variant<FileEdit, Problem> editBack(const ChangeRecord &change)
{
    const Reading reading = read(change.file);
    if (const auto *problem = std::get_if<Problem>(&reading))
        return *problem;
    const auto &bytes = std::get<std::optional<QByteArray>>(reading);
    return FileEdit{change.file, bytes.has_value(), bytes.value_or(QByteArray()), change.before};
}

std::optional<Problem> carryOut(const FileEdit &edit)
{
    const QString folder = QFileInfo(edit.path).absolutePath();
    if (const OsStatus made = makePrivateFolder(folder); !made)
        return Problem{folder, made.error().toString(),
                       Words::tr("Correct the permissions of the path.")};
    return writeThroughLink(edit.path, edit.after);
}

FileState stateOf(const ChangeRecord &change)
{
    const Reading reading = read(change.file);
    const auto *bytes = std::get_if<std::optional<QByteArray>>(&reading);
    if (bytes == nullptr)
        return FileState::Otherwise;
    if (bytes->has_value() ? change.existed && **bytes == change.before : !change.existed)
        return FileState::AsBefore;
    return *bytes == change.after ? FileState::AsAfter : FileState::Otherwise;
}

std::optional<Problem> putBack(const ChangeRecord &change)
{
    if (change.existed)
        return writeThroughLink(change.file, change.before);
    if (!QFile::remove(change.file) && QFileInfo::exists(change.file))
        return Problem{change.file, Words::tr("cannot be removed"),
                       Words::tr("Remove it by hand.")};
    return std::nullopt;
}

} // namespace deck
