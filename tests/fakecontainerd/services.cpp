// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "services.h"

#include "fakelog.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

#include <dockercontainerd.grpc.pb.h>
#include <grpcpp/grpcpp.h>
#include <health.grpc.pb.h>
#include <introspection.grpc.pb.h>
#include <namespaces.grpc.pb.h>
#include <version.grpc.pb.h>

namespace fake {
namespace {

namespace health = grpc::health::v1;
namespace introspection = containerd::services::introspection::v1;
namespace namespaces = containerd::services::namespaces::v1;
namespace version = containerd::services::version::v1;
using grpc::ServerContext;
using grpc::Status;

/// Lets a handler answer, late or never, as the behaviour has it.
class Gate
{
public:
    explicit Gate(const Behaviour &behaviour) : m_behaviour(behaviour) {}

    void pass()
    {
        std::unique_lock lock(m_mutex);
        if (m_hung)
            m_opened.wait(lock, [this] { return m_open; });
        else
            m_opened.wait_for(lock, m_behaviour.delay, [this] { return m_open; });
    }
    /// After the first health answer: what was asked beside it is still answered.
    void hangFromNowOn()
    {
        const std::lock_guard lock(m_mutex);
        m_hung = m_behaviour.hangsAfterReady;
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_opened.notify_all();
    }
    [[nodiscard]] const Behaviour &behaviour() const { return m_behaviour; }

private:
    const Behaviour m_behaviour;
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_hung = false;
    bool m_open = false;
};

class HealthService final : public health::Health::Service
{
public:
    explicit HealthService(Gate &gate) : m_gate(gate) {}
    Status Check(ServerContext *, const health::HealthCheckRequest *,
                 health::HealthCheckResponse *response) override
    {
        const int before = m_asked++;
        if (before > 0)
            m_gate.hangFromNowOn();
        m_gate.pass();
        const int notYet = m_gate.behaviour().notServingAnswers;
        if (before > 0 && before == notYet)
            log("serving from now on");
        response->set_status(before < notYet ? health::HealthCheckResponse::NOT_SERVING
                                             : health::HealthCheckResponse::SERVING);
        return Status::OK;
    }

private:
    Gate &m_gate;
    std::atomic<int> m_asked = 0;
};

class NamespacesService final : public namespaces::Namespaces::Service
{
public:
    explicit NamespacesService(Gate &gate) : m_gate(gate) {}
    Status List(ServerContext *, const namespaces::ListNamespacesRequest *,
                namespaces::ListNamespacesResponse *response) override
    {
        m_gate.pass();
        if (m_gate.behaviour().degraded)
            return {grpc::StatusCode::UNAVAILABLE, "invalid database"};
        for (const char *name : {"default", "k8s.io"})
            response->add_namespaces()->set_name(name);
        return Status::OK;
    }

private:
    Gate &m_gate;
};

class VersionService final : public version::Version::Service
{
public:
    explicit VersionService(Gate &gate) : m_gate(gate) {}
    Status Version(ServerContext *, const version::VersionRequest *,
                   version::VersionResponse *response) override
    {
        m_gate.pass();
        response->set_version("1.6.20-fake");
        response->set_revision("fake");
        return Status::OK;
    }

private:
    Gate &m_gate;
};

class IntrospectionService final : public introspection::Introspection::Service
{
public:
    explicit IntrospectionService(Gate &gate) : m_gate(gate) {}
    Status Plugins(ServerContext *, const introspection::PluginsRequest *,
                   introspection::PluginsResponse *response) override
    {
        m_gate.pass();
        add(response, "io.containerd.content.v1", "content", {}, {});
        add(response, "io.containerd.snapshotter.v1", "zfs", {}, "no zfs here: skip plugin");
        const std::string error = m_gate.behaviour().degraded ? "invalid database" : "";
        add(response, "io.containerd.metadata.v1", "bolt", "io.containerd.content.v1", error);
        add(response, "io.containerd.service.v1", "namespaces-service", "io.containerd.metadata.v1",
            error);
        return Status::OK;
    }

private:
    static void add(introspection::PluginsResponse *response, const char *type, const char *id,
                    const std::string &required, const std::string &error)
    {
        introspection::Plugin *plugin = response->add_plugins();
        plugin->set_type(type);
        plugin->set_id(id);
        if (!required.empty())
            plugin->add_required_types(required);
        if (!error.empty())
            plugin->mutable_init_err()->set_message(error);
    }

    Gate &m_gate;
};

class DockerService final : public types::API::Service
{
public:
    explicit DockerService(Gate &gate) : m_gate(gate) {}
    Status GetServerVersion(ServerContext *, const types::GetServerVersionRequest *,
                            types::GetServerVersionResponse *response) override
    {
        m_gate.pass();
        response->set_minor(2);
        response->set_patch(9);
        response->set_revision("fake");
        return Status::OK;
    }
    Status State(ServerContext *, const types::StateRequest *,
                 types::StateResponse *response) override
    {
        m_gate.pass();
        const auto add = [response](const char *id, const char *status, unsigned pid) {
            types::Container *container = response->add_containers();
            container->set_id(id);
            container->set_status(status);
            container->add_processes()->set_system_pid(pid);
        };
        add("one", "running", 4242);
        add("two", "paused", 4243);
        return Status::OK;
    }
    Status Events(ServerContext *, const types::EventsRequest *,
                  grpc::ServerWriter<types::Event> *writer) override
    {
        types::Event event;
        event.set_type("exit");
        event.set_id("three");
        event.set_status(137);
        writer->Write(event);
        return Status::OK;
    }

private:
    Gate &m_gate;
};

} // namespace

struct Services::Private
{
    explicit Private(const Behaviour &behaviour) : gate(behaviour) {}

    Gate gate;
    HealthService health{gate};
    NamespacesService namespaces{gate};
    VersionService version{gate};
    IntrospectionService introspection{gate};
    DockerService docker{gate};
    std::unique_ptr<grpc::Server> server;
};

Services::Services(const std::string &socket, const Behaviour &behaviour)
    : m_private(std::make_unique<Private>(behaviour))
{
    grpc::ServerBuilder builder;
    builder.AddListeningPort("unix:" + socket, grpc::InsecureServerCredentials());
    builder.RegisterService(&m_private->health);
    builder.RegisterService(&m_private->namespaces);
    builder.RegisterService(&m_private->version);
    builder.RegisterService(&m_private->introspection);
    builder.RegisterService(&m_private->docker);
    m_private->server = builder.BuildAndStart();
}

Services::~Services()
{
    m_private->gate.open(); // the server waits for its handlers
    if (m_private->server)
        m_private->server->Shutdown(std::chrono::system_clock::now());
}

bool Services::areListening() const
{
    return m_private->server != nullptr;
}

} // namespace fake
