// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commandline.h"

#include "bundle/bundle.h"
#include "bundle/versiontext.h"
#include "config/valuetext.h"
#include "language/helptext.h"
#include "posix/groups.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::CommandLine)
};

/// An option that only some commands take.
struct OwnOption
{
    QCommandLineOption option;
    QList<CliCommand> commands;
};

QList<OwnOption> ownOptions()
{
    using enum CliCommand;
    QList<OwnOption> options{
        {{u"json"_s, Words::tr("run, status, logs, doctor, runs, dump, bundle, config, debug, "
                               "profiles, --dry-run: print JSON.")},
         {Run, Status, Stop, Restart, Logs, Doctor, Runs, Dump, Bundle, Config, Debug, Profiles}},
        {{u"dry-run"_s, Words::tr("stop, restart: do nothing, and say what would be touched.")},
         {Stop, Restart}},
        {{u"set-aside-pid-file"_s,
          Words::tr("run, start: rename a pid file that holds no pid, and start.")},
         {Run, Start}},
        {{u"allow-group"_s,
          Words::tr("run: let the members of GROUP, a name or number, use this manager as its own "
                    "user can."),
          u"GROUP"_s},
         {Run}},
        {{u"fix"_s,
          Words::tr("doctor: do about its findings what can be done safely, then check.")},
         {Doctor}},
        {{{u"o"_s, u"output"_s},
          Words::tr("bundle: the archive to make (.tar.gz or .tar.xz); profiles export: the file."),
          u"FILE"_s},
         {Bundle, Profiles}},
    };
    for (const QCommandLineOption &option : profilesOptions())
        options.append({option, {Profiles}});
    for (const QCommandLineOption &option : logsOptions())
        options.append(
            {option, option.names().contains(u"lines"_s) ? QList{Logs, Runs} : QList{Logs}});
    return options;
}

constexpr const char *kDescription = QT_TRANSLATE_NOOP(
    "deck::CommandLine",
    "The terminal of Containerdeck: runs, watches and stops a containerd.\n"
    "\n"
    "Commands:\n"
    "  run       start or adopt the daemon, keep it running, and print each change;\n"
    "            SIGINT, SIGTERM and SIGHUP stop the daemon gracefully\n"
    "  status    print what is known of the daemon; exit code 0 serving,\n"
    "            3 not running, 4 running but not known to serve\n"
    "  start     ask the profile's manager to start the daemon; exit code 0 once it "
    "serves\n"
    "  stop      stop the daemon; containers go on running\n"
    "  restart   stop and start again; containers go on running\n"
    "  logs      print the daemon's log\n"
    "  doctor    check what the daemon needs; exit code 0 when nothing stands in its way,\n"
    "            warnings included, and 1 when something does\n"
    "  runs      list the runs that are on record, or show one: by its id, the beginning\n"
    "            of its id, or `last`\n"
    "  dump      have the daemon dump its goroutines, and print them folded\n"
    "  bundle    put what a bug report needs into one archive, without the secrets\n"
    "  config    show: print the configuration that is in force, value by value, and where\n"
    "            each comes from\n"
    "            check FILE: judge a configuration by rules and by the daemon's binary, with\n"
    "            lines; exit code 0 when it is accepted, warnings included\n"
    "            diff FILE: print what would be different with it, value by value\n"
    "            apply FILE: make it the profile's own: checked, tried by a restart, and\n"
    "            undone when the daemon does not come up with it; exit code 0 when it stays\n"
    "            rollback [ID]: undo the last change, or that one, in the same way\n"
    "            history: list the changes and what came of them\n"
    "            migrate FILE: print it in the newest version that the daemon's binary knows\n"
    "  debug     TIME [debug | trace]: have the daemon log more for a while (10m, 1h), by a\n"
    "            restart at either end; `debug off` ends it\n"
    "  profiles  list the profiles and how their daemons are; or\n"
    "            create NAME, rename OLD NEW, remove NAME, export NAME, import FILE,\n"
    "            set KEY=VALUE..., unset KEY... (of the profile that --profile names)\n"
    "  exec      -- PROGRAM [ARGUMENT...]: run a program such as ctr against the daemon, with\n"
    "            CONTAINERD_ADDRESS and CONTAINERD_NAMESPACE set; for an ordinary user in the\n"
    "            daemon's user namespace\n"
    "\n"
    "The manager is whichever holds the profile: the window (containerdeck) or\n"
    "`deckctl run`. Without one, `stop` acts by itself, and so do `start` and\n"
    "`restart` for a profile with lifetime = independent.");

EarlyExit usageError(const QString &message)
{
    return {ExitCode::Usage, Words::tr("deckctl: %1\nSee deckctl --help.\n").arg(message)};
}

