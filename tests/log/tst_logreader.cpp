// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "log/logreader.h"
#include "log/runlog.h"
#include "posix/files.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

using Changes = QList<LogChange>;

/// A reader, and what it has said.
struct Watched
{
    explicit Watched(const QString &path)
    {
        QObject::connect(&reader, &LogReader::changed, &reader,
                         [this](LogChange change) { changes << change; });
        reader.follow(path);
    }

    [[nodiscard]] QByteArrayList lines() const
    {
        QByteArrayList lines;
        const auto file = reader.file();
        for (qint64 i = file ? file->firstLine() : 0; file && i < file->endLine(); ++i) {
            if (const auto line = file->line(i))
                lines << file->text(*line, 4096);
        }
        return lines;
    }

    LogReader reader;
    Changes changes;
};

void append(const QString &path, const QByteArray &text)
{
    const auto fd = openPlainFile(path, OpenMode::Append);
    QVERIFY(fd.ok() && writeAll(fd->get(), text).ok());
}

} // namespace

class LogReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatIsThereAndWhatComes();
    void waitsForTheFile_data();
    void waitsForTheFile();
    void wakesFromQuiet();
    void followsTheNewRun();
    void linesBehindARenameAreNotLost();
    void replacementIsSeenWhileQuiet();
    void truncationBeginsAnew();
    void deletedFileIsFollowedUntilThereIsAnother();
    void unreadableIsSaid_data();
    void unreadableIsSaid();
    void trimIsSaid();
    void otherPathForgetsTheFirst();
    void growthIsToldSeldomAndAtTheEnd();
    void everyLineOfAFloodIsThere();
    void endsWhileDataFlows();
};

void LogReaderTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void LogReaderTest::showsWhatIsThereAndWhatComes()
{
    const TemporaryHome home;
    writeFile(home.path("log"), "a\nb\n");
    const Watched watched(home.path("log"));
    QVERIFY(!watched.reader.file());
    QTRY_COMPARE(watched.lines(), (QByteArrayList{"a", "b"}));
    QCOMPARE(watched.changes, Changes{LogChange::Appeared});
    QCOMPARE(watched.reader.state(), LogState::Following);
    append(home.path("log"), "c\nd");
    QTRY_COMPARE(watched.lines(), (QByteArrayList{"a", "b", "c", "d"}));
    append(home.path("log"), "e\n");
    QTRY_COMPARE(watched.lines(), (QByteArrayList{"a", "b", "c", "de"}));
}

void LogReaderTest::waitsForTheFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("in a folder that is there") << "log";
    QTest::newRow("in folders that are not") << "state/profile/log";
}

void LogReaderTest::waitsForTheFile()
{
    QFETCH(QString, path);
    const TemporaryHome home;
    const Watched watched(home.path(path));
    QTRY_COMPARE(watched.changes, Changes{LogChange::Missing});
    QCOMPARE(watched.reader.state(), LogState::Missing);
    QVERIFY(QDir(home.path()).mkpath(QFileInfo(path).path()));
    append(home.path(path), "first\n");
    QTRY_COMPARE(watched.lines(), QByteArrayList{"first"});
    QCOMPARE(watched.changes, (Changes{LogChange::Missing, LogChange::Appeared}));
}

