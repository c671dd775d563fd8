// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/configlook.h"

#include "inspect/configlayers.h"

#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const QString &key, const ConfigValue &value)
{
    QJsonObject object{
        {u"key"_s, key}, {u"value"_s, value.shown}, {u"source"_s, keyword(value.source)}};
    if (!value.importedFrom.isEmpty())
        object[u"importedFrom"_s] = value.importedFrom;
    return object;
}

} // namespace

Answer lookAtConfig(const Inspection &inspection)
{
    const auto found = configInForce(inspection);
    if (const auto *error = std::get_if<DaemonError>(&found))
        return {{}, *error};
    const auto &config = std::get<ConfigInForce>(found);
    QJsonArray values;
    for (auto it = config.values.begin(); it != config.values.end(); ++it)
        values.append(toJson(it.key(), *it));
    return {{{u"file"_s, inspection.setup.places.daemonConfig},
             {u"written"_s, config.isWritten},
             {u"binary"_s, config.binary.program},
             {u"effective"_s, config.isEffective},
             {u"values"_s, values},
             {u"notes"_s, QJsonArray::fromStringList(config.notes)}}};
}

} // namespace deck
