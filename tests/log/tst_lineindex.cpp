// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "log/indexer.h"
#include "log/newlines.h"
#include "posix/files.h"

#include <QTest>

#include <atomic>
#include <random>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

const QByteArray kInfo = R"(time="2026-11-23T15:37:24.586226240Z" level=info msg=m)";
const QByteArray kError = R"(time="2026-11-23T15:37:24.586226240Z" level=error msg=m)";

std::shared_ptr<LogFile> indexed(const QString &path)
{
    OsResult<std::shared_ptr<LogFile>> file = LogFile::open(path);
    if (!file)
        return nullptr;
    Indexer indexer(*file);
    while (indexer.advance() == Indexer::Step::Advanced) {
    }
    return *file;
}

QByteArrayList linesOf(const LogFile &file)
{
    QByteArrayList lines;
    for (qint64 number = file.firstLine(); number < file.endLine(); ++number)
        lines << file.text(*file.line(number), 1 << 20);
    return lines;
}

} // namespace

class LineIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newlinesAreFoundAnywhere();
    void textIsCutIntoLines_data();
    void textIsCutIntoLines();
    void linesAcrossReadsAndBlocks();
    void levelAcrossReads();
    void linesWithoutLevelContinue();
    void linesFurtherThanFourGigabytesApart();
    void offsetFindsItsLine();
    void forgottenLinesAreGoneAndTheirMemoryToo();
    void memoryForEachLine();
    void unfinishedLineGrows();
    void punchedHeadIsNotShown();
    void wholeLineBehindThePunchIsShown();
    void headPunchedBehindTheReader();
    void headPunchedUpToTheLastLine();
    void holeInFrontOfTheReader();
    void truncationIsSeen_data();
    void truncationIsSeen();
    void readersSeeWholeLines();
};

void LineIndexTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void LineIndexTest::newlinesAreFoundAnywhere()
{
    std::minstd_rand random(42);
    for (size_t size = 0; size < 300; ++size) {
        QByteArray text(static_cast<qsizetype>(size), 'x');
        std::vector<quint32> expected;
        for (size_t i = 0; i < size; ++i) {
            if (random() % 4 != 0)
                continue;
            text[static_cast<qsizetype>(i)] = '\n';
            expected.push_back(static_cast<quint32>(i));
        }
        std::vector<quint32> found(size);
        found.resize(findNewlines(text.constData(), size, found.data()));
        QCOMPARE(found, expected);
    }
}

void LineIndexTest::textIsCutIntoLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("empty file") << QByteArray() << QByteArrayList{};
    QTest::newRow("one line") << QByteArray("a\n") << QByteArrayList{"a"};
    QTest::newRow("unfinished") << QByteArray("a\nb") << QByteArrayList{"a", "b"};
    QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << QByteArrayList{"", "", "a", ""};
    QTest::newRow("carriage returns stay") << QByteArray("a\r\n") << QByteArrayList{"a\r"};
    QTest::newRow("NULs") << QByteArray("\0a\0\n\0", 5)
                          << QByteArrayList{QByteArray("\0a\0", 3), QByteArray("\0", 1)};
}

void LineIndexTest::textIsCutIntoLines()
{
    QFETCH(QByteArray, text);
    const TemporaryHome home;
    writeFile(home.path("log"), text);
    const auto file = indexed(home.path("log"));
    QVERIFY(file);
    QVERIFY(file->isCaughtUp());
    QCOMPARE(file->size(), text.size());
    QTEST(linesOf(*file), "lines");
}

void LineIndexTest::linesAcrossReadsAndBlocks()
{
    const TemporaryHome home;
    std::minstd_rand random(7);
    QByteArrayList lines;
    for (int i = 0; i < 3 * LineIndex::kBlockLines + 5; ++i)
        lines << QByteArray::number(i) + ' ' + QByteArray(static_cast<int>(random() % 300), 'x');
    lines << QByteArray(3 * Indexer::kReadSize + 17, 'y') << "last";
    writeFile(home.path("log"), lines.join('\n') + '\n');
    const auto file = indexed(home.path("log"));
    QVERIFY(file);
    QCOMPARE(linesOf(*file), lines);
}

