// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "helpers/login.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <memory>

namespace deck::test {

/// What one call of a program gave.
struct Answer
{
    int code = -1; ///< -1: it was killed, or did not end in time
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const;
};

/// Runs a program to its end.
[[nodiscard]] Answer run(const QString &program, const QStringList &arguments);
/// `deckctl` of this build.
[[nodiscard]] Answer deckctl(const QStringList &arguments);

/// `deckctl` of this build as that user, under way. It need not be able to reach the build.
[[nodiscard]] std::unique_ptr<QProcess> beginDeckctlAs(const Login &login,
                                                       const QStringList &arguments);
/// The same to its end.
[[nodiscard]] Answer deckctlAs(const Login &login, const QStringList &arguments);

/// `deckctl run --json` under way, as another process: it can be killed.
class RunningManager
{
public:
    /// Starts it on a `--home`.
    explicit RunningManager(const QString &home, const QStringList &arguments = {});
    /// Kills what is left of it.
    ~RunningManager();

    /// Waits for a snapshot that satisfies; the last one is told either way.
    [[nodiscard]] bool waitFor(const std::function<bool(const QJsonObject &)> &satisfies);
    [[nodiscard]] bool waitForServing();
    /// Serving with another process than this one.
    [[nodiscard]] bool waitForServingOther(qint64 pid);
    [[nodiscard]] bool waitForState(const QString &state);
    /// The exit code, -1 when it was killed.
    [[nodiscard]] int waitForEnd();

    [[nodiscard]] const QJsonObject &snapshot() const { return m_snapshot; }
    [[nodiscard]] qint64 daemonPid() const;
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }
    void terminate() { m_process.terminate(); }
    void kill();

private:
    QProcess m_process;
    QJsonObject m_snapshot;
};

} // namespace deck::test
