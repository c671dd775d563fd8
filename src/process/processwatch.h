// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/pidfd.h"

#include <QObject>
#include <QSocketNotifier>

namespace deck {

/// Tells the end of a process that is not our child, by the kernel's word (pidfd).
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
    QSocketNotifier m_notifier;
};

} // namespace deck
