// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/logkeeper.h"

#include <utility>

namespace deck {

LogKeeper::LogKeeper(QString path, RetentionPolicy policy, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_notifier(m_flag.fd(), QSocketNotifier::Read),
      m_policy(policy), m_thread([this] { run(); })
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        if (m_flag.take())
            emit acted();
    });
}

LogKeeper::~LogKeeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_change.notify_all();
    m_thread.join();
}

void LogKeeper::setPolicy(const RetentionPolicy &policy)
{
    {
        const std::lock_guard lock(m_mutex);
        m_policy = policy;
        m_hasNewPolicy = true;
    }
    m_change.notify_all();
}

RetentionOutcome LogKeeper::outcome() const
{
    const std::lock_guard lock(m_mutex);
    return m_outcome;
}

void LogKeeper::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopped) {
        m_hasNewPolicy = false;
        const RetentionPolicy policy = m_policy;
        lock.unlock();
        const RetentionOutcome outcome = enforceRetention(m_path, policy);
        lock.lock();
        const bool isNews = outcome.kind != m_outcome.kind || outcome.trimmed > 0 ||
                            !outcome.deleted.isEmpty() ||
                            outcome.isDiskFull != m_outcome.isDiskFull;
        m_outcome = outcome;
        if (isNews)
            m_flag.raise();
        m_change.wait_for(lock, kInterval, [this] { return m_isStopped || m_hasNewPolicy; });
    }
}

} // namespace deck
