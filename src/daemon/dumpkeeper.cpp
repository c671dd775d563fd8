// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/dumpkeeper.h"

#include "posix/files.h"

#include <QDateTime>
#include <QDir>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostDumps = 20;

/// Their names begin with the time, so the order of names is that of age.
void forgetOldDumps(const QDir &folder)
{
    const QStringList names = folder.entryList({u"*.goroutines.txt"_s}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i < names.size() - kMostDumps; ++i)
        QFile::remove(folder.filePath(names.at(i)));
}

} // namespace

OsResult<QString> keepDump(const QString &logFolder, pid_t daemon, const QByteArray &dump)
{
    const QString folder = logFolder + "/dumps"_L1;
    if (const OsStatus made = makePrivateFolder(folder); !made)
        return made.error();
    const QString name = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss.zzz'Z'"_s) +
                         u"-%1.goroutines.txt"_s.arg(daemon);
    const QString path = folder + u'/' + name;
    if (const OsStatus written = writeAtomically(path, dump, Durability::Process); !written)
        return written.error();
    forgetOldDumps(QDir(folder));
    return path;
}

} // namespace deck
