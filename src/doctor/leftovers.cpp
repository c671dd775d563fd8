// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/leftovers.h"

#include "doctor/check.h"
#include "posix/mounts.h"
#include "posix/unixsocket.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cerrno>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// A container as its shim's command line names it.
struct Task
{
    QString nameSpace;
    QString id;

    bool operator==(const Task &) const = default;
    friend size_t qHash(const Task &task, size_t seed = 0)
    {
        return qHashMulti(seed, task.nameSpace, task.id);
    }
};

QString valueOf(const QStringList &arguments, const QString &option)
{
    const qsizetype at = arguments.indexOf(option);
    return at < 0 ? QString() : arguments.value(at + 1);
}

/// Of all shims that run, whoever's they are.
QSet<Task> tasksWithShim(const QString &proc)
{
    QSet<Task> tasks;
    for (const QString &entry : QDir(proc).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!entry.front().isDigit())
            continue;
        const QStringList arguments = textOf(u"%1/%2/cmdline"_s.arg(proc, entry)).split(QChar());
        if (arguments.first().contains("shim"_L1))
            tasks.insert({valueOf(arguments, u"-namespace"_s), valueOf(arguments, u"-id"_s)});
    }
    return tasks;
}

/// Where the shim of a bundle listens: in a file of its own (1.x), or in a JSON object (2.x).
QString shimAddress(const QString &bundle)
{
    QString address = textOf(bundle + u"/address"_s).trimmed();
    if (address.isEmpty())
        address = QJsonDocument::fromJson(textOf(bundle + u"/bootstrap.json"_s).toUtf8())
                      .object()
                      .value("address"_L1)
                      .toString();
    constexpr QLatin1StringView kScheme("unix://");
    return address.startsWith(kScheme) ? address.mid(kScheme.size()) : QString();
}

/// One shim can serve several containers (a pod), so a command line is not asked alone.
bool isServed(const QString &bundle)
{
    const QString address = shimAddress(bundle);
    return !address.isEmpty() && connectUnix(address).ok();
}

} // namespace

QStringList staleSockets(const Places &places)
{
    QStringList stale;
    for (const QString &path : {places.socket, places.ttrpcSocket, places.debugSocket}) {
        const OsResult<UniqueFd> connection = connectUnix(path);
        if (!connection && connection.error().number == ECONNREFUSED)
            stale << path;
    }
    return stale;
}

QStringList mountsWithoutShim(const QString &daemonState, const QString &proc)
{
    const QString canonical = QFileInfo(daemonState).canonicalFilePath();
    if (canonical.isEmpty())
        return {}; // no state, no containers
    const QString prefix = canonical + u"/io.containerd.runtime.v2.task/"_s;
    QStringList left;
    QSet<Task> withShim;
    for (const QString &point : mountPoints(textOf(proc + u"/self/mountinfo"_s).toUtf8())) {
        if (!point.startsWith(prefix))
            continue;
        const QStringList parts = point.mid(prefix.size()).split(u'/');
        if (parts.size() < 3) // namespace, id, rootfs
            continue;
        if (withShim.isEmpty())
            withShim = tasksWithShim(proc);
        const bool isKept = withShim.contains({parts.at(0), parts.at(1)}) ||
                            isServed(prefix + parts.at(0) + u'/' + parts.at(1));
        if (!isKept)
            left << point;
    }
    return left;
}

} // namespace deck
