// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/logsoptions.h"
#include "cli/profilesoptions.h"
#include "config/commonoptions.h"
#include "config/enumwords.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

#include <sys/types.h>

namespace deck {

enum class CliCommand {
    Run,
    Status,
    Start,
    Stop,
    Restart,
    Logs,
    Doctor,
    Runs,
    Dump,
    Bundle,
    Config,
    Debug,
    Profiles,
    Exec,
};

template <>
inline constexpr EnumWord<CliCommand> kEnumWords<CliCommand>[] = {
    {CliCommand::Run, QLatin1StringView("run")},
    {CliCommand::Status, QLatin1StringView("status")},
    {CliCommand::Start, QLatin1StringView("start")},
    {CliCommand::Stop, QLatin1StringView("stop")},
    {CliCommand::Restart, QLatin1StringView("restart")},
    {CliCommand::Logs, QLatin1StringView("logs")},
    {CliCommand::Doctor, QLatin1StringView("doctor")},
    {CliCommand::Runs, QLatin1StringView("runs")},
    {CliCommand::Dump, QLatin1StringView("dump")},
    {CliCommand::Bundle, QLatin1StringView("bundle")},
    {CliCommand::Config, QLatin1StringView("config")},
    {CliCommand::Debug, QLatin1StringView("debug")},
    {CliCommand::Profiles, QLatin1StringView("profiles")},
    {CliCommand::Exec, QLatin1StringView("exec")},
};

/// What `deckctl config` is to do.
enum class ConfigAction { Show, Check, Diff, Apply, Rollback, History, Migrate };

template <>
inline constexpr EnumWord<ConfigAction> kEnumWords<ConfigAction>[] = {
    {ConfigAction::Show, QLatin1StringView("show")},
    {ConfigAction::Check, QLatin1StringView("check")},
    {ConfigAction::Diff, QLatin1StringView("diff")},
    {ConfigAction::Apply, QLatin1StringView("apply")},
    {ConfigAction::Rollback, QLatin1StringView("rollback")},
    {ConfigAction::History, QLatin1StringView("history")},
    {ConfigAction::Migrate, QLatin1StringView("migrate")},
};

/// What `deckctl` exits with. Values of `status` follow the LSB's for init scripts.
enum class ExitCode {
    Done = 0, ///< reached; for `status`: serving
    Failed = 1,
    Usage = 2,
    NotRunning = 3,
    Unknown = 4, ///< `status`: runs, but is not (or not yet) known to serve
};

/// One call of `deckctl`, checked.
struct CommandLine
{
    CliCommand command = CliCommand::Status;
    Setup setup;
    bool json = false;
    bool dryRun = false;               ///< only say what would be touched
    bool setAsidePidFile = false;      ///< setup.profile has it too
    bool fix = false;                  ///< doctor: do what can be done
    std::optional<gid_t> allowedGroup; ///< run: who may use the control socket, too
    LogsOptions logs;
    ProfilesOptions profiles; ///< setup then has the source alone: a broken file is listed, too
    static constexpr int kDefaultRuns = 20;
    QStringList program; ///< of `exec`, with its arguments
    QString run;         ///< of `runs`: an id, the beginning of one, or "last"; empty: all
    QString bundleFile;  ///< of `bundle`; empty: a name of its own, in this folder
    ConfigAction configAction = ConfigAction::Show;
    QString configFile;                ///< of `config check, diff, apply, migrate`
    QString changeId;                  ///< of `config rollback`; empty: the last change
    std::chrono::seconds debugTime{0}; ///< of `debug`; zero: end it
    QString debugLevel;                ///< of `debug`
    int runCount = kDefaultRuns;       ///< of `runs`: the newest; negative: all
};

/// The call is answered without doing anything: --help, --version, or a usage error.
struct EarlyExit
{
    ExitCode code = ExitCode::Done;
    QString text; ///< for stdout, or for stderr when the code is not Done
};

/// Options stand before or after the command. Each belongs to certain commands and is refused by
/// the others, so that a typing error never passes in silence.
[[nodiscard]] std::variant<CommandLine, EarlyExit> parseCommandLine(const QStringList &arguments);

} // namespace deck
