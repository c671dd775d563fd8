// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/configlook.h"

#include "inspect/configlayers.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ConfigLook)
};

} // namespace

QJsonObject toJson(const ConfigValue &value)
{
    QJsonObject object{{u"value"_s, value.shown}, {u"source"_s, keyword(value.source)}};
    if (!value.importedFrom.isEmpty())
        object[u"importedFrom"_s] = value.importedFrom;
    return object;
}

Answer lookAtConfig(const Inspection &inspection)
{
    const auto found = configOf(inspection, ConfigMoment::Now);
    if (const auto *error = std::get_if<DaemonError>(&found))
        return {{}, *error};
    const auto &config = std::get<ResolvedConfig>(found);
    QJsonArray values;
    for (auto it = config.values.begin(); it != config.values.end(); ++it) {
        QJsonObject value = toJson(*it);
        value[u"key"_s] = it.key();
        values.append(value);
    }
    QStringList notes = config.notes;
    if (!config.whyNotEffective.isEmpty())
        notes.prepend(
            Words::tr("%1 did not tell what comes of it, so these are the values of the file "
                      "alone: %2")
                .arg(config.binary.program, config.whyNotEffective));
    return {{{u"file"_s, inspection.setup.places.daemonConfig},
             {u"written"_s, config.isWritten},
             {u"binary"_s, config.binary.program},
             {u"effective"_s, config.whyNotEffective.isEmpty()},
             {u"values"_s, values},
             {u"notes"_s, QJsonArray::fromStringList(notes)}}};
}

} // namespace deck
