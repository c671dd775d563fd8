// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/pidfd.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

namespace deck {

/// Tells the end of a process that is not our child, by the kernel's word (pidfd). Where there are
/// no such descriptors it looks again and again.
class ProcessWatch : public QObject
{
    Q_OBJECT

public:
    /// The handle must outlive the watch.
    explicit ProcessWatch(const PidFd &process, QObject *parent = nullptr);

signals:
    /// Once.
    void ended();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_timer;
};

} // namespace deck
