// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/bundle.h"

#include "bundle/bundlecontents.h"
#include "posix/uniquefd.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Bundle)
};

constexpr QLatin1StringView kStamp("yyyyMMdd'T'HHmmss'Z'");

QString nameFor(const QString &profile, const QDateTime &at)
{
    return u"containerdeck-%1-%2"_s.arg(profile, at.toUTC().toString(kStamp));
}

/// Made anew, for its owner alone; whatever stands there, a link included, is left alone.
OsResult<UniqueFd> makeFile(const QByteArray &name)
{
    UniqueFd fd(retryOnEintr([&] {
        return ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    }));
    if (!fd.isValid())
        return OsError::last("open");
    return fd;
}

std::optional<QString> fill(ArchiveWriter &archive, const QList<BundleEntry> &entries,
                            const QString &folder)
{
    for (const BundleEntry &entry : entries) {
        const QString name = folder + u'/' + entry.name;
        if (auto fault = archive.add(name, entry.content, entry.modifiedAt))
            return fault;
    }
    return archive.finish();
}

Problem cannotMake(const QString &file, const OsError &error)
{
    if (error.number == EEXIST)
        return {file, Words::tr("it is there already, and is not replaced"),
                Words::tr("Choose another name.")};
    return {file, error.toString(), Words::tr("Choose another place by --output.")};
}

} // namespace

QString defaultBundleName(const QString &profile, const QDateTime &at)
{
    return nameFor(profile, at) + u".tar.gz"_s;
}

std::optional<Compression> compressionFor(const QString &file)
{
    if (file.endsWith(".tar.gz"_L1) || file.endsWith(".tgz"_L1))
        return Compression::Gzip;
    if (file.endsWith(".tar.xz"_L1) || file.endsWith(".txz"_L1))
        return Compression::Xz;
    return std::nullopt;
}

BundleOutcome writeBundle(const BundleRequest &request, const System &system)
{
    const auto compression = compressionFor(request.file);
    if (!compression)
        return Problem{request.file, Words::tr("its ending is none of an archive"),
                       Words::tr("Use .tar.gz or .tar.xz.")};
    const QByteArray name = QFile::encodeName(request.file);
    const OsResult<UniqueFd> fd = makeFile(name); // before the work, which may take a while
    if (!fd)
        return cannotMake(request.file, fd.error());
    QList<BundleEntry> entries = collectBundle(request, system);
    entries.prepend(bundleReadme(entries, request));
    ArchiveWriter archive(fd->get(), *compression);
    const QString folder = nameFor(request.setup.profile.name, request.at);
    auto fault = fill(archive, entries, folder);
    if (system.stop.stop_requested()) // not all checks were run
        fault = Words::tr("it was given up");
    if (fault) {
        ::unlink(name.constData()); // was made above, and is of no use
        return Problem{request.file, *fault,
                       Words::tr("Make room on its disk, or choose another place.")};
    }
    struct stat status = {};
    ::fstat(fd->get(), &status);
    BundleReport report{QFileInfo(request.file).absoluteFilePath(), status.st_size, {}, 0};
    for (const BundleEntry &entry : entries) {
        report.entries << entry.name;
        report.struckOut += entry.struckOut;
    }
    return report;
}

} // namespace deck
