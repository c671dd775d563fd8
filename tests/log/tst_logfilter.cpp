// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "log/indexer.h"
#include "log/logfilter.h"
#include "log/matchlines.h"
#include "posix/files.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

#include <fcntl.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

using Numbers = QList<qint64>;

/// A log and the index of it.
class Log
{
public:
    explicit Log(const QByteArray &text = {})
    {
        append(text);
        m_indexer = std::make_unique<Indexer>(LogFile::open(path()).value());
        append({});
    }
    void append(const QByteArray &text)
    {
        const auto fd = openPlainFile(path(), OpenMode::Append);
        QVERIFY(fd.ok() && writeAll(fd->get(), text).ok());
        while (m_indexer && m_indexer->advance() == Indexer::Step::Advanced) {
        }
    }
    [[nodiscard]] std::shared_ptr<LogFile> file() const { return m_indexer->file(); }
    [[nodiscard]] QString path() const { return m_home.path("log"); }
    [[nodiscard]] Indexer &indexer() { return *m_indexer; }

private:
    TemporaryHome m_home;
    std::unique_ptr<Indexer> m_indexer;
};

std::shared_ptr<const LineMatcher> matcherOf(const LogQuery &query)
{
    QueryError error;
    auto matcher = LineMatcher::compile(query, error);
    return matcher;
}

std::shared_ptr<const LineMatcher> matcherOf(const QString &words)
{
    const auto query = parseQuery(words);
    return std::holds_alternative<LogQuery>(query) ? matcherOf(std::get<LogQuery>(query)) : nullptr;
}

Numbers matches(const LogFile &file, const LineMatcher &matcher)
{
    Numbers numbers;
    forEachMatch(file, matcher, 0, file.index().count(), [&](qint64 line) {
        numbers << line;
        return true;
    });
    return numbers;
}

Numbers shown(const LineSet &lines)
{
    Numbers numbers;
    for (qint64 row = 0; row < lines.rows(); ++row)
        numbers << lines.lineOfRow(row);
    return numbers;
}

const QByteArray kMixed =
    "time=\"2026-11-23T15:00:00.000000000Z\" level=info msg=\"starting containerd\" id=a\n"   // 0
    "time=\"2026-11-23T15:00:01.000000000Z\" level=warning msg=\"low on Memory\" id=b\n"      // 1
    "time=\"2026-11-23T15:00:02.000000000Z\" level=error msg=\"no such id=a\" ns=moby\n"      // 2
    "panic: memory corrupted\n"                                                               // 3
    "goroutine 1 [running]:\n"                                                                // 4
    "{\"id\":\"a\",\"level\":\"debug\",\"msg\":\"json\",\"time\":\"2026-11-23T15:00:03Z\"}\n" // 5
    "\n"                                                                                      // 6
    "time=\"2026-11-23T15:00:04.000000000Z\" level=info msg=\"sp ace\" id=\"a b\"\n";         // 7

} // namespace

class LogFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void queriesAreRead_data();
    void queriesAreRead();
    void wrongQueriesAreRefused_data();
    void wrongQueriesAreRefused();
    void bitsAreCountedAndFound();
    void linesAreChosen_data();
    void linesAreChosen();
    void fieldsAreReadNotFound();
    void expressionsStayWithinTheirLine_data();
    void expressionsStayWithinTheirLine();
    void agreesWithTheObvious_data();
    void agreesWithTheObvious();
    void timeRange();
    void costlyExpressionEnds();
    void longLineIsSearchedAsFarAsPromised();
    void lastMatchesAreTheLast();
    void spansAreWhereTheyAre();
    void findsAllAndSaysSo();
    void newLinesJoin();
    void newLinesAreBoundByTime();
    void newQueryEndsTheOld();
    void trimmedLinesLeave();
    void oldResultsDoNotChange();
};

void LogFilterTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void LogFilterTest::queriesAreRead_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QList<LogQuery::Clause>>("clauses");
    using Clauses = QList<LogQuery::Clause>;
    using enum LogQuery::Kind;
    QTest::newRow("nothing") << "  " << Clauses{};
    QTest::newRow("a word") << "foo" << Clauses{{{Text, "", "foo", false, false}}};
    QTest::newRow("capitals count") << "Foo" << Clauses{{{Text, "", "Foo", false, true}}};
    QTest::newRow("all of") << "a b" << Clauses{{{Text, "", "a"}}, {{Text, "", "b"}}};
    QTest::newRow("AND says the same")
        << "a AND b" << Clauses{{{Text, "", "a"}}, {{Text, "", "b"}}};
    QTest::newRow("any of") << "a OR b" << Clauses{{{Text, "", "a"}, {Text, "", "b"}}};
    QTest::newRow("not") << "-a NOT b" << Clauses{{{Text, "", "a", true}}, {{Text, "", "b", true}}};
    QTest::newRow("quoted") << "\"a b\"" << Clauses{{{Text, "", "a b"}}};
    QTest::newRow("quote within") << "\"a\\\"b\"" << Clauses{{{Text, "", "a\"b"}}};
    QTest::newRow("expression") << "/a\\/b\\S/" << Clauses{{{Regex, "", "a/b\\S"}}};
    QTest::newRow("field") << "id=a" << Clauses{{{Field, "id", "a", false, true}}};
    QTest::newRow("quoted field") << "id=\"a b\"" << Clauses{{{Field, "id", "a b", false, true}}};
    QTest::newRow("excluded field") << "-id=a" << Clauses{{{Field, "id", "a", true, true}}};
    QTest::newRow("other scripts") << "\u4f60" << Clauses{{{Text, "", "\xe4\xbd\xa0"}}};
    QTest::newRow("a dash") << "-" << Clauses{{{Text, "", "-"}}};
    QTest::newRow("OR of nothing") << "OR a" << Clauses{{{Text, "", "a"}}};
}

void LogFilterTest::queriesAreRead()
{
    QFETCH(QString, words);
    const auto query = parseQuery(words);
    QVERIFY(std::holds_alternative<LogQuery>(query));
    QTEST(std::get<LogQuery>(query).clauses, "clauses");
}

void LogFilterTest::wrongQueriesAreRefused_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("unclosed quote") << "a \"b";
    QTest::newRow("unclosed expression") << "/ab";
    QTest::newRow("unclosed field") << "id=\"a";
    QTest::newRow("no such level") << "level:loud";
    QTest::newRow("wrong expression") << "/a(b/";
    QTest::newRow("wrong range") << "/[z-a]/";
}

void LogFilterTest::wrongQueriesAreRefused()
{
    QFETCH(QString, words);
    const auto query = parseQuery(words);
    QueryError error;
    if (const auto *read = std::get_if<LogQuery>(&query)) {
        QVERIFY(!LineMatcher::compile(*read, error));
    } else {
        error = std::get<QueryError>(query);
    }
    QVERIFY(!error.words.isEmpty());
}

void LogFilterTest::bitsAreCountedAndFound()
{
    LineBits bits;
    const Numbers places{0, 1, 63, 64, 100, 2047, 4095};
    for (const qint64 slot : places)
        bits.set(slot);
    QCOMPARE(bits.count(), places.size());
    for (int i = 0; i < places.size(); ++i) {
        QCOMPARE(bits.select(i), places.at(i));
        QCOMPARE(bits.rank(places.at(i)), i);
        QCOMPARE(bits.next(i == 0 ? 0 : places.at(i - 1) + 1), places.at(i));
    }
    QCOMPARE(bits.select(7), LineIndex::kBlockLines);
    QCOMPARE(bits.next(4096), LineIndex::kBlockLines);
    LineBits range;
    range.setRange(60, 130);
    QCOMPARE(range.count(), 70);
    QCOMPARE((LineBits(range) &= bits).count(), 3);
    QCOMPARE(range.subtract(bits).count(), 67);
}