std::variant<CliCommand, EarlyExit> readCommand(const QStringList &words)
{
    const QString allowed = keywords<CliCommand>().join(Words::tr(", ", "in a list"));
    if (words.isEmpty())
        return usageError(Words::tr("no command given; there are: %1").arg(allowed));
    const auto command = fromKeyword<CliCommand>(words.first());
    if (!command)
        return usageError(
            Words::tr("unknown command '%1'; there are: %2").arg(words.first(), allowed));
    const bool readsItsOwn = *command == CliCommand::Config || *command == CliCommand::Debug ||
                             *command == CliCommand::Profiles || *command == CliCommand::Exec;
    const qsizetype most = *command == CliCommand::Runs ? 2 : 1; // with the run
    if (!readsItsOwn && words.size() > most)
        return usageError(
            Words::tr("'%1' takes no argument '%2'").arg(words.first(), words.at(most)));
    return *command;
}

std::optional<EarlyExit> readConfigAction(const QStringList &words, CommandLine &line)
{
    const QString allowed = keywords<ConfigAction>().join(Words::tr(", ", "in a list"));
    const auto action = fromKeyword<ConfigAction>(words.value(1));
    if (!action)
        return usageError(
            words.size() < 2
                ? Words::tr("'config' says not what to do; there are: %1").arg(allowed)
                : Words::tr("unknown 'config %1'; there are: %2").arg(words.at(1), allowed));
    const bool takesId = *action == ConfigAction::Rollback;
    const bool takesFile =
        *action != ConfigAction::Show && *action != ConfigAction::History && !takesId;
    if (takesFile && words.size() < 3)
        return usageError(Words::tr("'config %1' needs a file").arg(words.at(1)));
    const qsizetype most = takesFile || takesId ? 3 : 2;
    if (words.size() > most)
        return usageError(
            Words::tr("'config %1' takes no argument '%2'").arg(words.at(1), words.at(most)));
    line.configAction = *action;
    (takesId ? line.changeId : line.configFile) = words.value(2);
    return std::nullopt;
}

std::optional<EarlyExit> readDebug(const QStringList &words, CommandLine &line)
{
    if (words.size() < 2)
        return usageError(Words::tr("'debug' needs a time, such as 10m, or `off`"));
    if (words.size() > 3 || (words.at(1) == "off"_L1 && words.size() > 2))
        return usageError(Words::tr("'debug' takes no argument '%1'").arg(words.constLast()));
    line.debugLevel = words.value(2, u"debug"_s);
    if (line.debugLevel != "debug"_L1 && line.debugLevel != "trace"_L1)
        return usageError(
            Words::tr("'debug' knows no level '%1'; there are: debug, trace").arg(line.debugLevel));
    if (words.at(1) == "off"_L1)
        return std::nullopt;
    const auto time = durationFromText(words.at(1));
    line.debugTime = std::chrono::duration_cast<std::chrono::seconds>(
        time.value_or(std::chrono::milliseconds(0)));
    if (line.debugTime.count() == 0)
        return usageError(
            Words::tr("'debug' knows no time '%1'; use one such as 30s, 10m or 1h, up to 24h")
                .arg(words.at(1)));
    return std::nullopt;
}

std::optional<EarlyExit> readProfiles(const QCommandLineParser &parser, CommandLine &line)
{
    const auto options = readProfilesOptions(parser.positionalArguments(), parser);
    if (const auto *problem = std::get_if<Problem>(&options))
        return usageError(problem->cause);
    const auto source = CommonOptions::readSource(parser);
    if (const auto *problem = std::get_if<Problem>(&source))
        return usageError(problem->message());
    line.profiles = std::get<ProfilesOptions>(options);
    line.setup.source = std::get<ProfileSource>(source);
    line.json = parser.isSet(u"json"_s);
    return std::nullopt;
}

/// A group that this user is not in is not this user's to give.
std::optional<EarlyExit> readAllowedGroup(const QCommandLineParser &parser, CommandLine &line)
{
    if (!parser.isSet(u"allow-group"_s))
        return std::nullopt;
    const QString name = parser.value(u"allow-group"_s);
    line.allowedGroup = findGroup(name);
    if (!line.allowedGroup)
        return usageError(
            Words::tr(
                "--allow-group '%1': there is no such group. Make it by `groupadd --system %1`, or "
                "name another one")
                .arg(name));
    if (::geteuid() != 0 && !hasGroup(*line.allowedGroup))
        return usageError(
            Words::tr("--allow-group '%1': this user is not a member of that group").arg(name));
    return std::nullopt;
}

/// A long option that was given one dash only; empty when there is none.
QString longWithOneDash(const QStringList &arguments)
{
    constexpr QLatin1StringView kOnesThatClusterWithHelp[] = {"-home"_L1, "-help"_L1};
    for (const QString &argument : arguments) {
        for (const QLatin1StringView option : kOnesThatClusterWithHelp) {
            if (argument == option || argument.startsWith(option + u'='))
                return option;
        }
    }
    return {};
}

