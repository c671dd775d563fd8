// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/askcommand.h"

#include "cli/errortext.h"
#include "cli/statustext.h"
#include "control/commandwaiter.h"
#include "control/manager.h"
#include "control/remotesession.h"
#include "daemon/offline.h"
#include "posix/procfs.h"

namespace deck {

using namespace Qt::StringLiterals;

namespace {

Command commandOf(const CommandLine &line)
{
    if (line.setAsidePidFile)
        return Command::Repair;
    switch (line.command) {
    case CliCommand::Stop:
        return Command::Stop;
    case CliCommand::Restart:
        return Command::Restart;
    case CliCommand::Start:
    case CliCommand::Run:
    case CliCommand::Status:
    case CliCommand::Logs:
        return Command::Start;
    }
    Q_UNREACHABLE();
}

DaemonError noManager(const Setup &setup)
{
    return {ErrorCode::ManagerUnreachable,
            {setup.places.controlSocket,
             u"no manager holds the profile '%1'"_s.arg(setup.profile.name),
             u"Run `deckctl run` or open containerdeck; or set lifetime = independent, with which "
             "the daemon needs no manager to stay."_s}};
}

} // namespace

AskCommand::AskCommand(CommandLine line)
    : m_line(std::move(line)), m_command(commandOf(m_line)),
      m_repair(m_line.setAsidePidFile ? Repair::SetAsidePidFile : Repair::None)
{
}

AskCommand::~AskCommand() = default;

void AskCommand::begin()
{
    if (flockHolder(m_line.setup.places.lockFile) > 0) {
        askManager();
        return;
    }
    if (const auto code = answerWithoutManager()) {
        emit done(*code);
        return;
    }
    manageBriefly();
}

/// What needs no manager, found before anything is made.
std::optional<ExitCode> AskCommand::answerWithoutManager() const
{
    const Setup &setup = m_line.setup;
    if (m_command != Command::Stop) {
        if (setup.profile.lifetime == Lifetime::Independent)
            return std::nullopt;
        printError(errorText(noManager(setup)));
        return ExitCode::Failed;
    }
    if (observeOffline(setup.profile, setup.places).pid != 0)
        return std::nullopt;
    printOut(u"not running\n"_s);
    return ExitCode::Done;
}

void AskCommand::askManager()
{
    m_remote = std::make_unique<RemoteSession>(m_line.setup.profile, m_line.setup.places);
    connect(m_remote.get(), &RemoteSession::opened, this, [this] {
        m_opened = true;
        m_remote->request(m_command, m_repair);
    });
    connect(m_remote.get(), &RemoteSession::replied, this,
            [this](qint64, const auto &error) { outcome(error); });
    connect(m_remote.get(), &RemoteSession::lost, this, [this] {
        // A stop that was on its way when the manager left may have been carried out all the same.
        const Snapshot now = m_remote->snapshot();
        const bool stopped = m_opened && m_command == Command::Stop && now.pid == 0;
        outcome(stopped ? std::nullopt : now.error);
    });
    m_remote->open();
}

void AskCommand::manageBriefly()
{
    Manager::Opening opening = Manager::open(m_line.setup);
    if (std::holds_alternative<Manager::Busy>(opening)) { // it came just now
        askManager();
        return;
    }
    if (const auto *problem = std::get_if<Problem>(&opening)) {
        outcome(DaemonError{ErrorCode::FolderUnusable, *problem});
        return;
    }
    m_manager = std::move(std::get<std::unique_ptr<Manager>>(opening));
    m_manager->controller().lookForDaemon();
    m_waiter = std::make_unique<CommandWaiter>(m_manager->session(), m_command, m_repair);
    connect(m_waiter.get(), &CommandWaiter::done, this,
            [this](const auto &error, bool) { outcome(error); });
    m_waiter->begin();
}

void AskCommand::outcome(const std::optional<DaemonError> &error)
{
    if (m_done)
        return;
    m_done = true;
    if (error) {
        printError(errorText(*error));
    } else {
        const Snapshot now = m_manager ? m_manager->session().snapshot() : m_remote->snapshot();
        printOut(changeLine(now) + u'\n');
    }
    if (m_manager)
        m_manager->controller().leaveRunning();
    emit done(error ? ExitCode::Failed : ExitCode::Done);
}

} // namespace deck
