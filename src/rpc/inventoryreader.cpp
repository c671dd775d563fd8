// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/inventoryreader.h"

#include "rpc/blockingcalls.h"
#include "rpc/judgement.h"

#include <containers.grpc.pb.h>
#include <dockercontainerd.grpc.pb.h>
#include <images.grpc.pb.h>
#include <introspection.grpc.pb.h>
#include <namespaces.grpc.pb.h>
#include <snapshots.grpc.pb.h>
#include <tasks.grpc.pb.h>
#include <version.grpc.pb.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace containers = containerd::services::containers::v1;
namespace images = containerd::services::images::v1;
namespace introspection = containerd::services::introspection::v1;
namespace namespaces = containerd::services::namespaces::v1;
namespace snapshots = containerd::services::snapshots::v1;
namespace tasks = containerd::services::tasks::v1;
namespace version = containerd::services::version::v1;

namespace {

Task::Status statusOf(tasks::Status status)
{
    switch (status) {
    case tasks::CREATED:
        return Task::Status::Created;
    case tasks::RUNNING:
        return Task::Status::Running;
    case tasks::STOPPED:
        return Task::Status::Stopped;
    case tasks::PAUSED:
    case tasks::PAUSING:
        return Task::Status::Paused;
    default: // also what a later containerd may add
        return Task::Status::Unknown;
    }
}

/// Of containerd 1.x and 2.x.
class ContainerdReader
{
public:
    explicit ContainerdReader(BlockingCalls &calls) : m_calls(calls) {}

    [[nodiscard]] Inventory read(InventoryScope scope)
    {
        const bool everything = scope == InventoryScope::Everything;
        if (everything) {
            readVersion();
            readPlugins();
        }
        for (const QString &name : readNamespaces()) {
            if (m_calls.isOver())
                break;
            NamespaceContent content;
            content.name = name;
            readContainers(content);
            readTasks(content);
            if (everything) {
                readImages(content);
                readSnapshots(content);
            }
            m_inventory.namespaces.append(content);
        }
        return m_inventory;
    }

private:
    /// One call of a service; whether it was answered.
    template <typename Stub, typename Response, typename Request>
    bool ask(const char *name, const QString &space, Stub &stub,
             std::unique_ptr<grpc::ClientAsyncResponseReader<Response>> (Stub::*method)(
                 grpc::ClientContext *, const Request &, grpc::CompletionQueue *),
             Response &response)
    {
        const Request request;
        return note(m_calls.call(name, space, response, [&](auto *context, auto *queue) {
            return (stub.*method)(context, request, queue);
        }));
    }

    bool note(const CallOutcome &outcome)
    {
        if (!outcome.answered())
            m_inventory.failures.append(outcome.status);
        return outcome.answered();
    }

    void readVersion()
    {
        version::Version::Stub stub(m_calls.channel());
        version::VersionResponse response;
        if (ask("Version/Version", {}, stub, &version::Version::Stub::AsyncVersion, response)) {
            m_inventory.version = text(response.version());
            m_inventory.revision = text(response.revision());
        }
    }

    void readPlugins()
    {
        using Stub = introspection::Introspection::Stub;
        Stub stub(m_calls.channel());
        introspection::ServerResponse server;
        if (ask("Introspection/Server", {}, stub, &Stub::AsyncServer, server))
            m_inventory.uuid = text(server.uuid());
        introspection::PluginsResponse response;
        if (!ask("Introspection/Plugins", {}, stub, &Stub::AsyncPlugins, response))
            return;
        for (const introspection::Plugin &plugin : response.plugins())
            m_inventory.plugins.append(stateOf(plugin));
    }

    [[nodiscard]] static PluginState stateOf(const introspection::Plugin &plugin)
    {
        PluginState state{text(plugin.type()), text(plugin.id()), {}, {}};
        for (const std::string &type : plugin.required_types())
            state.requiredTypes.append(text(type));
        if (plugin.has_init_err())
            state.error = text(plugin.init_err().message());
        return state;
    }

    [[nodiscard]] QStringList readNamespaces()
    {
        namespaces::Namespaces::Stub stub(m_calls.channel());
        namespaces::ListNamespacesResponse response;
        QStringList names;
        ask("Namespaces/List", {}, stub, &namespaces::Namespaces::Stub::AsyncList, response);
        for (const namespaces::Namespace &entry : response.namespaces())
            names.append(text(entry.name()));
        return names;
    }

