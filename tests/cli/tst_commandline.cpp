// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commandline.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QTest>

using namespace deck;
using namespace deck::test;

Q_DECLARE_METATYPE(deck::CliCommand)

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rightCalls_data();
    void rightCalls();
    void wrongCalls_data();
    void wrongCalls();
    void questions_data();
    void questions();
    void helpNamesEverything();
    void commonOptionsReachTheSetup();
    void setAsideReachesTheProfile();
    void profilesActions();
    void profilesNeedNoGoodFile();

private:
    [[nodiscard]] std::variant<CommandLine, EarlyExit> parse(const QString &words) const
    {
        const QStringList arguments = words.split(' ', Qt::SkipEmptyParts);
        return parseCommandLine(QStringList{"deckctl", "--home", m_home->path()} + arguments);
    }

    std::unique_ptr<TemporaryHome> m_home;
};

namespace {

/// What differs from a call without options, in words.
QString inWords(const CommandLine &line)
{
    QStringList words{keyword(line.command)};
    if (line.json)
        words << "json";
    if (line.setAsidePidFile)
        words << "aside";
    if (line.logs.follow)
        words << "follow";
    if (line.logs.lines != 50)
        words << QString::number(line.logs.lines);
    return words.join(' ') + (line.program.isEmpty() ? QString() : ": " + line.program.join(' '));
}

} // namespace

void CommandLineTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
}

void CommandLineTest::rightCalls_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("understood");
    for (const QString &command : keywords<CliCommand>())
        QTest::newRow(qPrintable(command)) << (command == "config"  ? QString("config show")
                                               : command == "debug" ? QString("debug 10m")
                                               : command == "exec"  ? QString("exec true")
                                                                    : command)
                                           << (command == "exec" ? "exec: true" : command);
    QTest::newRow("a program with options") << "exec -- ctr -n moby run --rm i o"
                                            << "exec: ctr -n moby run --rm i o";
    QTest::newRow("a double dash of its own") << "exec -- sh -c x -- y"
                                              << "exec: sh -c x -- y";
    QTest::newRow("option after the command") << "status --json"
                                              << "status json";
    QTest::newRow("option before the command") << "--json status"
                                               << "status json";
    QTest::newRow("options on both sides") << "--set restart=never run --json --set logLevel=debug"
                                           << "run json";
    QTest::newRow("set aside with run") << "run --set-aside-pid-file"
                                        << "run aside";
    QTest::newRow("set aside with start") << "--set-aside-pid-file start"
                                          << "start aside";
    QTest::newRow("follow") << "logs --follow"
                            << "logs follow";
    QTest::newRow("follow, short") << "logs -f"
                                   << "logs follow";
    QTest::newRow("lines") << "logs --lines 7"
                           << "logs 7";
    QTest::newRow("lines with a sign") << "logs --lines=7"
                                       << "logs 7";
    QTest::newRow("lines, short") << "-n 7 logs"
                                  << "logs 7";
    QTest::newRow("lines, short and close") << "logs -n7"
                                            << "logs 7";
    QTest::newRow("short ones together") << "logs -fn 0"
                                         << "logs follow 0";
    QTest::newRow("all lines") << "logs -n all"
                               << "logs -1";
    QTest::newRow("after a double dash") << "--json -- status"
                                         << "status json";
}

void CommandLineTest::rightCalls()
{
    QFETCH(QString, words);
    QFETCH(QString, understood);
    const auto parsed = parse(words);
    const auto *early = std::get_if<EarlyExit>(&parsed);
    QVERIFY2(!early, early ? qPrintable(early->text) : "");
    QCOMPARE(inWords(std::get<CommandLine>(parsed)), understood);
}