void LineIndexTest::levelAcrossReads()
{
    const TemporaryHome home;
    // The level of the second line is cut by the end of the first read, at each of its places.
    for (qsizetype cut = 1; cut < kError.size(); cut += 3) {
        const QByteArray filler(Indexer::kReadSize - cut - 1, 'x');
        writeFile(home.path("log"), filler + '\n' + kError + '\n' + kInfo + '\n');
        const auto file = indexed(home.path("log"));
        QCOMPARE(file->line(1)->level, LogLevel::Error);
        QCOMPARE(file->line(2)->level, LogLevel::Info);
    }
    writeFile(home.path("log"), kError + QByteArray(2 * Indexer::kReadSize, 'x') + "\nx\n");
    QCOMPARE(indexed(home.path("log"))->line(0)->level, LogLevel::Error);
}

void LineIndexTest::linesWithoutLevelContinue()
{
    const TemporaryHome home;
    writeFile(home.path("log"),
              "usage\n" + kInfo + "\npanic: no\n\ngoroutine 1 [running]:\n" + kError + "\n");
    const auto file = indexed(home.path("log"));
    QList<LogLevel> levels;
    QList<bool> continues;
    for (qint64 number = 0; number < file->endLine(); ++number) {
        levels << file->line(number)->level;
        continues << file->line(number)->continues;
    }
    using enum LogLevel;
    QCOMPARE(levels, (QList{None, Info, Panic, Panic, Panic, Error}));
    QCOMPARE(continues, (QList{true, false, false, true, true, false}));
    const LineIndex::Counts counts = file->index().counts();
    QCOMPARE(counts, (LineIndex::Counts{0, 0, 0, 1, 0, 1, 0, 1}));
}

void LineIndexTest::linesFurtherThanFourGigabytesApart()
{
    LineIndex index(100);
    const QList<qint64> begins{100, 200, (qint64(1) << 32) + 300, (qint64(9) << 32) + 1};
    for (qsizetype i = 1; i < begins.size(); ++i)
        index.append(begins.at(i), LogLevel::Info);
    index.publish();
    QCOMPARE(index.count(), 3);
    for (qint64 i = 0; i < 3; ++i) {
        QCOMPARE(index.line(i)->begin, begins.at(i));
        QCOMPARE(index.line(i)->end, begins.at(i + 1) - 1);
    }
    QCOMPARE(index.lineAt(qint64(1) << 32), 1);
    QCOMPARE(index.lineAt(qint64(8) << 32), 2);
    QCOMPARE(index.beginOfUnfinished(3), begins.at(3));
}

void LineIndexTest::offsetFindsItsLine()
{
    LineIndex index(0);
    for (qint64 line = 1; line <= 2 * LineIndex::kBlockLines + 3; ++line)
        index.append(line * 10, LogLevel::Info);
    index.publish();
    for (const qint64 line : {qint64(0), qint64(1), LineIndex::kBlockLines - 1,
                              LineIndex::kBlockLines, 2 * LineIndex::kBlockLines}) {
        QCOMPARE(index.lineAt(line * 10), line);
        QCOMPARE(index.lineAt(line * 10 + 9), line);
    }
    QCOMPARE(index.lineAt(1 << 30), index.count());
    QCOMPARE(index.lineAt(-1), 0);
}

void LineIndexTest::forgottenLinesAreGoneAndTheirMemoryToo()
{
    LineIndex index(0);
    for (qint64 line = 1; line <= 10 * LineIndex::kBlockLines; ++line)
        index.append(line * 10, line % 2 == 0 ? LogLevel::Info : LogLevel::Error);
    index.publish();
    const qint64 before = index.memory();
    const qint64 first = 8 * LineIndex::kBlockLines + 1;
    {
        const LineIndex::Pin pin(index);
        index.forgetBefore(first * 10 - 5);
        QCOMPARE(index.memory(), before); // somebody may be reading
    }
    index.forgetBefore(first * 10 + 10);
    QCOMPARE_LT(index.memory(), before / 2);
    QCOMPARE(index.firstLine(), first + 1);
    QVERIFY(!index.line(0));
    QVERIFY(!index.line(first));
    QCOMPARE(index.line(first + 1)->begin, (first + 1) * 10);
    QCOMPARE(index.lineAt(0), first + 1);
    QCOMPARE(index.counts()[size_t(LogLevel::Info)], LineIndex::kBlockLines);
}

