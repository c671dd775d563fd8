// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Starts that come to nothing: each is told at once, with the cause, and leaves nothing behind.

#include "helpers/capability.h"
#include "helpers/daemonbench.h"
#include "posix/procfs.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;

class ControllerFailedStartTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void endsBeforeItIsUsable_data();
    void endsBeforeItIsUsable();
    void grandchildDoesNotHideTheEnd();
    void unusableBinary_data();
    void unusableBinary();
    void silentStartTimesOut();
    void neverServingTimesOut();
    void endlessStartTimesOut();
    void cancelledStartLeavesNothing();
    void cancelledBeforeTheDaemonHasDoneAnything();
    void oomScoreOutOfRange();
    void oomScoreNotPermitted_data();
    void oomScoreNotPermitted();

private:
    void expectNothingLeft(qint64 pid);

    std::unique_ptr<DaemonBench> m_bench;
};

void ControllerFailedStartTest::init()
{
    m_bench = std::make_unique<DaemonBench>();
    m_bench->profile.restart = RestartMode::Never;
}

void ControllerFailedStartTest::expectNothingLeft(qint64 pid)
{
    QVERIFY(!readProcess(static_cast<pid_t>(pid)));
    QCOMPARE(m_bench->now().pid, 0);
    QCOMPARE(m_bench->pidFile(), "");
    const Places places = m_bench->places();
    for (const QString &socket : {places.socket, places.ttrpcSocket, places.debugSocket})
        QVERIFY2(!QFileInfo::exists(socket), qPrintable(socket));
}

void ControllerFailedStartTest::endsBeforeItIsUsable_data()
{
    QTest::addColumn<QString>("modes");
    QTest::addColumn<QString>("cause");
    QTest::newRow("exit 0 at once") << "exit=0"
                                    << "exit code 0";
    QTest::newRow("exit 1 at once") << "exit=1"
                                    << "exit code 1";
    QTest::newRow("killed at once") << "signal=9"
                                    << "killed by SIGKILL";
    QTest::newRow("crash at once") << "signal=11"
                                   << "killed by SIGSEGV";
    QTest::newRow("just before it is ready") << "exitBeforeReady=3"
                                             << "exit code 3";
    QTest::newRow("its log is closed") << "closeStderr,exitBeforeReady=4"
                                       << "exit code 4";
    QTest::newRow("serves and never says so") << "noServing,exitAfter=50,code=5"
                                              << "exit code 5";
}

void ControllerFailedStartTest::endsBeforeItIsUsable()
{
    QFETCH(QString, modes);
    QFETCH(QString, cause);
    m_bench->setModes(modes);
    QSignalSpy ended(&m_bench->controller(), &ContainerdController::ended);
    m_bench->controller().start();
    const qint64 pid = m_bench->now().pid;
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::EndedEarly);
    const DaemonError error = *m_bench->now().error;
    QVERIFY2(error.problem.message().contains(cause), qPrintable(error.problem.message()));
    QVERIFY(error.problem.message().contains(m_bench->places().logFile));
    QCOMPARE(error.repair, Repair::TryAgain);
    if (!modes.contains("closeStderr"))
        QVERIFY(error.lastLines.join('\n').contains("starting containerd"));
    QCOMPARE(ended.size(), 1);
    QCOMPARE(m_bench->now().lastExit->toString(), cause);
    expectNothingLeft(pid);
}

void ControllerFailedStartTest::grandchildDoesNotHideTheEnd()
{
    m_bench->setModes("grandchild,exitBeforeReady=3");
    m_bench->controller().start();
    const QByteArray children =
        readFile(QString("/proc/%1/task/%1/children").arg(m_bench->now().pid));
    m_bench->guard(children.simplified().split(' ').first().toInt()); // where it is there by now
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(m_bench->now().lastExit->code, 3);
}

void ControllerFailedStartTest::unusableBinary_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << "missing" << ErrorCode::BinaryNotFound;
    QTest::newRow("a folder") << "folder" << ErrorCode::LaunchFailed;
    QTest::newRow("not executable") << "plain" << ErrorCode::LaunchFailed;
    QTest::newRow("empty") << "empty" << ErrorCode::LaunchFailed;
    QTest::newRow("a script without an interpreter") << "script" << ErrorCode::LaunchFailed;
    QTest::newRow("for another machine") << "foreign" << ErrorCode::LaunchFailed;
}

