// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What the pid file may hold when a start begins, and what becomes of it.

#include "helpers/capability.h"
#include "helpers/daemonbench.h"
#include "helpers/daemonprocess.h"
#include "posix/pidfd.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

class ControllerPidFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<DaemonBench>(); }
    void cleanup() { m_bench.reset(); }
    void startsOverIt_data();
    void startsOverIt();
    void garbageIsSetAside_data();
    void garbageIsSetAside();
    void garbageIsRefused_data();
    void garbageIsRefused();
    void refusalOffersTheRepair();
    void foreignProcessIsLeftAlone_data();
    void foreignProcessIsLeftAlone();
    void zombieIsDead();
    void sameBinaryWithAnotherConfiguration();
    void otherThings_data();
    void otherThings();
    void whatMayNotBeReadIsNamed();

private:
    void writePidFile(const QByteArray &content);
    [[nodiscard]] QStringList filesSetAside() const;

    std::unique_ptr<DaemonBench> m_bench;
};

void ControllerPidFileTest::writePidFile(const QByteArray &content)
{
    m_bench->makeStateFolder();
    writeFile(m_bench->places().pidFile, content);
}

QStringList ControllerPidFileTest::filesSetAside() const
{
    return QDir(m_bench->places().state).entryList({"*.pid.bad-*"});
}

void ControllerPidFileTest::startsOverIt_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("a newline") << QByteArray("\n");
    QTest::newRow("a pid that is not in use") << QByteArray("2147483647");
    QTest::newRow("the same with a newline") << QByteArray("2147483647\n");
}

void ControllerPidFileTest::startsOverIt()
{
    QFETCH(QByteArray, content);
    writePidFile(content);
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().origin, Origin::Launched);
    QCOMPARE(m_bench->now().warnings, QStringList());
    QCOMPARE(m_bench->pidFile(), QByteArray::number(m_bench->now().pid));
    QCOMPARE(filesSetAside(), QStringList());
}

void ControllerPidFileTest::garbageIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("words") << QByteArray("containerd");
    QTest::newRow("NULs") << QByteArray(8, '\0');
    QTest::newRow("zero") << QByteArray("0");
    QTest::newRow("negative: a process group") << QByteArray("-1");
    QTest::newRow("20 digits") << QByteArray("12345678901234567890");
    QTest::newRow("a sparse file of 1 GB") << QByteArray();
}

void ControllerPidFileTest::garbageIsSetAside()
{
    QFETCH(QByteArray, content);
    writePidFile(content);
    if (content.isNull())
        QVERIFY(QFile::resize(m_bench->places().pidFile, 1LL << 30));
    const qint64 size = QFile(m_bench->places().pidFile).size();
    expectWarning("did not hold a pid and was renamed");
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(filesSetAside().size(), 1);
    const QString kept = m_bench->places().state + '/' + filesSetAside().first();
    QCOMPARE(QFile(kept).size(), size);
    QVERIFY(m_bench->now().warnings.join(' ').contains(kept));
    QCOMPARE(m_bench->pidFile(), QByteArray::number(m_bench->now().pid));
}

void ControllerPidFileTest::garbageIsRefused_data()
{
    garbageIsSetAside_data();
}

void ControllerPidFileTest::garbageIsRefused()
{
    QFETCH(QByteArray, content);
    m_bench->profile.malformedPidFile = MalformedPidFile::Refuse;
    writePidFile(content);
    if (content.isNull())
        QVERIFY(QFile::resize(m_bench->places().pidFile, 1LL << 30));
    const QByteArray before = readFile(m_bench->places().pidFile).first(qMin(content.size(), 64));
    expectWarning("which is not a pid");
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::PidFileMalformed);
    QVERIFY(m_bench->now().error->problem.message().contains(m_bench->places().pidFile));
    QCOMPARE(m_bench->now().pid, 0);
    QVERIFY(m_bench->pidFile().startsWith(before));
    QCOMPARE(filesSetAside(), QStringList());
}

void ControllerPidFileTest::refusalOffersTheRepair()
{
    m_bench->profile.dialect = Dialect::DockerContainerd; // where to refuse is the default
    writePidFile("garbage");
    expectWarning("which is not a pid");
    m_bench->controller().start();
    QCOMPARE(m_bench->now().error->repair, Repair::SetAsidePidFile);
    expectWarning("did not hold a pid and was renamed");
    m_bench->controller().repair(Repair::SetAsidePidFile);
    DECK_REACH(*m_bench, Running);
    QCOMPARE(filesSetAside().size(), 1);
}

