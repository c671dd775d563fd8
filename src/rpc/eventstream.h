// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/api.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <thread>

#include <sys/types.h>

namespace deck {

/// Something that the daemon has told of.
struct DaemonEvent
{
    QDateTime at;    ///< by the daemon's clock; UTC
    QString space;   ///< the namespace; empty for docker-containerd
    QString topic;   ///< "/tasks/exit"
    QString subject; ///< the container, the image, the snapshot ...
    QString detail;  ///< "exit status 1"; mostly empty

    bool operator==(const DaemonEvent &) const = default;
};

/// Listens to what a daemon tells of, on a thread of its own; its signals come on the thread that
/// made it.
class EventStream : public QObject
{
    Q_OBJECT

public:
    explicit EventStream(QObject *parent = nullptr);
    /// Ends the thread.
    ~EventStream() override;

    /// Listens to the process `daemon` from now on; a second call replaces the first.
    void begin(Api api, const QString &socket, pid_t daemon);
    void end();

signals:
    void received(const deck::DaemonEvent &event);
    /// The daemon has gone, or cannot be asked; once for each begin().
    void ended(const QString &why);

private:
    void run(std::stop_token stop, int epoch, Api api, const QString &socket, pid_t daemon);
    /// Emits, on the thread that made this, unless the epoch has passed.
    template <typename Emit>
    void tell(int epoch, Emit emitIt);

    /// What a former thread has told and was not delivered yet is of no interest any more. Changed
    /// and looked at on the thread that made this.
    int m_epoch = 0;
    std::jthread m_thread;
};

} // namespace deck

Q_DECLARE_METATYPE(deck::DaemonEvent)
