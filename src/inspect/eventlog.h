// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "daemon/inquiry.h"
#include "daemon/snapshot.h"
#include "rpc/eventstream.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace deck {

/// The latest events of a daemon, numbered.
struct EventList
{
    qint64 next = 0; ///< the number of the event that will come next: what to ask for then
    QList<DaemonEvent> events; ///< oldest first
    QString trouble;           ///< why there are no more; empty while it listens

    bool operator==(const EventList &) const = default;
};

[[nodiscard]] QJsonObject toJson(const EventList &list);
[[nodiscard]] EventList eventListFromJson(const QJsonObject &object);

/// Listens to the daemon's events for as long as somebody asks for them every few seconds, and
/// keeps the latest. Main thread.
class EventLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostEvents = 1000;
    static constexpr std::chrono::seconds kInterest{15};

    explicit EventLog(QObject *parent = nullptr);

    /// An EventList. `arguments`: "since", the first number that is of interest.
    [[nodiscard]] Answer answer(const Snapshot &snapshot, const QJsonObject &arguments);

private:
    void listenTo(const Snapshot &snapshot);
    void take(const DaemonEvent &event);

    EventStream m_stream;
    QTimer m_interest;
    qint64 m_daemon = 0; ///< 0: nobody is listened to
    qint64 m_next = 0;
    QList<DaemonEvent> m_events;
    QString m_trouble;
};

} // namespace deck
