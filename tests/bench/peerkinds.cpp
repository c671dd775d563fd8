// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/peer.h"
#include "config/daemonconfig.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace deck::bench {

using namespace Qt::StringLiterals;
using test::builtProgram;
using test::writeFile;

namespace {

/// The same containerd.toml as the manager's own, for everybody; tells its socket.
QString writeConfig(const QString &folder)
{
    const Places places =
        placesFor({}, folder, ::geteuid(), QProcessEnvironment::systemEnvironment());
    const auto config = makeDaemonConfig({}, places, ::geteuid(), ::getegid());
    writeFile(folder + u"/containerd.toml"_s, std::get<QByteArray>(config));
    return places.socket;
}

void writeScript(const QString &path, const QByteArray &content)
{
    writeFile(path, content);
    QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// As s6 and runit want a service: a program `run`, and `down` so that it waits for a command.
QString prepareServiceFolder(const QString &folder)
{
    QDir().mkpath(folder + u"/service"_s);
    writeScript(folder + u"/service/run"_s, "#!/bin/sh\nexec containerd --config " +
                                                QFile::encodeName(folder) + "/containerd.toml 2>>" +
                                                QFile::encodeName(folder) + "/log\n");
    writeFile(folder + u"/service/down"_s, {});
    return writeConfig(folder);
}

QString prepareSupervisord(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    writeFile(
        folder + u"/supervisord.conf"_s,
        "[unix_http_server]\nfile=" + path + "/supervisor.sock\n[supervisord]\nlogfile=" + path +
            "/supervisord.log\npidfile=" + path +
            "/supervisord.pid\nnodaemon=true\n[rpcinterface:supervisor]\n"
            "supervisor.rpcinterface_factory="
            "supervisor.rpcinterface:make_main_rpcinterface\n[supervisorctl]\nserverurl=unix://" +
            path + "/supervisor.sock\n[program:containerd]\ncommand=containerd --config " + path +
            "/containerd.toml\nautostart=false\nautorestart=true\n");
    return writeConfig(folder);
}

PeerKind containerdeck()
{
    const QString program = builtProgram(u"deckctl"_s);
    const auto with = [program](const QStringList &words) {
        return [program, words](const QString &folder) {
            return QStringList{program} + words + QStringList{u"--home"_s, folder};
        };
    };
    return {u"containerdeck (deckctl)"_s,
            {u"containerd"_s},
            [](const QString &folder) {
                return placesFor({}, folder, ::geteuid(), QProcessEnvironment::systemEnvironment())
                    .socket;
            },
            with({u"run"_s}),
            with({u"start"_s}),
            with({u"stop"_s}),
            true};
}

/// s6 and runit: a supervisor for one folder, and a program that tells it what to do.
PeerKind serviceKeeper(const QString &name, const QString &supervisor, const QStringList &up,
                       const QStringList &down)
{
    const auto about = [](const QStringList &words) {
        return
            [words](const QString &folder) { return words + QStringList{folder + u"/service"_s}; };
    };
    return {
        name,       {supervisor, up.first()}, prepareServiceFolder, about({supervisor}), about(up),
        about(down)};
}

PeerKind supervisord()
{
    const auto ctl = [](const QString &word) {
        return [word](const QString &folder) {
            return QStringList{u"supervisorctl"_s, u"-c"_s, folder + u"/supervisord.conf"_s, word,
                               u"containerd"_s};
        };
    };
    return {u"supervisor"_s,
            {u"supervisord"_s, u"supervisorctl"_s},
            prepareSupervisord,
            [](const QString &folder) {
                return QStringList{u"supervisord"_s, u"-c"_s, folder + u"/supervisord.conf"_s};
            },
            ctl(u"start"_s),
            ctl(u"stop"_s)};
}

/// It starts its containerd itself, as the first thing that it does.
PeerKind dockerd()
{
    const auto nothing = [](const QString &) { return QStringList(); };
    return {u"dockerd"_s,
            {u"dockerd"_s},
            [](const QString &folder) { return folder + u"/exec/containerd/containerd.sock"_s; },
            [](const QString &folder) {
                return QStringList{u"dockerd"_s,
                                   u"--data-root"_s,
                                   folder + u"/data"_s,
                                   u"--exec-root"_s,
                                   folder + u"/exec"_s,
                                   u"--pidfile"_s,
                                   folder + u"/docker.pid"_s,
                                   u"--host"_s,
                                   u"unix://"_s + folder + u"/docker.sock"_s,
                                   u"--bridge"_s,
                                   u"none"_s,
                                   u"--iptables=false"_s,
                                   u"--ip6tables=false"_s};
            },
            nothing,
            nothing};
}

} // namespace

std::vector<PeerKind> peerKinds()
{
    return {
        containerdeck(),
        serviceKeeper(u"s6"_s, u"s6-supervise"_s, {u"s6-svc"_s, u"-u"_s}, {u"s6-svc"_s, u"-d"_s}),
        serviceKeeper(u"runit"_s, u"runsv"_s, {u"sv"_s, u"up"_s}, {u"sv"_s, u"down"_s}),
        supervisord(), dockerd()};
}

} // namespace deck::bench
