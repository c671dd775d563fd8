// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "machine.h"

#include "helpers/daemonprocess.h"
#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"
#include "posix/files.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"

#include <QDateTime>
#include <QDir>
#include <QTest>

#include <functional>

#include <sys/file.h>
#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

using Spoil = std::function<void(Machine &)>;

struct Fault
{
    const char *id;
    const char *what;
    Verdict verdict;
    const char *evidence; ///< part of it
    Spoil spoil;
};

Spoil removed(const char *path)
{
    return [path](Machine &machine) { QVERIFY(QFile::remove(machine.home.path(path))); };
}

Spoil written(const char *path, const char *content)
{
    return [=](Machine &machine) { writeFile(machine.home.path(path), content); };
}

Spoil withMode(const char *path, mode_t mode)
{
    return [=](Machine &machine) { ::chmod(qPrintable(machine.home.path(path)), mode); };
}

/// A plain file where a folder should be.
Spoil fileInPlaceOf(const char *folder)
{
    return [folder](Machine &machine) {
        QVERIFY(QDir().rmdir(machine.home.path(folder)));
        writeFile(machine.home.path(folder), "");
    };
}

Spoil leastFree(quint64 bytes, quint64 inodes)
{
    return [=](Machine &machine) {
        machine.system.leastFreeBytes = bytes;
        machine.system.leastFreeInodes = inodes;
    };
}

Spoil withProgram(const char *name, const char *script)
{
    return [=](Machine &machine) { machine.program(name, script); };
}

Spoil withClock(qint64 now, bool synchronised)
{
    return [=](Machine &machine) {
        machine.system.clock = [=] { return ClockReading{now, synchronised}; };
    };
}

Spoil onFileSystem(const FileSystem &found)
{
    return [=](Machine &machine) {
        machine.system.fileSystem = [=](const QString &) { return found; };
    };
}

/// Not this user's, and not root's: only root can make it so.
Spoil foreign(const char *folder)
{
    return [=](Machine &machine) {
        machine.needsRoot = true;
        if (::geteuid() == 0)
            QCOMPARE(::chown(qPrintable(machine.home.path(folder)), 12345, 12345), 0);
    };
}

/// The same with the user that the checks are told of.
Spoil asOrdinaryUser(const Spoil &spoil)
{
    return [=](Machine &machine) {
        machine.system.uid = 4711;
        spoil(machine);
    };
}

Spoil wantingOomScore(int score, bool required)
{
    return [=](Machine &machine) {
        machine.setup.profile.oomScore = score;
        machine.setup.profile.oomScoreRequired = required;
        writeFile(machine.home.path("proc/self/status"), "CapEff:\t0000000000000000\n");
    };
}

/// As after kill -9 of a shim: the mount is there, and nobody keeps it.
void deadMount(Machine &machine)
{
    QDir().mkpath(machine.home.path("state/daemon"));
    writeFile(machine.home.path("proc/self/mountinfo"),
              "36 25 0:32 / " + machine.home.path("state/daemon").toUtf8() +
                  "/io.containerd.runtime.v2.task/moby/a\\040b/rootfs rw - overlay overlay rw\n");
}

void linkInPlaceOfState(Machine &machine)
{
    QVERIFY(QDir().rename(machine.home.path("state"), machine.home.path("elsewhere")));
    QVERIFY(QFile::link(machine.home.path("elsewhere"), machine.home.path("state")));
}

/// As a daemon leaves it behind at every stop: bound by somebody who has gone.
void staleSocket(Machine &machine)
{
    QVERIFY(listenUnix(machine.setup.places.ttrpcSocket, 1).ok());
}

void onRealTmpfs(Machine &machine)
{
    const auto found = fileSystemOf("/dev/shm");
    if (!found || found->type != "tmpfs")
        QSKIP("/dev/shm is no tmpfs");
    machine.setup.places.data = "/dev/shm";
    machine.system.fileSystem = fileSystemOf;
}

void originalDialect(Machine &machine)
{
    machine.setup.profile.dialect = Dialect::DockerContainerd;
    machine.place();
}

void refusing(Machine &machine)
{
    machine.setup.profile.malformedPidFile = MalformedPidFile::Refuse;
    writeFile(machine.home.path("state/containerd.pid"), "none");
}

