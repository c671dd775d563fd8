// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/inotify.h"
#include "posix/uniquefd.h"
#include "rpc/growingdelay.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <optional>

namespace deck {

/// Connects to a unix socket as soon as it can be. The kernel tells when the file appears; only
/// where it is there and refuses (left behind, bound but not yet listened on, a full backlog) is it
/// tried again after growing delays, as no event exists for that. Main thread.
class SocketWaiter : public QObject
{
    Q_OBJECT

public:
    explicit SocketWaiter(QObject *parent = nullptr);

    /// May tell connected() before it returns.
    void begin(const QString &path);
    /// The connection turned out to be of no use: goes on, after the next delay.
    void again();
    void end();

    /// The socket of connected(), once.
    [[nodiscard]] UniqueFd take() { return std::move(m_socket); }

signals:
    /// Somebody accepts connections; nothing more is told until begin() or again().
    void connected();

private:
    static constexpr int kNoWatch = -1;

    [[nodiscard]] bool watchFolder();
    void unwatch();
    void folderChanged();
    void tryToConnect();
    void tryLater();

    QString m_path;
    UniqueFd m_socket;
    std::optional<Inotify> m_inotify;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_watch = kNoWatch;
    QTimer m_timer;
    GrowingDelay m_delay{std::chrono::milliseconds(1), std::chrono::milliseconds(500)};
};

} // namespace deck