void ControllerPidFileTest::foreignProcessIsLeftAlone_data()
{
    QTest::addColumn<QString>("whose");
    QTest::newRow("an unrelated process: a reused pid") << "sleep";
    QTest::newRow("pid 1") << "1";
    QTest::newRow("the manager itself") << "self";
}

void ControllerPidFileTest::foreignProcessIsLeftAlone()
{
    QFETCH(QString, whose);
    QProcess sleep;
    sleep.start("/bin/sleep", {"1000"});
    QVERIFY(sleep.waitForStarted());
    const qint64 pid = whose == "sleep" ? sleep.processId() : whose == "1" ? 1 : ::getpid();
    writePidFile(QByteArray::number(pid));
    expectWarning("which is not this daemon and was left alone");
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().origin, Origin::Launched);
    QVERIFY(m_bench->now().warnings.join(' ').contains(QString("pid %1 (").arg(pid)));
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(sleep.state(), QProcess::Running);
    sleep.kill();
    sleep.waitForFinished();
}

void ControllerPidFileTest::zombieIsDead()
{
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(0);
    siginfo_t info = {};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOWAIT), 0);
    writePidFile(QByteArray::number(pid));
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    ::waitpid(pid, nullptr, 0);
    QCOMPARE(m_bench->now().origin, Origin::Launched);
}

void ControllerPidFileTest::sameBinaryWithAnotherConfiguration()
{
    const QString folder = m_bench->path("other");
    QVERIFY(QDir().mkpath(folder));
    DaemonProcess other("fakecontainerd");
    other.start(DaemonFiles::below(folder));
    writePidFile(QByteArray::number(other.pid()));
    expectWarning("which is not this daemon and was left alone");
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().origin, Origin::Launched);
    QVERIFY(m_bench->now().warnings.join(' ').contains(folder)); // its command line says whose
    QVERIFY(other.isRunning());
}

void ControllerPidFileTest::otherThings_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("cause");
    QTest::newRow("a symbolic link") << "link"
                                     << "symbolic link";
    QTest::newRow("a dangling symbolic link") << "dangling"
                                              << "symbolic link";
    QTest::newRow("a folder") << "folder"
                              << "folder";
    QTest::newRow("a FIFO that nobody writes to") << "fifo"
                                                  << "not a plain file";
}

void ControllerPidFileTest::otherThings()
{
    QFETCH(QString, kind);
    QFETCH(QString, cause);
    m_bench->makeStateFolder();
    const QString path = m_bench->places().pidFile;
    writeFile(m_bench->path("target"), "1");
    if (kind == "link")
        QVERIFY(QFile::link(m_bench->path("target"), path));
    else if (kind == "dangling")
        QVERIFY(QFile::link(m_bench->path("missing"), path));
    else if (kind == "folder")
        QVERIFY(QDir().mkdir(path));
    else
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    expectWarning(".*");
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::PidFileUnusable);
    const QString message = m_bench->now().error->problem.message();
    QVERIFY2(message.contains(path) && message.contains(cause), qPrintable(message));
    QCOMPARE(readFile(m_bench->path("target")), "1");
    QVERIFY(!QFile::exists(m_bench->path("missing")));
    QCOMPARE(m_bench->now().pid, 0);
}

void ControllerPidFileTest::whatMayNotBeReadIsNamed()
{
    writePidFile("4711");
    QVERIFY(QFile::setPermissions(m_bench->places().pidFile, {}));
    const WithoutCapabilities asAnybody({CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH});
    expectWarning("Permission denied");
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::PidFileUnusable);
    const Problem problem = m_bench->now().error->problem;
    QVERIFY2(problem.message().contains(m_bench->places().pidFile), qPrintable(problem.message()));
    QVERIFY(!problem.nextStep.isEmpty());
    QCOMPARE(m_bench->now().pid, 0);
    QVERIFY(!QFile::exists(m_bench->places().logFile)); // nothing was launched
}

QTEST_GUILESS_MAIN(ControllerPidFileTest)
#include "tst_controllerpidfile.moc"
