// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/changecommand.h"

#include "change/rollback.h"
#include "cli/answerer.h"
#include "cli/changetext.h"
#include "cli/startcheck.h"
#include "control/manager.h"
#include "control/remotesession.h"
#include "daemon/offline.h"
#include "inspect/configdifflook.h"
#include "posix/files.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ChangeText)
};

/// What a manager would refuse it for.
std::optional<DaemonError> obstacleTo(const Change &change, const Setup &setup)
{
    switch (change.kind) {
    case ChangeKind::Apply:
        return lookAtConfigDiff({setup, {}, change.arguments, {}}).error;
    case ChangeKind::Rollback: {
        const ChangeStore store(ChangeStore::folderFor(setup.places.log));
        const auto found = changeToUndo(store, change.arguments.value("id"_L1).toString());
        const auto *problem = std::get_if<Problem>(&found);
        return problem ? std::optional(DaemonError{ErrorCode::Unanswered, *problem}) : std::nullopt;
    }
    case ChangeKind::DebugLog:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Change> changeOf(const CommandLine &line)
{
    if (line.command == CliCommand::Debug)
        return Change{
            ChangeKind::DebugLog,
            {{u"level"_s, line.debugLevel}, {u"seconds"_s, qint64(line.debugTime.count())}}};
    if (line.command != CliCommand::Config)
        return std::nullopt;
    if (line.configAction == ConfigAction::Apply)
        return Change{ChangeKind::Apply, {{u"file"_s, line.configFile}}};
    if (line.configAction == ConfigAction::Rollback)
        return Change{ChangeKind::Rollback, {{u"id"_s, line.changeId}}};
    return std::nullopt;
}

ChangeCommand::ChangeCommand(CommandLine line, Change change, AnswerWords words)
    : m_line(std::move(line)), m_change(std::move(change)), m_words(words)
{
}

ChangeCommand::~ChangeCommand() = default;

void ChangeCommand::begin()
{
    // The file is this user's to read, and the manager can be somebody else's.
    auto arguments = withFileRead(m_change.arguments);
    if (const auto *problem = std::get_if<Problem>(&arguments)) {
        print({{}, DaemonError{ErrorCode::Unanswered, *problem}});
        return;
    }
    m_change.arguments = std::get<QJsonObject>(std::move(arguments));
    hasManager(m_line.setup.places) ? askManager() : manageBriefly();
}

void ChangeCommand::askManager()
{
    m_remote = std::make_unique<RemoteSession>(m_line.setup);
    connect(m_remote.get(), &RemoteSession::opened, this, [this] {
        m_isAsked = true; // from now on a loss is an answer, too
        m_remote->change(m_change, this, [this](const Answer &answer) { print(answer); });
    });
    connect(m_remote.get(), &RemoteSession::lost, this, [this] {
        if (!m_isAsked)
            print({{}, m_remote->snapshot().error});
    });
    m_remote->open();
}

/// Found before anything is made: a manager makes its folder, lock and socket first. A daemon that
/// this process restarted for good would end with it, and what is for a while needs somebody to end
/// it.
std::optional<DaemonError> ChangeCommand::whyNotBriefly() const
{
    const Setup &setup = m_line.setup;
    if (setup.isAttached())
        return whyUnreachable(setup.profile.name, setup.places);
    if (m_change.kind == ChangeKind::DebugLog && m_line.debugTime > std::chrono::seconds(0))
        return DaemonError{
            ErrorCode::ManagerUnreachable,
            {setup.places.controlSocket,
             Words::tr("no manager holds the profile '%1', and it takes one to end this")
                 .arg(setup.profile.name),
             Words::tr("Run `deckctl run` or open containerdeck.")}};
    if (setup.profile.lifetime == Lifetime::Manager &&
        observeOffline(setup.profile, setup.places).pid != 0)
        return noManager(setup);
    return obstacleTo(m_change, setup);
}

void ChangeCommand::manageBriefly()
{
    if (const auto obstacle = whyNotBriefly()) {
        print({{}, obstacle});
        return;
    }
    if (m_change.kind == ChangeKind::DebugLog && !isTaken(m_line.setup.places.state)) {
        print({}); // nothing can be under way there
        return;
    }
    Manager::Opening opening = Manager::open(m_line.setup);
    if (std::holds_alternative<Manager::Busy>(opening)) { // it came just now
        askManager();
        return;
    }
    if (const auto *problem = std::get_if<Problem>(&opening)) {
        print({{}, DaemonError{ErrorCode::FolderUnusable, *problem}});
        return;
    }
    m_manager = std::move(std::get<std::unique_ptr<Manager>>(opening));
    ContainerdController &controller = m_manager->controller();
    connect(&controller, &ContainerdController::changed, this, &ChangeCommand::carryOutWhenSettled);
    controller.lookForDaemon();
    carryOutWhenSettled();
}

/// A daemon that was found is to be compared with what becomes of it.
void ChangeCommand::carryOutWhenSettled()
{
    const Snapshot &now = m_manager->controller().snapshot();
    if (m_isAsked || now.state == State::Starting)
        return;
    m_isAsked = true;
    m_manager->session().change(m_change, this, [this](const Answer &answer) { print(answer); });
}

void ChangeCommand::print(const Answer &answer)
{
    if (std::exchange(m_isDone, true))
        return;
    const ExitCode code = printAnswer(answer, m_line.json, m_words);
    if (m_manager)
        m_manager->controller().leaveRunning();
    const bool isUndone = m_change.kind != ChangeKind::DebugLog && !hasLasted(answer.content);
    emit done(isUndone ? ExitCode::Failed : code);
}

} // namespace deck
