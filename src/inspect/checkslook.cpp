// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/checkslook.h"

#include "doctor/checkreport.h"

#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;

Answer lookAtChecks(const Inspection &inspection)
{
    QStringList toMend;
    for (const auto value : inspection.arguments.value("mend"_L1).toArray())
        toMend << value.toString();
    System system;
    system.stop = inspection.stop;
    return {toJson(makeCheckReport(toMend, inspection.setup, system)), {}};
}

} // namespace deck
