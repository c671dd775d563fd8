// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunRecord)
};

} // namespace

RunStore::RunStore(const QString &folder)
    : m_files(folder, {RunRecord::kFormat, kMostRecords, kLongestRecord})
{
}

QString RunStore::folderFor(const QString &logFolder)
{
    return logFolder + u"/runs"_s;
}

RunStore::Contents RunStore::readOf(qint64 pid) const
{
    return read(u"-%1"_s.arg(pid));
}

RunStore::Contents RunStore::read(const QString &idEnd) const
{
    Contents contents;
    const auto take = [&](const QString &id, const QJsonObject &content) -> std::optional<QString> {
        const auto record = runRecordFromJson(content);
        if (!record)
            return Words::tr("it is not a record of a run");
        if (record->id != id)
            return Words::tr("it holds the record of another run, %1").arg(record->id);
        contents.records << *record;
        return std::nullopt;
    };
    contents.faults = m_files.read(idEnd, take);
    std::stable_sort(
        contents.records.begin(), contents.records.end(),
        [](const RunRecord &a, const RunRecord &b) { return a.startedAt < b.startedAt; });
    return contents;
}

OsStatus RunStore::write(const RunRecord &record) const
{
    return m_files.write(record.id, toJson(record));
}

} // namespace deck
