// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/daemonprocess.h"
#include "helpers/temporaryhome.h"
#include "posix/unixsocket.h"
#include "rpc/eventstream.h"
#include "rpc/inventoryreader.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <csignal>
#include <memory>
#include <thread>

#include <unistd.h>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;

/// What is asked by calls that wait, of a daemon that answers, has not what is asked, or is silent.
/// Real containerd is asked in tests/containerd.
class InventoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void dockerContainerdHasContainersOnly();
    void callsThatFailAreNamed();
    void silentDaemonCostsTheDeadlineOnly();
    void stopEndsTheWait();
    void anotherProcessIsNotAsked();
    void nobodyIsThere();
    void dockerContainerdTellsOfEvents();
    void eventStreamSaysThatTheDaemonHasGone();

private:
    void start(const QString &modes = {});
    void startDocker();
    [[nodiscard]] std::variant<Inventory, QString>
    read(Api api, std::chrono::milliseconds deadline = 30s, std::stop_token stop = {}) const
    {
        return readInventory(api, m_files.socket, m_fake->pid(), InventoryScope::Everything,
                             QDeadlineTimer(deadline), std::move(stop));
    }

    std::unique_ptr<TemporaryHome> m_home;
    DaemonFiles m_files;
    std::unique_ptr<DaemonProcess> m_fake;
};

void InventoryTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
    m_files = DaemonFiles::below(m_home->path());
    m_fake = std::make_unique<DaemonProcess>("fakecontainerd");
}

void InventoryTest::start(const QString &modes)
{
    m_fake->start(m_files, modes);
    QTRY_VERIFY(connectUnix(m_files.socket).ok());
}

void InventoryTest::startDocker()
{
    m_fake->start(QStringList{"-l", "unix://" + m_files.socket, "--shim", "shim"});
    QTRY_VERIFY(connectUnix(m_files.socket).ok());
}

void InventoryTest::dockerContainerdHasContainersOnly()
{
    startDocker();
    const auto seen = read(Api::DockerContainerd);
    const auto *inventory = std::get_if<Inventory>(&seen);
    QVERIFY(inventory != nullptr);
    QCOMPARE(inventory->version, "0.2.9");
    QCOMPARE(inventory->failures, QStringList());
    QCOMPARE(inventory->plugins, QList<PluginState>());
    QCOMPARE(inventory->namespaces.size(), 1);
    const NamespaceContent content = inventory->namespaces.first();
    QCOMPARE(content.name, QString());
    QCOMPARE(content.containers, std::optional<qsizetype>(2));
    QVERIFY(!content.images);
    QCOMPARE(content.tasks, QList<Task>({{"one", 4242, Task::Status::Running},
                                         {"two", 4243, Task::Status::Paused}}));
}

void InventoryTest::callsThatFailAreNamed()
{
    start("notServingNamespaces");
    const auto seen = read(Api::Containerd);
    const auto *inventory = std::get_if<Inventory>(&seen);
    QVERIFY(inventory != nullptr);
    QCOMPARE(inventory->version, "1.6.20-fake");
    QVERIFY(inventory->failures.contains("Namespaces/List: UNAVAILABLE: invalid database"));
    QCOMPARE(inventory->plugins.size(), 4);
}

void InventoryTest::silentDaemonCostsTheDeadlineOnly()
{
    start();
    m_fake->signal(SIGSTOP);
    const auto seen = read(Api::Containerd, 200ms);
    m_fake->signal(SIGCONT);
    const auto *inventory = std::get_if<Inventory>(&seen);
    QVERIFY(inventory != nullptr);
    QCOMPARE(inventory->failures.first(), "Version/Version: no answer in time");
    QVERIFY(inventory->namespaces.isEmpty());
}

void InventoryTest::stopEndsTheWait()
{
    start();
    m_fake->signal(SIGSTOP);
    std::stop_source stop;
    std::atomic<bool> ended = false;
    std::thread reader([&] {
        (void)read(Api::Containerd, 3600s, stop.get_token());
        ended = true;
    });
    stop.request_stop();
    QTRY_VERIFY(ended);
    reader.join();
    m_fake->signal(SIGCONT);
}

void InventoryTest::anotherProcessIsNotAsked()
{
    start();
    const auto seen = readInventory(Api::Containerd, m_files.socket, ::getpid(),
                                    InventoryScope::Tasks, QDeadlineTimer(30s), {});
    const auto *why = std::get_if<QString>(&seen);
    QVERIFY(why != nullptr);
    QVERIFY2(why->contains("another process"), qPrintable(*why));
}

void InventoryTest::nobodyIsThere()
{
    const auto seen = readInventory(Api::Containerd, m_files.socket, 1, InventoryScope::Tasks,
                                    QDeadlineTimer(30s), {});
    QVERIFY(std::holds_alternative<QString>(seen));
}

void InventoryTest::dockerContainerdTellsOfEvents()
{
    startDocker();
    EventStream stream;
    QSignalSpy received(&stream, &EventStream::received);
    stream.begin(Api::DockerContainerd, m_files.socket, m_fake->pid());
    QTRY_COMPARE(received.size(), 1);
    const auto event = received.first().first().value<DaemonEvent>();
    QCOMPARE(event.topic, "exit");
    QCOMPARE(event.subject, "three");
    QCOMPARE(event.detail, "exit status 137");
}

void InventoryTest::eventStreamSaysThatTheDaemonHasGone()
{
    start(); // the fake has no events
    EventStream stream;
    QSignalSpy ended(&stream, &EventStream::ended);
    stream.begin(Api::Containerd, m_files.socket, m_fake->pid());
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.first().first().toString().contains("UNIMPLEMENTED"));
    m_fake->kill();
    stream.begin(Api::Containerd, m_files.socket, m_fake->pid());
    QTRY_COMPARE(ended.size(), 2);
}

QTEST_GUILESS_MAIN(InventoryTest)
#include "tst_inventory.moc"
