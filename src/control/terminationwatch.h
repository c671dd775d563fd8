// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/signalfd.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>

namespace deck {

/// Turns SIGINT, SIGTERM and, unless it is ignored, SIGHUP (the terminal has gone) into a signal of
/// Qt's. Main thread.
class TerminationWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Before any other thread is made, as each takes over what is blocked then.
    void block();
    /// Once there is an application; signals that came in between are told then.
    void watch();

signals:
    /// Once for each signal that arrives.
    void asked();

private:
    std::optional<SignalFd> m_signals;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace deck
