// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonsession.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <utility>

namespace deck::test {

/// A session whose daemon is what the test says it is, and which notes what it is asked.
class ScriptedSession : public DaemonSession
{
public:
    explicit ScriptedSession(const Snapshot &snapshot = {}, bool manager = true)
        : m_snapshot(snapshot), m_manager(manager)
    {
    }

    [[nodiscard]] Snapshot snapshot() const override { return m_snapshot; }
    [[nodiscard]] bool isManager() const override { return m_manager; }
    void start(Asker from) override { taken(QStringLiteral("start"), from); }
    void stop(Asker from) override { taken(QStringLiteral("stop"), from); }
    void restart(Asker from) override { taken(QStringLiteral("restart"), from); }
    void repair(Repair repair, Asker from) override
    {
        taken(QStringLiteral("repair ") + keyword(repair), from);
    }
    /// Answers in the event loop, with what the test has set.
    void ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered) override
    {
        m_inquiries << inquiry;
        if (!m_answers.contains(inquiry.topic))
            return; // it takes its time
        QMetaObject::invokeMethod(
            context, [answered, answer = m_answers.value(inquiry.topic)] { answered(answer); },
            Qt::QueuedConnection);
    }

    void change(const Change &change, QObject *context, AnswerHandler answered) override
    {
        m_changes << change;
        m_lastAsker = change.from;
        if (!m_outcomes.contains(change.kind))
            return;
        QMetaObject::invokeMethod(
            context, [answered, answer = m_outcomes.value(change.kind)] { answered(answer); },
            Qt::QueuedConnection);
    }

    /// What happens within the next command, before it returns.
    void onCommand(std::function<void()> reaction) { m_reaction = std::move(reaction); }
    void setAnswer(Topic topic, const Answer &answer) { m_answers[topic] = answer; }
    void setOutcome(ChangeKind kind, const Answer &outcome) { m_outcomes[kind] = outcome; }
    void show(const Snapshot &snapshot)
    {
        m_snapshot = snapshot;
        emit changed();
    }
    void refuse(const DaemonError &error) { emit refused(error); }
    [[nodiscard]] const QStringList &commands() const { return m_commands; }
    [[nodiscard]] std::optional<Asker> lastAsker() const { return m_lastAsker; }
    [[nodiscard]] const QList<Inquiry> &inquiries() const { return m_inquiries; }
    [[nodiscard]] const QList<Change> &changes() const { return m_changes; }

private:
    void taken(const QString &command, Asker from)
    {
        m_lastAsker = from;
        m_commands << command;
        if (m_reaction)
            m_reaction();
    }

    Snapshot m_snapshot;
    const bool m_manager;
    QStringList m_commands;
    std::optional<Asker> m_lastAsker;
    QList<Inquiry> m_inquiries;
    QHash<Topic, Answer> m_answers;
    QList<Change> m_changes;
    QHash<ChangeKind, Answer> m_outcomes;
    std::function<void()> m_reaction;
};

/// A daemon in some state, as a snapshot.
[[nodiscard]] inline Snapshot inState(State state, Wanted wanted = Wanted::Running)
{
    Snapshot snapshot;
    snapshot.profile = QStringLiteral("default");
    snapshot.state = state;
    snapshot.wanted = wanted;
    if (state == State::Running) {
        snapshot.pid = 4711;
        snapshot.health = Health::Serving;
    }
    return snapshot;
}

} // namespace deck::test
