// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/rollback.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Changes)
};

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
        return Problem{
            store.folder(), Words::tr("no change is on record that could be undone"), {}};
    }
    for (const ChangeRecord &record : records) {
        if (record.id == id)
            return record;
    }
    return Problem{id, Words::tr("there is no such change on record"),
                   Words::tr("`deckctl config history` lists them.")};
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
