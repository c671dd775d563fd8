// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/daemonconfig.h"
#include "helpers/temporaryhome.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

/// What a profile without text of its own gives. (Not in the macro that compares it: moc of Qt 6.4
/// cannot read a raw string there.)
constexpr char kPlain[] =
    R"(disabled_plugins = [ "io.containerd.grpc.v1.cri", "io.containerd.cri.v1.images", )"
    R"("io.containerd.cri.v1.runtime" ]
root = "/x/data"
state = "/x/state/daemon"
version = 2

[debug]
address = "/x/state/debug.sock"

[grpc]
address = "/x/state/containerd.sock"

[timeouts]
"io.containerd.timeout.bolt.open" = "15s"

[ttrpc]
address = "/x/state/containerd.sock.ttrpc"
)";

Places placesBelow(const QString &home)
{
    return placesFor({}, home, 0, {});
}

/// Makes the file of a profile with this text, as root or as an ordinary user, without a user
/// namespace.
std::variant<QByteArray, Problem> configWith(const QString &text, uid_t uid = 0, gid_t gid = 0)
{
    Profile profile;
    profile.rootless = false;
    profile.configText = text;
    return makeDaemonConfig(profile, placesBelow("/x"), uid, gid);
}

QByteArray textOf(const std::variant<QByteArray, Problem> &config)
{
    const auto *text = std::get_if<QByteArray>(&config);
    return text ? *text : std::get<Problem>(config).message().toUtf8();
}

/// The lines of one table, without indentation.
QStringList tableOf(const QByteArray &config, const QString &header)
{
    QStringList lines;
    bool inside = header.isEmpty();
    for (const QString &line : QString::fromUtf8(config).split('\n', Qt::SkipEmptyParts)) {
        const QString words = line.trimmed();
        if (words.startsWith('['))
            inside = words == header;
        else if (inside)
            lines.append(words);
    }
    return lines;
}

} // namespace

class DaemonConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void plainProfile();
    void withoutWhatIsOurs_data();
    void withoutWhatIsOurs();
    void sameProfileSameText();
    void ordinaryUserOwnsTheSockets();
    void rootOfAUserNamespaceOwnsThem();
    void levelAndFormat_data();
    void levelAndFormat();
    void oddPathsAreQuoted();
    void textIsMerged_data();
    void textIsMerged();
    void textMayNotTakeWhatIsOurs_data();
    void textMayNotTakeWhatIsOurs();
    void faultsOfSyntaxAreNamed_data();
    void faultsOfSyntaxAreNamed();
    void containerdAccepts_data();
    void containerdAccepts();
};

void DaemonConfigTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void DaemonConfigTest::withoutWhatIsOurs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("empty") << QByteArray() << QByteArray("\n");
    QTest::newRow("a whole file")
        << QByteArray("version = 2\nroot = \"/r\"\nSTATE = \"/s\"\noom_score = 1\n"
                      "[grpc]\naddress = \"/a\"\nuid = 0\n[metrics]\naddress = \"/m\"\n")
        << QByteArray("oom_score = 1\n\n[grpc]\nuid = 0\n\n[metrics]\naddress = \"/m\"\n");
    QTest::newRow("tables of other kinds") << QByteArray("grpc = 5\n[plugins.x]\nroot = 1\n")
                                           << QByteArray("grpc = 5\n\n[plugins.x]\nroot = 1\n");
}

void DaemonConfigTest::withoutWhatIsOurs()
{
    QFETCH(QByteArray, text);
    const auto remaining = withoutOwnKeys(text);
    QVERIFY(remaining.has_value());
    QFETCH(QByteArray, left);
    QCOMPARE(remaining->simplified(), left.simplified());
    Profile profile;
    profile.configText = QString::fromUtf8(*remaining);
    if (!text.contains("grpc = 5"))
        QVERIFY(
            std::holds_alternative<QByteArray>(makeDaemonConfig(profile, placesBelow("/x"), 0, 0)));
    QVERIFY(!withoutOwnKeys("= ="));
}

void DaemonConfigTest::plainProfile()
{
    QCOMPARE(textOf(configWith("")), kPlain);
}

void DaemonConfigTest::sameProfileSameText()
{
    const QString text = "[plugins.b]\nz = 1\na = 2\n[plugins.a]\nx = 3\n";
    QCOMPARE(textOf(configWith(text)), textOf(configWith(text)));
}

/// It is root in there, and what it makes is its user's outside.
void DaemonConfigTest::rootOfAUserNamespaceOwnsThem()
{
    const QByteArray config = textOf(makeDaemonConfig({}, placesBelow("/x"), 1000, 1000));
    QVERIFY2(!config.contains("uid"), config);
}

