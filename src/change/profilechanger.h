// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changestore.h"
#include "change/fileedit.h"
#include "change/startwatch.h"
#include "config/commonoptions.h"
#include "daemon/change.h"
#include "daemon/inquiry.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <stop_token>

namespace deck {

class ContainerdController;

/// Changes a profile as a transaction: the change is judged by the daemon's own binary, written,
/// tried by a restart, and undone when the daemon does not come up with it as it did before. One at
/// a time. Main thread; what blocks is done by a worker.
///
/// Whatever ends this manager, and whenever: the file is the old one or the new one, whole. The
/// record is written before the file and says what either is, so the next manager goes on from
/// there: a change that was written is tried by the next start, and undone where that fails.
class ProfileChanger : public QObject
{
    Q_OBJECT

public:
    /// What it needs of the manager.
    struct Host
    {
        std::function<Setup()> setup; ///< the present one
        /// Takes the profile's file as it is now; the problem that stands in the way.
        std::function<std::optional<Problem>()> reload;
        /// Judges a proposal, on a worker thread: an error, or `changes`, `keys` and
        /// `needsRestart` as lookAtConfigDiff() tells them.
        std::function<Answer(const Setup &, const QJsonObject &arguments, std::stop_token)> judge;
    };

    /// Goes on with what an earlier manager left open. Whoever makes one holds the profile's lock.
    /// The controller must outlive it.
    ProfileChanger(ContainerdController &controller, Host host, QObject *parent = nullptr);
    ~ProfileChanger() override;

    /// Apply: a proposal (see proposalFromJson()). Rollback: `id` of the change to undo, or none
    /// for the last one that is in force. The answer comes when it is known what came of it: the
    /// record as toJson() has it, or an error when nothing was changed. Its `id` is empty when
    /// nothing would be different.
    void carryOut(const Change &change, QObject *context, AnswerHandler answered);

    /// A change is being judged, or the daemon was launched and what comes of it is not known yet.
    [[nodiscard]] bool isAtWork() const;

signals:
    /// isAtWork() no longer.
    void rested();
    /// A change was undone, in words for a person; an empty text takes it back.
    void warningChanged(const QString &warning);

private:
    enum class Phase { Idle, Judging, Trying, Returning };

    /// Why a change has lapsed that was written and not tried.
    [[nodiscard]] static QString triedTogether();
    void settleEarlier();
    [[nodiscard]] bool resume();
    void resumeUndoing(FileState state);
    void apply(const Change &change);
    void rollBack(const Change &change);
    void judge(const Change &change, const QJsonObject &arguments,
               std::function<std::variant<FileEdit, Problem>()> prepare, const QString &goesBackTo);
    void judged(const Change &change, const Answer &judgement,
                const std::variant<FileEdit, Problem> &edit, const QString &goesBackTo);
    [[nodiscard]] ChangeRecord recordOf(const Change &change, const Answer &judgement,
                                        const FileEdit &edit) const;
    void write(const ChangeRecord &record, const FileEdit &edit, bool needsRestart, Asker from);
    [[nodiscard]] std::optional<Problem> openElsewhere(const FileEdit &edit) const;
    void goBackBeyondOpenChange(ChangeRecord &record) const;
    void lapse(const ChangeRecord &record, const QString &reason);
    void settleReplaced();
    void tryOut(Asker from);
    void waitForNextStart();

    void launched();
    void usable();
    void failed(const DaemonError &error);
    void stopped();
    void undo(const QString &reason, const QStringList &lastLines);
    void goBack();
    void returned();
    ChangeRecord settle(ChangeOutcome outcome, const QString &reason = {});
    void keep();

    void answer(const Answer &answer);
    void refuse(const DaemonError &error);
    void refuse(const Problem &problem);

    ContainerdController &m_controller;
    const Host m_host;
    ChangeStore m_store;
    StartWatch m_watch;
    Phase m_phase = Phase::Idle;
    /// Written, and not settled; with a reason: to be undone.
    std::optional<ChangeRecord> m_open;
    /// What came of it while the next change is judged, should that one be refused.
    std::function<void()> m_postponed;
    QPointer<QObject> m_context;
    AnswerHandler m_answered;
    std::stop_source m_stop;
    QThreadPool m_worker;
};

} // namespace deck
