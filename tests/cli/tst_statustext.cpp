// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/errortext.h"
#include "cli/statustext.h"

#include <QTest>

using namespace deck;

namespace {

Snapshot snapshotOf(State state, qint64 pid = 0, Health health = Health::Unknown,
                    const QString &detail = {})
{
    Snapshot snapshot;
    snapshot.profile = "default";
    snapshot.state = state;
    snapshot.pid = pid;
    snapshot.health = health;
    snapshot.healthDetail = detail;
    return snapshot;
}

DaemonError anError(Repair repair = Repair::None)
{
    return {ErrorCode::EndedEarly, {"/bin/x", "it ended", "See its log."}, repair, {"a", "b"}};
}

} // namespace

class StatusTextTest : public QObject
{
    Q_OBJECT

private slots:
    void statesInWordsAndCodes_data();
    void statesInWordsAndCodes();
    void tableHasEveryFact();
    void tableLeavesOutWhatIsNot();
    void logNoticeStandsForTheLog();
    void rootlessHasARow_data();
    void rootlessHasARow();
    void changeLines_data();
    void changeLines();
    void errorsWithTheirRepair_data();
    void errorsWithTheirRepair();
    void warningsHaveALineEach();
};

void StatusTextTest::statesInWordsAndCodes_data()
{
    QTest::addColumn<Snapshot>("snapshot");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("stopped") << snapshotOf(State::Stopped) << "stopped" << 3;
    QTest::newRow("failed") << snapshotOf(State::Failed) << "failed" << 3;
    QTest::newRow("backoff") << snapshotOf(State::Backoff) << "backoff" << 3;
    QTest::newRow("starting") << snapshotOf(State::Starting, 7) << "starting" << 4;
    QTest::newRow("stopping") << snapshotOf(State::Stopping, 7) << "stopping" << 4;
    QTest::newRow("serving") << snapshotOf(State::Running, 7, Health::Serving) << "running, serving"
                             << 0;
    QTest::newRow("not asked yet") << snapshotOf(State::Running, 7) << "running, unknown" << 4;
    QTest::newRow("degraded") << snapshotOf(State::Running, 7, Health::Degraded, "bolt: bad")
                              << "running, degraded: bolt: bad" << 4;
    QTest::newRow("silent") << snapshotOf(State::Running, 7, Health::NotResponding)
                            << "running, not-responding" << 4;
}

void StatusTextTest::statesInWordsAndCodes()
{
    QFETCH(Snapshot, snapshot);
    QFETCH(QString, words);
    QFETCH(int, code);
    QCOMPARE(stateText(snapshot), words);
    QCOMPARE(static_cast<int>(statusCode(snapshot)), code);
}

void StatusTextTest::tableHasEveryFact()
{
    Snapshot snapshot = snapshotOf(State::Running, 7, Health::Degraded, "bolt");
    snapshot.origin = Origin::Adopted;
    snapshot.startedAt = QDateTime::currentDateTimeUtc().addSecs(-3 * 24 * 3600);
    snapshot.version = "1.6.20";
    snapshot.socket = "/s/containerd.sock";
    snapshot.pidFile = "/s/containerd.pid";
    snapshot.logFile = "/l/containerd.log";
    snapshot.binary = "/usr/bin/containerd";
    snapshot.temporaryLogLevel = "trace";
    snapshot.temporaryUntil = QDateTime(QDate(2026, 11, 28), QTime(14, 35));
    snapshot.restarts = 2;
    snapshot.lastExit = ExitStatus{1, {}, {}, false};
    snapshot.managerPid = 99;
    snapshot.failedPlugins = {{"io.containerd.metadata.v1.bolt", "no space %1 left"}};
    snapshot.warnings = {"first warning", "second warning"};
    snapshot.error = anError();
    const QString text = statusText(snapshot);
    for (const char *row :
         {"profile:    default\n", "state:      running, degraded: bolt\n",
          "pid:        7 (adopted)\n", "uptime:     72:00:0", "version:    1.6.20\n",
          "socket:     /s/containerd.sock\n", "pid file:   /s/containerd.pid\n",
          "log:        /l/containerd.log\n", "log level:  trace until 2026-11-28T14:35:00\n",
          "binary:     /usr/bin/containerd\n", "restarts:   2\n", "last exit:  exit code 1\n",
          "manager:    pid 99\n", "plugin:     io.containerd.metadata.v1.bolt: no space %1 left\n",
          "warning:    first warning\n", "warning:    second warning\n",
          "error:      /bin/x: it ended. See its log.\n"})
        QVERIFY2(text.contains(row), qPrintable(QString(row) + "not in\n" + text));
}