std::optional<EarlyExit> foreignOption(const QCommandLineParser &parser, CliCommand command)
{
    for (const OwnOption &own : ownOptions()) {
        const QString name = own.option.names().constLast();
        if (parser.isSet(name) && !own.commands.contains(command))
            return usageError(Words::tr("'%1' takes no option --%2").arg(keyword(command), name));
    }
    return std::nullopt;
}

} // namespace

std::variant<CommandLine, EarlyExit> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr(kDescription));
    // Not addHelpOption(): that adds a --help-all, which would be taken and not answered.
    const QCommandLineOption help({u"h"_s, u"help"_s}, helpWords(Words::tr("Print this help.")));
    const QCommandLineOption version(
        {u"v"_s, u"version"_s},
        helpWords(Words::tr("Print the version, and what it is built of.")));
    parser.addOptions({help, version});
    CommonOptions::addTo(parser);
    for (const OwnOption &own : ownOptions()) {
        QCommandLineOption option = own.option;
        option.setDescription(helpWords(option.description()));
        parser.addOption(option);
    }
    parser.addPositionalArgument(u"COMMAND"_s, keywords<CliCommand>().join(u" | "_s));
    // First: a single dash makes `-home` a cluster of options that begins with -h, and -o takes the
    // rest of it for a file.
    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (const QString word = longWithOneDash(arguments); !word.isEmpty())
        return usageError(Words::tr("'%1' is no option; there is '-%1'").arg(word));
    if (parser.isSet(help))
        return EarlyExit{ExitCode::Done, helpTextOf(parser)};
    if (parser.isSet(version))
        return EarlyExit{ExitCode::Done, versionText(u"deckctl"_s)};

    CommandLine line;
    const auto command = readCommand(parser.positionalArguments());
    if (const auto *error = std::get_if<EarlyExit>(&command))
        return *error;
    line.command = std::get<CliCommand>(command);
    if (const auto error = foreignOption(parser, line.command))
        return *error;
    if (line.command == CliCommand::Config) {
        if (const auto error = readConfigAction(parser.positionalArguments(), line))
            return *error;
    }
    if (line.command == CliCommand::Debug) {
        if (const auto error = readDebug(parser.positionalArguments(), line))
            return *error;
    }
    if (line.command == CliCommand::Exec) {
        line.program = parser.positionalArguments().mid(1);
        if (line.program.isEmpty())
            return usageError(Words::tr("'exec' needs a program: deckctl exec -- ctr version"));
    }
    if (line.command == CliCommand::Profiles) {
        if (const auto error = readProfiles(parser, line))
            return *error;
        return line;
    }
    const auto setup = CommonOptions::read(parser);
    if (const auto *problem = std::get_if<Problem>(&setup))
        return usageError(problem->message());
    line.setup = std::get<Setup>(setup);
    if (line.command == CliCommand::Run && line.setup.isAttached())
        return usageError(Words::tr(
            "'run' is for root where --system is given: sudo deckctl run --allow-group GROUP"));
    if (line.command == CliCommand::Exec && line.setup.isAttached())
        return usageError(
            Words::tr("'exec' is for root where --system is given, as the daemon's own socket is "
                      "root's: sudo deckctl exec"));
    line.json = parser.isSet(u"json"_s);
    line.dryRun = parser.isSet(u"dry-run"_s);
    const bool asks = line.command == CliCommand::Stop || line.command == CliCommand::Restart;
    if (asks && line.json && !line.dryRun)
        return usageError(
            Words::tr("'%1' takes --json only with --dry-run").arg(keyword(line.command)));
    line.setAsidePidFile = parser.isSet(u"set-aside-pid-file"_s);
    if (line.setAsidePidFile) {
        line.setup.profile.malformedPidFile = MalformedPidFile::SetAside;
        line.setup.source->overrides.append(
            {u"malformedPidFile"_s, keyword(MalformedPidFile::SetAside)});
    }
    line.bundleFile = parser.value(u"output"_s);
    if (parser.isSet(u"output"_s) && !compressionFor(line.bundleFile))
        return usageError(Words::tr("--output '%1' does not end in .tar.gz, .tgz, .tar.xz or .txz")
                              .arg(line.bundleFile));
    line.fix = parser.isSet(u"fix"_s);
    if (const auto error = readAllowedGroup(parser, line))
        return *error;
    const auto logs = readLogsOptions(parser);
    if (const auto *problem = std::get_if<Problem>(&logs))
        return usageError(problem->message());
    line.logs = std::get<LogsOptions>(logs);
    line.run = parser.positionalArguments().value(1);
    if (parser.isSet(u"lines"_s))
        line.runCount = line.logs.lines;
    return line;
}

} // namespace deck
