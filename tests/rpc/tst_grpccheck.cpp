// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What check() promises of a daemon that runs, against the fake containerd.

#include "helpers/daemonprocess.h"
#include "helpers/temporaryhome.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"
#include "rpc/grpcdaemonclient.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;
using Api = GrpcDaemonClient::Api;

namespace {

constexpr int kLong = 30'000; // ms; only a failure takes so long

/// Shuts every connection of this process to that peer down, as a daemon does that restarts its
/// server.
int shutDownConnectionsTo(pid_t peer)
{
    int found = 0;
    const QList<int> descriptors = openDescriptors(::getpid()).value();
    for (const int fd : descriptors) {
        const auto credentials = peerCredentials(fd);
        if (credentials && credentials->pid == peer && ::shutdown(fd, SHUT_RDWR) == 0)
            ++found;
    }
    return found;
}

} // namespace

class GrpcCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void serving();
    void degraded();
    void dockerContainerd();
    void ignoredBeforeReady();
    void oneQuestionAtATime();
    void stoppedDaemonIsNotResponding();
    void hungDaemonIsNotResponding();
    void killedDaemonIsNotResponding();
    void killedWhileACallIsOpen();
    void brokenConnectionIsMadeAnew();
    void socketTakenOverIsNotResponding();
    void nothingAfterDetach();

private:
    void attach(Api api, const QString &modes);
    void check(std::chrono::milliseconds deadline);
    [[nodiscard]] DaemonReport report() const;

    std::unique_ptr<TemporaryHome> m_home;
    DaemonFiles m_files;
    std::unique_ptr<DaemonProcess> m_fake;
    std::unique_ptr<GrpcDaemonClient> m_client;
    std::unique_ptr<QSignalSpy> m_checked;
};

void GrpcCheckTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
    m_files = DaemonFiles::below(m_home->path());
    m_fake = std::make_unique<DaemonProcess>("fakecontainerd");
}

void GrpcCheckTest::cleanup()
{
    m_checked.reset();
    m_client.reset();
    m_fake.reset();
}

void GrpcCheckTest::attach(Api api, const QString &modes)
{
    m_client = std::make_unique<GrpcDaemonClient>(api);
    m_checked = std::make_unique<QSignalSpy>(m_client.get(), &DaemonClient::checked);
    QSignalSpy ready(m_client.get(), &DaemonClient::ready);
    if (api == Api::Containerd)
        m_fake->start(m_files, modes);
    else
        m_fake->start(QStringList{"-l", "unix://" + m_files.socket}, modes);
    m_client->attach(m_files.socket, m_fake->pid());
    QVERIFY(ready.wait(kLong));
}

void GrpcCheckTest::check(std::chrono::milliseconds deadline)
{
    const qsizetype before = m_checked->size();
    m_client->check(deadline);
    QCOMPARE(m_checked->size(), before); // never from within check()
    QTRY_COMPARE_WITH_TIMEOUT(m_checked->size(), before + 1, kLong);
}

DaemonReport GrpcCheckTest::report() const
{
    return m_checked->last().first().value<DaemonReport>();
}

void GrpcCheckTest::serving()
{
    attach(Api::Containerd, "");
    for (int i = 0; i < 3; ++i)
        check(30s);
    QCOMPARE(report().health, Health::Serving);
    QCOMPARE(report().version, "1.6.20-fake"); // of the first round: it is not asked again
    QCOMPARE(report().namespaces, (QStringList{"default", "k8s.io"}));
}

void GrpcCheckTest::degraded()
{
    attach(Api::Containerd, "notServingNamespaces");
    check(30s);
    QCOMPARE(report().health, Health::Degraded);
    const QList<FailedPlugin> plugins{{"io.containerd.metadata.v1.bolt", "invalid database"}};
    QCOMPARE(report().failedPlugins, plugins);
}

void GrpcCheckTest::dockerContainerd()
{
    attach(Api::DockerContainerd, "");
    check(30s);
    QCOMPARE(report().health, Health::Serving);
    QCOMPARE(report().version, "0.2.9");
}

