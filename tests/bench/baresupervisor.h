// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <sys/types.h>

namespace deck::bench {

/// The least that can start a containerd and see it: fork, exec, and connect to its socket until
/// that is taken. No pid file, no log, no health, no state: the floor that a manager is held
/// against.
class BareSupervisor
{
public:
    BareSupervisor(QString config, QString socket)
        : m_config(std::move(config)), m_socket(std::move(socket))
    {
    }
    ~BareSupervisor() { stop(); }
    BareSupervisor(const BareSupervisor &) = delete;
    BareSupervisor &operator=(const BareSupervisor &) = delete;

    /// Returns once the socket accepts.
    void start();
    /// SIGKILL, seen by a pidfd; then start().
    void killAndRestart();
    /// SIGTERM, and waits for the end.
    void stop();

private:
    void reap();

    QString m_config;
    QString m_socket;
    pid_t m_pid = 0;
};

} // namespace deck::bench
