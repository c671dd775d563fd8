// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/logrecord.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace deck;

namespace {

using Fields = QList<LogRecord::Field>;

} // namespace

class LogRecordTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void logfmtIsTakenApart_data();
    void logfmtIsTakenApart();
    void jsonIsTakenApart_data();
    void jsonIsTakenApart();
    void brokenLinesArePlain_data();
    void brokenLinesArePlain();
    void valuesAreFoundByKey();
    void becomesJson_data();
    void becomesJson();
    void times_data();
    void times();
    void typedTimes_data();
    void typedTimes();
    void brokenValuesAreWrittenAsText();
    void anythingIsReadWithoutFault();
};

void LogRecordTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void LogRecordTest::logfmtIsTakenApart_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<Fields>("fields");
    const QByteArray head = "time=\"2026-11-23T15:37:24.586226240Z\" level=info msg=";
    QTest::newRow("bare message") << head + "starting" << QByteArray("starting") << Fields{};
    QTest::newRow("fields") << head + "\"starting containerd\" revision= version=1.6.20~ds1"
                            << QByteArray("starting containerd")
                            << Fields{{"revision", ""}, {"version", "1.6.20~ds1"}};
    QTest::newRow("quotes within")
        << head + "\"loading plugin \\\"a.b\\\"...\" type=a.b"
        << QByteArray("loading plugin \"a.b\"...") << Fields{{"type", "a.b"}};
    QTest::newRow("every escape of %q")
        << head + "\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\\x1b\\000\\u00fc\\U0001f433\""
        << QByteArray("\a\b\f\n\r\t\v\\\"\x1b\0\xc3\xbc\xf0\x9f\x90\xb3", 17) << Fields{};
    QTest::newRow("equals in a bare value")
        << head + "m a=b=c" << QByteArray("m") << Fields{{"a", "b=c"}};
}

void LogRecordTest::logfmtIsTakenApart()
{
    QFETCH(QByteArray, line);
    const LogRecord record = parseRecord(line);
    QCOMPARE(record.form, LogRecord::Form::Logfmt);
    QCOMPARE(record.level, LogLevel::Info);
    QCOMPARE(record.timeText, "2026-11-23T15:37:24.586226240Z");
    QVERIFY(record.time);
    QTEST(record.message, "message");
    QTEST(record.fields, "fields");
}

void LogRecordTest::jsonIsTakenApart_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<Fields>("fields");
    QTest::newRow("plain") << QByteArray("{\"level\":\"error\",\"msg\":\"m\",\"time\":\"t\"}")
                           << QByteArray("m") << Fields{};
    QTest::newRow("values of all kinds")
        << QByteArray("{\"a\":\"x\",\"b\":12345678901234567890,\"c\":{\"d\":[1,\"}\"]},\"e\":null,"
                      "\"level\":\"error\",\"msg\":\"m\"}")
        << QByteArray("m")
        << Fields{{"a", "x"},
                  {"b", "12345678901234567890", true},
                  {"c", "{\"d\":[1,\"}\"]}", true},
                  {"e", "null", true}};
    QTest::newRow("escapes")
        << QByteArray("{\"level\":\"error\",\"msg\":\"\\\"\\\\\\/\\n\\u00fc\\ud83d\\udc33\"}")
        << QByteArray("\"\\/\n\xc3\xbc\xf0\x9f\x90\xb3") << Fields{};
    QTest::newRow("spaces") << QByteArray("{ \"level\" : \"error\" , \"msg\" : \"m\" , \"n\" : 1 }")
                            << QByteArray("m") << Fields{{"n", "1", true}};
}

void LogRecordTest::jsonIsTakenApart()
{
    QFETCH(QByteArray, line);
    const LogRecord record = parseRecord(line);
    QCOMPARE(record.form, LogRecord::Form::Json);
    QCOMPARE(record.level, LogLevel::Error);
    QTEST(record.message, "message");
    QTEST(record.fields, "fields");
}

void LogRecordTest::brokenLinesArePlain_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("panic") << QByteArray("panic: runtime error");
    QTest::newRow("text with equals signs") << QByteArray("a=b c=d");
    QTest::newRow("unclosed quote") << QByteArray("time=\"2026\" level=info msg=\"x");
    QTest::newRow("wrong escape") << QByteArray("level=info msg=\"\\q\"");
    QTest::newRow("escape at the end") << QByteArray("level=info msg=\"\\");
    QTest::newRow("text behind a quote") << QByteArray("level=info msg=\"x\"y");
    QTest::newRow("key without value") << QByteArray("level=info msg");
    QTest::newRow("cut JSON") << QByteArray("{\"level\":\"info\",\"msg\":\"m");
    QTest::newRow("JSON without brace") << QByteArray("{\"level\":\"info\",\"msg\":\"m\"");
    QTest::newRow("text behind JSON") << QByteArray("{\"level\":\"info\"} x");
    QTest::newRow("lone surrogate") << QByteArray("{\"level\":\"info\",\"msg\":\"\\ud83d\"}");
    QTest::newRow("no value") << QByteArray("{\"level\":,\"msg\":\"m\"}");
    QTest::newRow("NULs") << QByteArray("\0\0\0", 3);
}

void LogRecordTest::brokenLinesArePlain()
{
    QFETCH(QByteArray, line);
    const LogRecord record = parseRecord(line);
    QCOMPARE(record.form, LogRecord::Form::Plain);
    QCOMPARE(record.message, line);
    QVERIFY(record.fields.isEmpty());
}

void LogRecordTest::valuesAreFoundByKey()
{
    const LogRecord record = parseRecord("time=\"x\" level=warning msg=\"a b\" id=foo");
    QCOMPARE(record.value("id"), "foo");
    QCOMPARE(record.value("msg"), "a b");
    QCOMPARE(record.value("level"), "warning");
    QVERIFY(!record.value("none"));
    QVERIFY(!parseRecord("plain").value("msg"));
}