void DaemonConfigTest::ordinaryUserOwnsTheSockets()
{
    const QByteArray config = textOf(configWith("", 1000, 4'000'000'000));
    for (const char *table : {"[grpc]", "[ttrpc]", "[debug]"}) {
        const QStringList lines = tableOf(config, table);
        QVERIFY2(lines.contains("uid = 1000"), table);
        QVERIFY2(lines.contains("gid = 4000000000"), table);
    }
}

void DaemonConfigTest::levelAndFormat_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("the daemon's own") << ""
                                      << "text" << QStringList();
    QTest::newRow("level") << "debug"
                           << "text" << QStringList{"level = \"debug\""};
    QTest::newRow("JSON") << ""
                          << "json" << QStringList{"format = \"json\""};
    QTest::newRow("both") << "warn"
                          << "json" << QStringList{"format = \"json\"", "level = \"warn\""};
}

void DaemonConfigTest::levelAndFormat()
{
    QFETCH(QString, level);
    QFETCH(QString, format);
    QFETCH(QStringList, lines);
    Profile profile;
    profile.logLevel = level;
    profile.logFormat = fromKeyword<LogFormat>(format).value();
    const auto config = makeDaemonConfig(profile, placesBelow("/x"), 0, 0);
    QCOMPARE(tableOf(textOf(config), "[debug]"),
             QStringList("address = \"/x/state/debug.sock\"") + lines);
}

void DaemonConfigTest::oddPathsAreQuoted()
{
    const auto config = makeDaemonConfig({}, placesBelow("/a\"b\\c\nd 'e' #é"), 0, 0);
    QVERIFY(textOf(config).contains("root = \"/a\\\"b\\\\c\\nd 'e' #é/data\"\n"));
}

void DaemonConfigTest::textIsMerged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const char *text, const char *table,
                        const QStringList &lines) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString(table) << lines;
    };
    const QString address = "address = \"/x/state/containerd.sock\"";
    row("comment only", "# nothing", "[grpc]", {address});
    row("key beside ours", "[grpc]\nmax_recv_message_size = 5", "[grpc]",
        {address, "max_recv_message_size = 5"});
    row("dotted key beside ours", "grpc.max_recv_message_size = 5", "[grpc]",
        {address, "max_recv_message_size = 5"});
    row("inline table beside ours", "grpc = {max_recv_message_size = 5}", "[grpc]",
        {address, "max_recv_message_size = 5"});
    row("empty table", "[grpc]", "[grpc]", {address});
    row("array replaces", "disabled_plugins = [\"a\"]", "",
        {"disabled_plugins = [ \"a\" ]", "root = \"/x/data\"", "state = \"/x/state/daemon\"",
         "version = 2"});
    row("empty array replaces: CRI is on", "disabled_plugins = []", "",
        {"disabled_plugins = []", "root = \"/x/data\"", "state = \"/x/state/daemon\"",
         "version = 2"});
    row("plain value replaces", "[timeouts]\n\"io.containerd.timeout.bolt.open\" = \"1s\"",
        "[timeouts]", {"\"io.containerd.timeout.bolt.open\" = \"1s\""});
    row("another timeout is added", "[timeouts]\n\"io.containerd.timeout.shim.load\" = \"5s\"",
        "[timeouts]",
        {"\"io.containerd.timeout.bolt.open\" = \"15s\"",
         "\"io.containerd.timeout.shim.load\" = \"5s\""});
    row("new table", "[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_threshold = 0.02",
        "[plugins.\"io.containerd.gc.v1.scheduler\"]", {"pause_threshold = 0.02"});
    row("address of another table", "[metrics]\naddress = \"127.0.0.1:1338\"", "[metrics]",
        {"address = \"127.0.0.1:1338\""});
    row("root below a plugin", "[plugins.x]\nroot = \"/r\"\nstate = \"/s\"", "[plugins.x]",
        {"root = \"/r\"", "state = \"/s\""});
    row("beyond ASCII", "[plugins.x]\npath = \"/é\"", "[plugins.x]",
        {QString::fromUtf8("path = \"/é\"")});
    row("Windows line ends", "[debug]\r\ngid = 5\r\n", "[debug]",
        {"address = \"/x/state/debug.sock\"", "gid = 5"});
}

void DaemonConfigTest::textIsMerged()
{
    QFETCH(QString, text);
    QFETCH(QString, table);
    const auto config = configWith(text);
    QVERIFY2(std::holds_alternative<QByteArray>(config), textOf(config).constData());
    QStringList lines = tableOf(textOf(config), table);
    if (!table.isEmpty())
        QVERIFY(!lines.isEmpty());
    QTEST(lines, "lines");
}

