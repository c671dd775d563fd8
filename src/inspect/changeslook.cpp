// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/changeslook.h"

#include "change/changestore.h"

#include <QJsonDocument>

namespace deck {

using namespace Qt::StringLiterals;

Answer lookAtChanges(const Inspection &inspection)
{
    const auto contents =
        ChangeStore(ChangeStore::folderFor(inspection.setup.places.log)).readAll();
    // What a client of the control socket takes is limited.
    constexpr qsizetype kMostBytes = qsizetype(2) * 1024 * 1024;
    QJsonArray changes;
    qsizetype bytes = 0;
    for (auto record = contents.records.rbegin(); record != contents.records.rend(); ++record) {
        const QJsonObject change = toJson(*record);
        bytes += QJsonDocument(change).toJson(QJsonDocument::Compact).size();
        if (bytes > kMostBytes)
            break;
        changes.append(change);
    }
    return {{{u"changes"_s, changes},
             {u"leftOff"_s, contents.records.size() - changes.size()},
             {u"faults"_s, toJson(contents.faults)}},
            {}};
}

} // namespace deck