    void readContainers(NamespaceContent &content)
    {
        containers::Containers::Stub stub(m_calls.channel());
        containers::ListContainersResponse response;
        if (ask("Containers/List", content.name, stub, &containers::Containers::Stub::AsyncList,
                response))
            content.containers = response.containers_size();
    }

    void readTasks(NamespaceContent &content)
    {
        tasks::Tasks::Stub stub(m_calls.channel());
        tasks::ListTasksResponse response;
        ask("Tasks/List", content.name, stub, &tasks::Tasks::Stub::AsyncList, response);
        for (const tasks::Process &process : response.tasks())
            content.tasks.append({text(process.id()), process.pid(), statusOf(process.status())});
    }

    void readImages(NamespaceContent &content)
    {
        images::Images::Stub stub(m_calls.channel());
        images::ListImagesResponse response;
        if (ask("Images/List", content.name, stub, &images::Images::Stub::AsyncList, response))
            content.images = response.images_size();
    }

    /// Of all snapshotters that came up.
    void readSnapshots(NamespaceContent &content)
    {
        for (const PluginState &plugin : std::as_const(m_inventory.plugins)) {
            if (plugin.type != "io.containerd.snapshotter.v1"_L1 ||
                conditionOf(plugin) != PluginCondition::Ready)
                continue;
            qsizetype count = 0;
            if (countSnapshots(plugin.id, content.name, count))
                content.snapshots = content.snapshots.value_or(0) + count;
        }
    }

    bool countSnapshots(const QString &snapshotter, const QString &space, qsizetype &count)
    {
        snapshots::Snapshots::Stub stub(m_calls.channel());
        snapshots::ListSnapshotsRequest request;
        request.set_snapshotter(snapshotter.toStdString());
        return note(m_calls.callStream<snapshots::ListSnapshotsResponse>(
            "Snapshots/List", space,
            [&](auto *context, auto *queue) {
                return stub.AsyncList(context, request, queue, nullptr);
            },
            [&count](const auto &response) { count += response.info_size(); }));
    }

    BlockingCalls &m_calls;
    Inventory m_inventory;
};

Task::Status statusOf(const std::string &word)
{
    if (word == "running")
        return Task::Status::Running;
    return word == "paused" ? Task::Status::Paused : Task::Status::Unknown;
}

/// Of docker-containerd, which has no namespaces, images, snapshots or plugins.
Inventory readDockerContainerd(BlockingCalls &calls)
{
    Inventory inventory;
    types::API::Stub stub(calls.channel());
    types::GetServerVersionResponse version;
    const CallOutcome versionOutcome =
        calls.call("API/GetServerVersion", {}, version, [&stub](auto *context, auto *queue) {
            return stub.AsyncGetServerVersion(context, {}, queue);
        });
    if (versionOutcome.answered()) {
        inventory.version =
            u"%1.%2.%3"_s.arg(version.major()).arg(version.minor()).arg(version.patch());
        inventory.revision = text(version.revision());
    } else {
        inventory.failures.append(versionOutcome.status);
    }
    types::StateResponse state;
    const CallOutcome stateOutcome =
        calls.call("API/State", {}, state, [&stub](auto *context, auto *queue) {
            return stub.AsyncState(context, {}, queue);
        });
    if (!stateOutcome.answered()) {
        inventory.failures.append(stateOutcome.status);
        return inventory;
    }
    NamespaceContent content;
    content.containers = state.containers_size();
    for (const types::Container &container : state.containers()) {
        const qint64 pid = container.processes_size() > 0 ? container.processes(0).system_pid() : 0;
        content.tasks.append({text(container.id()), pid, statusOf(container.status())});
    }
    inventory.namespaces.append(content);
    return inventory;
}

} // namespace

std::variant<Inventory, QString> readInventory(Api api, const QString &socket, pid_t daemon,
                                               InventoryScope scope, QDeadlineTimer deadline,
                                               std::stop_token stop)
{
    BlockingCalls calls(socket, daemon, deadline, std::move(stop));
    if (!calls.isConnected())
        return calls.failure();
    if (api == Api::DockerContainerd)
        return readDockerContainerd(calls);
    return ContainerdReader(calls).read(scope);
}

} // namespace deck