void LogReaderTest::wakesFromQuiet()
{
    const TemporaryHome home;
    writeFile(home.path("log"), "");
    Watched watched(home.path("log"));
    QTRY_COMPARE(watched.changes.size(), 1);
    QByteArrayList expected;
    for (int i = 0; i < 5; ++i) {
        // Longer than the reader polls on: it waits for an event by then.
        QSignalSpy quiet(&watched.reader, &LogReader::grown);
        while (quiet.wait(150)) {
        }
        expected << QByteArray::number(i);
        append(home.path("log"), expected.last() + '\n');
        QTRY_COMPARE_WITH_TIMEOUT(watched.lines(), expected, 2'000);
    }
}

void LogReaderTest::followsTheNewRun()
{
    const TemporaryHome home;
    const QString path = home.path("log/containerd.log");
    const Watched watched(path);
    QTRY_COMPARE(watched.changes, Changes{LogChange::Missing});
    for (int run = 1; run <= 3; ++run) {
        const QByteArray text = "run " + QByteArray::number(run);
        const auto fd = openRunLog(path);
        QVERIFY(fd.ok() && writeAll(fd->get(), text + '\n').ok());
        QTRY_COMPARE(watched.lines(), QByteArrayList{text});
    }
    QCOMPARE(watched.changes, (Changes{LogChange::Missing, LogChange::Appeared, LogChange::Replaced,
                                       LogChange::Replaced}));
}

void LogReaderTest::linesBehindARenameAreNotLost()
{
    const TemporaryHome home;
    const QString path = home.path("log");
    const auto old = openPlainFile(path, OpenMode::Append);
    QVERIFY(old.ok());
    const Watched watched(path);
    QTRY_VERIFY(watched.reader.file());
    const auto file = watched.reader.file();
    QVERIFY(writeAll(old->get(), "before\n").ok());
    QVERIFY(QFile::rename(path, home.path("log.1")));
    QVERIFY(writeAll(old->get(), "after\n").ok());
    append(path, "new\n");
    QTRY_COMPARE(watched.lines(), QByteArrayList{"new"});
    // Who holds the old file still has all of it.
    QCOMPARE(file->text(*file->line(1), 100), "after");
}

void LogReaderTest::replacementIsSeenWhileQuiet()
{
    const TemporaryHome home;
    writeFile(home.path("log"), "old\n");
    writeFile(home.path("new"), "new\n");
    Watched watched(home.path("log"));
    QTRY_COMPARE(watched.lines(), QByteArrayList{"old"});
    QSignalSpy quiet(&watched.reader, &LogReader::grown);
    while (quiet.wait(150)) {
    }
    QCOMPARE(::rename(QFile::encodeName(home.path("new")).constData(),
                      QFile::encodeName(home.path("log")).constData()),
             0);
    QTRY_COMPARE_WITH_TIMEOUT(watched.lines(), QByteArrayList{"new"}, 2'000);
}

void LogReaderTest::truncationBeginsAnew()
{
    const TemporaryHome home;
    writeFile(home.path("log"), "a\nb\nc\n");
    const Watched watched(home.path("log"));
    QTRY_COMPARE(watched.lines().size(), 3);
    writeFile(home.path("log"), "x\n");
    QTRY_COMPARE(watched.lines(), QByteArrayList{"x"});
    // Between truncation and writing it may or may not have been seen empty.
    QCOMPARE(watched.changes.first(), LogChange::Appeared);
    QCOMPARE(watched.changes.last(), LogChange::Truncated);
}

void LogReaderTest::deletedFileIsFollowedUntilThereIsAnother()
{
    const TemporaryHome home;
    const auto writer = openPlainFile(home.path("log"), OpenMode::Append);
    QVERIFY(writer.ok() && writeAll(writer->get(), "a\n").ok());
    const Watched watched(home.path("log"));
    QTRY_COMPARE(watched.lines(), QByteArrayList{"a"});
    QVERIFY(QFile::remove(home.path("log")));
    QTRY_COMPARE(watched.reader.state(), LogState::Deleted);
    QVERIFY(writeAll(writer->get(), "b\n").ok());
    QTRY_COMPARE(watched.lines(), (QByteArrayList{"a", "b"}));
    append(home.path("log"), "new\n");
    QTRY_COMPARE(watched.lines(), QByteArrayList{"new"});
    QCOMPARE(watched.reader.state(), LogState::Following);
    QCOMPARE(watched.changes,
             (Changes{LogChange::Appeared, LogChange::Deleted, LogChange::Replaced}));
}

void LogReaderTest::unreadableIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("error");
    QTest::newRow("link") << "link" << ELOOP;
    QTest::newRow("folder") << "folder" << EISDIR;
    QTest::newRow("FIFO") << "fifo" << EINVAL;
}

void LogReaderTest::unreadableIsSaid()
{
    QFETCH(QString, name);
    QFETCH(int, error);
    const TemporaryHome home;
    writeFile(home.path("target"), "secret\n");
    QVERIFY(QFile::link(home.path("target"), home.path("link")));
    QVERIFY(QDir(home.path()).mkdir("folder"));
    QCOMPARE(::mkfifo(QFile::encodeName(home.path("fifo")).constData(), 0600), 0);

    const Watched watched(home.path(name));
    QTRY_COMPARE(watched.changes, Changes{LogChange::Unreadable});
    QCOMPARE(watched.reader.state(), LogState::Unreadable);
    QCOMPARE(watched.reader.error()->number, error);
    QVERIFY(!watched.reader.file());
    QVERIFY(QFile::remove(home.path(name)) || QDir(home.path()).rmdir(name));
    append(home.path(name), "log\n");
    QTRY_COMPARE(watched.lines(), QByteArrayList{"log"});
}

void LogReaderTest::trimIsSaid()
{
    const TemporaryHome home;
    const QString path = home.path("log");
    constexpr qint64 kLines = 3000;
    for (qint64 i = 0; i < kLines; ++i)
        append(path, QByteArray::number(i).rightJustified(63) + '\n');
    const Watched watched(path);
    QTRY_VERIFY(watched.reader.file() && watched.reader.file()->endLine() == kLines);
    const UniqueFd fd(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC));
    if (::fallocate(fd.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 65536) == -1)
        QSKIP("this file system cannot punch holes");
    QTRY_COMPARE(watched.changes, (Changes{LogChange::Appeared, LogChange::Trimmed}));
    QCOMPARE(watched.reader.file()->firstLine(), 1024);
    QCOMPARE(watched.lines().first().trimmed(), "1024");
}

