// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/checks.h"
#include "helpers/daemonprocess.h"
#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"
#include "posix/files.h"

#include <QDir>
#include <QTest>

#include <functional>

#include <sys/file.h>
#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

/// A machine on which all is well, until a row spoils it.
struct Machine
{
    Machine()
    {
        for (const char *folder : {"bin", "proc/sys/kernel", "sys/fs/cgroup"})
            QDir().mkpath(home.path(folder));
        for (const char *name : {"containerd", "runc", "containerd-shim-runc-v2"})
            program(name);
        writeFile(home.path("proc/sys/kernel/osrelease"), "6.1.0-13-amd64\n");
        writeFile(home.path("proc/filesystems"), "nodev\tproc\n\text4\nnodev\toverlay\n");
        writeFile(home.path("sys/fs/cgroup/cgroup.controllers"), "cpuset cpu io memory pids\n");
        for (const char *folder : {"state", "data", "log"}) {
            QDir().mkpath(home.path(folder));
            ::chmod(qPrintable(home.path(folder)), 0700);
        }
        system.proc = home.path("proc");
        system.sys = home.path("sys");
        system.environment = QProcessEnvironment();
        system.environment.insert("PATH", home.path("bin"));
        system.leastFreeBytes = 1;
        system.leastFreeInodes = 1;
        place();
    }
    void place() { setup.places = placesFor(setup.profile, home.path(), ::geteuid(), {}); }
    void program(const QString &name) const
    {
        const QString path = home.path("bin/" + name);
        writeFile(path, "#!/bin/true\n");
        ::chmod(qPrintable(path), 0755);
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
};

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
        {"runtime", "missing", Error, "runc", removed("bin/runc")},
        {"runtime", "missing, original dialect", Error, "docker-runc", originalDialect},
        {"shim", "missing", Error, "shim-runc-v2", removed("bin/containerd-shim-runc-v2")},
        {"shim", "missing, original dialect", Error, "docker-containerd-shim", originalDialect},
        {"state-folder", "others may write", Error, "other users", withMode("state", 0777)},
        {"state-folder", "a file", Error, "not a folder", fileInPlaceOf("state")},
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
    const CheckResult result = machine.result(fault.id);
    QCOMPARE(keyword(result.verdict), keyword(fault.verdict));
    QVERIFY2(result.evidence.contains(fault.evidence), qPrintable(result.evidence));
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
