// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/usagelook.h"

#include "inspect/usage.h"
#include "posix/procfs.h"
#include "posix/resources.h"

namespace deck {

using namespace Qt::StringLiterals;

Answer lookAtUsage(const Inspection &inspection)
{
    const auto pid = pid_t(inspection.snapshot.pid);
    if (pid <= 0)
        return notRunningAnswer(inspection);
    const auto seen = readResources(pid);
    if (!seen)
        return notRunningAnswer(inspection);
    Usage usage;
    usage.pid = pid;
    usage.takenAt = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
    usage.processor = seen->processor;
    usage.residentBytes = seen->residentBytes;
    usage.peakResidentBytes = seen->peakResidentBytes;
    usage.threads = seen->threads;
    if (const auto descriptors = openDescriptors(pid))
        usage.descriptors = int(descriptors->size());
    return {toJson(usage)};
}

} // namespace deck