void LogFilterTest::linesAreChosen_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Numbers>("lines");
    QTest::newRow("everything") << "" << Numbers{0, 1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("text in any case") << "memory" << Numbers{1, 3};
    QTest::newRow("text in its case") << "Memory" << Numbers{1};
    QTest::newRow("quoted") << "\"low on\"" << Numbers{1};
    QTest::newRow("not") << "-memory -msg" << Numbers{4, 6};
    QTest::newRow("all") << "level=info -containerd" << Numbers{7};
    QTest::newRow("any") << "containerd OR goroutine" << Numbers{0, 4};
    QTest::newRow("any or not") << "memory OR -msg" << Numbers{1, 3, 4, 6};
    QTest::newRow("level and what continues it") << "level:fatal" << Numbers{3, 4};
    QTest::newRow("level and text") << "level:warning memory" << Numbers{1, 3};
    QTest::newRow("expression") << "/^panic|id=b$/" << Numbers{1, 3};
    QTest::newRow("empty lines") << "/^$/" << Numbers{6};
    QTest::newRow("field, not text") << "id=a" << Numbers{0, 5};
    QTest::newRow("field with a space") << "id=\"a b\"" << Numbers{7};
    QTest::newRow("any value") << "id=*" << Numbers{0, 1, 5, 7};
    QTest::newRow("without a field") << "-id=*" << Numbers{2, 3, 4, 6};
    QTest::newRow("any level") << "level=*" << Numbers{0, 1, 2, 5, 7};
    QTest::newRow("message as a field") << "msg=json" << Numbers{5};
    QTest::newRow("nothing") << "nowhere" << Numbers{};
}

void LogFilterTest::linesAreChosen()
{
    QFETCH(QString, words);
    const Log log(kMixed);
    const auto matcher = matcherOf(words);
    QVERIFY(matcher);
    QTEST(matches(*log.file(), *matcher), "lines");
}

/// What a field is asked for need not stand in the line as it was typed.
void LogFilterTest::fieldsAreReadNotFound()
{
    const Log log("{\"id\":\"a\\u0026b\",\"level\":\"info\",\"msg\":\"m\"}\n"
                  "time=2026-11-23T15:37:24.586Z level=WARN msg=\"\" id=c\n"
                  "level=info id=d\n");
    QCOMPARE(matches(*log.file(), *matcherOf("id=a&b")), Numbers{0});
    QCOMPARE(matches(*log.file(), *matcherOf("level=warning")), Numbers{1});
    QCOMPARE(matches(*log.file(), *matcherOf("msg=\"\"")), Numbers{1});
}

void LogFilterTest::expressionsStayWithinTheirLine_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Numbers>("lines");
    // Lines: "ab", "cd", "", "b  ", "ac"
    QTest::newRow("negated set") << "/b[^x]*c/" << Numbers{};
    QTest::newRow("space over the end") << "/b\\s+c/" << Numbers{};
    QTest::newRow("behind a failed run") << "/[^x]*d/" << Numbers{1};
    QTest::newRow("newline") << "/b\\n/" << Numbers{};
    QTest::newRow("beginning of the text") << "/\\Ac/" << Numbers{1};
    QTest::newRow("end of the text") << "/b\\z/" << Numbers{0};
    QTest::newRow("not followed") << "/b(?!\\s)/" << Numbers{0};
    QTest::newRow("not preceded") << "/(?<!\\n)c/" << Numbers{1, 4};
    QTest::newRow("trailing space") << "/\\s$/" << Numbers{3};
    QTest::newRow("dot") << "/b.c/" << Numbers{};
    QTest::newRow("gives nothing back") << "/c[^x]*+$/" << Numbers{1, 4};
    QTest::newRow("whole line") << "/^.{2}$/" << Numbers{0, 1, 4};
    QTest::newRow("empty match") << "/x*/" << Numbers{0, 1, 2, 3, 4};
}

void LogFilterTest::expressionsStayWithinTheirLine()
{
    QFETCH(QString, words);
    const Log log("ab\ncd\n\nb  \nac\n");
    const auto matcher = matcherOf(words);
    QVERIFY(matcher);
    QTEST(matches(*log.file(), *matcher), "lines");
}

void LogFilterTest::agreesWithTheObvious_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"ab", "aB", "/a.*b/", "/[^a]b+/", "/(?:ab|ba)c/", "/\\bab\\b/", "-a",
                              "a b -c", "ab OR bc OR -a", "/(?=.*b)a/", "/^a/", "/c$/"})
        QTest::newRow(words) << words;
}

