// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runfacts.h"

#include "config/secrets.h"
#include "daemon/launchplan.h"
#include "posix/files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>

#include <sys/stat.h>

namespace deck {

using namespace Qt::StringLiterals;

RunBinary binaryOf(qint64 pid, const QString &program)
{
    // Through /proc it is the file that runs, also when another one has its name by now.
    const QString running = u"/proc/%1/exe"_s.arg(pid);
    struct stat status = {};
    RunBinary binary{program, 0, {}, 0};
    if (::stat(QFile::encodeName(running).constData(), &status) == -1 &&
        ::stat(QFile::encodeName(program).constData(), &status) == -1)
        return binary;
    binary.size = status.st_size;
    binary.modifiedAt = QDateTime::fromMSecsSinceEpoch(
        qint64(status.st_mtim.tv_sec) * 1000 + status.st_mtim.tv_nsec / 1'000'000, Qt::UTC);
    binary.inode = static_cast<qint64>(status.st_ino);
    return binary;
}

QMap<QString, QString> environmentDifferences(const Profile &profile)
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    const QProcessEnvironment given = launchEnvironment(profile, own);
    QMap<QString, QString> differences;
    for (const QString &name : given.keys()) {
        const QString value = given.value(name);
        if (!own.contains(name) || own.value(name) != value)
            differences.insert(name,
                               isSecretName(name) ? QString(kStruckOut) : withoutSecrets(value));
    }
    for (const QString &name : own.keys()) {
        if (!given.contains(name))
            differences.insert(name, u"(not passed on)"_s);
    }
    return differences;
}

QMap<QString, QString> settingsOf(const Profile &profile)
{
    const auto ms = [](std::chrono::milliseconds time) { return u"%1ms"_s.arg(time.count()); };
    QMap<QString, QString> settings{{u"lifetime"_s, keyword(profile.lifetime)},
                                    {u"restart"_s, keyword(profile.restart)},
                                    {u"startTimeout"_s, ms(profile.startTimeout)},
                                    {u"stopTimeout"_s, ms(profile.stopTimeout)}};
    if (profile.oomScore)
        settings.insert(u"oomScore"_s, QString::number(*profile.oomScore));
    return settings;
}

void readConfig(RunRecord &record, const Profile &profile, const QString &file)
{
    constexpr qsizetype kLongestConfig = qsizetype(1024) * 1024;
    constexpr qsizetype kLongestCopy = qsizetype(32) * 1024;
    if (profile.dialect != Dialect::Containerd)
        return;
    const OsResult<UniqueFd> fd = openPlainFile(file, OpenMode::Read);
    const QFileInfo info(file);
    constexpr qint64 kSlackMs = 50; // the start is known to a clock tick
    const bool isNewer = info.lastModified() > record.startedAt.addMSecs(kSlackMs);
    if (!fd || (record.askedBy == Asker::Adoption && isNewer)) // it read another one
        return;
    const OsResult<QByteArray> config = readAtMost(fd->get(), kLongestConfig);
    if (!config)
        return;
    record.configHash =
        QString::fromLatin1(QCryptographicHash::hash(*config, QCryptographicHash::Sha256).toHex());
    const auto copy = tomlWithoutSecrets(*config);
    if (copy && copy->size() <= kLongestCopy)
        record.configText = QString::fromUtf8(*copy);
}

} // namespace deck
