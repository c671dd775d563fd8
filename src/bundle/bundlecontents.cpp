// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/bundlecontents.h"

#include "bundle/redactor.h"
#include "config/secrets.h"
#include "daemon/runstore.h"
#include "doctor/checkreport.h"
#include "posix/files.h"
#include "rootless/rootlessplaces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>

#include <sys/utsname.h>
#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Bundle)
};

constexpr qint64 kMostOfLog = 2LL * 1024 * 1024; ///< of the present run's
constexpr qint64 kMostOfOlderLog = 256LL * 1024; ///< of each earlier one's
constexpr qsizetype kMostLogs = 8;               ///< the newest
constexpr qsizetype kMostDumps = 3;              ///< the newest
constexpr qsizetype kMostRecords = 100;          ///< the newest
constexpr qint64 kMostOfFile = 1024LL * 1024;    ///< of anything else

/// The end of a file, from the beginning of a line on; nothing is followed through a link.
OsResult<QByteArray> tailOf(const QString &path, qint64 most)
{
    const OsResult<UniqueFd> fd = openPlainFile(path, OpenMode::Read);
    if (!fd)
        return fd.error();
    const off_t size = ::lseek(fd->get(), 0, SEEK_END);
    const off_t begin = std::max<off_t>(0, size - most);
    if (size == -1 || ::lseek(fd->get(), begin, SEEK_SET) == -1)
        return OsError::last("lseek");
    OsResult<QByteArray> bytes = readAtMost(fd->get(), most);
    if (bytes && begin > 0)
        bytes->remove(0, bytes->indexOf('\n') + 1);
    return bytes;
}

BundleEntry plain(const QString &name, const QString &what, const Redacted &redacted,
                  const QDateTime &at)
{
    return {name, what, redacted.text, at, redacted.struckOut};
}

BundleEntry jsonEntry(const QString &name, const QString &what, const QJsonObject &object,
                      const QDateTime &at)
{
    int struckOut = 0;
    const QJsonObject kept = redactJson(object, struckOut).toObject();
    return {name, what, QJsonDocument(kept).toJson(), at, struckOut};
}

using Redact = Redacted (*)(const QByteArray &);

/// What cannot be read says something as well.
BundleEntry fileEntry(const QString &name, const QString &what, const QString &path, qint64 most,
                      Redact redact)
{
    const OsResult<QByteArray> bytes = tailOf(path, most);
    const QDateTime at = QFileInfo(path).lastModified();
    if (bytes)
        return plain(name, what, redact(*bytes), at);
    const QString why = u"%1: %2\n"_s.arg(path, bytes.error().toString());
    return plain(name, what, {why.toUtf8(), 0}, at.isValid() ? at : QDateTime::currentDateTime());
}

/// A record whose JSON is broken is looked at as text.
Redacted redactRecord(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return redactText(bytes);
    Redacted redacted;
    redacted.text =
        QJsonDocument(redactJson(document.object(), redacted.struckOut).toObject()).toJson();
    return redacted;
}

/// The newest plain files of a folder, by what was written to them last.
QFileInfoList newest(const QString &folder, const QStringList &patterns, qsizetype most)
{
    const auto filter = QDir::Files | QDir::NoSymLinks | QDir::Hidden;
    const QFileInfoList all = QDir(folder).entryInfoList(patterns, filter, QDir::Time);
    return all.first(std::min(most, all.size()));
}

void addLogs(QList<BundleEntry> &entries, const BundleRequest &request)
{
    const Places &places = request.setup.places;
    const auto add = [&](const QString &path, qint64 most) {
        entries << fileEntry(u"logs/"_s + QFileInfo(path).fileName(), Words::tr("the end of a log"),
                             path, most, redactText);
    };
    for (const QFileInfo &file : newest(places.log, {u"*.log"_s}, kMostLogs))
        add(file.filePath(), file.filePath() == places.logFile ? kMostOfLog : kMostOfOlderLog);
    // Of rootlesskit, where there is one.
    const QString kitLog = rootlessPlaces(places).log;
    if (QFileInfo::exists(kitLog))
        add(kitLog, kMostOfOlderLog);
    // An adopted daemon may write elsewhere.
    const QString &other = request.snapshot.logFile;
    if (!other.isEmpty() && QFileInfo(other).path() != places.log)
        add(other, kMostOfLog);
}

void addRecords(QList<BundleEntry> &entries, const Places &places)
{
    const QString folder = RunStore::folderFor(places.log);
    for (const QFileInfo &file : newest(folder, {u"*"_s}, kMostRecords))
        entries << fileEntry(u"runs/"_s + file.fileName(), Words::tr("the record of a run"),
                             file.filePath(), RunStore::kLongestRecord, redactRecord);
}

void addDumps(QList<BundleEntry> &entries, const Places &places)
{
    for (const QFileInfo &file : newest(places.log + u"/dumps"_s, {u"*"_s}, kMostDumps))
        entries << fileEntry(u"dumps/"_s + file.fileName(), Words::tr("goroutines of the daemon"),
                             file.filePath(), kMostOfFile, redactText);
}