const QList<Fault> &faults()
{
    using enum Verdict;
    constexpr quint64 kMore = 1ULL << 60;
    static const QList<Fault> all{
        {"binary", "missing", Error, "PATH", removed("bin/containerd")},
        {"binary", "not executable", Error, "not", withMode("bin/containerd", 0600)},
        {"binary", "a path to nothing", Error, "no such file",
         [](Machine &m) { m.setup.profile.binary = "/nowhere/containerd"; }},
        {"binary", "a folder", Error, "plain file",
         [](Machine &m) { m.setup.profile.binary = m.home.path("bin"); }},
        {"version", "a binary that does not run", Error, "nowhere",
         withProgram("containerd", "echo it is nowhere >&2; exit 3")},
        {"version", "one that a signal ends", Error, "signal 9",
         withProgram("containerd", "kill -9 $$")},
        {"version", "none said", Warning, "does not say", withProgram("containerd", "echo hello")},
        {"version", "too old", Warning, "1.6 is the oldest",
         withProgram("containerd", "echo containerd x v1.4.13 y")},
        {"version", "of the original dialect", Error, "does not speak",
         withProgram("containerd", "echo containerd version 0.2.3 commit: x")},
        {"version", "no binary", Skipped, "no daemon", removed("bin/containerd")},
        {"configuration", "refused by the daemon", Error, "(5, 1): no",
         withProgram("containerd", "echo 'containerd: (5, 1): no' >&2; exit 1")},
        {"configuration", "a key that it does not know", Warning, "Ignoring",
         withProgram("containerd", "echo 'level=warning msg=\"Ignoring unknown key\"' >&2")},
        {"configuration", "not TOML", Error, "line 1",
         [](Machine &m) { m.setup.profile.configText = "a = "; }},
        {"configuration", "original dialect", Skipped, "none", originalDialect},
        {"runtime", "of another machine", Error, "runc --version",
         written("bin/runc", "\x7f"
                             "ELFnot really")},
        {"runtime", "missing", Error, "runc", removed("bin/runc")},
        {"runtime", "missing, original dialect", Error, "docker-runc", originalDialect},
        {"shim", "does not run", Error, "exit code 127",
         withProgram("containerd-shim-runc-v2", "exit 127")},
        {"shim", "missing", Error, "shim-runc-v2", removed("bin/containerd-shim-runc-v2")},
        {"shim", "missing, original dialect", Error, "docker-containerd-shim", originalDialect},
        {"state-folder", "others may write", Error, "other users", withMode("state", 0777)},
        {"state-folder", "a file", Error, "not a folder", fileInPlaceOf("state")},
        {"state-folder", "others may look", Warning, "look into", withMode("state", 0755)},
        {"state-folder", "a link", Error, "a link counts as none", linkInPlaceOfState},
        {"state-folder", "another's", Error, "belongs to uid 12345", foreign("state")},
        {"data-folder", "another's", Error, "belongs to uid 12345", foreign("data")},
        {"data-folder", "others may write", Warning, "other users", withMode("data", 0777)},
        {"data-folder", "a file", Error, "not a folder", fileInPlaceOf("data")},
        {"log-folder", "a file", Error, "not a folder", fileInPlaceOf("log")},
        {"pid-file", "malformed", Warning, "no pid", written("state/containerd.pid", "none")},
        {"pid-file", "malformed and refused", Error, "no pid", refusing},
        {"pid-file", "foreign", Warning, "pid 1 ", written("state/containerd.pid", "1")},
        {"pid-file", "a folder", Error, "containerd.pid",
         [](Machine &m) { QDir().mkpath(m.home.path("state/containerd.pid")); }},
        {"socket", "a plain file", Error, "not a socket", written("state/containerd.sock", "")},
        {"socket", "too long", Error, "too long",
         [](Machine &m) { m.setup.places.socket = "/tmp/" + QString(100, 'x'); }},
        {"data-space", "few bytes", Error, "MiB free", leastFree(kMore, 1)},
        {"data-space", "few inodes", Error, "inodes", leastFree(1, kMore)},
        {"log-space", "few bytes", Error, "MiB free", leastFree(kMore, 1)},
        {"file-system", "xfs without ftype", Error, "ftype=0",
         onFileSystem({.type = "xfs", .tellsEntryTypes = false})},
        {"file-system", "read-only", Error, "read-only",
         onFileSystem({.type = "ext4", .isReadOnly = true})},
        {"file-system", "noexec", Error, "noexec",
         onFileSystem({.type = "ext4", .forbidsPrograms = true})},
        {"file-system", "nodev", Warning, "nodev",
         onFileSystem({.type = "ext4", .forbidsDevices = true})},
        {"file-system", "NFS", Error, "on nfs", onFileSystem({.type = "nfs"})},
        {"file-system", "FUSE", Warning, "on fuse", onFileSystem({.type = "fuse"})},
        {"file-system", "overlay on overlay", Warning, "native", onFileSystem({.type = "overlay"})},
        {"file-system", "a real tmpfs", Warning, "on tmpfs", onRealTmpfs},
        {"sockets-left", "a real one", Warning, "containerd.sock.ttrpc", staleSocket},
        {"mounts-left", "no shim", Warning, "a b/rootfs", deadMount},
        {"system-calls", "no pidfd", Warning, "pidfd_open",
         [](Machine &m) { m.system.systemCalls = [] {
                              return SystemCalls{false, true};
                          }; }},
        {"seccomp", "none", Warning, "actions_avail",
         removed("proc/sys/kernel/seccomp/actions_avail")},
        {"user-namespaces", "none", Warning, "has none", removed("proc/self/uid_map")},
        {"user-namespaces", "limited to none", Warning, "max_user_namespaces is 0",
         [](Machine &m) {
             m.system.uid = 0;
             writeFile(m.home.path("proc/sys/user/max_user_namespaces"), "0\n");
         }},
        {"user-namespaces", "not for ordinary users", Error, "unprivileged_userns_clone is 0",
         asOrdinaryUser([](Machine &m) {
             writeFile(m.home.path("proc/sys/kernel/unprivileged_userns_clone"), "0\n");
             m.system.rootless.probe = [] { return NamespaceProbe::Refused; };
         })},
        {"rootlesskit", "missing", Error, "rootlesskit: no such program",
         asOrdinaryUser(removed("bin/rootlesskit"))},
        {"id-maps", "missing", Error, "newgidmap: no such program",
         asOrdinaryUser(removed("bin/newgidmap"))},
        {"subordinate-ids", "none", Error, "it gives ada no ids",
         asOrdinaryUser(written("etc/subgid", ""))},
        {"rootless-network", "no slirp4netns", Warning, "share the host's network",
         asOrdinaryUser(removed("bin/slirp4netns"))},
        {"rootless-network", "slirp4netns insisted on", Error, "tun",
         asOrdinaryUser([](Machine &m) {
             m.setup.profile.rootlessNetwork = RootlessNetwork::Slirp4netns;
             QVERIFY(QFile::remove(m.home.path("tun")));
         })},
        {"rootless-overlay", "old kernel", Warning, "copied whole",
         asOrdinaryUser(written("proc/sys/kernel/osrelease", "5.10.0\n"))},
        {"runtime-folder", "none", Warning, "XDG_RUNTIME_DIR is not set",
         asOrdinaryUser([](Machine &m) { m.system.environment.remove("XDG_RUNTIME_DIR"); })},
        {"runtime-folder", "not there", Error, "no folder",
         asOrdinaryUser([](Machine &m) { QDir().rmdir(m.home.path("run")); })},
        {"linger", "off, and the daemon is to go on", Warning, "with the last session",
         asOrdinaryUser([](Machine &m) { m.setup.profile.lifetime = Lifetime::Independent; })},
        {"delegation", "to the user's systemd", Warning, "io do not reach",
         asOrdinaryUser([](Machine &m) {
             const QString group =
                 m.home.path("sys/fs/cgroup/user.slice/user-%1.slice/user@%1.service/");
             QDir().mkpath(group.arg(m.system.uid));
             writeFile(group.arg(m.system.uid) + "cgroup.controllers", "cpu memory pids\n");
         })},
        {"delegation", "not for ordinary users", Warning, "io do not reach",
         asOrdinaryUser(written("sys/fs/cgroup/own/cgroup.controllers", "cpu memory pids\n"))},
        {"delegation", "cgroup 1", Warning, "cgroup 1",
         asOrdinaryUser(removed("sys/fs/cgroup/cgroup.controllers"))},
        {"oom-score", "no privilege", Warning, "CAP_SYS_RESOURCE", wantingOomScore(-500, false)},
        {"oom-score", "no privilege, required", Error, "CAP_SYS_RESOURCE",
         wantingOomScore(-500, true)},
        {"oom-score", "higher needs none", Ok, "can be set", wantingOomScore(500, true)},
        {"clock", "never set", Error, "1970", withClock(3600, true)},
        {"clock", "before the binary", Warning, "bin/containerd", withClock(1'600'000'000, true)},
        {"clock", "not synchronised", Warning, "nothing keeps it right",
         withClock(QDateTime::currentSecsSinceEpoch(), false)},
        {"kernel", "old", Error, "5.3 is needed", written("proc/sys/kernel/osrelease", "4.19.0")},
        {"kernel", "unknown", Skipped, "not be read", removed("proc/sys/kernel/osrelease")},
        {"overlay", "not there", Warning, "overlay", written("proc/filesystems", "\text4\n")},
        {"cgroups", "a controller is missing", Warning, "without io",
         written("sys/fs/cgroup/cgroup.controllers", "cpu memory pids\n")},
        {"cgroups", "nothing mounted", Warning, "cgroup 1 without cpu",
         removed("sys/fs/cgroup/cgroup.controllers")},
    };
    return all;
}

} // namespace

/// Every check, passing and failing, on a machine made of files.
class ChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void allIsWell();
    void fault_data();
    void fault();
    void fixFitsTheSituation_data();
    void fixFitsTheSituation();
    void programThatHangsIsKilled();
    void binaryReplacedWhileItRuns();
    void mountOfALivingShim();
    void anotherDaemonOnTheSocket();
    void anotherHolderOfTheMetadata();
    void everyCheckWasSeenFailing();
};

