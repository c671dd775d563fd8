// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Sockets, folders and disks that are not as they should be.

#include "helpers/daemonbench.h"
#include "helpers/daemonprocess.h"
#include "helpers/smalldisk.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>

#include <csignal>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;

class ControllerFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void socketOfAnotherDaemon();
    void somethingElseAtTheSocketsPath_data();
    void somethingElseAtTheSocketsPath();
    void socketStolenWhileItRuns();
    void dataFolderInUse();
    void othersMayWriteToTheStateFolder();
    void diskFullWhileThePidIsWritten();
    void fileSizeLimitWhileThePidIsWritten();
    void readOnlyStateFolder();
    void descriptorLimit();

private:
    void startAndFail(ErrorCode code, const QString &subject);

    std::unique_ptr<DaemonBench> m_bench;
};

void ControllerFaultsTest::init()
{
    m_bench = std::make_unique<DaemonBench>();
    m_bench->profile.restart = RestartMode::Always; // no fault here is to be tried again and again
}

void ControllerFaultsTest::startAndFail(ErrorCode code, const QString &subject)
{
    expectWarning(".*");
    QSignalSpy ended(&m_bench->controller(), &ContainerdController::ended);
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Failed);
    QCOMPARE(m_bench->errorCode(), code);
    const Problem problem = m_bench->now().error->problem;
    QVERIFY2(problem.message().contains(subject), qPrintable(problem.message()));
    QVERIFY(!problem.cause.isEmpty());
    QVERIFY(!problem.nextStep.isEmpty());
    QCOMPARE(m_bench->now().pid, 0);
    QCOMPARE(ended.size(), 0);
}

void ControllerFaultsTest::socketOfAnotherDaemon()
{
    m_bench->makeStateFolder();
    DaemonFiles files = DaemonFiles::below(m_bench->home().path());
    files.socket = m_bench->places().socket;
    DaemonProcess other("fakecontainerd");
    other.start(files);
    QTRY_VERIFY(other.log().contains("successfully booted"));
    startAndFail(ErrorCode::SocketOwned, QString("pid %1 (").arg(other.pid()));
    QVERIFY(m_bench->now().error->problem.message().contains(files.config)); // says whose
    QVERIFY(connectUnix(files.socket).ok());
    QVERIFY(other.isRunning());
    QVERIFY(!QFileInfo::exists(m_bench->places().pidFile));
}

void ControllerFaultsTest::somethingElseAtTheSocketsPath_data()
{
    QTest::addColumn<bool>("folder");
    QTest::newRow("a file") << false;
    QTest::newRow("a folder") << true;
}

void ControllerFaultsTest::somethingElseAtTheSocketsPath()
{
    QFETCH(bool, folder);
    m_bench->makeStateFolder();
    const QString path = m_bench->places().socket;
    if (folder)
        QVERIFY(QDir().mkdir(path));
    else
        writeFile(path, "precious");
    startAndFail(ErrorCode::SocketPathUnusable, path);
    QVERIFY(QFileInfo::exists(path));
    QCOMPARE(readFile(path), folder ? "" : "precious");
}

void ControllerFaultsTest::socketStolenWhileItRuns()
{
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    const auto pid = static_cast<pid_t>(m_bench->now().pid);
    // As a second containerd on the same address does.
    QVERIFY(QFile::remove(m_bench->places().socket));
    const auto thief = listenUnix(m_bench->places().socket, 4);
    // The connection that there is still works; a silence makes it be looked at anew.
    expectWarning("does not answer: asked for a goroutine dump");
    ::kill(pid, SIGSTOP);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->now().error.has_value(), kPatience);
    QCOMPARE(m_bench->errorCode(), ErrorCode::SocketOwned);
    QVERIFY(m_bench->now().error->problem.message().contains(QString("pid %1 (").arg(::getpid())));
    QCOMPARE(m_bench->now().state, State::Running); // left to a person
    QCOMPARE(m_bench->now().pid, pid);
}