void CommandLineTest::wrongCalls_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("named"); // in the message
    QTest::newRow("no command") << ""
                                << "no command given";
    QTest::newRow("unknown command") << "begin"
                                     << "'begin'";
    QTest::newRow("command in capitals") << "RUN"
                                         << "'RUN'";
    QTest::newRow("two commands") << "start stop"
                                  << "'stop'";
    QTest::newRow("config, but what") << "config"
                                      << "there are: show, check, diff";
    QTest::newRow("config with an unknown word") << "config edit"
                                                 << "'config edit'";
    QTest::newRow("config show of a file") << "config show a.toml"
                                           << "'a.toml'";
    QTest::newRow("config check of nothing") << "config check"
                                             << "needs a file";
    QTest::newRow("config diff of nothing") << "config diff"
                                            << "needs a file";
    QTest::newRow("config check of two files") << "config check a.toml b.toml"
                                               << "'b.toml'";
    QTest::newRow("no program") << "exec"
                                << "needs a program";
    QTest::newRow("config apply of nothing") << "config apply"
                                             << "needs a file";
    QTest::newRow("config rollback of two") << "config rollback a b"
                                            << "'b'";
    QTest::newRow("config history of one") << "config history a"
                                           << "'a'";
    QTest::newRow("debug for how long") << "debug"
                                        << "needs a time";
    QTest::newRow("debug for ever") << "debug 25h"
                                    << "'25h'";
    QTest::newRow("debug for no time") << "debug 500ms"
                                       << "'500ms'";
    QTest::newRow("debug at a level that is none") << "debug 5m info"
                                                   << "'info'";
    QTest::newRow("debug off at a level") << "debug off trace"
                                          << "'trace'";
    QTest::newRow("profiles with an unknown word") << "profiles edit"
                                                   << "there are: list, create";
    QTest::newRow("profiles create of nothing") << "profiles create"
                                                << "needs a name";
    QTest::newRow("profiles create of two") << "profiles create a b"
                                            << "'b'";
    QTest::newRow("profiles rename of one") << "profiles rename a"
                                            << "needs two names";
    QTest::newRow("profiles import of nothing") << "profiles import"
                                                << "needs a file";
    QTest::newRow("profiles set of nothing") << "profiles set"
                                             << "needs KEY=VALUE";
    QTest::newRow("profiles set of a key alone") << "profiles set restart"
                                                 << "'restart' is not KEY=VALUE";
    QTest::newRow("profiles unset of a value") << "profiles unset restart=never"
                                               << "unknown key 'restart=never'";
    QTest::newRow("data of an export") << "profiles export a --data"
                                       << "--data";
    QTest::newRow("secrets of a list") << "profiles --with-secrets"
                                       << "--with-secrets";
    QTest::newRow("an option of profiles alone") << "status --data"
                                                 << "--data";
    QTest::newRow("json of a change") << "profiles create a --json"
                                      << "--json";
    QTest::newRow("laying over files") << "profiles --set restart=never"
                                       << "--set";
    QTest::newRow("unknown option") << "run --jason"
                                    << "jason";
    QTest::newRow("unknown short option") << "run -x"
                                          << "'x'";
    QTest::newRow("long option with a single dash") << "run -home"
                                                    << "'--home'";
    QTest::newRow("help of Qt's own") << "--help-all"
                                      << "help-all";
    QTest::newRow("a switch with a value") << "status --json=yes"
                                           << "json";
    QTest::newRow("an option without its value") << "logs --lines"
                                                 << "lines";
    QTest::newRow("lines that are none") << "logs -n few"
                                         << "'few'";
    QTest::newRow("fewer lines than none") << "logs -n -1"
                                           << "'-1'";
    QTest::newRow("more lines than an int") << "logs -n 99999999999"
                                            << "'99999999999'";
    QTest::newRow("a level that is none") << "logs --level loud"
                                          << "'loud'";
    QTest::newRow("an expression that is none") << "logs --grep (a"
                                                << "--grep";
    QTest::newRow("a time that is none") << "logs --since yesterday"
                                         << "'yesterday'";
    QTest::newRow("an end that is none") << "logs --until soon"
                                         << "'soon'";
    QTest::newRow("following an earlier run") << "logs -f --run 20261124T192656Z"
                                              << "--run";
    QTest::newRow("level with status") << "status --level error"
                                       << "--level";
    QTest::newRow("json with start") << "start --json"
                                     << "--json";
    QTest::newRow("follow with status") << "status -f"
                                        << "--follow";
    QTest::newRow("lines with run") << "run -n 5"
                                    << "--lines";
    QTest::newRow("set aside with stop") << "stop --set-aside-pid-file"
                                         << "--set-aside-pid-file";
    QTest::newRow("set aside with restart") << "restart --set-aside-pid-file"
                                            << "--set-aside-pid-file";
    QTest::newRow("bad profile name") << "run --profile ../x"
                                      << "--profile";
    QTest::newRow("bad dialect") << "run --dialect rkt"
                                 << "--dialect";
    QTest::newRow("unknown key") << "run --set speed=9"
                                 << "speed";
    QTest::newRow("key without a value") << "run --set restart"
                                         << "KEY=VALUE";
    QTest::newRow("bad value") << "run --set oomScore=2000"
                               << "oomScore";
    QTest::newRow("empty home") << "run --home="
                                << "--home";
    QTest::newRow("home too long for its sockets")
        << "run --home /tmp/" + QString(120, 'x') << "98";
}