void GrpcCheckTest::ignoredBeforeReady()
{
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy checked(&client, &DaemonClient::checked);
    QSignalSpy ready(&client, &DaemonClient::ready);
    client.check(1ms);
    m_fake->start(m_files);
    client.attach(m_files.socket, m_fake->pid());
    client.check(1ms);
    QVERIFY(ready.wait(kLong));
    QCOMPARE(checked.size(), 0);
}

void GrpcCheckTest::oneQuestionAtATime()
{
    attach(Api::Containerd, "");
    m_client->check(30s);
    m_client->check(30s);
    m_client->check(1ms);
    QVERIFY(m_checked->wait(kLong));
    check(30s);
    QCOMPARE(m_checked->size(), 2);
    QCOMPARE(report().health, Health::Serving);
}

void GrpcCheckTest::stoppedDaemonIsNotResponding()
{
    attach(Api::Containerd, "");
    m_fake->signal(SIGSTOP);
    check(200ms);
    QCOMPARE(report().health, Health::NotResponding);
    QCOMPARE(report().detail, "grpc.health.v1.Health/Check: no answer in time");
    QCOMPARE(report().version, "1.6.20-fake");
    check(200ms);
    QCOMPARE(report().health, Health::NotResponding);
    m_fake->signal(SIGCONT);
    check(30s); // the same connection still serves
    QCOMPARE(report().health, Health::Serving);
}

void GrpcCheckTest::hungDaemonIsNotResponding()
{
    attach(Api::Containerd, "hangAfterReady");
    check(200ms);
    QCOMPARE(report().health, Health::NotResponding);
}

void GrpcCheckTest::killedDaemonIsNotResponding()
{
    attach(Api::Containerd, "");
    m_fake->kill();
    check(1h);
    QCOMPARE(report().health, Health::NotResponding);
    QCOMPARE(report().detail, "it does not accept connections any more");
}

void GrpcCheckTest::killedWhileACallIsOpen()
{
    attach(Api::Containerd, "");
    m_fake->signal(SIGSTOP);
    m_client->check(1h); // so it is not the deadline that ends it
    m_fake->kill();
    QVERIFY(m_checked->wait(kLong));
    QCOMPARE(report().health, Health::NotResponding);
}

void GrpcCheckTest::brokenConnectionIsMadeAnew()
{
    attach(Api::Containerd, "");
    QVERIFY(shutDownConnectionsTo(m_fake->pid()) > 0);
    check(30s);
    QCOMPARE(report().health, Health::Serving);
    QCOMPARE(report().version, "1.6.20-fake");
}

void GrpcCheckTest::socketTakenOverIsNotResponding()
{
    attach(Api::Containerd, "");
    QVERIFY(QFile::remove(m_files.socket));
    const auto thief = listenUnix(m_files.socket, 4);
    check(30s); // over the connection that it had, which is still the daemon's
    QCOMPARE(report().health, Health::Serving);
    QVERIFY(shutDownConnectionsTo(m_fake->pid()) > 0);
    QSignalSpy foreign(m_client.get(), &DaemonClient::foreignPeer);
    check(30s);
    QCOMPARE(report().health, Health::NotResponding);
    m_client->attach(m_files.socket, m_fake->pid());
    QVERIFY(foreign.wait(kLong));
    QCOMPARE(foreign.first().first().value<pid_t>(), ::getpid());
}

void GrpcCheckTest::nothingAfterDetach()
{
    attach(Api::Containerd, "");
    m_fake->signal(SIGSTOP);
    m_client->check(1h);
    m_client->detach();
    m_fake->signal(SIGCONT);
    m_client->check(1ms); // without effect: nobody is attached
    QSignalSpy ready(m_client.get(), &DaemonClient::ready);
    m_client->attach(m_files.socket, m_fake->pid());
    QVERIFY(ready.wait(kLong));
    QCOMPARE(m_checked->size(), 0);
}

QTEST_GUILESS_MAIN(GrpcCheckTest)
#include "tst_grpccheck.moc"
