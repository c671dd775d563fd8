// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/runcommand.h"

#include "cli/errortext.h"
#include "cli/startcheck.h"
#include "cli/statustext.h"
#include "control/manager.h"
#include "control/remotesession.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunCommand)
};

QString busyText(const Setup &setup, pid_t holder)
{
    const QString who = holder > 0 ? Words::tr("pid %1").arg(holder)
                                   : Words::tr("a process that has not said its pid");
    return Words::tr(
               "deckctl: profile '%1' is managed by %2 (%3). Use deckctl status, start, stop or "
               "restart to talk to it.\n")
        .arg(setup.profile.name, who, setup.places.lockFile);
}

} // namespace

RunCommand::RunCommand(CommandLine line, TerminationWatch &termination)
    : m_line(std::move(line)), m_lastWarnings(m_line.setup.warnings) // which stderr has already
{
    connect(&termination, &TerminationWatch::asked, this, &RunCommand::terminationAsked);
}

RunCommand::~RunCommand() = default;

void RunCommand::begin()
{
    const Setup &setup = m_line.setup;
    const bool watchesOnly = setup.profile.startDaemon == false;
    if (!watchesOnly && !hasManager(setup.places)) { // one that is there is named by open()
        if (const auto obstacle = findStartObstacle(setup)) {
            printError(errorText(*obstacle));
            finish(ExitCode::Failed);
            return;
        }
    }
    Manager::Opening opening = Manager::open(setup, m_line.allowedGroup);
    if (const auto *busy = std::get_if<Manager::Busy>(&opening)) {
        printError(busyText(setup, busy->holder));
        finish(ExitCode::Failed);
        return;
    }
    if (const auto *problem = std::get_if<Problem>(&opening)) {
        printError(u"deckctl: %1\n"_s.arg(problem->message()));
        finish(ExitCode::Failed);
        return;
    }
    m_manager = std::move(std::get<std::unique_ptr<Manager>>(opening));
    supervise(watchesOnly);
}

void RunCommand::supervise(bool watchesOnly)
{
    ContainerdController &controller = m_manager->controller();
    connect(&controller, &ContainerdController::changed, this, &RunCommand::changed);
    connect(&controller, &ContainerdController::left, this, [this] { finish(ExitCode::Done); });
    m_cameUp = watchesOnly; // whatever is there is right
    if (!watchesOnly) {
        controller.start();
        return;
    }
    m_service.tellReady();
    controller.lookForDaemon();
    m_service.tellStatus(serviceLine(controller.snapshot()));
    if (controller.snapshot().pid == 0)
        print(controller.snapshot()); // nothing has changed, so nothing has been said yet
}

void RunCommand::changed()
{
    const Snapshot &now = m_manager->controller().snapshot();
    m_cameUp = m_cameUp || now.state == State::Running;
    m_service.tellStatus(serviceLine(now));
    if (m_cameUp)
        m_service.tellReady();
    const bool isOver = !m_cameUp && !m_leaving && now.state == State::Failed;
    if (!isOver || m_line.json)
        print(now);
    if (!isOver)
        return;
    if (now.error)
        printError(errorText(*now.error));
    finish(ExitCode::Failed);
}

void RunCommand::print(const Snapshot &snapshot)
{
    if (m_line.json) {
        printOut(QString::fromUtf8(QJsonDocument(toJson(snapshot)).toJson(QJsonDocument::Compact)) +
                 u'\n');
        return;
    }
    const QString line = changeLine(snapshot);
    if (line == m_lastLine)
        return; // a detail that this line does not show
    m_lastLine = line;
    printOut(u"%1  %2\n"_s.arg(QDateTime::currentDateTime().toString(Qt::ISODateWithMs), line));
    for (const QString &warning : snapshot.warnings) {
        if (!m_lastWarnings.contains(warning))
            printOut(Words::tr("    warning: %1\n").arg(warning));
    }
    m_lastWarnings = snapshot.warnings;
}

void RunCommand::terminationAsked()
{
    if (!m_manager) {
        finish(ExitCode::Done);
        return;
    }
    m_service.tellStopping();
    // A second signal does not wait: the kernel ends a daemon of lifetime `manager` with us.
    if (m_leaving)
        m_manager->controller().leaveRunning();
    else
        m_manager->controller().leave();
    m_leaving = true;
}

void RunCommand::finish(ExitCode code)
{
    if (m_done)
        return;
    m_done = true;
    m_service.tellStopping();
    emit done(code);
}

} // namespace deck
