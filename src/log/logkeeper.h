// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/retention.h"
#include "log/wakeflag.h"

#include <QObject>
#include <QSocketNotifier>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace deck {

/// Keeps the logs of one profile within their limits for as long as it lives, on a thread of its
/// own. One for each profile: the manager's.
class LogKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kInterval{2000};

    explicit LogKeeper(QString path, RetentionPolicy policy = {}, QObject *parent = nullptr);
    ~LogKeeper() override;

    /// Other limits, in force at once.
    void setPolicy(const RetentionPolicy &policy);
    /// Of the last look.
    [[nodiscard]] RetentionOutcome outcome() const;

signals:
    /// Something was trimmed or deleted, or the kind of the outcome is another one, or the disk has
    /// become full or has room again.
    void acted();

private:
    void run();

    const QString m_path;
    WakeFlag m_flag;
    QSocketNotifier m_notifier;
    mutable std::mutex m_mutex;
    std::condition_variable m_change;
    RetentionPolicy m_policy;
    RetentionOutcome m_outcome;
    bool m_isStopped = false;
    bool m_hasNewPolicy = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace deck
