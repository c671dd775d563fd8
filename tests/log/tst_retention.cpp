// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/smalldisk.h"
#include "helpers/temporaryhome.h"
#include "log/logkeeper.h"
#include "log/logreader.h"
#include "log/runlog.h"
#include "posix/files.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <set>
#include <thread>

#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

constexpr qint64 kSlice = 64 * 1024;

RetentionPolicy smallPolicy()
{
    RetentionPolicy policy;
    policy.perRun = 1024 * 1024;
    policy.total = 4 * 1024 * 1024;
    policy.slice = kSlice;
    return policy;
}

qint64 usedBy(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_blocks * 512 : 0;
}

/// Lines of 100 bytes that say their number.
QByteArray numbered(qint64 begin, qint64 end)
{
    QByteArray text;
    for (qint64 i = begin; i < end; ++i)
        text += QByteArray::number(i).rightJustified(99, ' ') + '\n';
    return text;
}

bool canPunch(const TemporaryHome &home)
{
    writeFile(home.path("probe"), QByteArray(8 * kSlice, 'x'));
    RetentionPolicy policy = smallPolicy();
    policy.perRun = 2 * kSlice;
    return enforceRetention(home.path("probe"), policy).trimmed > 0;
}

} // namespace

class RetentionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void smallLogIsLeftAlone();
    void headIsTrimmedInPlace();
    void lastSliceIsKept();
    void oldestRunsAreDeleted();
    void otherFilesAreNeverDeleted();
    void diskShareCounts();
    void linksAreNotFollowed();
    void nothingThereIsFine();
    void keeperTrimsWhatGrows();
    void keeperTellsOfAFullDisk();
    void floodTrimAndSlowReaderLoseNothing();
};

void RetentionTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void RetentionTest::smallLogIsLeftAlone()
{
    const TemporaryHome home;
    const QByteArray text = numbered(0, 1'000);
    writeFile(home.path("containerd.log"), text);
    const auto outcome = enforceRetention(home.path("containerd.log"), smallPolicy());
    QCOMPARE(outcome.kind, RetentionOutcome::Kind::Within);
    QCOMPARE(outcome.trimmed, 0);
    QCOMPARE(readFile(home.path("containerd.log")), text);
}

void RetentionTest::headIsTrimmedInPlace()
{
    const TemporaryHome home;
    if (!canPunch(home))
        QSKIP("this file system cannot punch holes");
    const QString path = home.path("containerd.log");
    const QByteArray text = numbered(0, 50'000);
    writeFile(path, text);
    const auto outcome = enforceRetention(path, smallPolicy());
    QCOMPARE(outcome.kind, RetentionOutcome::Kind::Within);
    QCOMPARE_GT(outcome.trimmed, 0);
    QCOMPARE(outcome.trimmed % kSlice, 0);
    QCOMPARE_LE(usedBy(path), smallPolicy().perRun);
    QCOMPARE_GE(usedBy(path), smallPolicy().perRun * 3 / 4);
    const QByteArray after = readFile(path);
    QCOMPARE(after.size(), text.size());
    QCOMPARE(after.sliced(outcome.trimmed), text.sliced(outcome.trimmed));
    QCOMPARE(enforceRetention(path, smallPolicy()).trimmed, 0);
}

void RetentionTest::lastSliceIsKept()
{
    const TemporaryHome home;
    if (!canPunch(home))
        QSKIP("this file system cannot punch holes");
    const QString path = home.path("containerd.log");
    writeFile(path, numbered(0, 50'000));
    RetentionPolicy tiny = smallPolicy();
    tiny.perRun = 1;
    QCOMPARE_GT(enforceRetention(path, tiny).trimmed, 0);
    QCOMPARE_GE(usedBy(path), kSlice);
    QVERIFY(readFile(path).endsWith("49999\n"));
}

void RetentionTest::oldestRunsAreDeleted()
{
    const TemporaryHome home;
    const QStringList names{"containerd-20260101T000000Z.log", "containerd-20260101T000000Z-2.log",
                            "containerd-20260101T000000Z-10.log",
                            "containerd-20260102T000000Z.log"};
    for (const QString &name : names)
        writeFile(home.path(name), QByteArray(1024 * 1024, 'x'));
    writeFile(home.path("containerd.log"), "now\n");
    QStringList paths;
    for (const QString &name : names)
        paths << home.path(name);
    QCOMPARE(earlierRuns(home.path("containerd.log")), paths);
    RetentionPolicy policy = smallPolicy();
    policy.total = 2 * 1024 * 1024 + 64 * 1024;
    const auto outcome = enforceRetention(home.path("containerd.log"), policy);
    QCOMPARE(outcome.deleted, paths.first(2));
    QCOMPARE(earlierRuns(home.path("containerd.log")), paths.sliced(2));
    QVERIFY(QFile::exists(home.path("containerd.log")));
}

void RetentionTest::otherFilesAreNeverDeleted()
{
    const TemporaryHome home;
    const QStringList others{"containerd-notes.log", "other-20260101T000000Z.log",
                             "containerd-20260101T000000Z.log.gz", "containerd-20260101.log"};
    for (const QString &name : others)
        writeFile(home.path(name), QByteArray(1024 * 1024, 'x'));
    writeFile(home.path("containerd.log"), "now\n");
    RetentionPolicy policy = smallPolicy();
    policy.total = 1;
    QVERIFY(enforceRetention(home.path("containerd.log"), policy).deleted.isEmpty());
    for (const QString &name : others)
        QVERIFY(QFile::exists(home.path(name)));
}

void RetentionTest::diskShareCounts()
{
    const TemporaryHome home;
    writeFile(home.path("containerd-20260101T000000Z.log"), QByteArray(1024 * 1024, 'x'));
    writeFile(home.path("containerd.log"), "now\n");
    RetentionPolicy policy = smallPolicy();
    policy.shareOfFree = 0;
    QCOMPARE(enforceRetention(home.path("containerd.log"), policy).deleted.size(), 1);
}

void RetentionTest::linksAreNotFollowed()
{
    const TemporaryHome home;
    writeFile(home.path("target"), numbered(0, 50'000));
    QVERIFY(QFile::link(home.path("target"), home.path("containerd.log")));
    QVERIFY(QFile::link(home.path("target"), home.path("containerd-20260101T000000Z.log")));
    RetentionPolicy policy = smallPolicy();
    policy.total = 1;
    const auto outcome = enforceRetention(home.path("containerd.log"), policy);
    QCOMPARE(outcome.trimmed, 0);
    QVERIFY(outcome.deleted.isEmpty());
    QCOMPARE(readFile(home.path("target")), numbered(0, 50'000));
}

void RetentionTest::nothingThereIsFine()
{
    const TemporaryHome home;
    QCOMPARE(enforceRetention(home.path("no/such.log"), smallPolicy()).kind,
             RetentionOutcome::Kind::Within);
}

void RetentionTest::keeperTrimsWhatGrows()
{
    const TemporaryHome home;
    if (!canPunch(home))
        QSKIP("this file system cannot punch holes");
    const QString path = home.path("containerd.log");
    writeFile(path, numbered(0, 100));
    LogKeeper keeper(path, smallPolicy());
    QSignalSpy acted(&keeper, &LogKeeper::acted);
    const auto fd = openPlainFile(path, OpenMode::Append);
    QVERIFY(fd.ok() && writeAll(fd->get(), numbered(100, 50'000)).ok());
    QTRY_COMPARE_LE(usedBy(path), smallPolicy().perRun);
    QTRY_VERIFY(!acted.isEmpty());
    RetentionPolicy smaller = smallPolicy();
    smaller.perRun /= 2;
    keeper.setPolicy(smaller);
    QTRY_COMPARE_LE(usedBy(path), smaller.perRun);
}

void RetentionTest::keeperTellsOfAFullDisk()
{
    const TemporaryHome home;
    const SmallDisk disk(home.path("log"), "size=1m,mode=0700");
    if (!disk.isMounted())
        QSKIP("needs the right to mount");
    const QString path = home.path("log/containerd.log");
    writeFile(path, numbered(0, 100));
    LogKeeper keeper(path, smallPolicy());
    QSignalSpy acted(&keeper, &LogKeeper::acted);
    disk.fill();
    QTRY_COMPARE(acted.size(), 1);
    QVERIFY(keeper.outcome().isDiskFull);
    disk.makeRoom();
    QTRY_COMPARE(acted.size(), 2);
    QVERIFY(!keeper.outcome().isDiskFull);
}

/// Every line is accounted for: seen by the reader, or trimmed off the head before it was shown.
void RetentionTest::floodTrimAndSlowReaderLoseNothing()
{
    const TemporaryHome home;
    if (!canPunch(home))
        QSKIP("this file system cannot punch holes");
    const QString path = home.path("containerd.log");
    constexpr qint64 kLines = 200'000;
    std::atomic<bool> done{false};
    std::thread writer([&] {
        const auto fd = openRunLog(path);
        for (qint64 i = 0; i < kLines; ++i) {
            if (!writeAll(fd->get(), numbered(i, i + 1)))
                break;
        }
        done = true;
    });
    std::thread trimmer([&] {
        while (!done) {
            [[maybe_unused]] const auto outcome = enforceRetention(path, smallPolicy());
        }
    });
    LogReader reader;
    reader.follow(path);
    // This thread does not look at the reader while the flood lasts, as a window that is stopped.
    writer.join();
    trimmer.join();
    QCOMPARE(enforceRetention(path, smallPolicy()).kind, RetentionOutcome::Kind::Within);
    const auto isComplete = [&] {
        const auto file = reader.file();
        // The last trim may have come after the last look of the reader.
        return file && file->size() == kLines * 100 && file->head() > 0 &&
               !file->isHole(file->head());
    };
    QTRY_VERIFY_WITH_TIMEOUT(isComplete(), 60'000);
    const auto file = reader.file();
    qint64 previous = -1;
    for (qint64 number = file->firstLine(); number < file->endLine(); ++number) {
        const auto line = file->line(number);
        QVERIFY(line);
        const qint64 said = file->text(*line, 200).trimmed().toLongLong();
        QCOMPARE(line->begin, said * 100); // an offset is a line's name for ever
        QVERIFY(previous == -1 || said == previous + 1);
        previous = said;
    }
    QCOMPARE(previous, kLines - 1);
    QCOMPARE_LE(file->line(file->firstLine())->begin, file->head() + 100);
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
