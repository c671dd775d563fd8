// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/daemonconnection.h"

#include "rpc/callqueue.h"
#include "rpc/grpccalls.h"

#include <atomic>
#include <utility>
#include <vector>

#include <dockercontainerd.grpc.pb.h>
#include <fcntl.h>
#include <health.grpc.pb.h>
#include <introspection.grpc.pb.h>
#include <namespaces.grpc.pb.h>
#include <poll.h>
#include <sys/socket.h>
#include <version.grpc.pb.h>

namespace deck {

namespace health = grpc::health::v1;
namespace introspection = containerd::services::introspection::v1;
namespace namespaces = containerd::services::namespaces::v1;
namespace version = containerd::services::version::v1;

struct DaemonConnection::Stubs
{
    explicit Stubs(const std::shared_ptr<grpc::Channel> &channel)
        : health(channel), namespaces(channel), version(channel), plugins(channel), docker(channel)
    {
    }

    health::Health::Stub health;
    namespaces::Namespaces::Stub namespaces;
    version::Version::Stub version;
    introspection::Introspection::Stub plugins;
    types::API::Stub docker;
};

/// The calls of one round, which run side by side. Its contexts are the main thread's (which may
/// cancel them at any time), the answers the queue's thread's until they are delivered.
struct DaemonConnection::Round : std::enable_shared_from_this<Round>
{
    std::vector<std::unique_ptr<grpc::ClientContext>> contexts;
    Answers answers;
    std::atomic<int> open = 1; ///< calls without an outcome, and one for the starting itself
    std::atomic<bool> timedOut = false;
    std::atomic<bool> dropped = false; ///< nobody wants the answers any more
    QObject *receiver = nullptr;
    Handler handler;

    template <typename Response, typename Start, typename Apply>
    void call(const char *name, Start start, Apply apply);
    void finishedOne();
    void timeIsUp();
    void drop();
    void cancelAll();
};

namespace {

template <typename Response, typename Apply>
class UnaryCall final : public QueuedCall
{
public:
    using Reader = grpc::ClientAsyncResponseReader<Response>;

    explicit UnaryCall(Apply apply) : m_apply(std::move(apply)) {}

    void finishWith(std::unique_ptr<Reader> reader)
    {
        m_reader = std::move(reader);
        m_reader->Finish(&m_response, &m_status, this);
    }
    void finished() override { m_apply(m_status, m_response); }

private:
    Apply m_apply;
    std::unique_ptr<Reader> m_reader;
    Response m_response;
    grpc::Status m_status;
};

QList<PluginState> brokenAmong(const introspection::PluginsResponse &response)
{
    QList<PluginState> broken;
    for (const introspection::Plugin &plugin : response.plugins()) {
        if (!plugin.has_init_err())
            continue;
        QStringList required;
        for (const std::string &type : plugin.required_types())
            required.append(text(type));
        broken.append(
            {text(plugin.type()), text(plugin.id()), required, text(plugin.init_err().message())});
    }
    return broken;
}

} // namespace

template <typename Response, typename Start, typename Apply>
void DaemonConnection::Round::call(const char *name, Start start, Apply apply)
{
    contexts.push_back(std::make_unique<grpc::ClientContext>());
    grpc::ClientContext *context = contexts.back().get();
    const auto finish = [self = shared_from_this(), name, apply](const grpc::Status &status,
                                                                 const Response &response) {
        apply(self->answers, outcomeOf(name, status, self->timedOut), response);
        self->finishedOne();
    };
    ++open;
    // The queue deletes it, which may be before the next line.
    auto *call = new UnaryCall<Response, decltype(finish)>(finish);
    call->finishWith(start(context));
}

void DaemonConnection::Round::finishedOne()
{
    if (--open != 0 || dropped)
        return;
    QMetaObject::invokeMethod(
        receiver,
        [self = shared_from_this()] {
            if (!self->dropped)
                self->handler(self->answers);
        },
        Qt::QueuedConnection);
}

void DaemonConnection::Round::timeIsUp()
{
    timedOut = true;
    cancelAll();
}

void DaemonConnection::Round::drop()
{
    dropped = true;
    cancelAll();
}

void DaemonConnection::Round::cancelAll()
{
    for (const auto &context : contexts)
        context->TryCancel(); // without effect on a call that has its answer
}

DaemonConnection::DaemonConnection(CallQueue &queue, Api api, UniqueFd socket)
    : m_queue(queue), m_api(api), m_observer(::fcntl(socket.get(), F_DUPFD_CLOEXEC, 0)),
      m_stubs(std::make_unique<Stubs>(channelOver(std::move(socket))))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // a coarse one may fire before its time
    m_deadline.callOnTimeout([this] { m_round->timeIsUp(); });
}

