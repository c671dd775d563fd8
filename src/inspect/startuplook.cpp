// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/startuplook.h"

#include "inspect/startupjson.h"
#include "log/retention.h"

#include <QCoreApplication>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Inspection)
};

} // namespace

Answer lookAtStartup(const Inspection &inspection)
{
    const QString &logFile = inspection.snapshot.logFile;
    if (logFile.isEmpty())
        return unanswered(inspection.snapshot.profile, Words::tr("its log is not a file"));
    StartupComparison comparison;
    comparison.current = readStartupTimes(logFile);
    const QStringList earlier = earlierRuns(logFile);
    for (auto run = earlier.rbegin(); run != earlier.rend() && !inspection.stop.stop_requested();
         ++run) {
        comparison.earlier = readStartupTimes(*run);
        if (comparison.earlier && comparison.earlier->total)
            break;
        comparison.earlier.reset(); // it did not come up: no measure for this one
    }
    return {toJson(comparison)};
}

} // namespace deck