void ControllerFaultsTest::dataFolderInUse()
{
    DaemonFiles files = DaemonFiles::below(m_bench->home().path());
    files.root = m_bench->places().data;
    DaemonProcess other("fakecontainerd");
    other.start(files);
    QTRY_VERIFY(other.log().contains("successfully booted"));
    startAndFail(ErrorCode::DataInUse, QString("pid %1 (").arg(other.pid()));
    QVERIFY(other.isRunning());
}

void ControllerFaultsTest::othersMayWriteToTheStateFolder()
{
    m_bench->makeStateFolder();
    const QString state = m_bench->places().state;
    QCOMPARE(::chmod(QFile::encodeName(state).constData(), 0777), 0);
    startAndFail(ErrorCode::FolderUnusable, state);
    QVERIFY(QDir(state).isEmpty());
}

void ControllerFaultsTest::diskFullWhileThePidIsWritten()
{
    // Inodes for the folder itself, the pid file and the configuration: none for a new pid file.
    const SmallDisk disk(m_bench->places().state, "size=1m,nr_inodes=3,mode=0700");
    if (!disk.isMounted())
        QSKIP("needs the right to mount");
    expectWarning(".*");
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::PidFileNotWritten);
    QVERIFY(m_bench->now().error->problem.message().contains("No space left"));
    QCOMPARE(m_bench->pidFile(), "");
    QCOMPARE(readFile("/proc/self/task/" + QByteArray::number(::getpid()) + "/children"), "");
}

void ControllerFaultsTest::fileSizeLimitWhileThePidIsWritten()
{
    m_bench->profile.dialect = Dialect::DockerContainerd; // writes no configuration before
    m_bench->setModes("closeStderr,silent");              // nor does the daemon write anything
    m_bench->makeStateFolder();
    QVERIFY(QDir().mkpath(m_bench->places().log));
    ::signal(SIGXFSZ, SIG_IGN); // as the manager does
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit none = {0, before.rlim_max};
    expectWarning("containerd.log: File too large");
    expectWarning("docker-containerd.pid: File too large");
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
    m_bench->controller().start();
    const Snapshot now = m_bench->now();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    ::signal(SIGXFSZ, SIG_DFL);
    QCOMPARE(now.state, State::Failed);
    QCOMPARE(now.error->code, ErrorCode::PidFileNotWritten);
    QVERIFY(now.error->problem.message().contains("File too large"));
    QCOMPARE(m_bench->pidFile(), "");
    QCOMPARE(readFile("/proc/self/task/" + QByteArray::number(::getpid()) + "/children"), "");
}

void ControllerFaultsTest::readOnlyStateFolder()
{
    const SmallDisk disk(m_bench->places().state, "size=1m,mode=0700");
    if (!disk.isMounted())
        QSKIP("needs the right to mount");
    QVERIFY(disk.makeReadOnly());
    startAndFail(ErrorCode::PidFileUnusable, m_bench->places().pidFile);
    QVERIFY(m_bench->now().error->problem.message().contains("Read-only"));
}

void ControllerFaultsTest::descriptorLimit()
{
    m_bench->controller(); // has what it needs to live
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const QList<int> open = openDescriptors(::getpid()).value();
    const rlimit tight = {static_cast<rlim_t>(open.last()) + 1, before.rlim_max};
    expectWarning(".*");
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    std::vector<UniqueFd> gaps; // below the limit there are free numbers
    while (gaps.empty() || gaps.back().isValid())
        gaps.emplace_back(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    m_bench->controller().start();
    gaps.clear();
    const State state = m_bench->now().state;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QCOMPARE(state, State::Failed);
    QVERIFY(m_bench->now().error->problem.message().contains("Too many open files"));
    m_bench->controller().start(); // recovers
    DECK_REACH(*m_bench, Running);
}

QTEST_GUILESS_MAIN(ControllerFaultsTest)
#include "tst_controllerfaults.moc"