void DaemonConfigTest::textMayNotTakeWhatIsOurs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *text, int line, const char *words) {
        QTest::newRow(name) << QString(text) << line << QString(words);
    };
    row("version", "version = 3", 1, "sets version");
    row("the same version", "version = 2", 1, "sets version");
    row("root", "\n\nroot = \"/r\"", 3, "sets root");
    row("root in quotes", "\"root\" = \"/r\"", 1, "sets root");
    row("root in capitals", "ROOT = \"/r\"", 1, "sets root");
    row("root as a table", "[root]\nx = 1", 1, "sets root");
    row("state", "oom_score = 1\nstate = \"/s\"", 2, "sets state");
    row("grpc.address", "[grpc]\nuid = 1\naddress = \"/a\"", 3, "sets grpc.address");
    row("grpc.address, dotted", "#\ngrpc.address = \"/a\"", 2, "sets grpc.address");
    row("grpc.address, inline", "grpc = {uid = 1, address = \"/a\"}", 1, "sets grpc.address");
    row("grpc.address in capitals", "[Grpc]\nAddress = \"/a\"", 2, "sets grpc.address");
    row("ttrpc.address", "[ttrpc]\naddress = \"\"", 2, "sets ttrpc.address");
    row("debug.address", "[debug]\naddress = \"\"", 2, "sets debug.address");
    row("grpc is a number", "#\ngrpc = 5", 2, "grpc is not a table");
    row("grpc is a list of tables", "[[grpc]]\nuid = 1", 1, "grpc is not a table");
    row("debug is text", "debug = \"on\"", 1, "debug is not a table");
    row("timeouts is text", "timeouts = \"1s\"", 1, "timeouts is not a table");
}

void DaemonConfigTest::textMayNotTakeWhatIsOurs()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, words);
    const auto config = configWith(text);
    QVERIFY(std::holds_alternative<Problem>(config));
    const auto &problem = std::get<Problem>(config);
    QCOMPARE(problem.subject, QString("configText, line %1").arg(line));
    QVERIFY2(problem.cause.contains(words), qPrintable(problem.cause));
    QVERIFY(problem.nextStep.endsWith('.'));
}

void DaemonConfigTest::faultsOfSyntaxAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("no value") << "[debug]\nlevel =\n" << 2;
    QTest::newRow("no TOML at all") << "\nlevel: debug\n" << 2;
    QTest::newRow("unfinished string") << "x = \"a" << 1;
    QTest::newRow("table twice") << "[a]\nx = 1\n[a]\n" << 3;
    QTest::newRow("key twice") << "x = 1\nx = 2\n" << 2;
    QTest::newRow("NUL") << QString("x = 1") + QChar(0) << 1;
    QTest::newRow("nested without end") << "x = " + QString(1000, '[') << 1;
    QTest::newRow("dots without end") << QString("a.").repeated(100'000) + "a = 1" << 1;
}

void DaemonConfigTest::faultsOfSyntaxAreNamed()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const auto config = configWith(text);
    QVERIFY(std::holds_alternative<Problem>(config));
    QCOMPARE(std::get<Problem>(config).subject, QString("configText, line %1").arg(line));
    QVERIFY(!std::get<Problem>(config).cause.isEmpty());
}

void DaemonConfigTest::containerdAccepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("plain") << "" << QStringList();
    QTest::newRow("with text of the profile")
        << "oom_score = 7\n[grpc]\nmax_recv_message_size = 12345\n"
           "[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_threshold = 0.5\n"
        << QStringList{"oom_score = 7", "max_recv_message_size = 12345", "pause_threshold = 0.5"};
    QTest::newRow("odd characters")
        << "[plugins.\"io.containerd.x.v1.y\"]\nz = \"\"\"\na\\tb\n'é'\n\"\"\"\n"
        << QStringList();
}

/// The daemon's own reader says what it has understood.
void DaemonConfigTest::containerdAccepts()
{
    QFETCH(QString, text);
    QFETCH(QStringList, lines);
    const QString binary = QStandardPaths::findExecutable("containerd");
    if (binary.isEmpty())
        QSKIP("containerd is not installed");
    const TemporaryHome home;
    Profile profile;
    profile.configText = text;
    profile.rootless = false;
    profile.logLevel = "warn";
    profile.logFormat = LogFormat::Json;
    const Places places = placesBelow(home.path("it's \"odd\" é"));
    const auto config = makeDaemonConfig(profile, places, 1000, 1001);
    QVERIFY2(std::holds_alternative<QByteArray>(config), textOf(config).constData());
    writeFile(home.path("containerd.toml"), textOf(config));

    QProcess containerd;
    containerd.start(binary, {"--config", home.path("containerd.toml"), "config", "dump"});
    QVERIFY(containerd.waitForFinished(30'000));
    const QString dump = QString::fromUtf8(containerd.readAllStandardOutput());
    QVERIFY2(containerd.exitCode() == 0, containerd.readAllStandardError().constData());
    const auto quoted = [](QString path) { return '"' + path.replace('"', "\\\"") + '"'; };
    const QStringList expected = QStringList{"root = " + quoted(places.data),
                                             "state = " + quoted(places.daemonState),
                                             "address = " + quoted(places.socket),
                                             "address = " + quoted(places.ttrpcSocket),
                                             "address = " + quoted(places.debugSocket),
                                             "level = \"warn\"",
                                             "format = \"json\"",
                                             "uid = 1000",
                                             "gid = 1001",
                                             "\"io.containerd.timeout.bolt.open\" = \"15s\"",
                                             "\"io.containerd.cri.v1.runtime\""} +
                                 lines;
    for (const QString &line : expected)
        QVERIFY2(dump.contains(line), qPrintable(line + "\n" + dump));
}

QTEST_GUILESS_MAIN(DaemonConfigTest)
#include "tst_daemonconfig.moc"
