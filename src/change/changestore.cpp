// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/changestore.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

ChangeStore::ChangeStore(const QString &folder)
    : m_files(folder, {ChangeRecord::kFormat, kMostRecords, kLongestRecord})
{
}

QString ChangeStore::folderFor(const QString &logFolder)
{
    return logFolder + u"/changes"_s;
}

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Changes)
};

/// Appends what is a record to `records`.
RecordFolder::Take takeInto(QList<ChangeRecord> &records)
{
    return [&records](const QString &id, const QJsonObject &content) -> std::optional<QString> {
        const auto record = storedChangeFromJson(content);
        if (!record)
            return Words::tr("it is not a record of a change");
        if (record->id != id)
            return Words::tr("it holds the record of another change, %1").arg(record->id);
        records << *record;
        return std::nullopt;
    };
}

} // namespace

ChangeStore::Contents ChangeStore::readAll() const
{
    Contents contents;
    contents.faults = m_files.readAll(takeInto(contents.records));
    return contents;
}

QList<ChangeRecord> ChangeStore::open() const
{
    const auto isSettled = [](const ChangeRecord &record) {
        return record.outcome != ChangeOutcome::Open;
    };
    QList<ChangeRecord> records;
    (void)m_files.readNewest(takeInto(records));
    if (records.isEmpty() || isSettled(records.constFirst()))
        return {};
    records = readAll().records;
    records.removeIf(isSettled);
    std::reverse(records.begin(), records.end());
    return records;
}

OsStatus ChangeStore::write(const ChangeRecord &record) const
{
    const OsStatus written = m_files.write(record.id, toStoredJson(record));
    if (written)
        m_files.prune();
    return written;
}

QString ChangeStore::nextId(const QDateTime &now) const
{
    const QString wanted = now.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    const QStringList names =
        QDir(m_files.path()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return wanted;
    const QString last = names.constLast().chopped(QLatin1StringView(".json").size());
    return last < wanted ? wanted : last + u'a'; // the clock went back, or stood still
}

} // namespace deck
