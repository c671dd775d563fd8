// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/rollback.h"

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// The last change that is in force: those that were undone since, and what undid them, are not.
std::optional<ChangeRecord> lastInForce(const QList<ChangeRecord> &records)
{
    QString undone;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        if (!undone.isEmpty()) {
            if (record->id == undone)
                undone.clear();
            continue;
        }
        if (record->outcome != ChangeOutcome::Applied && record->outcome != ChangeOutcome::Open)
            continue;
        if (record->goesBackTo.isEmpty())
            return *record;
        undone = record->goesBackTo;
    }
    return std::nullopt;
}

} // namespace

std::variant<ChangeRecord, Problem> changeToUndo(const ChangeStore &store, const QString &id)
{
    const QList<ChangeRecord> records = store.readAll().records;
    if (id.isEmpty()) {
        if (const auto last = lastInForce(records))
            return *last;
        return Problem{store.folder(), u"no change is on record that could be undone"_s, {}};
    }
    for (const ChangeRecord &record : records) {
        if (record.id == id)
            return record;
    }
    return Problem{id, u"there is no such change on record"_s,
                   u"`deckctl config history` lists them."_s};
}

QJsonObject argumentsFor(const ChangeRecord &change, const Profile &present)
{
    if (change.file == present.configFile)
        return {{u"fileText"_s, QString::fromUtf8(change.before)}};
    QJsonObject values;
    const auto parsed = parseProfile(present.name, change.file, change.before);
    if (const auto *file = std::get_if<ProfileFile>(&parsed)) {
        for (const QString &key : profileKeys()) {
            const QString text = profileKeyText(file->profile, key);
            if (text != profileKeyText(present, key))
                values.insert(key, text);
        }
    }
    return {{u"values"_s, values}};
}

} // namespace deck