void ControllerFailedStartTest::unusableBinary()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    const auto executable = [this](const QString &file, const QByteArray &content) {
        writeFile(m_bench->path(file), content);
        QVERIFY(QFile::setPermissions(m_bench->path(file), QFile::ReadOwner | QFile::ExeOwner));
    };
    QVERIFY(QDir(m_bench->path("")).mkdir("folder"));
    writeFile(m_bench->path("plain"), "#!/bin/sh\n");
    executable("empty", "");
    executable("script", "exit 0\n");
    QByteArray header = readFile("/bin/true").first(64);
    header[18] = '\x16'; // e_machine: IBM S/390
    executable("foreign", header);

    m_bench->profile.binary = m_bench->path(name);
    m_bench->profile.restart = RestartMode::Always; // it would fail in the same way again
    expectWarning(".*");
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Failed);
    QCOMPARE(m_bench->errorCode(), code);
    QVERIFY(m_bench->now().error->problem.message().contains(m_bench->profile.binary));
    expectNothingLeft(0);
    if (code == ErrorCode::BinaryNotFound)
        QVERIFY(!QFileInfo::exists(m_bench->places().state)); // before anything was made
}

void ControllerFailedStartTest::silentStartTimesOut()
{
    m_bench->profile.startTimeout = 300ms;
    m_bench->setModes("silent");
    m_bench->controller().start();
    const qint64 pid = m_bench->now().pid;
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::StartTimedOut);
    QVERIFY(m_bench->now().error->lastLines.join('\n').contains("starting containerd"));
    expectNothingLeft(pid);
}

void ControllerFailedStartTest::neverServingTimesOut()
{
    m_bench->profile.startTimeout = 300ms;
    m_bench->setModes("noServing");
    m_bench->controller().start();
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::StartTimedOut);
}

void ControllerFailedStartTest::endlessStartTimesOut()
{
    m_bench->profile.startTimeout = 200ms;
    m_bench->setModes("slow=50,steps=100000"); // a line each time, but there is a hard limit
    m_bench->controller().start();
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::StartTimedOut);
}

void ControllerFailedStartTest::cancelledStartLeavesNothing()
{
    m_bench->profile.restart = RestartMode::Always; // which a cancelled start does not count for
    m_bench->setModes("slow=100,steps=100000");
    m_bench->controller().start();
    const qint64 pid = m_bench->now().pid;
    QTRY_VERIFY(m_bench->log().contains("step=2"));
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QVERIFY(!m_bench->now().error);
    QVERIFY(m_bench->now().lastExit->asked);
    expectNothingLeft(pid);
}

void ControllerFailedStartTest::cancelledBeforeTheDaemonHasDoneAnything()
{
    m_bench->controller().start();
    const qint64 pid = m_bench->now().pid;
    m_bench->controller().stop();
    QCOMPARE(m_bench->now().state, State::Stopping);
    DECK_REACH(*m_bench, Stopped);
    expectNothingLeft(pid);
}

void ControllerFailedStartTest::oomScoreOutOfRange()
{
    m_bench->profile.oomScore = 5000;
    expectWarning("oomScore 5000");
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::OomScoreRefused);
    expectNothingLeft(0);
}

void ControllerFailedStartTest::oomScoreNotPermitted_data()
{
    QTest::addColumn<bool>("required");
    QTest::newRow("not required") << false;
    QTest::newRow("required") << true;
}

void ControllerFailedStartTest::oomScoreNotPermitted()
{
    QFETCH(bool, required);
    const int own = readOomScoreAdj(::getpid()).value();
    const WithoutCapabilities unprivileged({CAP_SYS_RESOURCE});
    m_bench->profile.oomScore = own - 1;
    m_bench->profile.oomScoreRequired = required;
    expectWarning("oomScore");
    m_bench->controller().start();
    if (required) {
        QCOMPARE(m_bench->now().state, State::Failed);
        QCOMPARE(m_bench->errorCode(), ErrorCode::OomScoreRefused);
        expectNothingLeft(0);
        return;
    }
    DECK_REACH(*m_bench, Running);
    QVERIFY(m_bench->now().warnings.join(' ').contains("CAP_SYS_RESOURCE"));
    QCOMPARE(m_bench->now().oomScoreAdj, own);
}

QTEST_GUILESS_MAIN(ControllerFailedStartTest)
#include "tst_controllerfailedstart.moc"
