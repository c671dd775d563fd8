// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "profilechange.h"

#include "helpers/processguard.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

/// Ways back: from what was tried, from what has yet to be, and past what was edited by hand.
class ConfigRollbackTest : public ProfileChangeTest
{
    Q_OBJECT

private slots:
    void init() { beginAnew(); }
    void stoppedDaemonTriesItLater();
    void stoppedDaemonUndoesItLater();
    void oneKeyAfterAnotherIsTriedTogether();
    void secondFileWaitsForTheFirst();
    void handEditBetweenTwoChangesStays();
    void watchedDaemonIsNotRestartedToGoBack();
    void withoutAManager();
    void withoutAManagerTheDaemonIsNotEnded();
    void rollBackFurtherAndFurther();
    void rollBackToAny();
    void fileOfTheOperators();
    void handEditIsTakenByARestart();
    void brokenHandEditIsNamed();
};

void ConfigRollbackTest::stoppedDaemonTriesItLater()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(call({"stop"}).code, 0);
    const test::Answer answer = apply(kGood);
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.contains(": written; the next start tries it"), answer.out);
    QCOMPARE(lastOutcome(), "open");
    QCOMPARE(status()["state"].toString(), "stopped");
    QCOMPARE(call({"start"}).code, 0);
    QTRY_COMPARE(lastOutcome(), "applied");
    QCOMPARE(valueInForce("pause_threshold"), "0.25");
}

void ConfigRollbackTest::stoppedDaemonUndoesItLater()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(apply(kGood).code, 0);
    const QByteArray good = readFile(profile());
    QCOMPARE(call({"stop"}).code, 0);
    // Two in a row: the way back leads to what worked, not to what was never tried.
    QCOMPARE(apply(kOther).code, 0);
    QCOMPARE(apply(kBreaksTheStore).code, 0);
    QCOMPARE(history().at(1).toObject()["outcome"].toString(), "lapsed");
    (void)call({"start"});
    QTRY_COMPARE(lastOutcome(), "undone");
    QCOMPARE(readFile(profile()), good);
    QTRY_VERIFY(serves(status()));
}

void ConfigRollbackTest::oneKeyAfterAnotherIsTriedTogether()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(call({"stop"}).code, 0);
    QCOMPARE(call({"profiles", "set", "arguments=[\"--no-such-flag\"]"}).code, 0);
    QCOMPARE(call({"profiles", "set", "restart=never"}).code, 0); // that alone needs no restart
    QCOMPARE(lastOutcome(), "open");
    (void)call({"start"});
    QTRY_COMPARE(lastOutcome(), "undone");
    QTRY_VERIFY(serves(status()));
    QVERIFY(!QFile::exists(profile())); // as it was before both
    QVERIFY(!status()["undoneChange"].toString().isEmpty());
}

void ConfigRollbackTest::secondFileWaitsForTheFirst()
{
    const QString file = m_home->path("mine.toml");
    writeFile(file, kGood);
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(profile(), "configFile = \"" + file.toUtf8() + "\"\n");
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(call({"stop"}).code, 0);
    QCOMPARE(change({{"fileText", QString(kBreaksTheStore)}}).outcome, ChangeOutcome::Open);
    const test::Answer answer = call({"profiles", "set", "logLevel=warn"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("has yet to be tried"), answer.err);
    QCOMPARE(call({"config", "rollback"}).code, 0);
    QCOMPARE(readFile(file), kGood);
}

void ConfigRollbackTest::handEditBetweenTwoChangesStays()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(call({"stop"}).code, 0);
    QCOMPARE(apply(kGood).code, 0);
    const QByteArray edited = "stopTimeout = \"9s\" # by hand\n" + readFile(profile());
    writeFile(profile(), edited);
    QCOMPARE(call({"profiles", "set", "arguments=[\"--no-such-flag\"]"}).code, 0);
    (void)call({"start"});
    QTRY_COMPARE(lastOutcome(), "undone");
    QCOMPARE(readFile(profile()), edited);
    QTRY_VERIFY(serves(status()));
}

void ConfigRollbackTest::watchedDaemonIsNotRestartedToGoBack()
{
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(profile(), "startDaemon = false\n");
    RunningManager manager(m_home->path());
    QVERIFY(manager.waitForState("stopped"));
    const QJsonObject values{{"startDaemon", "true"}, {"configText", QString(kBreaksTheStore)}};
    QCOMPARE(change({{"values", values}}).outcome, ChangeOutcome::Open);
    (void)call({"start"});
    QTRY_COMPARE(lastOutcome(), "undone");
    QCOMPARE(readFile(profile()), "startDaemon = false\n");
    // It is not busy with that for ever.
    const ChangeRecord next = change({{"values", QJsonObject{{"stopTimeout", "9s"}}}});
    QVERIFY2(next.outcome == ChangeOutcome::Applied, qPrintable(next.reason));
}