void ChecksTest::allIsWell()
{
    const Machine machine;
    const QStringList before = describeTree(machine.home.path());
    for (const CheckResult &result : runChecks(machine.setup, machine.system))
        QVERIFY2(result.verdict == Verdict::Ok, qPrintable(result.id + ": " + result.evidence));
    QCOMPARE(describeTree(machine.home.path()), before); // nothing is changed
}

void ChecksTest::fault_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < faults().size(); ++i)
        QTest::addRow("%s: %s", faults().at(i).id, faults().at(i).what) << i;
}

void ChecksTest::fault()
{
    QFETCH(int, index);
    const Fault &fault = faults().at(index);
    Machine machine;
    fault.spoil(machine);
    if (QTest::currentTestFailed())
        return;
    if (machine.needsRoot && ::geteuid() != 0)
        QSKIP("needs root");
    const CheckResult result = machine.result(fault.id);
    QCOMPARE(keyword(result.verdict), keyword(fault.verdict));
    QVERIFY2(result.evidence.contains(fault.evidence), qPrintable(result.evidence));
}

void ChecksTest::fixFitsTheSituation_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("fix");
    QTest::addColumn<Remedy>("remedy");
    const QString own = QString::number(::geteuid());
    QTest::newRow("a mode of one's own") << withMode("state", 0770) << "state-folder"
                                         << "chmod go-w HOME/state" << Remedy::RestrictFolder;
    QTest::newRow("a mode that only lets others look")
        << withMode("state", 0750) << "state-folder"
        << "chmod go-rwx HOME/state" << Remedy::RestrictFolder;
    QTest::newRow("another's folder, as root") << foreign("data") << "data-folder"
                                               << "chown 0 HOME/data" << Remedy::None;
    QTest::newRow("another's folder, as an ordinary user")
        << asOrdinaryUser(foreign("data")) << "data-folder"
        << "sudo chown 4711 HOME/data" << Remedy::None;
    QTest::newRow("no runc, as an ordinary user")
        << asOrdinaryUser(removed("bin/runc")) << "runtime"
        << "sudo apt install containerd runc" << Remedy::None;
    QTest::newRow("no overlay, as an ordinary user")
        << asOrdinaryUser(written("proc/filesystems", "\text4\n")) << "overlay"
        << "sudo modprobe overlay" << Remedy::None;
    QTest::newRow("a bad pid file")
        << written("state/containerd.pid", "none") << "pid-file"
        << "mv HOME/state/containerd.pid HOME/state/containerd.pid.bad" << Remedy::SetAsidePidFile;
    QTest::newRow("a stale socket")
        << Spoil(staleSocket) << "sockets-left"
        << "rm HOME/state/containerd.sock.ttrpc" << Remedy::RemoveStaleSockets;
    QTest::newRow("a dead mount") << Spoil(deadMount) << "mounts-left"
                                  << "umount 'HOME/state/daemon/io.containerd.runtime.v2.task/moby/"
                                     "a b/rootfs'"
                                  << Remedy::None;
    QTest::newRow("all is well") << Spoil([](Machine &) {}) << "data-space"
                                 << "" << Remedy::None;
}