void LogRecordTest::becomesJson_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("logfmt")
        << QByteArray("time=\"T\" level=info msg=\"a \\\"b\\\"\" n=1")
        << QByteArray("{\"time\":\"T\",\"level\":\"info\",\"msg\":\"a \\\"b\\\"\",\"n\":\"1\"}");
    QTest::newRow("JSON keeps numbers")
        << QByteArray("{\"level\":\"info\",\"msg\":\"m\",\"n\":[1,2]}")
        << QByteArray("{\"level\":\"info\",\"msg\":\"m\",\"n\":[1,2]}");
    QTest::newRow("plain") << QByteArray("\x1b[1m<b>") << QByteArray("{\"msg\":\"\\u001b[1m<b>\"}");
    QTest::newRow("level of a panic")
        << QByteArray("panic: x") << QByteArray("{\"level\":\"panic\",\"msg\":\"panic: x\"}");
}

void LogRecordTest::becomesJson()
{
    QFETCH(QByteArray, line);
    const QByteArray json = toJson(parseRecord(line));
    QVERIFY(QJsonDocument::fromJson(json).isObject());
    QTEST(json, "json");
}

void LogRecordTest::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("nanoseconds"); // -1: none
    QTest::newRow("nanoseconds") << QByteArray("1970-01-01T00:00:01.000000002Z") << 1000000002LL;
    QTest::newRow("seconds") << QByteArray("1970-01-01T00:01:00Z") << 60000000000LL;
    QTest::newRow("few digits") << QByteArray("1970-01-01T00:00:00.5Z") << 500000000LL;
    QTest::newRow("east") << QByteArray("1970-01-01T02:00:00+02:00") << 0LL;
    QTest::newRow("west") << QByteArray("1969-12-31T19:30:00-04:30") << 0LL;
    QTest::newRow("real") << QByteArray("2026-11-23T15:37:24.586226240Z") << 1795448244586226240LL;
    QTest::newRow("no zone") << QByteArray("1970-01-01T00:00:00") << -1LL;
    QTest::newRow("no such day") << QByteArray("2026-02-30T00:00:00Z") << -1LL;
    QTest::newRow("year too far") << QByteArray("9999-01-01T00:00:00Z") << -1LL;
    QTest::newRow("empty") << QByteArray() << -1LL;
    QTest::newRow("words") << QByteArray("yesterday") << -1LL;
}

void LogRecordTest::times()
{
    QFETCH(QByteArray, text);
    const auto time = parseTime(text);
    QTEST(qint64(time ? time->time_since_epoch().count() : -1), "nanoseconds");
    const auto ofLine = timeOf("time=\"" + text + "\" level=info msg=m");
    QCOMPARE(ofLine, time);
    QCOMPARE(timeOf("{\"level\":\"info\",\"msg\":\"m\",\"time\":\"" + text + "\"}"), time);
}

void LogRecordTest::typedTimes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<qint64>("secondsAgo"); // -1: refused
    QTest::newRow("seconds") << "90s" << 90LL;
    QTest::newRow("minutes") << "10m" << 600LL;
    QTest::newRow("hours") << " 2h " << 7200LL;
    QTest::newRow("days") << "1d" << 86400LL;
    QTest::newRow("exact") << "2026-11-23T15:37:23Z" << 1LL;
    QTest::newRow("nothing") << "" << -1LL;
    QTest::newRow("words") << "soon" << -1LL;
    QTest::newRow("a number") << "12" << -1LL;
    QTest::newRow("negative") << "-5m" << -1LL;
}

void LogRecordTest::typedTimes()
{
    QFETCH(QString, words);
    const LogTime now = *parseTime("2026-11-23T15:37:24Z");
    const auto time = timeFromWords(words, now);
    QTEST(qint64(time ? std::chrono::duration_cast<std::chrono::seconds>(now - *time).count() : -1),
          "secondsAgo");
}

/// A number or an object is not looked into when it is read: it can be anything.
void LogRecordTest::brokenValuesAreWrittenAsText()
{
    const QByteArray line = R"({"level":"info","msg":"m","a":1.5,"b":tru e,"c":{"d":[}]})";
    QCOMPARE(toJson(parseRecord(line)),
             R"({"level":"info","msg":"m","a":1.5,"b":"tru e","c":"{\"d\":[}]"})");
}

/// A small fuzzer of its own: pieces of real lines, cut and stirred. The sanitizers judge.
void LogRecordTest::anythingIsReadWithoutFault()
{
    const QByteArrayList pieces = {"time=\"2026-11-23T15:37:24.586226240Z\" ",
                                   "level=",
                                   "info ",
                                   "msg=",
                                   "\"",
                                   "\\",
                                   "{",
                                   "}",
                                   "[",
                                   ",",
                                   ":",
                                   "\"level\":\"error\"",
                                   "\"msg\":\"m\\u00fc\"",
                                   "\\ud83d",
                                   "\\x1",
                                   " ",
                                   QByteArray("\0", 1),
                                   "\xff",
                                   "a=b",
                                   "\t"};
    std::minstd_rand random(1);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray line;
        for (auto n = random() % 12; n > 0; --n)
            line += pieces.at(static_cast<qsizetype>(random() % pieces.size()));
        const LogRecord record = parseRecord(line);
        if (record.form == LogRecord::Form::Plain)
            QCOMPARE(record.message, line);
        QVERIFY(toJson(record).endsWith('}'));
        QVERIFY(!timeOf(line) || line.contains("2026"));
    }
}

QTEST_APPLESS_MAIN(LogRecordTest)
#include "tst_logrecord.moc"
