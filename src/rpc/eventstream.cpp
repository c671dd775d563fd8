// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/eventstream.h"

#include "rpc/blockingcalls.h"

#include <QCoreApplication>

#include <dockercontainerd.grpc.pb.h>
#include <events.grpc.pb.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace events = containerd::services::events::v1;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DaemonAnswers)
};

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
        event.detail = Words::tr("exit status %1").arg(exit.exit_status());
    return event;
}

DaemonEvent eventOf(const types::Event &told)
{
    DaemonEvent event{QDateTime::currentDateTimeUtc(), {}, text(told.type()), text(told.id()), {}};
    if (event.topic == "exit"_L1)
        event.detail = Words::tr("exit status %1").arg(told.status());
    return event;
}

} // namespace

template <typename Emit>
void EventStream::tell(int epoch, Emit emitIt)
{
    QMetaObject::invokeMethod(
        this,
        [this, epoch, emitIt] {
            if (epoch == m_epoch)
                emitIt();
        },
        Qt::QueuedConnection);
}

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
    m_thread = std::jthread([this, epoch = m_epoch, api, socket, daemon](std::stop_token stop) {
        run(std::move(stop), epoch, api, socket, daemon);
    });
}

void EventStream::end()
{
    ++m_epoch;
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void EventStream::run(std::stop_token stop, int epoch, Api api, const QString &socket, pid_t daemon)
{
    const auto received = [this, epoch](const DaemonEvent &event) {
        tell(epoch, [this, event] { emit this->received(event); });
    };
    BlockingCalls calls(socket, daemon, QDeadlineTimer(QDeadlineTimer::Forever), stop);
    CallOutcome outcome{CallOutcome::Kind::Failed, calls.failure()};
    if (calls.isConnected() && api == Api::Containerd) {
        events::Events::Stub stub(calls.channel());
        outcome = calls.callStream<events::Envelope>(
            "Events/Subscribe", {},
            [&stub](auto *context, auto *queue) {
                return stub.AsyncSubscribe(context, {}, queue, nullptr);
            },
            [&received](const events::Envelope &envelope) { received(eventOf(envelope)); });
    } else if (calls.isConnected()) {
        types::API::Stub stub(calls.channel());
        outcome = calls.callStream<types::Event>(
            "API/Events", {},
            [&stub](auto *context, auto *queue) {
                return stub.AsyncEvents(context, {}, queue, nullptr);
            },
            [&received](const types::Event &event) { received(eventOf(event)); });
    }
    tell(epoch, [this, why = outcome.status] { emit ended(why); });
}

} // namespace deck
