// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "log/goroutinedump.h"

#include <QTest>

using namespace deck;
using namespace deck::test;
using std::chrono::minutes;

class GoroutineDumpTest : public QObject
{
    Q_OBJECT

private slots:
    void folds_data();
    void folds();
    void mostNumerousComesFirst();
    void isFoundInALogLine_data();
    void isFoundInALogLine();
    void isFoundInAFile();
    void lastOneCounts();
};

namespace {

const QByteArray kMain = "goroutine 1 [chan receive]:\n"
                         "main.main()\n"
                         "\t/src/main.go:33 +0x13a\n";

QByteArray worker(int id, const QByteArray &state)
{
    return "goroutine " + QByteArray::number(id) + " [" + state +
           "]:\n"
           "main.(*Pool).work(0xc0000" +
           QByteArray::number(id) +
           ", 0x1)\n"
           "\t/src/pool.go:7 +0x1" +
           QByteArray::number(id) +
           "\n"
           "created by main.newPool in goroutine 1\n"
           "\t/src/pool.go:3 +0x2\n";
}

QByteArray logLine(const QByteArray &dump)
{
    QByteArray quoted =
        "=== BEGIN goroutine stack dump ===\n" + dump + "\n=== END goroutine stack dump ===";
    quoted.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
    return R"(time="2026-11-24T10:00:00.000000001Z" level=info msg=")" + quoted + "\"\n";
}

} // namespace

void GoroutineDumpTest::folds_data()
{
    QTest::addColumn<QByteArray>("dump");
    QTest::addColumn<QList<GoroutineGroup>>("groups");
    const QStringList mainFrames{"main.main  /src/main.go:33"};
    const QStringList workFrames{"main.(*Pool).work  /src/pool.go:7"};
    const QString creator = "main.newPool  /src/pool.go:3";
    const auto work = [&](qsizetype count, const QString &state, int wait = 0) {
        return GoroutineGroup{count, state, minutes(wait), workFrames, creator};
    };
    QTest::newRow("nothing") << QByteArray() << QList<GoroutineGroup>();
    QTest::newRow("no dump") << QByteArray("panic: oh\nno [really]:\n") << QList<GoroutineGroup>();
    QTest::newRow("one") << kMain
                         << QList<GoroutineGroup>{{1, "chan receive", minutes(0), mainFrames, {}}};
    QTest::newRow("identical but for arguments")
        << worker(2, "select") + '\n' + worker(3, "select") << QList{work(2, "select")};
    QTest::newRow("other state") << worker(2, "select") + '\n' + worker(3, "IO wait")
                                 << QList{work(1, "select"), work(1, "IO wait")};
    QTest::newRow("longest wait counts")
        << worker(2, "select, 3 minutes") + '\n' + worker(3, "select, 12 minutes") + '\n' +
               worker(4, "select")
        << QList{work(3, "select", 12)};
    QTest::newRow("locked to its thread") << worker(2, "syscall, 4 minutes, locked to thread")
                                          << QList{work(1, "syscall, locked to thread", 4)};
    QTest::newRow("cut in the middle")
        << worker(2, "select") + "\ngoroutine 3 [sel" << QList{work(1, "select")};
    QTest::newRow("binary")
        << QByteArray("goroutine \0\xff [\xfe]:\n\t\n)(\n", 22)
        << QList<GoroutineGroup>{
               {1, QString(QChar::ReplacementCharacter), minutes(0), {")("}, "  "}};
}

void GoroutineDumpTest::folds()
{
    QFETCH(QByteArray, dump);
    QTEST(foldGoroutines(dump), "groups");
}

void GoroutineDumpTest::mostNumerousComesFirst()
{
    const QByteArray dump = kMain + '\n' + worker(2, "select") + '\n' + worker(3, "select");
    const QList<GoroutineGroup> groups = foldGoroutines(dump);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.first().count, 2);
}

void GoroutineDumpTest::isFoundInALogLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("dump");
    QTest::newRow("text") << logLine(kMain).trimmed() << kMain.trimmed();
    QTest::newRow("JSON")
        << QByteArray(R"({"level":"info","msg":"=== BEGIN goroutine stack dump ===\ngoroutine 1 )"
                      R"([x]:\n=== END goroutine stack dump ===","time":"2026"})")
        << QByteArray("goroutine 1 [x]:");
    QTest::newRow("no dump") << QByteArray("level=info msg=\"starting containerd\"")
                             << QByteArray();
    QTest::newRow("no end") << QByteArray("level=info msg=\"=== BEGIN goroutine stack dump ===\"")
                            << QByteArray();
    QTest::newRow("end before begin")
        << QByteArray("msg=\"=== END goroutine stack dump === === BEGIN goroutine stack dump ===\"")
        << QByteArray();
}

void GoroutineDumpTest::isFoundInALogLine()
{
    QFETCH(QByteArray, line);
    QTEST(dumpInLogLine(line).value_or(QByteArray()), "dump");
}

void GoroutineDumpTest::isFoundInAFile()
{
    const TemporaryHome home;
    const QString path = home.path("containerd.log");
    QVERIFY(!findDump(path, 0)); // there is none yet
    const QByteArray before = "level=info msg=one\n" + logLine(kMain);
    const QByteArray dump = worker(2, "select");
    writeFile(path, before);
    QCOMPARE(findDump(path, 0), kMain.trimmed());
    QVERIFY(!findDump(path, before.size()));
    const QByteArray line = logLine(dump);
    writeFile(path, before + line.chopped(1)); // its end is still being written
    QVERIFY(!findDump(path, before.size()));
    writeFile(path, before + line + "level=info msg=two\n");
    QCOMPARE(findDump(path, before.size()), dump.trimmed());
}

void GoroutineDumpTest::lastOneCounts()
{
    const TemporaryHome home;
    const QString path = home.path("containerd.log");
    writeFile(path, logLine(kMain) + logLine(worker(2, "select")));
    QCOMPARE(findDump(path, 0), worker(2, "select").trimmed());
}

QTEST_GUILESS_MAIN(GoroutineDumpTest)
#include "tst_goroutinedump.moc"