void LineIndexTest::memoryForEachLine()
{
    LineIndex index(0);
    constexpr qint64 kLines = 1'000'000;
    for (qint64 line = 1; line <= kLines; ++line)
        index.append(line * 100, LogLevel::Info);
    index.publish();
    QCOMPARE_LE(double(index.memory()) / kLines, 5.2);
}

void LineIndexTest::unfinishedLineGrows()
{
    const TemporaryHome home;
    const auto writer = openPlainFile(home.path("log"), OpenMode::Append);
    QVERIFY(writer.ok());
    const auto file = LogFile::open(home.path("log"));
    QVERIFY(file.ok());
    Indexer indexer(*file);
    QByteArray expected;
    for (const QByteArray &part : {kError.first(20), kError.sliced(20), QByteArray("more")}) {
        expected += part;
        QVERIFY(writeAll(writer->get(), part).ok());
        QCOMPARE(indexer.advance(), Indexer::Step::AtEnd);
        QCOMPARE((*file)->endLine(), 1);
        QCOMPARE(linesOf(**file), QByteArrayList{expected});
    }
    QCOMPARE((*file)->line(0)->level, LogLevel::Error);
    QVERIFY(writeAll(writer->get(), "\n").ok());
    QCOMPARE(indexer.advance(), Indexer::Step::AtEnd);
    QCOMPARE((*file)->endLine(), 1);
    QCOMPARE((*file)->index().count(), 1);
    QCOMPARE((*file)->line(0)->level, LogLevel::Error);
}

namespace {

/// Lines of 64 bytes that say their number.
QByteArray numberedLines(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QByteArray::number(i).rightJustified(63, ' ') + '\n';
    return text;
}

bool punch(const QString &path, qint64 size)
{
    const UniqueFd fd(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC));
    return ::fallocate(fd.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, size) == 0;
}

constexpr qint64 kPunched = 64 * 4096;

} // namespace

