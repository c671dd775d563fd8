// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/remedies.h"

#include "daemon/pidfile.h"
#include "doctor/leftovers.h"
#include "posix/mending.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#include <fcntl.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Remedies)
};

using Outcome = std::variant<Mended, Problem>;

Problem failed(const QString &subject, const OsError &error)
{
    return {subject, error.toString(), Words::tr("Look at it, and use the command.")};
}

/// A manager may have written a good file in between: it is then given back.
Outcome setPidFileAside(const QString &path)
{
    const OsResult<QString> target = PidFile(path).setAside();
    if (!target)
        return failed(path, target.error());
    if (PidFile(*target).read().kind != PidFile::Reading::Kind::Valid)
        return Mended{Words::tr("%1 was renamed to %2.").arg(path, *target)};
    (void)::renameat2(AT_FDCWD, QFile::encodeName(*target).constData(), AT_FDCWD,
                      QFile::encodeName(path).constData(), RENAME_NOREPLACE);
    return Problem{path, Words::tr("it names a process now, and was left alone"), {}};
}

Outcome removeSockets(const Places &places)
{
    QStringList removed;
    for (const QString &path : staleSockets(places)) {
        if (const OsStatus done = removeStaleSocket(path); !done)
            return failed(path, done.error());
        removed << path;
    }
    return Mended{Words::tr("Removed: %1.").arg(removed.join(Words::tr(", ", "in a list")))};
}

struct FolderRemedy
{
    QString folder;
    mode_t most;
};

/// State is nobody else's; into data and log others may look, as containerd itself lets them.
FolderRemedy folderRemedy(const QString &checkId, const Places &places)
{
    if (checkId == "state-folder"_L1)
        return {places.state, 0700};
    return {checkId == "data-folder"_L1 ? places.data : places.log, 0755};
}

Outcome restrictOne(const FolderRemedy &remedy)
{
    const auto &[folder, most] = remedy;
    if (const OsStatus done = restrictFolder(folder, most); !done)
        return failed(folder, done.error());
    return Mended{most == 0700 ? Words::tr("%1 is for its owner alone now.").arg(folder)
                               : Words::tr("Only its owner may write to %1 now.").arg(folder)};
}

} // namespace

std::variant<Mended, Problem> mend(const QString &checkId, const Setup &setup, const System &system)
{
    const auto result = runCheck(checkId, setup, system);
    if (!result)
        return Problem{checkId, Words::tr("there is no such check"), {}};
    switch (result->remedy) {
    case Remedy::None:
        return Problem{
            result->title, Words::tr("there is nothing that could be done from here"), {}};
    case Remedy::SetAsidePidFile:
        return setPidFileAside(setup.places.pidFile);
    case Remedy::RemoveStaleSockets:
        return removeSockets(setup.places);
    case Remedy::RestrictFolder:
        return restrictOne(folderRemedy(checkId, setup.places));
    }
    Q_UNREACHABLE();
}

} // namespace deck
