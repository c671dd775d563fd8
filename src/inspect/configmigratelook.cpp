// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/configmigratelook.h"

#include "change/proposal.h"
#include "inspect/configlayers.h"

namespace deck {

using namespace Qt::StringLiterals;

Answer lookAtConfigMigrate(const Inspection &inspection)
{
    const auto proposed = proposalFromJson(inspection.arguments);
    if (const auto *problem = std::get_if<Problem>(&proposed))
        return unanswered(problem->subject, problem->cause, problem->nextStep);
    const auto planned = planConfig(inspection);
    if (const auto *error = std::get_if<DaemonError>(&planned))
        return {{}, *error};
    const ConfigBinary &binary = std::get<PlannedConfig>(planned).binary;
    const QByteArray text = std::get<Proposal>(proposed).configText.value_or(QByteArray());
    const ProgramRun run = migrateConfigText(binary, text);
    const bool isAvailable = run.isGood();
    return {{{u"binary"_s, binary.program},
             {u"available"_s, isAvailable},
             {u"cause"_s, isAvailable ? QString() : run.cause},
             {u"text"_s, isAvailable ? QString::fromUtf8(run.out) : QString()}},
            {}};
}

} // namespace deck