void ChecksTest::fixFitsTheSituation()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, id);
    QFETCH(QString, fix);
    QFETCH(Remedy, remedy);
    Machine machine;
    machine.system.uid = 0; // what is written does not depend on who runs the test
    spoil(machine);
    if (machine.needsRoot && ::geteuid() != 0)
        QSKIP("needs root");
    if (QTest::currentTestFailed())
        return;
    if (::geteuid() != 0 && remedy == Remedy::RestrictFolder)
        machine.system.uid = ::geteuid();
    const CheckResult result = machine.result(id);
    QCOMPARE(result.fix, QString(fix).replace("HOME", machine.home.path()));
    QCOMPARE(keyword(result.remedy), keyword(remedy));
}

void ChecksTest::programThatHangsIsKilled()
{
    Machine machine;
    machine.program("runc", "echo $$ > " + machine.home.path("pid").toUtf8() + "; kill -STOP $$");
    machine.system.programDeadline = std::chrono::milliseconds(500);
    const CheckResult result = machine.result("runtime");
    QCOMPARE(result.verdict, Verdict::Error);
    QVERIFY2(result.evidence.contains("was killed"), qPrintable(result.evidence));
    const pid_t pid = readFile(machine.home.path("pid")).trimmed().toInt();
    QVERIFY(pid > 0);
    QVERIFY(!readProcess(pid));
}

