// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/loglevel.h"

#include <QTest>

using namespace deck;

class LogLevelTest : public QObject
{
    Q_OBJECT

private slots:
    void lineStatesItsLevel_data();
    void lineStatesItsLevel();
    void everyPrefixIsRead();
    void levelBehindThePrefixIsNotLookedFor();
    void words_data();
    void words();
};

void LogLevelTest::lineStatesItsLevel_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<LogLevel>("level");
    const auto row = [](const char *name, const char *line, LogLevel level) {
        QTest::newRow(name) << QByteArray(line) << level;
    };
    using enum LogLevel;
    row("2.x, logfmt", R"(time="2026-11-23T15:37:24.586226240Z" level=info msg="starting")", Info);
    row("1.6, time zone", R"(time="2026-11-23T15:37:24.58622624+02:00" level=warning msg=m)",
        Warning);
    row("0.2, seconds only", R"(time="2016-06-15T10:11:12Z" level=debug msg="x")", Debug);
    row("without time", R"(level=error msg="x")", Error);
    row("slog text", R"(time=2026-11-23T15:37:24.586Z level=WARN msg=m)", Warning);
    row("trace", R"(time="2026-11-23T15:37:24.586226240Z" level=trace msg=m)", Trace);
    row("fatal", R"(time="2026-11-23T15:37:24.586226240Z" level=fatal msg=m)", Fatal);
    row("panic", R"(time="2026-11-23T15:37:24.586226240Z" level=panic msg=m)", Panic);
    row("unknown level", R"(time="2026-11-23T15:37:24.586226240Z" level=loud msg=m)", None);
    row("level only in the message", R"(time="2026-11-23T15:37:24.586226240Z" msg="level=error")",
        None);
    row("cut in the level", R"(time="2026-11-23T15:37:24.586226240Z" level=in)", None);
    row("JSON", R"({"level":"error","msg":"m","time":"2026-11-23T15:37:24Z"})", Error);
    row("JSON, fields before", R"({"id":"a{b","error":"e","level":"warning","msg":"m"})", Warning);
    row("JSON, quoted level in a value", R"({"error":"{\"level\":\"panic\"}","level":"info"})",
        Info);
    row("JSON, level of an inner object",
        R"({"config":{"level":"debug","x":[1]},"level":"info","msg":""})", Info);
    row("JSON, only an inner level", R"({"config":{"level":"debug"}})", None);
    row("JSON, slog", R"({"time":"2026-11-23T15:37:24Z","level":"ERROR","msg":"m"})", Error);
    row("JSON, none", R"({"msg":"level"})", None);
    row("JSON, broken", R"({"level":"er)", None);
    row("logrus on a terminal", "WARN[0003] low on memory", Warning);
    row("klog", "E1123 15:37:24.586226    1234 remote.go:12] no such container", Error);
    row("klog, fatal", "F1123 15:37:24.586226    1234 main.go:12] bye", Fatal);
    row("not klog", "E1123x15:37", None);
    row("gRPC", "WARNING: 2026/11/23 15:37:24 grpc: addrConn.createTransport failed", Warning);
    row("Go panic", "panic: runtime error: invalid memory address", Panic);
    row("Go fatal", "fatal error: concurrent map writes", Panic);
    row("containerd's exit", "containerd: failed to load TOML: /x: line 1", Fatal);
    row("0.2's exit", "docker-containerd: no such file", Fatal);
    row("child set-up", "containerdeck: child: setsid failed", Fatal);
    row("goroutine", "goroutine 1 [running]:", None);
    row("as long as a time, and none", R"(timid-2026-11-23T15:37:24.586226240Z"" level=info msg=m)",
        None);
    row("indented", "\tmain.go:12 level=error", None);
    row("usage", "USAGE: containerd [global options]", None);
    row("empty", "", None);
    row("one byte", "t", None);
}

void LogLevelTest::lineStatesItsLevel()
{
    QFETCH(QByteArray, line);
    QTEST(levelOf(line), "level");
    QTEST(quickLevelOf(line.constData(), line.size()), "level");
}

/// No length may make it read behind the end: under AddressSanitizer this is the proof.
void LogLevelTest::everyPrefixIsRead()
{
    const QByteArrayList lines = {
        R"(time="2026-11-23T15:37:24.586226240Z" level=info msg=m)",
        R"({"config":{"level":"debug","x":[1,"\""]},"level":"info","msg":""})",
        "E1123 15:37:24.586226    1234 remote.go:12] text",
        "WARNING: 2026/11/23 15:37:24 grpc",
        "containerdeck: child: x",
    };
    for (const QByteArray &line : lines) {
        for (qsizetype size = 0; size <= line.size(); ++size) {
            const std::unique_ptr<char[]> exact(new char[static_cast<size_t>(size)]);
            std::copy_n(line.begin(), size, exact.get());
            const LogLevel level = levelOf({exact.get(), size});
            QVERIFY(level == LogLevel::None || level == levelOf(line));
        }
    }
}

void LogLevelTest::levelBehindThePrefixIsNotLookedFor()
{
    const QByteArray tail = R"(","level":"error"})";
    const QByteArray head = R"({"error":")";
    QCOMPARE(levelOf(head + QByteArray(8'000, 'x') + tail), LogLevel::Error);
    QCOMPARE(levelOf(head + QByteArray(kLevelPrefix, 'x') + tail), LogLevel::None);
}

void LogLevelTest::words_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<LogLevel>("level");
    for (const LogLevel level : kNamedLevels)
        QTest::newRow(levelWord(level).data()) << QByteArray(levelWord(level).data()) << level;
    QTest::newRow("short") << QByteArray("warn") << LogLevel::Warning;
    QTest::newRow("capitals") << QByteArray("ERROR") << LogLevel::Error;
    QTest::newRow("more than a level") << QByteArray("information") << LogLevel::None;
    QTest::newRow("cut") << QByteArray("erro") << LogLevel::None;
    QTest::newRow("empty") << QByteArray() << LogLevel::None;
}

void LogLevelTest::words()
{
    QFETCH(QByteArray, word);
    QTEST(levelFromWord(word), "level");
}

QTEST_GUILESS_MAIN(LogLevelTest)
#include "tst_loglevel.moc"