void CommandLineTest::wrongCalls()
{
    QFETCH(QString, words);
    QFETCH(QString, named);
    const auto parsed = parse(words);
    const auto *early = std::get_if<EarlyExit>(&parsed);
    QVERIFY(early);
    QCOMPARE(early->code, ExitCode::Usage);
    QVERIFY2(early->text.contains(named), qPrintable(early->text));
    QVERIFY(early->text.startsWith("deckctl: "));
    QVERIFY(early->text.endsWith("See deckctl --help.\n"));
    QCOMPARE(early->text.count("deckctl: "), 1);
}

void CommandLineTest::questions_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("answer"); // begins so
    QTest::newRow("help") << "--help"
                          << "Usage: ";
    QTest::newRow("help, short") << "-h"
                                 << "Usage: ";
    QTest::newRow("help of a command") << "run --help"
                                       << "Usage: ";
    QTest::newRow("version") << "--version"
                             << "deckctl " DECK_VERSION "\nQt ";
    QTest::newRow("version, short") << "-v"
                                    << "deckctl " DECK_VERSION "\nQt ";
}

void CommandLineTest::questions()
{
    QFETCH(QString, words);
    QFETCH(QString, answer);
    const auto parsed = parse(words);
    const auto *early = std::get_if<EarlyExit>(&parsed);
    QVERIFY(early);
    QCOMPARE(early->code, ExitCode::Done);
    QVERIFY2(early->text.startsWith(answer), qPrintable(early->text));
}

void CommandLineTest::helpNamesEverything()
{
    const auto parsed = parse("--help");
    const QString help = std::get<EarlyExit>(parsed).text;
    for (const QString &command : keywords<CliCommand>())
        QVERIFY2(help.contains("\n  " + command), qPrintable(command));
    for (const QString &key : profileKeys())
        QVERIFY2(help.contains(key), qPrintable(key));
}

void CommandLineTest::commonOptionsReachTheSetup()
{
    const auto parsed = parse("run --profile work --dialect docker-containerd --binary /opt/d "
                              "--set logLevel=debug --set lifetime=independent");
    const Setup &setup = std::get<CommandLine>(parsed).setup;
    QCOMPARE(setup.profile.name, "work");
    QCOMPARE(setup.profile.dialect, Dialect::DockerContainerd);
    QCOMPARE(setup.profile.binary, "/opt/d");
    QCOMPARE(setup.profile.logLevel, "debug");
    QCOMPARE(setup.profile.lifetime, Lifetime::Independent);
    QCOMPARE(setup.places.state, m_home->path("profiles/work/state"));
    QCOMPARE(setup.places.pidFile, m_home->path("profiles/work/state/docker-containerd.pid"));
}

void CommandLineTest::setAsideReachesTheProfile()
{
    const auto parsed = parse("run --set malformedPidFile=refuse --set-aside-pid-file");
    QCOMPARE(std::get<CommandLine>(parsed).setup.profile.effectiveMalformedPidFile(),
             MalformedPidFile::SetAside);
}

void CommandLineTest::profilesActions()
{
    const auto options = [this](const QString &words) {
        const auto parsed = parse(words);
        const auto *line = std::get_if<CommandLine>(&parsed);
        return line ? line->profiles : ProfilesOptions{};
    };
    QCOMPARE(options("profiles create a --from b").original, "b");
    QCOMPARE(options("profiles rename a b").newName, "b");
    QVERIFY(options("profiles remove a --data").withData);
    QCOMPARE(options("profiles export a -o x.toml --with-secrets").output, "x.toml");
    QCOMPARE(options("profiles import x.toml --as b --replace").newName, "b");
    const ProfilesOptions set = options("profiles set --profile a restart=never binary=x=y");
    QCOMPARE(set.name, "a");
    const QList<QPair<QString, QString>> values{{"restart", "never"}, {"binary", "x=y"}};
    QCOMPARE(set.values, values);
    const QList<QPair<QString, QString>> defaults{{"restart", "on-failure"}, {"binary", ""}};
    QCOMPARE(options("profiles unset restart binary").values, defaults);
}

/// A broken one is to be listed, and to be removed.
void CommandLineTest::profilesNeedNoGoodFile()
{
    QVERIFY(QDir(m_home->path()).mkdir("config"));
    writeFile(m_home->path("config/default.toml"), "restart = [");
    QVERIFY(std::holds_alternative<EarlyExit>(parse("status")));
    const auto parsed = parse("profiles");
    QVERIFY(std::holds_alternative<CommandLine>(parsed));
    QCOMPARE(std::get<CommandLine>(parsed).setup.source->home, m_home->path());
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
