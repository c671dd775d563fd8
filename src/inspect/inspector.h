// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/eventlog.h"
#include "inspect/inspection.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace deck {

/// Answers inquiries about one daemon, in its manager or without one. Main thread; whatever blocks
/// is done by worker threads of its own.
class Inspector : public QObject
{
    Q_OBJECT

public:
    using SnapshotSource = std::function<Snapshot()>;

    /// `snapshot` is called on the main thread with each inquiry.
    Inspector(Setup setup, SnapshotSource snapshot, QObject *parent = nullptr);
    /// What inquiries are about from now on.
    void setSetup(const Setup &setup) { m_setup = setup; }
    /// Waits for the inquiries under way, which are told to end.
    ~Inspector() override;

    /// As DaemonSession::ask().
    void ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered);

private:
    Setup m_setup;
    const SnapshotSource m_snapshot;
    EventLog m_events;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace deck
