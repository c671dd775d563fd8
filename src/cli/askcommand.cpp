// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/askcommand.h"

#include "cli/errortext.h"
#include "cli/startcheck.h"
#include "cli/statustext.h"
#include "control/commandwaiter.h"
#include "control/manager.h"
#include "control/remotesession.h"
#include "daemon/offline.h"

#include <QCoreApplication>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Answers)
};

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
    case CliCommand::Doctor:
    case CliCommand::Runs:
    case CliCommand::Dump:
    case CliCommand::Bundle:
    case CliCommand::Config:
    case CliCommand::Debug:
    case CliCommand::Profiles:
    case CliCommand::Exec:
        return Command::Start;
    }
    Q_UNREACHABLE();
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
    if (hasManager(m_line.setup.places)) {
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
    if (setup.isAttached()) {
        printError(errorText(whyUnreachable(setup.profile.name, setup.places)));
        return ExitCode::Failed;
    }
    if (m_command != Command::Stop) {
        const auto obstacle = setup.profile.lifetime == Lifetime::Independent
                                  ? findStartObstacle(setup)
                                  : noManager(setup);
        if (!obstacle)
            return std::nullopt;
        printError(errorText(*obstacle));
        return ExitCode::Failed;
    }
    if (observeOffline(setup.profile, setup.places).pid != 0)
        return std::nullopt;
    printOut(Words::tr("not running\n"));
    return ExitCode::Done;
}

void AskCommand::askManager()
{
    m_opened = false;
    ++m_attempts;
    m_remote = std::make_unique<RemoteSession>(m_line.setup);
    connect(m_remote.get(), &RemoteSession::opened, this, [this] {
        m_opened = true;
        m_remote->request(m_command, m_repair);
    });
    connect(m_remote.get(), &RemoteSession::replied, this,
            [this](qint64, const auto &error) { outcome(error, m_remote->snapshot()); });
    connect(m_remote.get(), &RemoteSession::lost, this, &AskCommand::managerLost);
    m_remote->open();
}

/// A manager that left before it was asked is as good as none, and a stop can be asked for twice. A
/// start that was under way is not repeated: what became of it is for a person to judge. One more
/// attempt is for a manager that is just being killed, whose lock outlives its socket a little.
void AskCommand::managerLost()
{
    const Snapshot now = m_remote->snapshot();
    const bool repeatable = m_command == Command::Stop || !m_opened;
    constexpr int kMostAttempts = 3;
    if (m_attempts >= kMostAttempts || !repeatable || now.managerPid != 0) {
        outcome(now.error, now);
        return;
    }
    m_remote.release()->deleteLater(); // it is the sender
    QMetaObject::invokeMethod(this, &AskCommand::begin, Qt::QueuedConnection);
}

void AskCommand::manageBriefly()
{
    Manager::Opening opening = Manager::open(m_line.setup);
    if (std::holds_alternative<Manager::Busy>(opening)) { // it came just now
        askManager();
    } else if (const auto *problem = std::get_if<Problem>(&opening)) {
        outcome(DaemonError{ErrorCode::FolderUnusable, *problem}, {});
    } else {
        m_manager = std::move(std::get<std::unique_ptr<Manager>>(opening));
        carryOut();
    }
}

void AskCommand::carryOut()
{
    ContainerdController &controller = m_manager->controller();
    // A start adopts by itself, and then has succeeded; the others are about a daemon that is
    // there.
    if (m_command == Command::Stop || m_command == Command::Restart)
        controller.lookForDaemon();
    if (controller.snapshot().error) { // it is there, but is not to be touched: a bad pid file, say
        outcome(controller.snapshot().error, controller.snapshot());
        return;
    }
    m_waiter = std::make_unique<CommandWaiter>(m_manager->session(), m_command, m_repair);
    connect(m_waiter.get(), &CommandWaiter::done, this,
            [this](const auto &error, bool) { outcomeWhenRested(error); });
    m_waiter->begin();
}

/// A change that this start tries is to be settled, or undone, before this manager goes.
void AskCommand::outcomeWhenRested(const std::optional<DaemonError> &error)
{
    ProfileChanger &changer = m_manager->changer();
    if (!changer.isAtWork()) {
        outcome(error, m_manager->controller().snapshot());
        return;
    }
    connect(&changer, &ProfileChanger::rested, this, [this] {
        const Snapshot &now = m_manager->controller().snapshot();
        outcome(now.state == State::Running ? std::nullopt : now.error, now);
    });
}

void AskCommand::outcome(const std::optional<DaemonError> &error, const Snapshot &now)
{
    if (m_done)
        return;
    m_done = true;
    QStringList warnings = now.warnings;
    for (const QString &known : m_line.setup.warnings) // printed with the call itself
        warnings.removeAll(known);
    printError(warningsText(warnings));
    if (error)
        printError(errorText(*error));
    else
        printOut(changeLine(now) + u'\n');
    if (m_manager)
        m_manager->controller().leaveRunning();
    emit done(error ? ExitCode::Failed : ExitCode::Done);
}

} // namespace deck
