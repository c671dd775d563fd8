// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runstore.h"

#include "posix/files.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <variant>

#include <sys/stat.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kSuffix(".json");

RunFault fault(const QString &file, const QString &cause, bool isBroken)
{
    return {file, cause, isBroken};
}

RunFault unreadable(const QString &file, const OsError &error)
{
    switch (error.number) {
    case ELOOP:
        return fault(file, u"it is a symbolic link, and not followed"_s, false);
    case EISDIR:
        return fault(file, u"it is a folder"_s, false);
    case EINVAL:
        return fault(file, u"it is not a plain file"_s, false);
    default:
        return fault(file, error.toString(), false);
    }
}

std::variant<RunRecord, RunFault> parse(const QString &file, const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &error).object();
    if (bytes.isEmpty())
        return fault(file, u"it is empty"_s, true);
    if (error.error != QJsonParseError::NoError)
        return fault(file, u"it is not JSON, or not all of it: %1"_s.arg(error.errorString()),
                     true);
    const int format = object.value("format"_L1).toInt();
    if (format > RunRecord::kFormat)
        return fault(file, u"a newer version wrote it (format %1)"_s.arg(format), false);
    const auto record = runRecordFromJson(object);
    if (!record)
        return fault(file, u"it is not a record of a run"_s, true);
    if (QString(record->id + kSuffix) != file)
        return fault(file, u"it holds the record of another run, %1"_s.arg(record->id), true);
    return *record;
}

std::variant<RunRecord, RunFault> readRecord(const QString &folder, const QString &file)
{
    const OsResult<UniqueFd> fd = openPlainFile(folder + u'/' + file, OpenMode::Read);
    if (!fd)
        return unreadable(file, fd.error());
    const OsResult<QByteArray> bytes = readAtMost(fd->get(), RunStore::kLongestRecord + 1);
    if (!bytes)
        return unreadable(file, bytes.error());
    if (bytes->size() > RunStore::kLongestRecord)
        return fault(file, u"it is too large for a record"_s, true);
    return parse(file, *bytes);
}

} // namespace

QString RunStore::folderFor(const QString &logFolder)
{
    return logFolder + u"/runs"_s;
}

QString RunStore::fileOf(const QString &id) const
{
    return m_folder + u'/' + id + kSuffix;
}

QStringList RunStore::names(const QString &pattern) const
{
    // Links to nothing, sockets and the like are "system" entries.
    return QDir(m_folder).entryList(
        {pattern}, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

RunStore::Contents RunStore::readAll() const
{
    return read(u"*.json"_s);
}

RunStore::Contents RunStore::readOf(qint64 pid) const
{
    return read(u"*-%1.json"_s.arg(pid));
}

RunStore::Contents RunStore::read(const QString &pattern) const
{
    Contents contents;
    if (!QFile::exists(m_folder))
        return contents;
    if (const auto folder = folderFault(m_folder)) {
        contents.faults << fault(m_folder, u"it is not a folder of this user alone"_s, false);
        return contents;
    }
    for (const QString &file : names(pattern)) {
        const auto read = readRecord(m_folder, file);
        if (const auto *record = std::get_if<RunRecord>(&read))
            contents.records << *record;
        else
            contents.faults << std::get<RunFault>(read);
    }
    std::stable_sort(
        contents.records.begin(), contents.records.end(),
        [](const RunRecord &a, const RunRecord &b) { return a.startedAt < b.startedAt; });
    return contents;
}

OsStatus RunStore::write(const RunRecord &record) const
{
    if (const OsStatus made = makePrivateFolder(m_folder); !made)
        return made;
    if (folderFault(m_folder)) // a link, say: what stands behind it is somebody else's
        return OsError{EPERM, "lstat"};
    return writeAtomically(fileOf(record.id), QJsonDocument(toJson(record)).toJson(),
                           Durability::Process);
}

void RunStore::keepNewest(const QString &pattern, qsizetype count) const
{
    const QStringList all = names(pattern); // their names sort by time
    for (const QString &file : all.first(std::max<qsizetype>(0, all.size() - count)))
        ::unlink(QFile::encodeName(m_folder + u'/' + file).constData()); // no folder, no target
}

void RunStore::prune() const
{
    keepNewest(u"*.json"_s, kMostRecords);
}

void RunStore::tidy(const QList<RunFault> &faults) const
{
    if (folderFault(m_folder))
        return;
    for (const RunFault &bad : faults) {
        const QString path = m_folder + u'/' + bad.file;
        if (bad.isBroken)
            QFile::rename(path, path + u".bad"_s); // not over one that is there
    }
    constexpr qsizetype kMark = 6; // of mkostemp()
    for (const QString &file : names(u"*.json."_s + QString(kMark, u'?')))
        QFile::remove(m_folder + u'/' + file);
    keepNewest(u"*.bad"_s, kMostSetAside);
    prune();
}

} // namespace deck
