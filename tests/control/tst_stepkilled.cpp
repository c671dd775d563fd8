// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/homedaemons.h"
#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace deck;
using namespace deck::test;

/// A manager that is killed at every step of a start, stop, restart or trim that others can see:
/// never two daemons, never half a file, and the next start is healthy.
class StepKilledTest : public QObject
{
    Q_OBJECT

private slots:
    void nextStartIsHealthy_data();
    void nextStartIsHealthy();
    void trimmedLogIsWhole();

private:
    /// Whether the helper was killed.
    [[nodiscard]] bool actAndKill(const QString &lifetime, const QString &what, int step);
    void verifyFiles();
    void verifyNext(const QString &lifetime);

    std::unique_ptr<TemporaryHome> m_home;
    QByteArray m_said;
};

namespace {

/// Every nth step in the suite; DECK_EVERY_STEP=1: each.
int stride(int ofTheSuite)
{
    return qEnvironmentVariableIntValue("DECK_EVERY_STEP") > 0 ? 1 : ofTheSuite;
}

} // namespace

bool StepKilledTest::actAndKill(const QString &lifetime, const QString &what, int step)
{
    QProcess helper;
    helper.start(
        builtProgram("stephelper"),
        {m_home->path(), lifetime, builtProgram("fakecontainerd"), what, QString::number(step)});
    const bool hasEnded = helper.waitForFinished(60000);
    m_said = helper.readAllStandardOutput();
    const bool isKilled = helper.exitStatus() == QProcess::CrashExit;
    // By its own hand, and not by a fault of its own.
    QTest::qVerify(hasEnded && (!isKilled || helper.exitCode() == SIGKILL), "killed or done", "",
                   __FILE__, __LINE__);
    return hasEnded && isKilled;
}

void StepKilledTest::verifyFiles()
{
    const QByteArray pid = readFile(m_home->path("state/containerd.pid"));
    QVERIFY2(pid.isEmpty() || (pid.toLongLong() > 1 && pid == QByteArray::number(pid.toLongLong())),
             pid);
    QTRY_COMPARE_LE(daemonsOf(m_home->path()).size(), 1);
}

void StepKilledTest::verifyNext(const QString &lifetime)
{
    RunningManager next(m_home->path(), {"--set", "lifetime=" + lifetime, "--set", "rootless=false",
                                         "--binary", builtProgram("fakecontainerd")});
    ProcessGuard guard;
    const QByteArray config = readFile(m_home->path("state/containerd.toml"));
    QVERIFY2(next.waitForServing(), next.errors());
    // The same profile makes the same text: all of it was there, or nothing.
    if (!config.isEmpty())
        QCOMPARE(config, readFile(m_home->path("state/containerd.toml")));
    guard.add(next.daemonPid());
    QCOMPARE(daemonsOf(m_home->path()), QList{next.daemonPid()});
    QCOMPARE(readFile(m_home->path("state/containerd.pid")), QByteArray::number(next.daemonPid()));
    QCOMPARE(deckctl({"stop", "--home", m_home->path()}).code, 0);
    QCOMPARE(daemonsOf(m_home->path()), QList<qint64>());
    next.kill();
    QStringList left = QDir(m_home->path("state")).entryList(QDir::Files | QDir::Hidden);
    left.removeOne("manager.lock"); // which stays, as does what the daemon was told
    QCOMPARE(left, QStringList("containerd.toml"));
}

void StepKilledTest::nextStartIsHealthy_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("lifetime");
    for (const char *what : {"start", "stop", "restart"}) {
        for (const char *lifetime : {"manager", "independent"})
            QTest::addRow("%s, %s", what, lifetime) << what << lifetime;
    }
}

void StepKilledTest::nextStartIsHealthy()
{
    QFETCH(QString, what);
    QFETCH(QString, lifetime);
    bool isKilled = true;
    int step = 1 - stride(4);
    while (isKilled) {
        step += stride(4);
        m_home = std::make_unique<TemporaryHome>();
        isKilled = actAndKill(lifetime, what, step);
        verifyFiles();
        if (!QTest::currentTestFailed())
            verifyNext(lifetime);
        if (QTest::currentTestFailed()) {
            qInfo("killed at step %d", step);
            return;
        }
    }
    QCOMPARE(m_said, "done\n"); // the last one was not killed
    constexpr int kFewestSteps = 6;
    QVERIFY(step > kFewestSteps);
    qInfo("killed at each %d. of fewer than %d steps", stride(4), step);
}

/// Whatever was trimmed is gone in whole slices from the head; the rest is where it was.
void StepKilledTest::trimmedLogIsWhole()
{
    QByteArray text;
    for (int line = 0; text.size() < 1024 * 1024; ++line)
        text += "line " + QByteArray::number(line) + '\n';
    bool isKilled = true;
    int step = 0;
    while (isKilled) {
        step += stride(7);
        m_home = std::make_unique<TemporaryHome>();
        QVERIFY(QDir().mkpath(m_home->path("log")));
        const QString log = m_home->path("log/containerd.log");
        writeFile(log, text);
        for (const char *start : {"20260101T000000Z", "20260102T000000Z"})
            writeFile(m_home->path(QString("log/containerd-%1.log").arg(start)), text);
        isKilled = actAndKill("manager", "trim", step);
        const QByteArray left = readFile(log);
        QCOMPARE(left.size(), text.size());
        qsizetype head = 0;
        while (head < left.size() && left[head] == '\0')
            ++head;
        QVERIFY2(head % (16 * 1024) == 0, QByteArray::number(head));
        QCOMPARE(left.sliced(head), text.sliced(head));
        QVERIFY(!actAndKill("manager", "trim", 0)); // and the next one ends it
        QVERIFY(!QTest::currentTestFailed());
        QCOMPARE(m_said, "done\n");
        QVERIFY(readFile(log).startsWith('\0'));
    }
    QVERIFY(step > stride(7));
}

QTEST_GUILESS_MAIN(StepKilledTest)
#include "tst_stepkilled.moc"