void LogReaderTest::otherPathForgetsTheFirst()
{
    const TemporaryHome home;
    writeFile(home.path("a"), "a\n");
    writeFile(home.path("b"), "b\n");
    Watched watched(home.path("a"));
    QTRY_COMPARE(watched.lines(), QByteArrayList{"a"});
    watched.reader.follow(home.path("a"));
    QVERIFY(watched.reader.file());
    watched.reader.follow(home.path("b"));
    QVERIFY(!watched.reader.file());
    QTRY_COMPARE(watched.lines(), QByteArrayList{"b"});
    watched.reader.stop();
    QVERIFY(!watched.reader.file());
}

void LogReaderTest::growthIsToldSeldomAndAtTheEnd()
{
    const TemporaryHome home;
    writeFile(home.path("log"), "");
    Watched watched(home.path("log"));
    QTRY_VERIFY(watched.reader.file());
    int told = 0;
    qint64 lastTold = 0;
    connect(&watched.reader, &LogReader::grown, this, [&] {
        ++told;
        lastTold = watched.reader.file()->endLine();
    });
    constexpr int kLines = 20'000;
    std::thread writer([&] {
        const auto fd = openPlainFile(home.path("log"), OpenMode::Append);
        for (int i = 0; i < kLines; ++i) {
            if (!writeAll(fd->get(), "line\n"))
                return;
        }
    });
    QElapsedTimer since;
    since.start();
    QTRY_COMPARE(lastTold, kLines);
    writer.join();
    // Not a promise about speed: however long it took, there were pauses between the signals.
    QCOMPARE_LE(told, since.elapsed() / LogReader::kGrowthInterval.count() + 2);
}

void LogReaderTest::everyLineOfAFloodIsThere()
{
    const TemporaryHome home;
    const QString path = home.path("log");
    Watched watched(path);
    constexpr int kLines = 100'000;
    std::thread writer([&] {
        const auto fd = openRunLog(path);
        for (int i = 0; i < kLines; ++i) {
            if (!writeAll(fd->get(), "line " + QByteArray::number(i) + '\n'))
                return;
        }
    });
    QTRY_VERIFY_WITH_TIMEOUT(
        watched.reader.file() && watched.reader.file()->index().count() == kLines, 60'000);
    writer.join();
    const QByteArrayList lines = watched.lines();
    for (int i = 0; i < kLines; ++i)
        QCOMPARE(lines.at(i), "line " + QByteArray::number(i));
}

void LogReaderTest::endsWhileDataFlows()
{
    const TemporaryHome home;
    std::atomic<bool> done{false};
    std::thread writer([&] {
        const auto fd = openPlainFile(home.path("log"), OpenMode::Append);
        while (!done && writeAll(fd->get(), "line\n")) {
        }
    });
    for (int i = 0; i < 20; ++i) {
        Watched watched(home.path("log"));
        QSignalSpy grown(&watched.reader, &LogReader::grown);
        QVERIFY(grown.wait(5'000));
    }
    done = true;
    writer.join();
}

QTEST_GUILESS_MAIN(LogReaderTest)
#include "tst_logreader.moc"
