// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/checks.h"
#include "helpers/temporaryhome.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace deck::test {

/// A machine on which all is well, until a row spoils it.
struct Machine
{
    Machine()
    {
        for (const char *folder : {"bin", "etc", "run", "proc/self", "proc/sys/kernel/seccomp",
                                   "proc/sys/user", "sys/fs/cgroup/own"})
            QDir().mkpath(home.path(folder));
        program("containerd", "echo containerd github.com/containerd/containerd 1.6.20~x y");
        program("runc", "echo runc version 1.1.5");
        program("containerd-shim-runc-v2", "echo '  Version:  1.6.20'");
        for (const char *name : {"rootlesskit", "slirp4netns", "ip"})
            program(name, "exit 0");
        for (const char *name : {"newuidmap", "newgidmap"})
            QFile::link(QString("/usr/bin/") + name, home.path("bin/") + name);
        writeKernel();
        for (const char *folder : {"state", "data", "log"}) {
            QDir().mkpath(home.path(folder));
            ::chmod(qPrintable(home.path(folder)), 0700);
        }
        system.proc = home.path("proc");
        system.sys = home.path("sys");
        system.environment = QProcessEnvironment();
        system.environment.insert("PATH", home.path("bin"));
        system.environment.insert("XDG_RUNTIME_DIR", home.path("run"));
        placeUser();
        system.leastFreeBytes = 1;
        system.leastFreeInodes = 1;
        system.clock = [] { return ClockReading{QDateTime::currentSecsSinceEpoch(), true}; };
        system.systemCalls = [] { return SystemCalls{}; };
        system.fileSystem = [](const QString &) { return FileSystem{.type = "ext4"}; };
        place();
    }
    void place() { setup.places = placesFor(setup.profile, home.path(), ::geteuid(), {}); }
    void placeUser()
    {
        for (const char *file : {"etc/subuid", "etc/subgid"})
            writeFile(home.path(file), "ada:100000:65536\n");
        writeFile(home.path("tun"), "");
        system.rootless.etc = home.path("etc");
        system.rootless.tun = home.path("tun");
        system.rootless.systemd = home.path("run");
        system.rootless.linger = home.path("linger");
        system.rootless.user = "ada";
        system.rootless.probe = [] { return NamespaceProbe::Made; };
    }
    void program(const QString &name, const QByteArray &script) const
    {
        const QString path = home.path("bin/" + name);
        writeFile(path, "#!/bin/sh\n" + script + '\n');
        ::chmod(qPrintable(path), 0755);
    }
    void writeKernel() const
    {
        writeFile(home.path("proc/sys/kernel/osrelease"), "6.1.0-13-amd64\n");
        writeFile(home.path("proc/filesystems"), "nodev\tproc\n\text4\nnodev\toverlay\n");
        writeFile(home.path("proc/sys/kernel/seccomp/actions_avail"), "kill_process errno\n");
        writeFile(home.path("proc/sys/user/max_user_namespaces"), "15000\n");
        writeFile(home.path("proc/self/uid_map"), "         0          0 4294967295\n");
        writeFile(home.path("proc/self/status"), "Name:\tx\nCapEff:\t0000000001000000\n");
        writeFile(home.path("proc/self/oom_score_adj"), "0\n");
        writeFile(home.path("proc/self/cgroup"), "0::/own\n");
        for (const char *group : {"", "own/"})
            writeFile(home.path("sys/fs/cgroup/") + group + "cgroup.controllers",
                      "cpuset cpu io memory pids\n");
    }
    [[nodiscard]] CheckResult result(const QString &id) const
    {
        for (const CheckResult &each : runChecks(setup, system)) {
            if (each.id == id)
                return each;
        }
        return {};
    }

    TemporaryHome home;
    Setup setup;
    System system;
    bool needsRoot = false; ///< to be made so
};

} // namespace deck::test
