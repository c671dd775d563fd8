// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/profilechanger.h"

#include "change/rollback.h"
#include "change/trialverdict.h"
#include "daemon/containerdcontroller.h"

#include <QCoreApplication>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Changes)
};

ChangeRecord changeOfNothing(const QString &file)
{
    ChangeRecord record;
    record.file = file;
    record.outcome = ChangeOutcome::Applied;
    return record;
}

QList<KeyDifference> keysFrom(const QJsonArray &array)
{
    QList<KeyDifference> keys;
    for (const QJsonValue &key : array) {
        if (const auto known = keyDifferenceFromJson(key.toObject()))
            keys.append(*known);
    }
    return keys;
}

} // namespace

ProfileChanger::ProfileChanger(ContainerdController &controller, Host host, QObject *parent)
    : QObject(parent), m_controller(controller), m_host(std::move(host)),
      m_store(ChangeStore::folderFor(m_host.setup().places.log)), m_watch(controller)
{
    m_worker.setMaxThreadCount(1);
    connect(&m_watch, &StartWatch::launched, this, &ProfileChanger::launched);
    connect(&m_watch, &StartWatch::usable, this, &ProfileChanger::usable);
    connect(&m_watch, &StartWatch::failed, this, &ProfileChanger::failed);
    connect(&m_watch, &StartWatch::stopped, this, &ProfileChanger::stopped);
    settleEarlier();
}

ProfileChanger::~ProfileChanger()
{
    m_stop.request_stop();
    m_worker.waitForDone();
}

// Asked for

void ProfileChanger::carryOut(const Change &change, QObject *context, AnswerHandler answered)
{
    const bool isBusy = m_phase != Phase::Idle;
    if (isBusy) {
        const DaemonError error{ErrorCode::Unanswered,
                                {m_controller.snapshot().profile,
                                 Words::tr("another change is under way"),
                                 Words::tr("Wait until it is known what comes of it.")}};
        QMetaObject::invokeMethod(
            context,
            [answered, error] {
                answered({{}, error});
            },
            Qt::QueuedConnection);
        return;
    }
    m_context = context;
    m_answered = std::move(answered);
    change.kind == ChangeKind::Rollback ? rollBack(change) : apply(change);
}

void ProfileChanger::apply(const Change &change)
{
    const auto proposed = proposalFromJson(change.arguments);
    if (const auto *problem = std::get_if<Problem>(&proposed)) {
        refuse(*problem);
        return;
    }
    judge(change, change.arguments,
          [setup = m_host.setup(), proposal = std::get<Proposal>(proposed)] {
              return editFor(setup, proposal);
          },
          {});
}

void ProfileChanger::rollBack(const Change &change)
{
    const auto found = changeToUndo(m_store, change.arguments.value("id"_L1).toString());
    if (const auto *problem = std::get_if<Problem>(&found)) {
        refuse(*problem);
        return;
    }
    const auto &former = std::get<ChangeRecord>(found);
    judge(
        change, argumentsFor(former, m_host.setup().profile), [former] { return editBack(former); },
        former.id);
}

void ProfileChanger::judge(const Change &change, const QJsonObject &arguments,
                           std::function<std::variant<FileEdit, Problem>()> prepare,
                           const QString &goesBackTo)
{
    m_phase = Phase::Judging;
    m_worker.start([this, change, arguments, prepare = std::move(prepare), goesBackTo,
                    setup = m_host.setup(), stop = m_stop.get_token()] {
        const Answer judgement = m_host.judge(setup, arguments, stop);
        const auto edit = prepare();
        // The destructor waits for this thread, so there is somebody to tell.
        QMetaObject::invokeMethod(
            this,
            [this, change, judgement, edit, goesBackTo] {
                judged(change, judgement, edit, goesBackTo);
            },
            Qt::QueuedConnection);
    });
}

void ProfileChanger::judged(const Change &change, const Answer &judgement,
                            const std::variant<FileEdit, Problem> &edit, const QString &goesBackTo)
{
    m_phase = Phase::Idle;
    const auto *problem = std::get_if<Problem>(&edit);
    const auto *wanted = std::get_if<FileEdit>(&edit);
    const auto postponed = std::exchange(m_postponed, nullptr);
    const auto obstacle = problem ? std::optional(*problem) : openElsewhere(*wanted);
    if (judgement.error || obstacle || wanted->isNothing()) {
        if (judgement.error)
            refuse(*judgement.error);
        else if (obstacle)
            refuse(*obstacle);
        else
            answer({toJson(changeOfNothing(wanted->path)), {}});
        if (postponed) // the open change is the one to be settled, after all
            postponed();
        return;
    }
    const FileEdit &file = *wanted;
    ChangeRecord record = recordOf(change, judgement, file);
    record.goesBackTo = goesBackTo;
    write(record, file, judgement.content.value("needsRestart"_L1).toBool(), change.from);
}