DaemonConnection::~DaemonConnection()
{
    if (m_round)
        m_round->drop();
}

void DaemonConnection::ask(Scope scope, std::chrono::milliseconds deadline, QObject *context,
                           Handler answered)
{
    m_round = std::make_shared<Round>();
    m_round->receiver = context;
    // A round that was dropped calls no handler, so the connection is there when this is called.
    m_round->handler = [this, answered = std::move(answered)](const Answers &answers) {
        m_deadline.stop();
        answered(answers);
    };
    askHealth();
    if (m_api == Api::DockerContainerd) {
        askDockerContainerd();
    } else {
        askNamespaces();
        if (scope == Scope::Everything) {
            askVersion();
            askPlugins();
        }
    }
    m_deadline.start(deadline);
    m_round->finishedOne();
}

void DaemonConnection::askHealth()
{
    m_round->call<health::HealthCheckResponse>(
        "grpc.health.v1.Health/Check",
        [this](auto *context) { return m_stubs->health.AsyncCheck(context, {}, &m_queue.grpc()); },
        [](Answers &answers, const CallOutcome &outcome, const auto &response) {
            answers.health = outcome;
            answers.serving = response.status() == health::HealthCheckResponse::SERVING;
        });
}

void DaemonConnection::askNamespaces()
{
    m_round->call<namespaces::ListNamespacesResponse>(
        "containerd.services.namespaces.v1.Namespaces/List",
        [this](auto *context) {
            return m_stubs->namespaces.AsyncList(context, {}, &m_queue.grpc());
        },
        [](Answers &answers, const CallOutcome &outcome, const auto &response) {
            answers.work = outcome;
            for (const namespaces::Namespace &entry : response.namespaces())
                answers.namespaces.append(text(entry.name()));
        });
}

void DaemonConnection::askVersion()
{
    m_round->call<version::VersionResponse>(
        "containerd.services.version.v1.Version/Version",
        [this](auto *context) {
            return m_stubs->version.AsyncVersion(context, {}, &m_queue.grpc());
        },
        [](Answers &answers, const CallOutcome &, const auto &response) {
            answers.version = text(response.version());
            answers.revision = text(response.revision());
        });
}

void DaemonConnection::askPlugins()
{
    m_round->call<introspection::PluginsResponse>(
        "containerd.services.introspection.v1.Introspection/Plugins",
        [this](auto *context) {
            return m_stubs->plugins.AsyncPlugins(context, {}, &m_queue.grpc());
        },
        [](Answers &answers, const CallOutcome &outcome, const auto &response) {
            answers.plugins = outcome;
            answers.brokenPlugins = brokenAmong(response);
        });
}

void DaemonConnection::askDockerContainerd()
{
    m_round->call<types::GetServerVersionResponse>(
        "types.API/GetServerVersion",
        [this](auto *context) {
            return m_stubs->docker.AsyncGetServerVersion(context, {}, &m_queue.grpc());
        },
        [](Answers &answers, const CallOutcome &outcome, const auto &response) {
            answers.work = outcome;
            if (!outcome.answered())
                return;
            answers.version = QStringLiteral("%1.%2.%3")
                                  .arg(response.major())
                                  .arg(response.minor())
                                  .arg(response.patch());
            answers.revision = text(response.revision());
        });
}

bool DaemonConnection::isBroken() const
{
    pollfd entry = {m_observer.get(), POLLRDHUP, 0};
    return ::poll(&entry, 1, 0) == 1;
}

void DaemonConnection::rehearse()
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) == -1)
        return; // the first start pays then
    const UniqueFd silentDaemon(ends[1]);
    QObject nobody;
    CallQueue queue;
    DaemonConnection connection(queue, Api::Containerd, UniqueFd(ends[0]));
    connection.ask(Scope::Everything, std::chrono::seconds(1), &nobody, {});
}

} // namespace deck