void LineIndexTest::punchedHeadIsNotShown()
{
    const TemporaryHome home;
    writeFile(home.path("log"), numberedLines(10'000));
    if (!punch(home.path("log"), kPunched))
        QSKIP("this file system cannot punch holes");
    // Whether the first line is whole cannot be seen: it is taken for the rest of one.
    constexpr qint64 kFirst = kPunched / 64 + 1;
    const auto file = indexed(home.path("log"));
    QCOMPARE(file->head(), kFirst * 64);
    QCOMPARE(file->endLine() - file->firstLine(), 10'000 - kFirst);
    QCOMPARE(linesOf(*file).first().trimmed(), QByteArray::number(kFirst));
    QCOMPARE(linesOf(*file).last().trimmed(), "9999");
}

void LineIndexTest::wholeLineBehindThePunchIsShown()
{
    const TemporaryHome home;
    const QByteArray line = kInfo.leftJustified(63, ' ') + '\n';
    writeFile(home.path("log"), line.repeated(10'000));
    if (!punch(home.path("log"), kPunched))
        QSKIP("this file system cannot punch holes");
    QCOMPARE(indexed(home.path("log"))->head(), kPunched);
}

void LineIndexTest::headPunchedBehindTheReader()
{
    const TemporaryHome home;
    writeFile(home.path("log"), numberedLines(10'000));
    const auto file = LogFile::open(home.path("log"));
    Indexer indexer(*file);
    while (indexer.advance() == Indexer::Step::Advanced) {
    }
    QCOMPARE(indexer.check(), Indexer::Content::Same);
    if (!punch(home.path("log"), kPunched))
        QSKIP("this file system cannot punch holes");
    QCOMPARE(indexer.check(), Indexer::Content::Trimmed);
    QCOMPARE((*file)->firstLine(), kPunched / 64);
    QCOMPARE((*file)->line(kPunched / 64)->begin, kPunched); // the number is still its number
    QCOMPARE(indexer.check(), Indexer::Content::Same);
}

/// What is looked at again to see a truncation lies half in the hole then.
void LineIndexTest::headPunchedUpToTheLastLine()
{
    const TemporaryHome home;
    writeFile(home.path("log"), numberedLines(kPunched / 64) + "the last one\n");
    const auto file = LogFile::open(home.path("log"));
    Indexer indexer(*file);
    while (indexer.advance() == Indexer::Step::Advanced) {
    }
    if (!punch(home.path("log"), kPunched))
        QSKIP("this file system cannot punch holes");
    QCOMPARE(indexer.check(), Indexer::Content::Trimmed);
    QCOMPARE(indexer.check(), Indexer::Content::Same);
    QCOMPARE(linesOf(**file), QByteArrayList{"the last one"});
}

void LineIndexTest::holeInFrontOfTheReader()
{
    const TemporaryHome home;
    writeFile(home.path("log"), numberedLines(20'000));
    const auto file = LogFile::open(home.path("log"));
    Indexer indexer(*file);
    QCOMPARE(indexer.advance(), Indexer::Step::Advanced);
    if (!punch(home.path("log"), 3 * Indexer::kReadSize))
        QSKIP("this file system cannot punch holes");
    while (indexer.advance() == Indexer::Step::Advanced) {
    }
    QCOMPARE(linesOf(**file).first().trimmed(), QByteArray::number(3 * Indexer::kReadSize / 64));
    QCOMPARE(linesOf(**file).size(), 20'000 - 3 * Indexer::kReadSize / 64);
}

void LineIndexTest::truncationIsSeen_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<Indexer::Content>("content");
    using enum Indexer::Content;
    QTest::newRow("grown") << QByteArray("a\nb\n") << QByteArray("a\nb\nc\n") << Same;
    QTest::newRow("to nothing") << QByteArray("a\nb\n") << QByteArray() << Truncated;
    QTest::newRow("and grown to less") << QByteArray("a\nb\n") << QByteArray("x\n") << Truncated;
    QTest::newRow("and grown past its size")
        << QByteArray("a\nb\n") << QByteArray("1\n2\n3\n4\n") << Truncated;
    QTest::newRow("an unfinished line goes on")
        << QByteArray("a\nb") << QByteArray("a\nbb") << Same;
}

void LineIndexTest::truncationIsSeen()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const TemporaryHome home;
    writeFile(home.path("log"), before);
    const auto file = LogFile::open(home.path("log"));
    Indexer indexer(*file);
    QCOMPARE(indexer.advance(), Indexer::Step::AtEnd);
    writeFile(home.path("log"), after); // the same file, truncated and written
    QTEST(indexer.check(), "content");
}

/// Under ThreadSanitizer this is the proof that readers need no locks.
void LineIndexTest::readersSeeWholeLines()
{
    LineIndex index(0);
    std::atomic<bool> done{false};
    std::atomic<int> wrong{0};
    const auto reader = [&](unsigned seed) {
        std::minstd_rand random(seed);
        while (!done) {
            const qint64 first = index.firstLine();
            const qint64 count = index.count();
            if (count <= first)
                continue;
            const qint64 number = first + random() % (count - first);
            const auto line = index.line(number);
            if (line && (line->begin != number * 7 || line->end != number * 7 + 6))
                ++wrong;
            if (!line && number >= index.firstLine())
                ++wrong;
            const qint64 at = index.lineAt(number * 7 + 3);
            if (at != number && number >= index.firstLine())
                ++wrong;
        }
    };
    std::thread first(reader, 1);
    std::thread second(reader, 2);
    for (qint64 line = 1; line <= 40 * LineIndex::kBlockLines; ++line) {
        index.append(line * 7, LogLevel::Info);
        if (line % 100 == 0)
            index.publish();
        if (line % 10'000 == 0)
            index.forgetBefore((line - 9'000) * 7);
    }
    done = true;
    first.join();
    second.join();
    QCOMPARE(wrong, 0);
}

QTEST_GUILESS_MAIN(LineIndexTest)
#include "tst_lineindex.moc"
