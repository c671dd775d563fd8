// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/remedies.h"

#include "daemon/pidfile.h"
#include "doctor/leftovers.h"
#include "posix/mending.h"

#include <QFile>

#include <cstdio>

#include <fcntl.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

using Outcome = std::variant<Mended, Problem>;

Problem failed(const QString &subject, const OsError &error)
{
    return {subject, error.toString(), u"Look at it, and use the command."_s};
}

/// A manager may have written a good file in between: it is then given back.
Outcome setPidFileAside(const QString &path)
{
    const OsResult<QString> target = PidFile(path).setAside();
    if (!target)
        return failed(path, target.error());
    if (PidFile(*target).read().kind != PidFile::Reading::Kind::Valid)
        return Mended{u"%1 was renamed to %2."_s.arg(path, *target)};
    (void)::renameat2(AT_FDCWD, QFile::encodeName(*target).constData(), AT_FDCWD,
                      QFile::encodeName(path).constData(), RENAME_NOREPLACE);
    return Problem{path, u"it names a process now, and was left alone"_s, {}};
}

Outcome removeSockets(const Places &places)
{
    QStringList removed;
    for (const QString &path : staleSockets(places)) {
        if (const OsStatus done = removeStaleSocket(path); !done)
            return failed(path, done.error());
        removed << path;
    }
    return Mended{u"Removed: %1."_s.arg(removed.join(u", "_s))};
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
    return Mended{most == 0700 ? u"%1 is for its owner alone now."_s.arg(folder)
                               : u"Only its owner may write to %1 now."_s.arg(folder)};
}

} // namespace

std::variant<Mended, Problem> mend(const QString &checkId, const Setup &setup, const System &system)
{
    const auto result = runCheck(checkId, setup, system);
    if (!result)
        return Problem{checkId, u"there is no such check"_s, {}};
    switch (result->remedy) {
    case Remedy::None:
        return Problem{result->title, u"there is nothing that could be done from here"_s, {}};
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