ChangeRecord ProfileChanger::recordOf(const Change &change, const Answer &judgement,
                                      const FileEdit &edit) const
{
    ChangeRecord record;
    record.at = QDateTime::currentDateTimeUtc();
    record.id = m_store.nextId(record.at);
    record.by = change.from;
    record.user = change.user;
    record.file = edit.path;
    record.existed = edit.existed;
    record.before = edit.before;
    record.after = edit.after;
    record.keys = keysFrom(judgement.content.value("keys"_L1).toArray());
    record.values = judgement.content.value("changes"_L1).toArray();
    record.failedBefore = knownFailures(m_controller.snapshot());
    return record;
}

// Done

/// Of two files that are yet to be tried nobody could tell which one is at fault.
std::optional<Problem> ProfileChanger::openElsewhere(const FileEdit &edit) const
{
    if (!m_open || m_open->file == edit.path)
        return std::nullopt;
    return Problem{m_open->file, Words::tr("its last change has yet to be tried"),
                   Words::tr("Start the daemon, or undo that change (`deckctl config rollback`).")};
}

/// A change that was written and never tried is not what to go back to: what was before it is,
/// unless somebody has edited the file since.
void ProfileChanger::goBackBeyondOpenChange(ChangeRecord &record) const
{
    if (!m_open || record.before != m_open->after)
        return;
    record.before = m_open->before;
    record.existed = m_open->existed;
}

void ProfileChanger::write(const ChangeRecord &wanted, const FileEdit &edit, bool needsRestart,
                           Asker from)
{
    ChangeRecord record = wanted;
    goBackBeyondOpenChange(record);
    if (const OsStatus recorded = m_store.write(record); !recorded) {
        refuse(Problem{
            m_store.folder(), recorded.error().toString(),
            Words::tr("Without a record of it a change could not be undone. Make room, or correct "
                      "the permissions.")});
        return;
    }
    if (const auto problem = deck::carryOut(edit)) {
        lapse(record, problem->message());
        refuse(*problem);
        return;
    }
    const bool triesBoth = m_open.has_value();
    if (triesBoth)
        settleReplaced();
    m_open = record;
    emit warningChanged({});
    if (const auto problem = m_host.reload()) {
        undo(problem->message(), {});
        return;
    }
    if (needsRestart)
        tryOut(from);
    else if (triesBoth)
        waitForNextStart();
    else
        answer({toJson(settle(ChangeOutcome::Applied)), {}});
}

QString ProfileChanger::triedTogether()
{
    return Words::tr("the next change came first, and is tried with it");
}

/// Of a record that is not the one that is open now: its file did not follow, or another change.
void ProfileChanger::lapse(const ChangeRecord &record, const QString &reason)
{
    const auto open = std::exchange(m_open, record);
    (void)settle(ChangeOutcome::Lapsed, reason);
    m_open = open;
}

/// By a change that is written: they are tried together.
void ProfileChanger::settleReplaced()
{
    m_watch.end();
    if (m_open->reason.isEmpty())
        (void)settle(ChangeOutcome::Lapsed, triedTogether());
    else // it was undone, and its daemon would have been launched anew
        (void)settle(ChangeOutcome::Undone, m_open->reason);
}

// Told

bool ProfileChanger::isAtWork() const
{
    const Snapshot &now = m_controller.snapshot();
    const bool isTried = m_open && m_open->reason.isEmpty() && now.pid != 0 &&
                         m_open->triedBy == now.pid && now.state != State::Stopping;
    return m_phase != Phase::Idle || isTried;
}

/// Later, as the session promises.
void ProfileChanger::answer(const Answer &answer)
{
    const AnswerHandler answered = std::exchange(m_answered, nullptr);
    if (answered && m_context)
        QMetaObject::invokeMethod(
            m_context, [answered, answer] { answered(answer); }, Qt::QueuedConnection);
    if (!isAtWork())
        emit rested();
}

void ProfileChanger::refuse(const DaemonError &error)
{
    answer({{}, error});
}

void ProfileChanger::refuse(const Problem &problem)
{
    refuse(DaemonError{ErrorCode::Unanswered, problem});
}

} // namespace deck
