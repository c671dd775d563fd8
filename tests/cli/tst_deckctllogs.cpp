// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fakedaemon.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QTest>

using namespace deck;
using namespace deck::test;

class DeckctlLogsTest : public QObject
{
    Q_OBJECT

private slots:
    void lastLines_data();
    void lastLines();
    void bytesAreCopiedAsTheyAre();
    void followWaitsForTheLogAndGoesThroughARestart();
    void readerThatLeavesIsNoError_data();
    void readerThatLeavesIsNoError();
    void fullDiskIsNamed();
    void logThatIsNoFileIsNamed();

private:
    /// A home with a log of so many numbered lines.
    void writeLog(const TemporaryHome &home, int lines)
    {
        QVERIFY(QDir(home.path()).mkdir("log"));
        QByteArray text;
        for (int i = 1; i <= lines; ++i)
            text += "line " + QByteArray::number(i) + '\n';
        writeFile(home.path("log/containerd.log"), text);
    }
};

void DeckctlLogsTest::lastLines_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("count");
    QTest::newRow("fifty by default") << QStringList() << 50;
    QTest::newRow("three") << QStringList{"-n", "3"} << 3;
    QTest::newRow("none") << QStringList{"-n", "0"} << 0;
    QTest::newRow("all") << QStringList{"--lines", "all"} << 200;
    QTest::newRow("more than there are") << QStringList{"-n", "999"} << 200;
}

void DeckctlLogsTest::lastLines()
{
    QFETCH(QStringList, options);
    QFETCH(int, count);
    const TemporaryHome home;
    writeLog(home, 200);
    const Answer answer = deckctl(QStringList{"logs", "--home", home.path()} + options);
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.err, "");
    QCOMPARE(answer.out.count('\n'), count);
    if (count > 0) {
        QVERIFY(answer.out.startsWith("line " + QByteArray::number(201 - count) + '\n'));
        QVERIFY(answer.out.endsWith("line 200\n"));
    }
}

void DeckctlLogsTest::bytesAreCopiedAsTheyAre()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("log"));
    QByteArray odd("a\0b\xff\xfe \x1b[31mred\n\nlong ", 20);
    odd += QByteArray(3 * 1024 * 1024, 'x') + "\nstill being written";
    writeFile(home.path("log/containerd.log"), odd);
    const Answer answer = deckctl({"logs", "-n", "all", "--home", home.path()});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out == odd + '\n');
}

void DeckctlLogsTest::followWaitsForTheLogAndGoesThroughARestart()
{
    const TemporaryHome home;
    QProcess follow;
    follow.start(builtProgram("deckctl"), {"logs", "-f", "--home", home.path()});
    QByteArray errors;
    QTRY_VERIFY((errors += follow.readAllStandardError()).contains("waiting for it"));
    RunningManager manager(home.path(), fakeDaemon());
    QVERIFY(manager.waitForServing());
    QByteArray text;
    const auto hasBoots = [&](int count) {
        text += follow.readAllStandardOutput();
        return text.count("successfully booted") == count;
    };
    QTRY_VERIFY(hasBoots(1));
    const qint64 first = manager.daemonPid();
    QCOMPARE(deckctl({"restart", "--home", home.path()}).code, 0);
    QVERIFY(manager.waitForServingOther(first));
    QTRY_VERIFY(hasBoots(2));
    for (const qint64 pid : {first, manager.daemonPid()})
        QVERIFY(text.contains("new containerd process, pid: " + QByteArray::number(pid)));
    QVERIFY(text.contains("containerd process " + QByteArray::number(first) + ": exit code 0"));
    follow.terminate();
    QVERIFY(follow.waitForFinished());
}

void DeckctlLogsTest::readerThatLeavesIsNoError_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("ended by SIGPIPE") << "";
    QTest::newRow("SIGPIPE is ignored") << "trap '' PIPE; ";
}

void DeckctlLogsTest::readerThatLeavesIsNoError()
{
    QFETCH(QString, before);
    const TemporaryHome home;
    writeLog(home, 200'000); // more than a pipe holds
    const QString command =
        before + builtProgram("deckctl") + " logs -f -n all --home " + home.path() + " | head -n 1";
    const Answer answer = run("sh", {"-c", command});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.out, "line 1\n");
    QCOMPARE(answer.err, "");
}

void DeckctlLogsTest::fullDiskIsNamed()
{
    const TemporaryHome home;
    writeLog(home, 10);
    const QString command = builtProgram("deckctl") + " logs --home " + home.path();
    const Answer answer = run("sh", {"-c", command + " >/dev/full"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("No space left on device"), answer.err.constData());
}

void DeckctlLogsTest::logThatIsNoFileIsNamed()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkpath("log/containerd.log"));
    const Answer answer = deckctl({"logs", "--home", home.path()});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.err.startsWith("deckctl: " + home.path("log/containerd.log").toUtf8()));
    QCOMPARE(answer.out, "");
}

QTEST_GUILESS_MAIN(DeckctlLogsTest)
#include "tst_deckctllogs.moc"
