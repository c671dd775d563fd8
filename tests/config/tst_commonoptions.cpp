// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/commonoptions.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

std::variant<Setup, Problem> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser);
    if (!parser.parse(QStringList("program") + arguments))
        return Problem{"parser", parser.errorText(), ""};
    return CommonOptions::read(parser);
}

QString messageOf(const std::variant<Setup, Problem> &result)
{
    const auto *problem = std::get_if<Problem>(&result);
    return problem ? problem->message() : QString();
}

/// A home whose profile `default` says one thing for each key that the rows look at.
void writeProfile(const TemporaryHome &home, const QString &name = "default")
{
    QVERIFY(QDir(home.path()).mkpath("config"));
    writeFile(home.path("config/" + name + ".toml"), "dialect = \"docker-containerd\"\n"
                                                     "binary = \"/of/the/file\"\n"
                                                     "logLevel = \"warn\"\n");
}

} // namespace

class CommonOptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void optionsLieOverTheFile_data();
    void optionsLieOverTheFile();
    void problemsAreNamed_data();
    void problemsAreNamed();
    void namedProfileIsRead();
    void profileWithoutFileIsDefaults();
    void homeIsMadeAbsolute();
    void emptyHomeIsAProblem();
    void badFileIsAProblem();
    void fifoInThePlaceOfAProfile();
    void longHomeIsAProblem();
    void systemPlacesWithoutHome();
    void windowSettingsAreThePersonsOwn();
    void nothingIsMade();
};

void CommonOptionsTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void CommonOptionsTest::optionsLieOverTheFile_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("binary");
    QTest::addColumn<QString>("logLevel");
    const auto row = [](const char *name, const QStringList &arguments, const char *dialect,
                        const char *binary, const char *logLevel) {
        QTest::newRow(name) << arguments << QString(dialect) << QString(binary)
                            << QString(logLevel);
    };
    row("none", {}, "docker-containerd", "/of/the/file", "warn");
    row("--dialect", {"--dialect", "containerd"}, "containerd", "/of/the/file", "warn");
    row("--binary", {"--binary", "/b"}, "docker-containerd", "/b", "warn");
    row("--set", {"--set", "logLevel=debug"}, "docker-containerd", "/of/the/file", "debug");
    row("--set=", {"--set=logLevel=debug"}, "docker-containerd", "/of/the/file", "debug");
    row("--set twice, two keys", {"--set", "logLevel=debug", "--set", "binary=/b"},
        "docker-containerd", "/b", "debug");
    row("--set twice, one key", {"--set", "logLevel=debug", "--set", "logLevel=info"},
        "docker-containerd", "/of/the/file", "info");
    row("--set beats --dialect and --binary before it",
        {"--dialect", "docker-containerd", "--binary", "/b", "--set", "dialect=containerd", "--set",
         "binary=/s"},
        "containerd", "/s", "warn");
    row("--set beats --dialect and --binary after it",
        {"--set", "dialect=containerd", "--set", "binary=/s", "--binary", "/b", "--dialect",
         "docker-containerd"},
        "containerd", "/s", "warn");
    row("--set to nothing unsets", {"--set", "logLevel=", "--set", "binary="}, "docker-containerd",
        "", "");
    row("value with equals signs", {"--set", "binary=/a=b=c"}, "docker-containerd", "/a=b=c",
        "warn");
}

void CommonOptionsTest::optionsLieOverTheFile()
{
    QFETCH(QStringList, arguments);
    const TemporaryHome home;
    writeProfile(home);
    const auto result = readOptions(QStringList{"--home", home.path()} + arguments);
    QVERIFY2(std::holds_alternative<Setup>(result), qPrintable(messageOf(result)));
    const auto &setup = std::get<Setup>(result);
    QTEST(keyword(setup.profile.dialect), "dialect");
    QTEST(setup.profile.binary, "binary");
    QTEST(setup.profile.logLevel, "logLevel");
    QCOMPARE(setup.profile.name, "default");
    // The names of the files follow the dialect that won.
    QCOMPARE(setup.places.pidFile, home.path("state/" + keyword(setup.profile.dialect) + ".pid"));
}

void CommonOptionsTest::problemsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QStringList &arguments, const char *subject,
                        const char *words) {
        QTest::newRow(name) << arguments << QString(subject) << QString(words);
    };
    row("empty profile name", {"--profile", ""}, "--profile", "\"\" cannot be");
    row("profile name that leads elsewhere", {"--profile", "../x"}, "--profile", "\"../x\" cannot");
    row("unknown dialect", {"--dialect", "podman"}, "--dialect", "containerd, docker-containerd");
    row("empty dialect", {"--dialect", ""}, "--dialect", "containerd, docker-containerd");
    row("unknown language", {"--language", "tlh"}, "--language", "There are: system, en, zh_CN.");
    row("empty language", {"--language="}, "--language", "There are: system, en, zh_CN.");
    row("--set without a value", {"--set", "logLevel"}, "--set", "\"logLevel\" is not KEY=VALUE");
    row("--set without a key", {"--set", "=debug"}, "--set", "\"=debug\" is not KEY=VALUE");
    row("--set with nothing", {"--set", ""}, "--set", "\"\" is not KEY=VALUE");
    row("unknown key", {"--set", "oomscore=1"}, "--set", "Did you mean oomScore?");
    row("OOM score that is no number", {"--set", "oomScore=high"}, "--set oomScore",
        "not a whole number");
    row("OOM score out of range", {"--set", "oomScore=-1001"}, "--set oomScore",
        "outside the range of -1000 to 1000");
    row("bad value, set right later", {"--set", "restart=x", "--set", "restart=never"},
        "--set restart", "\"x\" is not one of");
    row("bad --dialect, set right later", {"--dialect", "x", "--set", "dialect=containerd"},
        "--dialect", "\"x\" is not one of");
}