void StatusTextTest::tableLeavesOutWhatIsNot()
{
    QCOMPARE(statusText(snapshotOf(State::Stopped)),
             "profile:    default\nstate:      stopped\nmanager:    none\n");
}

void StatusTextTest::logNoticeStandsForTheLog()
{
    Snapshot snapshot = snapshotOf(State::Running, 7);
    snapshot.logNotice = "It goes into a pipe.";
    QVERIFY(statusText(snapshot).contains("log:        It goes into a pipe.\n"));
}

void StatusTextTest::rootlessHasARow_data()
{
    QTest::addColumn<qint64>("kit");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("row");
    QTest::newRow("own network") << qint64(12) << "slirp4netns"
                                 << ""
                                 << "rootless:   rootlesskit pid 12, network slirp4netns\n";
    QTest::newRow("chosen") << qint64(12) << "host"
                            << ""
                            << "rootless:   rootlesskit pid 12, network host\n";
    QTest::newRow("for want of better")
        << qint64(12) << "host"
        << "slirp4netns: no such program"
        << "rootless:   rootlesskit pid 12, network host (slirp4netns: no such program)\n";
    QTest::newRow("left alone") << qint64(0) << "slirp4netns"
                                << ""
                                << "rootless:   rootlesskit has ended, network slirp4netns\n";
}

void StatusTextTest::rootlessHasARow()
{
    QFETCH(qint64, kit);
    QFETCH(QString, network);
    QFETCH(QString, reason);
    QFETCH(QString, row);
    Snapshot snapshot = snapshotOf(State::Running, 7, Health::Serving);
    QVERIFY(!statusText(snapshot).contains("rootless"));
    snapshot.rootless = RootlessFacts{kit, kit, *fromKeyword<RootlessNetwork>(network), reason};
    QVERIFY2(statusText(snapshot).contains(row), qPrintable(statusText(snapshot)));
}

void StatusTextTest::changeLines_data()
{
    QTest::addColumn<Snapshot>("snapshot");
    QTest::addColumn<QString>("line");
    QTest::newRow("stopped") << snapshotOf(State::Stopped) << "stopped";
    QTest::newRow("starting") << snapshotOf(State::Starting, 7) << "starting, pid 7";
    Snapshot adopted = snapshotOf(State::Running, 7, Health::Serving);
    adopted.origin = Origin::Adopted;
    adopted.version = "1.6.20";
    QTest::newRow("adopted") << adopted << "running, serving, pid 7, adopted, version 1.6.20";
    Snapshot backoff = snapshotOf(State::Backoff);
    backoff.retryAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5));
    backoff.error = anError();
    QTest::newRow("backoff") << backoff
                             << "backoff, next start at 03:04:05: /bin/x: it ended. See its log.";
}

void StatusTextTest::changeLines()
{
    QFETCH(Snapshot, snapshot);
    QFETCH(QString, line);
    QCOMPARE(changeLine(snapshot), line);
}

void StatusTextTest::errorsWithTheirRepair_data()
{
    QTest::addColumn<Repair>("repair");
    QTest::addColumn<QString>("hint");
    QTest::newRow("none") << Repair::None << "";
    QTest::newRow("try again") << Repair::TryAgain << "";
    QTest::newRow("set aside") << Repair::SetAsidePidFile << "--set-aside-pid-file";
    QTest::newRow("take over") << Repair::TakeOver << "deckctl run";
}

void StatusTextTest::errorsWithTheirRepair()
{
    QFETCH(Repair, repair);
    QFETCH(QString, hint);
    const QString text = errorText(anError(repair));
    QVERIFY(text.startsWith("deckctl: /bin/x: it ended. See its log.\n    a\n    b\n"));
    QCOMPARE(text.contains("Repair: "), !hint.isEmpty());
    QVERIFY(text.contains(hint));
    QVERIFY(text.endsWith('\n'));
}

void StatusTextTest::warningsHaveALineEach()
{
    QCOMPARE(warningsText({}), "");
    QCOMPARE(warningsText({"100 %1", "two"}), "deckctl: warning: 100 %1\ndeckctl: warning: two\n");
}

QTEST_GUILESS_MAIN(StatusTextTest)
#include "tst_statustext.moc"
