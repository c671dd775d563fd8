// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/recordfolder.h"

#include "posix/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <variant>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RecordFolder)
};

constexpr QLatin1StringView kSuffix(".json");

RecordFault unreadable(const QString &file, const OsError &error)
{
    switch (error.number) {
    case ELOOP:
        return {file, Words::tr("it is a symbolic link, and not followed"), false};
    case EISDIR:
        return {file, Words::tr("it is a folder"), false};
    case EINVAL:
        return {file, Words::tr("it is not a plain file"), false};
    default:
        return {file, error.toString(), false};
    }
}

std::variant<QJsonObject, RecordFault> parse(const QString &file, const QByteArray &bytes,
                                             int newestFormat)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &error).object();
    if (bytes.isEmpty())
        return RecordFault{file, Words::tr("it is empty"), true};
    if (error.error != QJsonParseError::NoError)
        return RecordFault{
            file, Words::tr("it is not JSON, or not all of it: %1").arg(error.errorString()), true};
    const int format = object.value("format"_L1).toInt();
    if (format > newestFormat)
        return RecordFault{file, Words::tr("a newer version wrote it (format %1)").arg(format),
                           false};
    return object;
}

std::variant<QJsonObject, RecordFault> readContent(const QString &folder, const QString &file,
                                                   const RecordFolder::Kind &kind)
{
    const OsResult<UniqueFd> fd = openPlainFile(folder + u'/' + file, OpenMode::Read);
    if (!fd)
        return unreadable(file, fd.error());
    const OsResult<QByteArray> bytes = readAtMost(fd->get(), kind.longest + 1);
    if (!bytes)
        return unreadable(file, bytes.error());
    if (bytes->size() > kind.longest)
        return RecordFault{file, Words::tr("it is too large for a record"), true};
    return parse(file, *bytes, kind.format);
}

} // namespace

QJsonArray toJson(const QList<RecordFault> &faults)
{
    QJsonArray array;
    for (const RecordFault &fault : faults)
        array.append(QJsonObject{{u"file"_s, fault.file}, {u"cause"_s, fault.cause}});
    return array;
}

QStringList RecordFolder::names(const QString &pattern) const
{
    // Links to nothing, sockets and the like are "system" entries.
    return QDir(m_folder).entryList(
        {pattern}, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QList<RecordFault> RecordFolder::read(const QString &idEnd, const Take &take) const
{
    return readFiles(names(u'*' + idEnd + kSuffix), take);
}

QList<RecordFault> RecordFolder::readNewest(const Take &take) const
{
    const QStringList all = names(u"*.json"_s);
    return readFiles(all.isEmpty() ? all : QStringList(all.constLast()), take);
}

std::optional<RecordFault> RecordFolder::folderProblem() const
{
    if (!QFile::exists(m_folder) || !folderFault(m_folder))
        return std::nullopt;
    return RecordFault{m_folder, Words::tr("it is not a folder of this user alone"), false};
}

QList<RecordFault> RecordFolder::readFiles(const QStringList &files, const Take &take) const
{
    if (const auto problem = folderProblem())
        return {*problem};
    QList<RecordFault> faults;
    for (const QString &file : files) {
        const auto content = readContent(m_folder, file, m_kind);
        if (const auto *fault = std::get_if<RecordFault>(&content))
            faults << *fault;
        else if (const auto cause =
                     take(file.chopped(kSuffix.size()), std::get<QJsonObject>(content)))
            faults << RecordFault{file, *cause, true};
    }
    return faults;
}

OsStatus RecordFolder::write(const QString &id, const QJsonObject &content) const
{
    if (const OsStatus made = makePrivateFolder(m_folder); !made)
        return made;
    if (folderFault(m_folder)) // a link, say: what stands behind it is somebody else's
        return OsError{EPERM, "lstat"};
    return writeAtomically(m_folder + u'/' + id + kSuffix, QJsonDocument(content).toJson(),
                           Durability::Process);
}

void RecordFolder::keepNewest(const QString &pattern, qsizetype count) const
{
    const QStringList all = names(pattern); // their names sort by time
    for (const QString &file : all.first(std::max<qsizetype>(0, all.size() - count)))
        ::unlink(QFile::encodeName(m_folder + u'/' + file).constData()); // no folder, no target
}

void RecordFolder::prune() const
{
    keepNewest(u"*.json"_s, m_kind.most);
}

void RecordFolder::tidy(const QList<RecordFault> &faults) const
{
    if (folderFault(m_folder))
        return;
    for (const RecordFault &bad : faults) {
        const QString path = m_folder + u'/' + bad.file;
        if (bad.isBroken)
            QFile::rename(path, path + u".bad"_s); // not over one that is there
    }
    for (const QString &file : names(cutOffPattern(u"*.json"_s)))
        QFile::remove(m_folder + u'/' + file);
    keepNewest(u"*.bad"_s, kMostSetAside);
    prune();
}

} // namespace deck
