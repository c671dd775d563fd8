// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profile.h"
#include "helpers/temporaryhome.h"
#include "posix/unixsocket.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;

namespace {

Problem problemOf(const std::variant<ProfileFile, Problem> &result)
{
    const auto *problem = std::get_if<Problem>(&result);
    return problem ? *problem : Problem{"", "no problem", ""};
}

} // namespace

class ProfileFileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void missingFileIsAProfileOfDefaults_data();
    void missingFileIsAProfileOfDefaults();
    void readsEveryKey();
    void readsOddButGoodFiles_data();
    void readsOddButGoodFiles();
    void namesTheLine_data();
    void namesTheLine();
    void unknownKeysAreWarnings_data();
    void unknownKeysAreWarnings();
    void refusesOtherThings_data();
    void refusesOtherThings();
    void fileThatMayNotBeRead();
    void largestFile();
    void linkToAPlainFileIsRead();
    void relativeBinaryIsMeantFromTheFilesFolder();
};

void ProfileFileTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void ProfileFileTest::missingFileIsAProfileOfDefaults_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("no file") << "x.toml";
    QTest::newRow("no folder") << "a/b/x.toml";
}

void ProfileFileTest::missingFileIsAProfileOfDefaults()
{
    QFETCH(QString, file);
    const TemporaryHome home;
    const auto result = loadProfile("x", home.path(file));
    QVERIFY(std::holds_alternative<ProfileFile>(result));
    Profile expected;
    expected.name = "x";
    QVERIFY(std::get<ProfileFile>(result).profile == expected);
}

void ProfileFileTest::readsEveryKey()
{
    const TemporaryHome home;
    writeFile(home.path("x.toml"), R"(# all of them
dialect = "docker-containerd"
binary = "/opt/containerd"
arguments = ["--one", "two three"]
logLevel = "debug"
logFormat = "json"
oomScore = -500
oomScoreRequired = true
runtime = "runc"
runtimeArguments = ["a"]
startDaemon = false
lifetime = "independent"
restart = "always"
startTimeout = "90s"
stopTimeout = "500ms"
malformedPidFile = "setAside"
configText = """
[plugins]
"""
logCapPerRun = "1MiB"
logCapTotal = 4194304

[environment]
HTTP_PROXY = "http://proxy:1"
"A.B" = ""
)");
    Profile expected;
    expected.name = "x";
    expected.dialect = Dialect::DockerContainerd;
    expected.binary = "/opt/containerd";
    expected.arguments = QStringList{"--one", "two three"};
    expected.logLevel = "debug";
    expected.logFormat = LogFormat::Json;
    expected.oomScore = -500;
    expected.oomScoreRequired = true;
    expected.runtime = "runc";
    expected.runtimeArguments = QStringList{"a"};
    expected.startDaemon = false;
    expected.lifetime = Lifetime::Independent;
    expected.restart = RestartMode::Always;
    expected.startTimeout = 90s;
    expected.stopTimeout = 500ms;
    expected.malformedPidFile = MalformedPidFile::SetAside;
    expected.configText = "[plugins]\n";
    expected.logCapPerRun = 1 << 20;
    expected.logCapTotal = 4 << 20;
    expected.environment = {{"HTTP_PROXY", "http://proxy:1"}, {"A.B", ""}};
    const auto result = loadProfile("x", home.path("x.toml"));
    QVERIFY2(std::holds_alternative<ProfileFile>(result), qPrintable(problemOf(result).message()));
    QVERIFY(std::get<ProfileFile>(result).profile == expected);
}

void ProfileFileTest::readsOddButGoodFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("runtime");
    QTest::newRow("empty") << QByteArray() << "";
    QTest::newRow("comment only") << QByteArray("# nothing") << "";
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFruntime = \"r\"\n") << "r";
    QTest::newRow("Windows line ends") << QByteArray("# x\r\nruntime = \"r\"\r\n") << "r";
    QTest::newRow("no line end") << QByteArray("runtime = 'r'") << "r";
    QTest::newRow("beyond ASCII") << QByteArray("runtime = \"/opt/é\"")
                                  << QString::fromUtf8("/opt/é");
    QTest::newRow("quoted key") << QByteArray("\"runtime\" = \"r\"") << "r";
    QTest::newRow("environment as dotted keys") << QByteArray("environment.A = \"b\"") << "";
    QTest::newRow("empty value unsets")
        << QByteArray("runtime = \"\"\nmalformedPidFile = \"\"") << "";
}

void ProfileFileTest::readsOddButGoodFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, runtime);
    const TemporaryHome home;
    writeFile(home.path("x.toml"), content);
    const auto result = loadProfile("x", home.path("x.toml"));
    QVERIFY2(std::holds_alternative<ProfileFile>(result), qPrintable(problemOf(result).message()));
    QCOMPARE(std::get<ProfileFile>(result).profile.runtime, runtime);
}