/// Against matching line by line, on lines of which every one is near to another.
void LogFilterTest::agreesWithTheObvious()
{
    QFETCH(QString, words);
    std::minstd_rand random(3);
    QByteArrayList lines;
    for (int i = 0; i < 10'000; ++i) {
        QByteArray line;
        for (auto n = random() % 8; n > 0; --n)
            line += "abcAB \xc3"[random() % 7];
        lines << line;
    }
    const Log log(lines.join('\n') + '\n');
    const auto matcher = matcherOf(words);
    QVERIFY(matcher);
    LineMatcher::Scratch scratch;
    Numbers expected;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (matcher->matchesText(lines.at(i), scratch))
            expected << i;
    }
    QVERIFY(!expected.isEmpty() && expected.size() < lines.size());
    QCOMPARE(matches(*log.file(), *matcher), expected);
}

void LogFilterTest::timeRange()
{
    const Log log(kMixed);
    LogQuery query;
    query.since = parseTime("2026-11-23T15:00:01Z");
    QCOMPARE(linesInTime(*log.file(), query), std::pair(qint64(1), qint64(8)));
    query.until = parseTime("2026-11-23T15:00:03Z");
    QCOMPARE(linesInTime(*log.file(), query), std::pair(qint64(1), qint64(5)));
    query.since = parseTime("2027-01-01T00:00:00Z");
    QCOMPARE(linesInTime(*log.file(), query).first, 8);
}

