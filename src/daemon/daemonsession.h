// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/change.h"
#include "daemon/daemonerror.h"
#include "daemon/inquiry.h"
#include "daemon/snapshot.h"
#include "process/asker.h"

#include <QObject>

namespace deck {

/// What a window or a terminal may see and ask of one daemon, whoever manages it: this process
/// (LocalSession) or another one (RemoteSession). Main thread. Commands return at once; what came
/// of them is seen in the snapshot.
class DaemonSession : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual Snapshot snapshot() const = 0;
    /// True when this process is the daemon's manager: quitting it then concerns the daemon.
    [[nodiscard]] virtual bool isManager() const = 0;

    virtual void start(Asker from) = 0;
    virtual void stop(Asker from) = 0;
    virtual void restart(Asker from) = 0;
    /// Does what the error of the snapshot offers.
    virtual void repair(Repair repair, Asker from) = 0;

    /// Asks what the snapshot does not hold. `answered` is called once, later, and only while
    /// `context` and the session live.
    virtual void ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered) = 0;

    /// Asks for a change; `answered` is told of its outcome, as by ask(). One that is under way
    /// goes on when the session ends.
    virtual void change(const Change &change, QObject *context, AnswerHandler answered) = 0;

signals:
    /// The snapshot differs from the last one.
    void changed();
    /// A command was not taken (a start of a started daemon, say). In any state.
    void refused(const deck::DaemonError &error);
};

} // namespace deck
