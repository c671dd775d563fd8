// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/rootlesshost.h"

#include "process/programrun.h"
#include "rootless/insideprogram.h"

#include <QStandardPaths>

#include <vector>

#include <pwd.h>

namespace deck {

using namespace Qt::StringLiterals;

QString RootlessHost::userName(uid_t uid)
{
    constexpr size_t kRoom = 16 * 1024;
    std::vector<char> buffer(kRoom);
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return QString::number(uid);
    return QString::fromLocal8Bit(found->pw_name);
}

NamespaceProbe RootlessHost::probeUserNamespace()
{
    constexpr std::chrono::seconds kDeadline{5};
    const ProgramRun run = runProgram(insideProgram(), {u"probe"_s},
                                      QProcessEnvironment::systemEnvironment(), kDeadline);
    if (run.kind != ProgramRun::Kind::Ended)
        return NamespaceProbe::Unknown;
    return run.exitCode == 0 ? NamespaceProbe::Made : NamespaceProbe::Refused;
}

QString findProgram(const QString &name, const RootlessHost &host)
{
    const QStringList folders = host.environment.value(u"PATH"_s).split(u':', Qt::SkipEmptyParts);
    // Without folders Qt would look in this process's own PATH.
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(name, folders);
}

} // namespace deck