void CommonOptionsTest::problemsAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const TemporaryHome home;
    const auto result = readOptions(QStringList{"--home", home.path()} + arguments);
    QVERIFY(std::holds_alternative<Problem>(result));
    QTEST(std::get<Problem>(result).subject, "subject");
    QVERIFY2(messageOf(result).contains(words), qPrintable(messageOf(result)));
}

void CommonOptionsTest::namedProfileIsRead()
{
    const TemporaryHome home;
    writeProfile(home, "other");
    const auto result = readOptions({"--home", home.path(), "--profile", "other"});
    QVERIFY2(std::holds_alternative<Setup>(result), qPrintable(messageOf(result)));
    const auto &setup = std::get<Setup>(result);
    QCOMPARE(setup.profile.name, "other");
    QCOMPARE(setup.profile.binary, "/of/the/file");
    QCOMPARE(setup.places.profileFile, home.path("config/other.toml"));
}

void CommonOptionsTest::profileWithoutFileIsDefaults()
{
    const TemporaryHome home;
    const auto result = readOptions({"--home", home.path(), "--profile", "new"});
    QVERIFY2(std::holds_alternative<Setup>(result), qPrintable(messageOf(result)));
    Profile expected;
    expected.name = "new";
    QVERIFY(std::get<Setup>(result).profile == expected);
}

void CommonOptionsTest::homeIsMadeAbsolute()
{
    const TemporaryHome home;
    const QString relative = QDir::current().relativeFilePath(home.path()) + "/./x/..//";
    const auto result = readOptions({"--home", relative});
    QVERIFY2(std::holds_alternative<Setup>(result), qPrintable(messageOf(result)));
    QCOMPARE(std::get<Setup>(result).places.state, home.path("state"));
}

void CommonOptionsTest::emptyHomeIsAProblem()
{
    const auto result = readOptions({"--home", ""});
    QVERIFY(std::holds_alternative<Problem>(result));
    QCOMPARE(std::get<Problem>(result).subject, "--home");
}

void CommonOptionsTest::badFileIsAProblem()
{
    const TemporaryHome home;
    writeProfile(home);
    const QString path = home.path("config/default.toml");
    writeFile(path, "#\nrestart = \"x\"\n");
    const auto result = readOptions({"--home", home.path(), "--set", "restart=never"});
    QVERIFY(std::holds_alternative<Problem>(result));
    QCOMPARE(std::get<Problem>(result).subject, path + ":2");
}

void CommonOptionsTest::fifoInThePlaceOfAProfile()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("config"));
    const QString path = home.path("config/default.toml");
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto result = readOptions({"--home", home.path()});
    QVERIFY(std::holds_alternative<Problem>(result));
    QCOMPARE(std::get<Problem>(result).subject, path);
}

void CommonOptionsTest::longHomeIsAProblem()
{
    const auto result = readOptions({"--home", "/tmp/" + QString(100, 'a')});
    QVERIFY(std::holds_alternative<Problem>(result));
    QVERIFY(std::get<Problem>(result).subject.endsWith("/state/containerd.sock"));
}

void CommonOptionsTest::systemPlacesWithoutHome()
{
    const TemporaryHome settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    QVERIFY(QDir(settings.path()).mkdir("containerdeck"));
    writeFile(settings.path("containerdeck/p.toml"), "logLevel = \"warn\"\n");
    const auto result = readOptions({"--profile", "p"});
    qunsetenv("XDG_CONFIG_HOME");
    QVERIFY2(std::holds_alternative<Setup>(result), qPrintable(messageOf(result)));
    const auto &setup = std::get<Setup>(result);
    QCOMPARE(setup.profile.logLevel, "warn");
    QCOMPARE(setup.places.config, settings.path("containerdeck"));
    QVERIFY2(setup.places.state.endsWith("/p"), qPrintable(setup.places.state));
    if (::geteuid() == 0)
        QCOMPARE(setup.places.state, "/run/containerdeck/p");
}

void CommonOptionsTest::windowSettingsAreThePersonsOwn()
{
    const TemporaryHome settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    const auto ofSystem = readSetup("default", {{}, {}, true});
    QVERIFY(std::holds_alternative<Setup>(ofSystem));
    QCOMPARE(ownerOf(std::get<Setup>(ofSystem)), uid_t(0));
    QCOMPARE(windowSettingsFile(std::get<Setup>(ofSystem)),
             settings.path("containerdeck/window.ini"));
    const auto own = readSetup("default", {settings.path(), {}, false});
    qunsetenv("XDG_CONFIG_HOME");
    QCOMPARE(ownerOf(std::get<Setup>(own)), ::geteuid());
    QCOMPARE(windowSettingsFile(std::get<Setup>(own)), settings.path("config/window.ini"));
}

void CommonOptionsTest::nothingIsMade()
{
    const TemporaryHome home;
    const QString below = home.path("x");
    QVERIFY(std::holds_alternative<Setup>(readOptions({"--home", below})));
    QVERIFY(!QDir(below).exists());
}

QTEST_GUILESS_MAIN(CommonOptionsTest)
#include "tst_commonoptions.moc"
