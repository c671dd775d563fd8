// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/foldertree.h"

#include "helpers/temporaryhome.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

namespace deck::test {
namespace {

QString contentOf(const QString &path, mode_t mode)
{
    if (S_ISREG(mode))
        return QString::fromLatin1(readFile(path));
    if (S_ISLNK(mode))
        return QFile::symLinkTarget(path);
    return {};
}

} // namespace

QStringList describeTree(const QString &folder)
{
    QStringList all;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(
             QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = dir.filePath(name);
        struct stat status = {};
        if (::lstat(QFile::encodeName(path).constData(), &status) == -1)
            continue; // gone meanwhile
        all << QString("%1 %2 %3")
                   .arg(path, QString::number(status.st_mode, 8), contentOf(path, status.st_mode));
        if (S_ISDIR(status.st_mode))
            all << describeTree(path);
    }
    return all;
}

} // namespace deck::test
