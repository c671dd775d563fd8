// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/rootlesshost.h"

#include "process/programrun.h"
#include "process/searchpath.h"
#include "rootless/insideprogram.h"

namespace deck {

using namespace Qt::StringLiterals;

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
    return findInPath(name, host.environment.value(u"PATH"_s));
}

} // namespace deck
