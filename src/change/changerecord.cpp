// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/changerecord.h"

#include "config/jsonreader.h"

namespace deck {

using namespace Qt::StringLiterals;

QJsonArray toJson(const QList<KeyDifference> &keys)
{
    QJsonArray array;
    for (const KeyDifference &key : keys)
        array.append(
            QJsonObject{{u"key"_s, key.key}, {u"before"_s, key.before}, {u"after"_s, key.after}});
    return array;
}

std::optional<KeyDifference> keyDifferenceFromJson(const QJsonObject &object)
{
    KeyDifference key;
    JsonReader reader(object);
    reader.read("key"_L1, key.key);
    reader.read("before"_L1, key.before);
    reader.read("after"_L1, key.after);
    return reader.good() ? std::optional(key) : std::nullopt;
}

namespace {

QByteArray bytesFrom(const QJsonObject &object, QLatin1StringView key)
{
    return QByteArray::fromBase64(object.value(key).toString().toLatin1());
}

} // namespace

QJsonObject toJson(const ChangeRecord &record)
{
    return {
        {u"id"_s, record.id},
        {u"at"_s, timeToJson(record.at)},
        {u"settledAt"_s, timeToJson(record.settledAt)},
        {u"by"_s, keyword(record.by)},
        {u"user"_s, record.user},
        {u"file"_s, record.file},
        {u"goesBackTo"_s, record.goesBackTo},
        {u"keys"_s, toJson(record.keys)},
        {u"values"_s, record.values},
        {u"outcome"_s, keyword(record.outcome)},
        {u"reason"_s, record.reason},
        {u"lastLines"_s, QJsonArray::fromStringList(record.lastLines)},
    };
}

std::optional<ChangeRecord> changeRecordFromJson(const QJsonObject &object)
{
    ChangeRecord record;
    JsonReader reader(object);
    reader.read("id"_L1, record.id);
    reader.read("at"_L1, record.at);
    reader.read("settledAt"_L1, record.settledAt);
    reader.read("by"_L1, record.by);
    reader.read("user"_L1, record.user);
    reader.read("file"_L1, record.file);
    reader.read("goesBackTo"_L1, record.goesBackTo);
    reader.readObjects("keys"_L1, record.keys, keyDifferenceFromJson);
    record.values = object.value("values"_L1).toArray();
    reader.read("outcome"_L1, record.outcome);
    reader.read("reason"_L1, record.reason);
    reader.read("lastLines"_L1, record.lastLines);
    const bool isOne = object.value("id"_L1).isString() && object.value("outcome"_L1).isString();
    return reader.good() && isOne ? std::optional(record) : std::nullopt;
}

QJsonObject toStoredJson(const ChangeRecord &record)
{
    QJsonObject object = toJson(record);
    object[u"format"_s] = ChangeRecord::kFormat;
    object[u"existed"_s] = record.existed;
    object[u"before"_s] = QString::fromLatin1(record.before.toBase64());
    object[u"after"_s] = QString::fromLatin1(record.after.toBase64());
    object[u"failedBefore"_s] =
        record.failedBefore ? QJsonArray::fromStringList(*record.failedBefore) : QJsonValue();
    object[u"triedBy"_s] = record.triedBy;
    return object;
}

std::optional<ChangeRecord> storedChangeFromJson(const QJsonObject &object)
{
    std::optional<ChangeRecord> record = changeRecordFromJson(object);
    if (!record)
        return std::nullopt;
    JsonReader reader(object);
    reader.read("existed"_L1, record->existed);
    reader.read("triedBy"_L1, record->triedBy);
    if (QStringList failed; object.value("failedBefore"_L1).isArray()) {
        reader.read("failedBefore"_L1, failed);
        record->failedBefore = failed;
    }
    record->before = bytesFrom(object, "before"_L1);
    record->after = bytesFrom(object, "after"_L1);
    return reader.good() ? record : std::nullopt;
}

} // namespace deck