void ProfileFileTest::namesTheLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &content, int line, const char *words) {
        QTest::newRow(name) << content << line << QString(words);
    };
    row("bad word", "\n\nrestart = \"maybe\"\n", 3, "\"maybe\" is not one of");
    row("score is text", "oomScore = \"low\"\n", 1, "\"low\" is not a whole number");
    row("score is a fraction", "oomScore = 1.5\n", 1, "\"1.5\" is not a whole number");
    row("score out of range", "#\noomScore = 1001\n", 2, "\"1001\" is outside the range");
    row("switch is text", "startDaemon = \"true\"\n", 1, "\"true\" is neither true nor false");
    row("switch is a number", "oomScoreRequired = 1\n", 1, "\"1\" is neither");
    row("text is a number", "binary = 5\n", 1, "\"5\" is not a string");
    row("text is a table", "[logLevel]\nx = 1\n", 1, "is not a string");
    row("duration is a number", "stopTimeout = 90\n", 1, "\"90\" is not a string");
    row("size is a switch", "logCapTotal = true\n", 1, "\"true\" is neither a string nor");
    row("size is negative", "logCapTotal = -1\n", 1, "\"-1\" is not a size");
    row("list is text", "arguments = \"--one\"\n", 1, "\"--one\" is not a list");
    row("list of numbers", "arguments = [\n 1,\n]\n", 1, "has an element that is not a string");
    row("map is text", "environment = \"A=b\"\n", 1, "\"A=b\" is not a table");
    row("map of numbers", "[environment]\nA = 1\n", 1, "a value that is not a string");
    row("date", "runtime = 2026-11-24\n", 1, "\"2026-11-24\" is not a string");
    row("NUL in text", "runtime = \"a\\u0000b\"\n", 1, "has a NUL character");
    row("first of two faults", "restart = \"x\"\ndialect = \"y\"\n", 1, "\"x\" is not one of");
    row("no value", "#\nrestart =\n", 2, "");
    row("nested too deep", "#\narguments = " + QByteArray(100000, '['), 2, "");
    row("no key", "restart = \"never\"\n= 5\n", 2, "");
    row("value without quotes", "restart = never\n", 1, "");
    row("unfinished string", "restart = \"never\n", 1, "");
    row("key twice", "restart = \"never\"\nrestart = \"always\"\n", 2, "restart");
    row("not UTF-8", "#\nruntime = \"\xff\"\n", 2, "utf-8");
    row("UTF-16", QByteArray("\xff\xfer\0u\0n\0", 8), 1, "utf-8");
    row("binary",
        QByteArray("\x7f"
                   "ELF\x02\x01\x01\0\0\0",
                   10),
        1, "TOML file");
    row("NULs", QByteArray(4096, '\0'), 1, "TOML file");
    row("brackets without end", "x = " + QByteArray(100'000, '['), 1, "within each other");
    row("braces without end", "x = " + QByteArray("{a=").repeated(100'000), 1, "within each other");
    row("dots without end", QByteArray("a.").repeated(400'000) + "a = 1", 1, "within each other");
    row("inline tables of dotted keys", "a = " + QByteArray("{ a.a.a = ").repeated(50'000), 1,
        "within each other");
}

void ProfileFileTest::namesTheLine()
{
    QFETCH(QByteArray, content);
    QFETCH(int, line);
    QFETCH(QString, words);
    const TemporaryHome home;
    const QString path = home.path("x.toml");
    writeFile(path, content);
    const Problem problem = problemOf(loadProfile("x", path));
    QCOMPARE(problem.subject, QString("%1:%2").arg(path).arg(line));
    QVERIFY2(problem.message().contains(words), qPrintable(problem.message()));
    QVERIFY(problem.nextStep.endsWith('.'));
}

void ProfileFileTest::unknownKeysAreWarnings_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("warnings"); // each begins so, behind the path
    QTest::newRow("none") << QByteArray("restart = \"never\"\n") << QStringList();
    QTest::newRow("a typing error")
        << QByteArray("#\n\nlogLevl = \"info\"\n")
        << QStringList{"3: unknown key \"logLevl\". Did you mean logLevel?"};
    QTest::newRow("a table") << QByteArray("binary = \"b\"\n[daemon]\nx = 1\n")
                             << QStringList{"2: unknown key \"daemon\"."};
    QTest::newRow("dots up to the limit")
        << QByteArray("a.").repeated(98) + "a = 1" << QStringList{"1: unknown key \"a\"."};
    QTest::newRow("in the order of the file")
        << QByteArray("zz = 1\nbinary = \"b\"\naa = 2\n")
        << QStringList{"1: unknown key \"zz\".", "3: unknown key \"aa\"."};
    QTest::newRow("what a terminal would obey")
        << QByteArray("\"a\\u001b[0m\" = 1\n") << QStringList{"1: unknown key \"a\\u001b[0m\"."};
}

void ProfileFileTest::unknownKeysAreWarnings()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, warnings);
    const TemporaryHome home;
    const QString path = home.path("x.toml");
    writeFile(path, content);
    const auto result = loadProfile("x", path);
    QVERIFY2(std::holds_alternative<ProfileFile>(result), qPrintable(problemOf(result).message()));
    const auto &file = std::get<ProfileFile>(result);
    QCOMPARE(file.bytes, content);
    QCOMPARE(file.warnings.size(), warnings.size());
    for (qsizetype i = 0; i < warnings.size(); ++i)
        QVERIFY2(file.warnings.at(i).startsWith(path + ':' + warnings.at(i)),
                 qPrintable(file.warnings.at(i)));
}

void ProfileFileTest::refusesOtherThings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cause");
    QTest::newRow("folder") << "folder"
                            << "is a folder";
    QTest::newRow("FIFO") << "fifo"
                          << "is a FIFO, a socket or a device";
    QTest::newRow("socket") << "socket"
                            << "is a FIFO, a socket or a device";
    QTest::newRow("device") << "/dev/zero"
                            << "is a FIFO, a socket or a device";
    QTest::newRow("link to nothing") << "dangling"
                                     << "is a symbolic link to";
    QTest::newRow("link to itself") << "loop"
                                    << "is a symbolic link that leads to itself";
    QTest::newRow("link to a FIFO") << "fifolink"
                                    << "is a FIFO, a socket or a device";
    QTest::newRow("link to a folder") << "folderlink"
                                      << "is a folder";
    QTest::newRow("over 1 MiB") << "huge"
                                << "is larger than 1 MiB";
    QTest::newRow("1 GiB, sparse") << "sparse"
                                   << "is larger than 1 MiB";
    QTest::newRow("below a plain file") << "huge/x.toml"
                                        << "Not a directory";
}

void ProfileFileTest::refusesOtherThings()
{
    QFETCH(QString, name);
    QFETCH(QString, cause);
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("folder"));
    QCOMPARE(::mkfifo(QFile::encodeName(home.path("fifo")).constData(), 0600), 0);
    const auto listener = listenUnix(home.path("socket"), 1);
    QVERIFY(listener.ok());
    QVERIFY(QFile::link(home.path("missing"), home.path("dangling")));
    QVERIFY(QFile::link(home.path("loop"), home.path("loop")));
    QVERIFY(QFile::link(home.path("fifo"), home.path("fifolink")));
    QVERIFY(QFile::link(home.path("folder"), home.path("folderlink")));
    writeFile(home.path("huge"), QByteArray(1024 * 1024 + 1, '#'));
    writeFile(home.path("sparse"), {});
    QVERIFY(QFile(home.path("sparse")).resize(1 << 30));
    const QString path = QDir(home.path()).absoluteFilePath(name);
    const Problem problem = problemOf(loadProfile("x", path));
    QCOMPARE(problem.subject, path);
    QVERIFY2(problem.cause.contains(cause), qPrintable(problem.cause));
    QVERIFY(problem.nextStep.endsWith('.'));
}

void ProfileFileTest::fileThatMayNotBeRead()
{
    const TemporaryHome home;
    const QString path = home.path("x.toml");
    writeFile(path, "");
    QVERIFY(QFile::setPermissions(path, {}));
    // Root reads all the same; the effective user is this thread's way to be somebody else.
    const uid_t own = ::geteuid();
    if (own == 0)
        QCOMPARE(::seteuid(65534), 0);
    const Problem problem = problemOf(loadProfile("x", path));
    if (own == 0)
        QCOMPARE(::seteuid(0), 0);
    QCOMPARE(problem.subject, path);
    QVERIFY2(problem.cause.contains("Permission denied"), qPrintable(problem.cause));
}

void ProfileFileTest::largestFile()
{
    const TemporaryHome home;
    writeFile(home.path("x.toml"), "#" + QByteArray(1024 * 1024 - 1, ' '));
    QVERIFY(std::holds_alternative<ProfileFile>(loadProfile("x", home.path("x.toml"))));
}

void ProfileFileTest::linkToAPlainFileIsRead()
{
    const TemporaryHome home;
    writeFile(home.path("target"), "runtime = \"r\"\n");
    QVERIFY(QFile::link("target", home.path("relative")));
    QVERIFY(QFile::link(home.path("relative"), home.path("x.toml")));
    const auto result = loadProfile("x", home.path("x.toml"));
    QVERIFY2(std::holds_alternative<ProfileFile>(result), qPrintable(problemOf(result).message()));
    QCOMPARE(std::get<ProfileFile>(result).profile.runtime, "r");
}

void ProfileFileTest::relativeBinaryIsMeantFromTheFilesFolder()
{
    const TemporaryHome home;
    writeFile(home.path("x.toml"), "binary = \"bin/containerd\"\n");
    const auto result = loadProfile("x", home.path("x.toml"));
    QCOMPARE(std::get<ProfileFile>(result).profile.binary, home.path("bin/containerd"));
}

QTEST_GUILESS_MAIN(ProfileFileTest)
#include "tst_profilefile.moc"