QString whatIs(Topic topic)
{
    return topic == Topic::Inventory ? Words::tr("plugins, namespaces, and what the daemon has")
                                     : Words::tr("who serves the socket");
}

void addConfiguration(QList<BundleEntry> &entries, const Places &places)
{
    const struct
    {
        QString name, what, path;
    } files[] = {{u"config/containerd.toml"_s, Words::tr("what the daemon was last started with"),
                  places.daemonConfig},
                 {u"config/profile.toml"_s, Words::tr("the profile"), places.profileFile}};
    for (const auto &[name, what, path] : files)
        entries << fileEntry(name, what, path, kMostOfFile, redactToml);
}

QString evidenceOf(const QString &id, const CheckReport &report)
{
    for (const CheckResult &result : report.checks) {
        if (result.id == id)
            return result.evidence;
    }
    return {};
}

QString versions(const CheckReport &report, const BundleRequest &request)
{
    utsname machine = {};
    ::uname(&machine);
    const QString daemon = request.snapshot.version;
    const QList<std::pair<QString, QString>> lines{
        {u"Containerdeck"_s, QStringLiteral(DECK_VERSION)},
        {u"Qt"_s, QString::fromLatin1(qVersion())},
        {u"gRPC (built with)"_s, QStringLiteral(DECK_GRPC_VERSION)},
        {u"containerd (running)"_s, daemon.isEmpty() ? u"not known"_s : daemon},
        {u"containerd (program)"_s, evidenceOf(u"version"_s, report)},
        {u"runc"_s, evidenceOf(u"runtime"_s, report)},
        {u"shim"_s, evidenceOf(u"shim"_s, report)},
        {u"kernel"_s, u"%1 %2 %3"_s.arg(QString::fromLocal8Bit(machine.release),
                                        QString::fromLocal8Bit(machine.version),
                                        QString::fromLocal8Bit(machine.machine))},
        {u"distribution"_s, QSysInfo::prettyProductName()},
    };
    QString text;
    for (const auto &[name, version] : lines)
        text += u"%1  %2\n"_s.arg(name.leftJustified(20), version);
    return text;
}

QString readmeText(const QList<BundleEntry> &entries, const BundleRequest &request)
{
    QString text = Words::tr("A report by Containerdeck %1 about its profile \"%2\", made %3.\n\n"
                             "What is in it:\n\n")
                       .arg(QStringLiteral(DECK_VERSION), request.snapshot.profile,
                            request.at.toUTC().toString(Qt::ISODate));
    qsizetype widest = 0;
    for (const BundleEntry &entry : entries)
        widest = std::max(widest, entry.name.size());
    for (const BundleEntry &entry : entries) {
        const QString what =
            entry.struckOut > 0
                ? Words::tr("%1; values struck out: %2").arg(entry.what).arg(entry.struckOut)
                : entry.what;
        text += u"  %1  %2\n"_s.arg(entry.name.leftJustified(widest), what);
    }
    return text +
           Words::tr("\nWhere \"%1\" stands, there was a value that is nobody's business: "
                     "passwords, tokens, keys,\neverything about authentication, the user part of "
                     "addresses, the variables of the daemon's\nenvironment, and headers for "
                     "registries. They are told by the names that go with them, so look\nthrough "
                     "the files before you send this to somebody: a secret under an innocent name "
                     "is still there,\nand so are the names of images, containers, hosts and "
                     "folders.\n\n"
                     "Logs are cut at their beginning: %2 MiB of the present run's, %3 KiB of "
                     "earlier ones'.\n")
               .arg(kStruckOut)
               .arg(kMostOfLog >> 20)
               .arg(kMostOfOlderLog >> 10);
}

} // namespace

QList<BundleEntry> collectBundle(const BundleRequest &request, const System &system)
{
    const CheckReport report = makeCheckReport({}, request.setup, system);
    QList<BundleEntry> entries;
    entries << plain(u"versions.txt"_s, Words::tr("the versions of everything that takes part"),
                     redactText(versions(report, request).toUtf8()), request.at);
    entries << jsonEntry(u"status.json"_s, Words::tr("as `deckctl status --json` prints it"),
                         toJson(request.snapshot), request.at);
    entries << jsonEntry(u"doctor.json"_s, Words::tr("as `deckctl doctor --json` prints it"),
                         toJson(report), request.at);
    for (auto it = request.answers.begin(); it != request.answers.end(); ++it)
        entries << jsonEntry(keyword(it.key()) + u".json"_s, whatIs(it.key()), it.value(),
                             request.at);
    addConfiguration(entries, request.setup.places);
    addRecords(entries, request.setup.places);
    addDumps(entries, request.setup.places);
    addLogs(entries, request);
    return entries;
}

BundleEntry bundleReadme(const QList<BundleEntry> &entries, const BundleRequest &request)
{
    return {u"README.txt"_s, {}, readmeText(entries, request).toUtf8(), request.at, 0};
}

} // namespace deck