void ConfigRollbackTest::withoutAManager()
{
    ProcessGuard guard;
    QCOMPARE(apply(kGood).code, 0); // before there is anything
    QCOMPARE(lastOutcome(), "open");
    QCOMPARE(call(QStringList{"start"} + kIndependent).code, 0);
    guard.add(daemonPid());
    const test::Answer answer = apply(kBreaksAPlugin, kIndependent);
    guard.add(daemonPid());
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.out.contains(": undone, "), answer.out);
    const test::Answer other = apply(kOther, kIndependent);
    guard.add(daemonPid());
    QCOMPARE(other.code, 0);
    QCOMPARE(valueInForce("pause_threshold"), "0.125");
    QCOMPARE(call({"stop"}).code, 0);
}

void ConfigRollbackTest::withoutAManagerTheDaemonIsNotEnded()
{
    ProcessGuard guard;
    QCOMPARE(call(QStringList{"start"} + kIndependent).code, 0);
    const qint64 pid = daemonPid();
    guard.add(pid);
    const test::Answer answer = apply(kGood); // of lifetime manager, as far as this call knows
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("no manager holds the profile"), answer.err);
    QCOMPARE(call(QStringList{"debug", "2s"} + kIndependent).code, 1);
    QCOMPARE(daemonPid(), pid);
    QVERIFY(!QFile::exists(profile()));
    QCOMPARE(call({"stop"}).code, 0);
}

void ConfigRollbackTest::rollBackFurtherAndFurther()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(apply(kGood).code, 0);
    QCOMPARE(apply(kOther).code, 0);
    QCOMPARE(apply(kBreaksAPlugin).code, 1); // is not in force
    QCOMPARE(call({"config", "rollback"}).code, 0);
    QCOMPARE(valueInForce("pause_threshold"), "0.25");
    QCOMPARE(call({"config", "rollback"}).code, 0);
    QCOMPARE(valueInForce("pause_threshold"), "0.02");
    const test::Answer answer = call({"config", "rollback"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("no change is on record"), answer.err);
    const QJsonArray changes = history();
    QCOMPARE(changes[0]["goesBackTo"], changes[4]["id"]);
}

void ConfigRollbackTest::rollBackToAny()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(apply(kGood).code, 0);
    QCOMPARE(apply(kOther).code, 0);
    const QString first = history().at(1).toObject()["id"].toString();
    QCOMPARE(call({"config", "rollback", first}).code, 0);
    QCOMPARE(valueInForce("pause_threshold"), "0.02");
    const test::Answer answer = call({"config", "rollback", "19700101"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("no such change"), answer.err);
}

void ConfigRollbackTest::fileOfTheOperators()
{
    const QString file = m_home->path("mine.toml");
    writeFile(file, "version = 2\nroot = \"/ignored\"\n" + kGood);
    ::chmod(QFile::encodeName(file).constData(), 0644);
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(change({{"values", QJsonObject{{"configFile", file}}}}).outcome,
             ChangeOutcome::Applied);
    QCOMPARE(valueInForce("pause_threshold"), "0.25");
    QCOMPARE(change({{"fileText", QString(kOther)}}).outcome, ChangeOutcome::Applied);
    QCOMPARE(readFile(file), kOther);
    QCOMPARE(valueInForce("pause_threshold"), "0.125");
    const ChangeRecord undone = change({{"fileText", QString(kBreaksTheStore)}});
    QCOMPARE(undone.outcome, ChangeOutcome::Undone);
    QCOMPARE(undone.file, file);
    QCOMPARE(readFile(file), kOther);
    QVERIFY(QFile::permissions(file).testFlag(QFile::ReadOther));
    QCOMPARE(call({"config", "rollback"}).code, 0);
    QVERIFY(readFile(file).endsWith(kGood));
}

void ConfigRollbackTest::handEditIsTakenByARestart()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(profile(), "logLevel = \"warn\"\n");
    QCOMPARE(call({"restart"}).code, 0);
    QVERIFY(status()["arguments"].toArray().contains("warn"));
}

void ConfigRollbackTest::brokenHandEditIsNamed()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const auto setup = readSetup("default", {m_home->path(), {}});
    RemoteSession session(std::get<Setup>(setup));
    QString refusal;
    connect(&session, &DaemonSession::refused, &session,
            [&](const DaemonError &error) { refusal = error.problem.message(); });
    connect(&session, &RemoteSession::opened, &session, [&] { session.restart(Asker::Window); });
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(profile(), "\nlogLevel = \"loud\"\n");
    session.open();
    QTRY_VERIFY2(refusal.contains("default.toml:2"), qPrintable(refusal));
    QCOMPARE(session.snapshot().pid, manager.daemonPid());
    QCOMPARE(session.snapshot().state, State::Running);
}

QTEST_GUILESS_MAIN(ConfigRollbackTest)
#include "tst_configrollback.moc"
