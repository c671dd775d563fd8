// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/changeslook.h"

#include "change/changestore.h"

namespace deck {

using namespace Qt::StringLiterals;

Answer lookAtChanges(const Inspection &inspection)
{
    const auto contents =
        ChangeStore(ChangeStore::folderFor(inspection.setup.places.log)).readAll();
    QJsonArray changes;
    for (auto record = contents.records.rbegin(); record != contents.records.rend(); ++record)
        changes.append(toJson(*record));
    return {{{u"changes"_s, changes}, {u"faults"_s, toJson(contents.faults)}}, {}};
}

} // namespace deck
