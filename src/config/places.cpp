// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <vector>

#include <pwd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Places)
};

constexpr qsizetype kLongestUnixPath = 107; // sun_path less its NUL

/// The XDG specification: a relative path in one of its variables is to be ignored.
QString absoluteValue(const QProcessEnvironment &environment, const QString &name)
{
    const QString value = environment.value(name);
    return QDir::isAbsolutePath(value) ? QDir::cleanPath(value) : QString();
}

QString homeFromPasswords(uid_t uid)
{
    std::vector<char> buffer(16384);
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    const QString home = QFile::decodeName(entry.pw_dir);
    return QDir::isAbsolutePath(home) ? QDir::cleanPath(home) : QString();
}

/// Empty when nobody knows one.
QString personalFolder(uid_t uid, const QProcessEnvironment &environment)
{
    const QString home = absoluteValue(environment, u"HOME"_s);
    return home.isEmpty() ? homeFromPasswords(uid) : home;
}

/// An XDG folder, or its default below HOME; empty when there is neither.
QString xdgFolder(const QString &variable, const QString &belowHome, uid_t uid,
                  const QProcessEnvironment &environment)
{
    if (QString folder = absoluteValue(environment, variable); !folder.isEmpty())
        return folder;
    const QString home = personalFolder(uid, environment);
    return home.isEmpty() ? QString() : QDir::cleanPath(home + u'/' + belowHome);
}

QString below(const QString &folder, const QString &relative)
{
    return folder.isEmpty() ? QString() : QDir::cleanPath(folder + u'/' + relative);
}

QString runtimeFolder(uid_t uid, const QProcessEnvironment &environment)
{
    const QString folder = absoluteValue(environment, u"XDG_RUNTIME_DIR"_s);
    return folder.isEmpty() ? u"/tmp/containerdeck-%1"_s.arg(uid)
                            : below(folder, u"containerdeck"_s);
}

/// Every profile but the first one has a folder of its own, so that they run side by side.
void setFoldersOfHome(Places &places, const QString &home, const QString &profile)
{
    const bool isFirst = profile == Profile().name;
    const QString own = isFirst ? home : below(home, u"profiles/"_s + profile);
    places.state = below(own, u"state"_s);
    places.data = below(own, u"data"_s);
    places.log = below(own, u"log"_s);
}

void setFoldersOfSystem(Places &places, const Profile &profile)
{
    places.state = profile.dialect == Dialect::DockerContainerd
                       ? u"/var/run/docker/libcontainerd"_s
                       : u"/run/containerdeck/"_s + profile.name;
    places.data = u"/var/lib/containerdeck/"_s + profile.name;
    places.log = u"/var/log/containerdeck/"_s + profile.name;
}

void setFoldersOfUser(Places &places, const QString &profile, uid_t uid,
                      const QProcessEnvironment &environment)
{
    const QString own = u"containerdeck/"_s + profile;
    places.state = below(runtimeFolder(uid, environment), profile);
    places.data = below(xdgFolder(u"XDG_DATA_HOME"_s, u".local/share"_s, uid, environment), own);
    places.log = below(xdgFolder(u"XDG_STATE_HOME"_s, u".local/state"_s, uid, environment), own);
}

void setFiles(Places &places, const Profile &profile)
{
    const QString name = keyword(profile.dialect);
    const bool isOriginal = profile.dialect == Dialect::DockerContainerd;
    places.pidFile = below(places.state, name + u".pid"_s);
    places.socket = below(places.state, name + u".sock"_s);
    places.ttrpcSocket = below(places.state, name + u".sock.ttrpc"_s);
    places.debugSocket = below(places.state, u"debug.sock"_s);
    places.daemonState = below(places.state, isOriginal ? u"containerd"_s : u"daemon"_s);
    places.daemonConfig = below(places.state, u"containerd.toml"_s);
    places.lockFile = below(places.state, u"manager.lock"_s);
    places.controlSocket = below(places.state, u"manager.sock"_s);
    places.logFile = below(places.log, u"containerd.log"_s);
    places.profileFile = below(places.config, profile.name + u".toml"_s);
}

std::optional<Problem> checkSocket(const QString &path, qsizetype limit)
{
    const qsizetype length = QFile::encodeName(path).size();
    if (length <= limit)
        return std::nullopt;
    return Problem{
        path,
        Words::tr("the socket's path has %1 bytes, and the longest that works has %2")
            .arg(length)
            .arg(limit),
        Words::tr("Shorten --home or the profile's name by %1 or more bytes.").arg(length - limit)};
}

} // namespace

QString profileFolder(const QString &home, uid_t uid, const QProcessEnvironment &environment)
{
    if (!home.isEmpty())
        return below(QDir::current().absoluteFilePath(home), u"config"_s);
    return below(xdgFolder(u"XDG_CONFIG_HOME"_s, u".config"_s, uid, environment),
                 u"containerdeck"_s);
}

Places placesFor(const Profile &profile, const QString &home, uid_t uid,
                 const QProcessEnvironment &environment)
{
    Places places;
    if (!home.isEmpty())
        setFoldersOfHome(places, QDir::current().absoluteFilePath(home), profile.name);
    else if (uid == 0)
        setFoldersOfSystem(places, profile);
    else
        setFoldersOfUser(places, profile.name, uid, environment);
    places.config = profileFolder(home, uid, environment);
    setFiles(places, profile);
    return places;
}

std::optional<Problem> checkPlaces(const Places &places)
{
    for (const QString &folder : {places.state, places.data, places.log, places.config}) {
        if (folder.isEmpty())
            return Problem{
                u"HOME"_s,
                Words::tr("is not set, and the password database has no home for this user"),
                Words::tr("Set HOME to an absolute path, or give --home.")};
    }
    if (auto problem = checkSocket(places.socket, kLongestSocketPath))
        return problem;
    return checkSocket(places.controlSocket, kLongestUnixPath);
}

} // namespace deck
