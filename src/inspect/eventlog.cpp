// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/eventlog.h"

#include "daemon/daemonapi.h"
#include "inspect/inspection.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Inspection)
};

} // namespace

QJsonObject toJson(const EventList &list)
{
    QJsonArray events;
    for (const DaemonEvent &event : list.events)
        events.append(QJsonObject{{u"at"_s, event.at.toString(Qt::ISODateWithMs)},
                                  {u"namespace"_s, event.space},
                                  {u"topic"_s, event.topic},
                                  {u"subject"_s, event.subject},
                                  {u"detail"_s, event.detail}});
    return {{u"next"_s, list.next}, {u"events"_s, events}, {u"trouble"_s, list.trouble}};
}

EventList eventListFromJson(const QJsonObject &object)
{
    EventList list;
    list.next = object.value("next"_L1).toInteger();
    list.trouble = object.value("trouble"_L1).toString();
    const QJsonArray events = object.value("events"_L1).toArray();
    for (const QJsonValue &value : events)
        list.events.append({QDateTime::fromString(value["at"_L1].toString(), Qt::ISODateWithMs),
                            value["namespace"_L1].toString(), value["topic"_L1].toString(),
                            value["subject"_L1].toString(), value["detail"_L1].toString()});
    return list;
}

EventLog::EventLog(QObject *parent) : QObject(parent)
{
    m_interest.setSingleShot(true);
    m_interest.setInterval(kInterest);
    connect(&m_interest, &QTimer::timeout, this, [this] {
        m_stream.end();
        m_daemon = 0;
    });
    connect(&m_stream, &EventStream::received, this, &EventLog::take);
    connect(&m_stream, &EventStream::ended, this, [this](const QString &why) {
        m_trouble = why;
        m_daemon = 0;
    });
}

Answer EventLog::answer(const Snapshot &snapshot, const QJsonObject &arguments)
{
    if (snapshot.pid <= 0)
        return unanswered(snapshot.profile, Words::tr("the daemon is not running"),
                          Words::tr("Start it first."));
    listenTo(snapshot);
    m_interest.start();
    const qint64 first = m_next - m_events.size();
    const qint64 since = arguments.value("since"_L1).toInteger();
    const auto skipped = qsizetype(std::clamp<qint64>(since - first, 0, m_events.size()));
    return {toJson(EventList{m_next, m_events.sliced(skipped), m_trouble})};
}

void EventLog::listenTo(const Snapshot &snapshot)
{
    if (m_daemon == snapshot.pid)
        return;
    m_daemon = snapshot.pid;
    m_trouble.clear();
    m_stream.begin(apiOf(snapshot.dialect), snapshot.socket, pid_t(snapshot.pid));
}

void EventLog::take(const DaemonEvent &event)
{
    m_events.append(event);
    if (m_events.size() > kMostEvents)
        m_events.removeFirst();
    ++m_next;
}

} // namespace deck
