// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QString>

#include <sys/types.h>

namespace deck::test {

/// Where a containerd that a test starts by itself keeps its things.
struct DaemonFiles
{
    QString config;
    QString root;
    QString state;
    QString socket;

    /// All below one folder.
    [[nodiscard]] static DaemonFiles below(const QString &folder);
};

/// Writes a containerd.toml (CRI disabled) for them.
void writeDaemonConfig(const DaemonFiles &files);

/// A containerd, real or fake, that a test starts by itself, without the code that it tests. Ended
/// when it goes out of scope.
class DaemonProcess
{
public:
    /// "containerd" is looked up in PATH, any other name in this build; a path is taken as it is.
    explicit DaemonProcess(const QString &program);
    DaemonProcess(const DaemonProcess &) = delete;
    DaemonProcess &operator=(const DaemonProcess &) = delete;
    ~DaemonProcess();

    /// `modes` as in tests/fakecontainerd/modes.cpp. Does not wait for the socket.
    void start(const QStringList &arguments, const QString &modes = {});
    /// With `--config`, which it writes first.
    void start(const DaemonFiles &files, const QString &modes = {});

    [[nodiscard]] pid_t pid() const { return static_cast<pid_t>(m_process.processId()); }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    void signal(int number);
    /// SIGKILL, and waits for the end.
    void kill();
    /// What it has logged so far.
    [[nodiscard]] QByteArray log();

private:
    QString m_program;
    QProcess m_process;
    QByteArray m_log;
};

} // namespace deck::test