void LogFilterTest::costlyExpressionEnds()
{
    const Log log(QByteArray(30'000, 'a') + "\nab\n");
    const auto matcher = matcherOf("/(a+)+$ab/");
    QVERIFY(matcher);
    QVERIFY(matches(*log.file(), *matcher).size() <= 2);
    const auto other = matcherOf("/(a|aa)+c/");
    QVERIFY(matches(*log.file(), *other).isEmpty());
}

void LogFilterTest::longLineIsSearchedAsFarAsPromised()
{
    const qint64 most = LineMatcher::Scratch::kMostOfLine;
    const Log log(QByteArray(most - 10, 'x') + "needle" + QByteArray(100, 'y') +
                  "far\nfar needle\n");
    QCOMPARE(matches(*log.file(), *matcherOf("needle")), (Numbers{0, 1}));
    QCOMPARE(matches(*log.file(), *matcherOf("far")), (Numbers{1}));
}

void LogFilterTest::lastMatchesAreTheLast()
{
    QByteArray text;
    for (int i = 0; i < 10'000; ++i)
        text += (i % 3 == 0 ? "three " : "other ") + QByteArray::number(i) + '\n';
    const Log log(text);
    const auto last = lastMatches(*log.file(), *matcherOf("three"), 0, 10'000, 2'000);
    QCOMPARE(last.size(), size_t(2'000));
    QCOMPARE(last.back(), 9'999);
    QCOMPARE(last.front(), 9'999 - 3 * 1'999);
    QVERIFY(lastMatches(*log.file(), *matcherOf("none"), 0, 10'000, 5).empty());
}

void LogFilterTest::spansAreWhereTheyAre()
{
    LineMatcher::Scratch scratch;
    const auto spans = matcherOf("b -x /c+/")->spans("abcc b", scratch);
    QCOMPARE(spans.size(), 3);
    QCOMPARE(spans.at(0).begin, 1);
    QCOMPARE(spans.at(1).begin, 2);
    QCOMPARE(spans.at(1).end, 4);
    QCOMPARE(spans.at(2).begin, 5);
}

void LogFilterTest::findsAllAndSaysSo()
{
    QByteArray text;
    Numbers expected;
    for (int i = 0; i < 50'000; ++i) {
        text += i % 7 == 0 ? "seven\n" : "other\n";
        if (i % 7 == 0)
            expected << i;
    }
    const Log log(text);
    LogFilter filter;
    QCOMPARE(filter.lines()->rows(), 0);
    QSignalSpy advanced(&filter, &LogFilter::advanced);
    filter.start(log.file(), matcherOf("seven"));
    QTRY_VERIFY(!filter.isRunning());
    QTRY_COMPARE(filter.lines()->rows(), expected.size());
    QVERIFY(advanced.size() >= 1 || advanced.wait());
    QCOMPARE(filter.progress(), 1.0);
    const auto lines = filter.lines();
    QCOMPARE(shown(*lines), expected);
    for (qsizetype row = 0; row < expected.size(); row += 97) {
        QCOMPARE(lines->rowOfLine(expected.at(row)), row);
        QCOMPARE(lines->rowOfLine(expected.at(row) - 1), row);
        QVERIFY(lines->contains(expected.at(row)));
        QVERIFY(!lines->contains(expected.at(row) + 1));
    }
    QCOMPARE(lines->rowOfLine(1 << 30), lines->rows());
}

void LogFilterTest::newLinesJoin()
{
    Log log("yes\nno\n");
    LogFilter filter;
    filter.start(log.file(), matcherOf("yes"));
    QTRY_COMPARE(filter.lines()->rows(), 1);
    Numbers expected{0};
    for (int i = 0; i < 20; ++i) {
        expected << log.file()->index().count() + 1;
        log.append("no\nyes\n" + QByteArray("no\n").repeated(1'000));
        filter.refresh();
        QTRY_COMPARE(shown(*filter.lines()), expected);
    }
}

void LogFilterTest::newLinesAreBoundByTime()
{
    Log log(kMixed);
    LogQuery query;
    query.since = parseTime("2026-11-23T16:00:00Z");
    query.until = parseTime("2026-11-23T17:00:00Z");
    LogFilter filter;
    filter.start(log.file(), matcherOf(query));
    log.append("time=\"2026-11-23T15:59:59Z\" level=info msg=early\n");
    filter.refresh();
    log.append("time=\"2026-11-23T16:30:00Z\" level=info msg=in\n");
    filter.refresh();
    QTRY_COMPARE(shown(*filter.lines()), Numbers{9});
    log.append("time=\"2026-11-23T17:00:00Z\" level=info msg=late\n");
    log.append("time=\"2026-11-23T17:00:01Z\" level=info msg=late\n");
    filter.refresh();
    QTRY_VERIFY(!filter.isRunning());
    QCOMPARE(shown(*filter.lines()), Numbers{9});
}

void LogFilterTest::newQueryEndsTheOld()
{
    const Log log(QByteArray("a line of text\n").repeated(200'000));
    LogFilter filter;
    for (int i = 0; i < 30; ++i)
        filter.start(log.file(), matcherOf(i % 2 == 0 ? "/(?=l).*x/" : "level:error"));
    filter.start(log.file(), matcherOf("text"));
    QTRY_COMPARE(filter.lines()->rows(), 200'000);
    filter.cancel();
    QCOMPARE(filter.lines()->rows(), 0);
    QVERIFY(!filter.isRunning());
}

void LogFilterTest::trimmedLinesLeave()
{
    QByteArray text;
    for (int i = 0; i < 20'000; ++i)
        text += (i % 10 == 0 ? "ten " : "one ") + QByteArray::number(i).rightJustified(59) + '\n';
    Log log(text);
    LogFilter filter;
    filter.start(log.file(), matcherOf("ten"));
    QTRY_COMPARE(filter.lines()->rows(), 2'000);
    const UniqueFd fd(::open(QFile::encodeName(log.path()).constData(), O_WRONLY | O_CLOEXEC));
    constexpr qint64 kTrimmed = 8192 * 64;
    if (::fallocate(fd.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, kTrimmed) == -1)
        QSKIP("this file system cannot punch holes");
    QCOMPARE(log.indexer().check(), Indexer::Content::Trimmed);
    const auto lines = filter.lines();
    QCOMPARE(lines->rows(), (20'000 - 8'192) / 10 + 0);
    QCOMPARE(lines->lineOfRow(0), 8'200);
    QCOMPARE(lines->lineOfRow(lines->rows() - 1), 19'990);
    QCOMPARE(lines->rowOfLine(8'210), 1);
    QCOMPARE(lines->rowOfLine(0), 0);
}

void LogFilterTest::oldResultsDoNotChange()
{
    Log log("yes\n");
    LogFilter filter;
    filter.start(log.file(), matcherOf("yes"));
    QTRY_COMPARE(filter.lines()->rows(), 1);
    const auto before = filter.lines();
    log.append("yes\n");
    filter.refresh();
    QTRY_COMPARE(filter.lines()->rows(), 2);
    QCOMPARE(shown(*before), Numbers{0});
}

QTEST_GUILESS_MAIN(LogFilterTest)
#include "tst_logfilter.moc"
