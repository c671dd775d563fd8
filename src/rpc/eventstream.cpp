// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/eventstream.h"

#include "rpc/blockingcalls.h"

#include <dockercontainerd.grpc.pb.h>
#include <events.grpc.pb.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace events = containerd::services::events::v1;

namespace {

QDateTime timeOf(const events::Time &time)
{
    constexpr qint64 kMsPerSecond = 1000, kNsPerMs = 1'000'000;
    return QDateTime::fromMSecsSinceEpoch(time.seconds() * kMsPerSecond + time.nanos() / kNsPerMs,
                                          Qt::UTC);
}

DaemonEvent eventOf(const events::Envelope &envelope)
{
    DaemonEvent event{
        timeOf(envelope.timestamp()), text(envelope.namespace_()), text(envelope.topic()), {}, {}};
    events::Subject subject;
    if (subject.ParseFromString(envelope.event().value()))
        event.subject = text(subject.name());
    events::TaskExit exit;
    if (event.topic == "/tasks/exit"_L1 && exit.ParseFromString(envelope.event().value()))
        event.detail = u"exit status %1"_s.arg(exit.exit_status());
    return event;
}

DaemonEvent eventOf(const types::Event &told)
{
    DaemonEvent event{QDateTime::currentDateTimeUtc(), {}, text(told.type()), text(told.id()), {}};
    if (event.topic == "exit"_L1)
        event.detail = u"exit status %1"_s.arg(told.status());
    return event;
}

} // namespace

EventStream::EventStream(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<DaemonEvent>();
}

EventStream::~EventStream()
{
    end();
}

void EventStream::begin(Api api, const QString &socket, pid_t daemon)
{
    end();
    m_thread = std::jthread([this, api, socket, daemon](std::stop_token stop) {
        run(std::move(stop), api, socket, daemon);
    });
}

void EventStream::end()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void EventStream::run(std::stop_token stop, Api api, const QString &socket, pid_t daemon)
{
    BlockingCalls calls(socket, daemon, QDeadlineTimer(QDeadlineTimer::Forever), stop);
    CallOutcome outcome{CallOutcome::Kind::Failed, calls.failure()};
    if (calls.isConnected() && api == Api::Containerd) {
        events::Events::Stub stub(calls.channel());
        outcome = calls.callStream<events::Envelope>(
            "Events/Subscribe", {},
            [&stub](auto *context, auto *queue) {
                return stub.AsyncSubscribe(context, {}, queue, nullptr);
            },
            [this](const events::Envelope &envelope) { tell(eventOf(envelope)); });
    } else if (calls.isConnected()) {
        types::API::Stub stub(calls.channel());
        outcome = calls.callStream<types::Event>(
            "API/Events", {},
            [&stub](auto *context, auto *queue) {
                return stub.AsyncEvents(context, {}, queue, nullptr);
            },
            [this](const types::Event &event) { tell(eventOf(event)); });
    }
    if (!stop.stop_requested())
        QMetaObject::invokeMethod(
            this, [this, why = outcome.status] { emit ended(why); }, Qt::QueuedConnection);
}

void EventStream::tell(const DaemonEvent &event)
{
    QMetaObject::invokeMethod(
        this, [this, event] { emit received(event); }, Qt::QueuedConnection);
}

} // namespace deck
