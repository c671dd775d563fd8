// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fakedaemon.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <fcntl.h>

using namespace deck;
using namespace deck::test;

class DeckctlLogsTest : public QObject
{
    Q_OBJECT

private slots:
    void lastLines_data();
    void lastLines();
    void wantedLines_data();
    void wantedLines();
    void followPrintsWhatIsWanted();
    void jsonIsOneObjectALine();
    void terminalIsNotObeyed();
    void earlierRunsCanBeRead();
    void punchedHeadIsPassedOver();
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

void DeckctlLogsTest::wantedLines_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("words"); // the last word of each line
    const QByteArray all("one two three goroutine four");
    QTest::newRow("no wish") << QStringList() << all;
    QTest::newRow("level") << QStringList{"--level", "warning"} << QByteArray("three goroutine");
    QTest::newRow("level in short") << QStringList{"--level=warn"} << QByteArray("three goroutine");
    QTest::newRow("lowest level") << QStringList{"--level", "trace"} << all;
    QTest::newRow("expression") << QStringList{"--grep", "id=[ab] "} << QByteArray("one two");
    QTest::newRow("case counts") << QStringList{"--grep", "MSG"} << QByteArray();
    QTest::newRow("case told not to count")
        << QStringList{"--grep", "(?i)MSG=two"} << QByteArray("two");
    QTest::newRow("two expressions")
        << QStringList{"--grep", "id=", "--grep", "msg=two"} << QByteArray("two");
    QTest::newRow("since") << QStringList{"--since", "2026-11-24T10:00:02Z"}
                           << QByteArray("three goroutine four");
    QTest::newRow("until") << QStringList{"--until", "2026-11-24T10:00:02Z"}
                           << QByteArray("one two");
    QTest::newRow("both") << QStringList{"--since", "2026-11-24T10:00:01Z", "--until",
                                         "2026-11-24T10:00:02Z"}
                          << QByteArray("two");
    QTest::newRow("last one of them")
        << QStringList{"--grep", "id=", "-n", "1"} << QByteArray("two");
    QTest::newRow("nothing is like it") << QStringList{"--grep", "never"} << QByteArray();
}

namespace {

const QByteArray kMixedLog = "time=\"2026-11-24T10:00:00Z\" level=info msg=one id=a z=one\n"
                             "time=\"2026-11-24T10:00:01Z\" level=debug msg=two id=b z=two\n"
                             "time=\"2026-11-24T10:00:02Z\" level=error msg=three z=three\n"
                             "goroutine\n"
                             "time=\"2026-11-24T10:00:03Z\" level=info msg=four z=four\n";

void writeMixedLog(const TemporaryHome &home)
{
    QVERIFY(QDir(home.path()).mkdir("log"));
    writeFile(home.path("log/containerd.log"), kMixedLog);
}

} // namespace

void DeckctlLogsTest::wantedLines()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, words);
    const TemporaryHome home;
    writeMixedLog(home);
    const Answer answer = deckctl(QStringList{"logs", "--home", home.path()} + options);
    QCOMPARE(answer.code, 0);
    QByteArrayList found;
    for (const QByteArray &line : answer.out.split('\n')) {
        if (!line.isEmpty())
            found << line.sliced(line.lastIndexOf('=') + 1);
    }
    QCOMPARE(found.join(' '), words);
}

void DeckctlLogsTest::followPrintsWhatIsWanted()
{
    const TemporaryHome home;
    writeMixedLog(home);
    QProcess follow;
    follow.start(builtProgram("deckctl"),
                 {"logs", "-f", "--level", "error", "--home", home.path()});
    QByteArray out;
    const auto hasPrinted = [&](const QByteArray &text) {
        follow.waitForReadyRead(10);
        out += follow.readAllStandardOutput();
        return out.contains(text);
    };
    QTRY_VERIFY(hasPrinted("three"));
    QFile log(home.path("log/containerd.log"));
    QVERIFY(log.open(QIODevice::Append));
    log.write("level=info msg=five\nlevel=fatal msg=six\n");
    log.close();
    QTRY_VERIFY(hasPrinted("msg=six"));
    QVERIFY(!out.contains("five"));
    follow.terminate();
    QVERIFY(follow.waitForFinished());
}

void DeckctlLogsTest::jsonIsOneObjectALine()
{
    const TemporaryHome home;
    writeMixedLog(home);
    const Answer answer = deckctl({"logs", "--json", "--home", home.path()});
    QCOMPARE(answer.code, 0);
    const QByteArrayList lines = answer.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    const QJsonObject first = QJsonDocument::fromJson(lines.first()).object();
    QCOMPARE(first["level"].toString(), "info");
    QCOMPARE(first["msg"].toString(), "one");
    QCOMPARE(first["id"].toString(), "a");
    QVERIFY(!QJsonDocument::fromJson(lines.at(3)).object().isEmpty());
}

void DeckctlLogsTest::terminalIsNotObeyed()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("log"));
    writeFile(home.path("log/containerd.log"), "level=error msg=\"\x1b]0;title\x07\"\n");
    // script(1) gives the program a terminal.
    const QString command = builtProgram("deckctl") + " logs --home " + home.path();
    const Answer answer = run("script", {"-qec", command, "/dev/null"});
    QVERIFY2(answer.out.startsWith("\x1b[31m"), answer.out); // our own colour
    QVERIFY(answer.out.contains("\\x1b]0;title\\x07"));
    const Answer plain = run("script", {"-qec", "NO_COLOR=1 " + command, "/dev/null"});
    QVERIFY(!plain.out.contains('\x1b'));
}

void DeckctlLogsTest::earlierRunsCanBeRead()
{
    const TemporaryHome home;
    writeMixedLog(home);
    writeFile(home.path("log/containerd-20261123T080000Z.log"), "level=info msg=earlier\n");
    const Answer list = deckctl({"logs", "--run", "list", "--home", home.path()});
    QCOMPARE(list.out, "20261123T080000Z\n");
    const Answer run = deckctl({"logs", "--run", "20261123T080000Z", "--home", home.path()});
    QCOMPARE(run.out, "level=info msg=earlier\n");
    const Answer none = deckctl({"logs", "--run", "20200101T000000Z", "--home", home.path()});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.err.contains("20200101T000000Z") && none.err.contains("--run list"), none.err);
}

void DeckctlLogsTest::punchedHeadIsPassedOver()
{
    const TemporaryHome home;
    writeLog(home, 2000);
    QFile log(home.path("log/containerd.log"));
    QVERIFY(log.open(QIODevice::ReadWrite));
    constexpr off_t kHole = 8192;
    if (::fallocate(log.handle(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, kHole) == -1)
        QSKIP("the file system of the temporary folder has no holes");
    const QByteArray kept = readFile(log.fileName()).sliced(kHole);
    const Answer answer = deckctl({"logs", "-n", "all", "--home", home.path()});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.out, kept.sliced(kept.indexOf('\n') + 1));
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
