// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "log/runlog.h"
#include "posix/files.h"

#include <QDir>
#include <QTest>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

QStringList logsIn(const TemporaryHome &home)
{
    return QDir(home.path("log")).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// One run: opens its log, writes, closes.
void runOnce(const TemporaryHome &home, const QByteArray &text)
{
    const auto fd = openRunLog(home.path("log/containerd.log"));
    QVERIFY2(fd.ok(), "the log cannot be opened");
    QVERIFY(writeAll(fd->get(), text).ok());
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

class RunLogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesPrivateFolderAndFile();
    void earlierRunIsNamedByItsStart_data();
    void earlierRunIsNamedByItsStart();
    void runsOfTheSameSecondAreAllKept();
    void emptyLogIsUsedAgain();
    void runWithoutTimesIsNamedByTheFile();
    void writesAtTheEndWhateverHappensToTheFile();
    void refusesWhatIsNoPlainFile_data();
    void refusesWhatIsNoPlainFile();
    void lastLines_data();
    void lastLines();
    void lastLinesOfNothing();
};

void RunLogTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void RunLogTest::makesPrivateFolderAndFile()
{
    const TemporaryHome home;
    runOnce(home, "a\n");
    QCOMPARE(logsIn(home), QStringList{"containerd.log"});
    QCOMPARE(modeOf(home.path("log")), 0700U);
    QCOMPARE(modeOf(home.path("log/containerd.log")), 0600U);
}

void RunLogTest::earlierRunIsNamedByItsStart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("logfmt") << QByteArray("time=\"2026-11-23T15:37:24.586226240Z\" level=info\n");
    QTest::newRow("JSON") << QByteArray(
        R"({"level":"info","msg":"m","time":"2026-11-23T15:37:24.1Z"})");
    QTest::newRow("after a line without a time")
        << QByteArray("usage\ntime=\"2026-11-23T15:37:24Z\" level=info\n");
}

void RunLogTest::earlierRunIsNamedByItsStart()
{
    QFETCH(QByteArray, text);
    const TemporaryHome home;
    runOnce(home, text);
    runOnce(home, "second\n");
    QCOMPARE(logsIn(home), (QStringList{"containerd-20261123T153724Z.log", "containerd.log"}));
    QCOMPARE(readFile(home.path("log/containerd-20261123T153724Z.log")), text);
    QCOMPARE(readFile(home.path("log/containerd.log")), "second\n");
}

void RunLogTest::runsOfTheSameSecondAreAllKept()
{
    const TemporaryHome home;
    const QByteArray start = "time=\"2026-11-23T15:37:24Z\" run=";
    for (int run = 1; run <= 4; ++run)
        runOnce(home, start + QByteArray::number(run));
    QCOMPARE(readFile(home.path("log/containerd-20261123T153724Z.log")), start + "1");
    QCOMPARE(readFile(home.path("log/containerd-20261123T153724Z-2.log")), start + "2");
    QCOMPARE(readFile(home.path("log/containerd-20261123T153724Z-3.log")), start + "3");
    QCOMPARE(readFile(home.path("log/containerd.log")), start + "4");
}

void RunLogTest::emptyLogIsUsedAgain()
{
    const TemporaryHome home;
    runOnce(home, "");
    runOnce(home, "");
    runOnce(home, "x");
    QCOMPARE(logsIn(home), QStringList{"containerd.log"});
}

void RunLogTest::runWithoutTimesIsNamedByTheFile()
{
    const TemporaryHome home;
    runOnce(home, "panic: no time here\n");
    runOnce(home, "second\n");
    const QStringList logs = logsIn(home);
    QCOMPARE(logs.size(), 2);
    static const QRegularExpression name("^containerd-20[0-9]{6}T[0-9]{6}Z\\.log$");
    QVERIFY2(name.match(logs.first()).hasMatch(), qPrintable(logs.first()));
}

void RunLogTest::writesAtTheEndWhateverHappensToTheFile()
{
    const TemporaryHome home;
    const QString path = home.path("log/containerd.log");
    const auto fd = openRunLog(path);
    QVERIFY(fd.ok());
    QVERIFY(writeAll(fd->get(), "daemon\n").ok());
    {
        const auto other = openPlainFile(path, OpenMode::Append);
        QVERIFY(other.ok() && writeAll(other->get(), "manager\n").ok());
    }
    QVERIFY(writeAll(fd->get(), "daemon\n").ok());
    QCOMPARE(readFile(path), "daemon\nmanager\ndaemon\n");
}

void RunLogTest::refusesWhatIsNoPlainFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("error");
    QTest::newRow("a link to a file") << "link" << ELOOP;
    QTest::newRow("a dangling link") << "dangling" << ELOOP;
    QTest::newRow("a folder") << "folder" << EISDIR;
    QTest::newRow("a FIFO") << "fifo" << EINVAL;
}

void RunLogTest::refusesWhatIsNoPlainFile()
{
    QFETCH(QString, kind);
    QFETCH(int, error);
    const TemporaryHome home;
    writeFile(home.path("target"), "kept");
    QVERIFY(QFile::link(home.path("target"), home.path("link")));
    QVERIFY(QFile::link(home.path("missing"), home.path("dangling")));
    QVERIFY(QDir(home.path()).mkdir("folder"));
    QCOMPARE(::mkfifo(QFile::encodeName(home.path("fifo")).constData(), 0600), 0);

    const auto opened = openRunLog(home.path(kind));
    QVERIFY(!opened);
    QCOMPARE(opened.error().number, error);
    QCOMPARE(readFile(home.path("target")), "kept");
    QVERIFY(!QFile::exists(home.path("missing")));
}

void RunLogTest::lastLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("fewer than asked") << QByteArray("a\nb\n") << 5 << QByteArrayList{"a", "b"};
    QTest::newRow("the last ones") << QByteArray("a\nb\nc\n") << 2 << QByteArrayList{"b", "c"};
    QTest::newRow("an unfinished one") << QByteArray("a\nb") << 2 << QByteArrayList{"a", "b"};
    QTest::newRow("empty lines count") << QByteArray("a\n\n\n") << 2 << QByteArrayList{"", ""};
    QTest::newRow("none asked") << QByteArray("a\n") << 0 << QByteArrayList{};
    QTest::newRow("empty file") << QByteArray() << 3 << QByteArrayList{};
    QTest::newRow("a long line is cut")
        << QByteArray(2000, 'x') << 1 << QByteArrayList{QByteArray(1024, 'x')};
    QTest::newRow("a line longer than the tail") << QByteArray(200'000, 'x') + "\n"
                                                 << 1 << QByteArrayList{QByteArray(1024, 'x')};
    QTest::newRow("a line whose beginning is out of reach") << QByteArray(200'000, 'x') + "\nlast\n"
                                                            << 2 << QByteArrayList{"last"};
}

void RunLogTest::lastLines()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    const TemporaryHome home;
    writeFile(home.path("log"), text);
    QTEST(lastLogLines(home.path("log"), count), "lines");
}

void RunLogTest::lastLinesOfNothing()
{
    const TemporaryHome home;
    QVERIFY(lastLogLines(home.path("missing"), 3).isEmpty());
    QVERIFY(lastLogLines(home.path(), 3).isEmpty());
}

QTEST_GUILESS_MAIN(RunLogTest)
#include "tst_runlog.moc"