void ChecksTest::binaryReplacedWhileItRuns()
{
    Machine machine;
    const QString binary = machine.home.path("bin/daemon");
    QVERIFY(QFile::copy(builtProgram("fakecontainerd"), binary));
    machine.setup.profile.binary = binary;
    const Places &places = machine.setup.places;
    DaemonProcess daemon(binary);
    daemon.start(DaemonFiles{places.daemonConfig, places.data, places.daemonState, places.socket});
    QTRY_VERIFY(machine.result("socket").evidence.contains("served by"));
    QCOMPARE(machine.result("version").verdict, Verdict::Ok);
    QVERIFY(QFile::remove(binary)); // as a package's upgrade does
    QVERIFY(QFile::copy(builtProgram("fakecontainerd"), binary));
    const CheckResult result = machine.result("version");
    QCOMPARE(result.verdict, Verdict::Warning);
    QVERIFY(result.evidence.contains(QString("pid %1").arg(daemon.pid())));
    QCOMPARE(result.fix, "deckctl restart");
}

/// By the command line of its own shim, or by the address of one that it shares with a pod.
void ChecksTest::mountOfALivingShim()
{
    Machine machine;
    deadMount(machine);
    QCOMPARE(machine.result("mounts-left").verdict, Verdict::Warning);
    const QString bundle =
        machine.home.path("state/daemon/io.containerd.runtime.v2.task/moby/a b/");
    QDir().mkpath(bundle);
    const auto shim = listenUnix(machine.home.path("shim"), 1);
    const QByteArray address = "unix://" + machine.home.path("shim").toUtf8();
    writeFile(bundle + "address", address);
    QCOMPARE(machine.result("mounts-left").verdict, Verdict::Ok);
    writeFile(bundle + "address", "");
    writeFile(bundle + "bootstrap.json", "{\"version\":3,\"address\":\"" + address + "\"}");
    QCOMPARE(machine.result("mounts-left").verdict, Verdict::Ok);
    writeFile(bundle + "bootstrap.json", "{}");
    QDir().mkpath(machine.home.path("proc/77"));
    writeFile(machine.home.path("proc/77/cmdline"),
              QByteArray("/bin/containerd-shim-runc-v2 -namespace moby -id").replace(' ', '\0') +
                  QByteArray("\0a b", 4));
    QCOMPARE(machine.result("mounts-left").verdict, Verdict::Ok);
}

void ChecksTest::anotherDaemonOnTheSocket()
{
    Machine machine;
    DaemonFiles files = DaemonFiles::below(machine.home.path());
    files.socket = machine.setup.places.socket;
    DaemonProcess daemon("fakecontainerd");
    daemon.start(files);
    QTRY_COMPARE(machine.result("socket").verdict, Verdict::Error);
    const QString owner = QString("pid %1").arg(daemon.pid());
    QVERIFY(machine.result("socket").evidence.contains(owner));
}

void ChecksTest::anotherHolderOfTheMetadata()
{
    Machine machine;
    QDir().mkpath(machine.home.path("data/io.containerd.metadata.v1.bolt"));
    const QString store = machine.home.path("data/io.containerd.metadata.v1.bolt/meta.db");
    writeFile(store, "");
    const auto file = openPlainFile(store, OpenMode::Read);
    QVERIFY(file.ok() && ::flock(file->get(), LOCK_EX) == 0);
    const CheckResult result = machine.result("metadata");
    QCOMPARE(result.verdict, Verdict::Error);
    QVERIFY(result.evidence.contains(QString("pid %1").arg(::getpid())));
}

/// The two tests above are those of "metadata" and of a served socket.
void ChecksTest::everyCheckWasSeenFailing()
{
    QSet<QString> failing{"metadata"};
    for (const Fault &fault : faults())
        failing << fault.id;
    for (const CheckResult &result : runChecks(Machine().setup))
        QVERIFY2(failing.contains(result.id), qPrintable(result.id));
}

QTEST_GUILESS_MAIN(ChecksTest)
#include "tst_checks.moc"
