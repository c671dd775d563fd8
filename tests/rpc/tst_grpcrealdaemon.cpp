// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// The client against Debian's containerd, in a folder of its own. Needs root.

#include "helpers/daemonprocess.h"
#include "helpers/temporaryhome.h"
#include "rpc/grpcdaemonclient.h"

#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;
using Api = GrpcDaemonClient::Api;

namespace {

constexpr int kLong = 60'000; // ms; only a failure takes so long

} // namespace

class GrpcRealDaemonTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void healthyDaemonHasNoFaults();
    void degradedByAGarbageDatabase();
    void foreignPeerIsNamed();
    void stoppedAndContinued();
    void killedWhileACallIsOpen();

private:
    [[nodiscard]] DaemonReport attach();
    [[nodiscard]] DaemonReport check(std::chrono::milliseconds deadline);

    std::unique_ptr<TemporaryHome> m_home;
    DaemonFiles m_files;
    std::unique_ptr<DaemonProcess> m_daemon;
    std::unique_ptr<GrpcDaemonClient> m_client;
};

void GrpcRealDaemonTest::initTestCase()
{
    if (QStandardPaths::findExecutable("containerd").isEmpty() || ::geteuid() != 0)
        QSKIP("needs containerd in PATH, and root");
}

void GrpcRealDaemonTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
    m_files = DaemonFiles::below(m_home->path());
    m_daemon = std::make_unique<DaemonProcess>("containerd");
    m_client = std::make_unique<GrpcDaemonClient>(Api::Containerd);
}

void GrpcRealDaemonTest::cleanup()
{
    m_client.reset();
    m_daemon.reset();
}

DaemonReport GrpcRealDaemonTest::attach()
{
    QSignalSpy ready(m_client.get(), &DaemonClient::ready);
    m_daemon->start(m_files);
    m_client->attach(m_files.socket, m_daemon->pid());
    return ready.wait(kLong) ? ready.first().first().value<DaemonReport>() : DaemonReport();
}

DaemonReport GrpcRealDaemonTest::check(std::chrono::milliseconds deadline)
{
    QSignalSpy checked(m_client.get(), &DaemonClient::checked);
    m_client->check(deadline);
    return checked.wait(kLong) ? checked.first().first().value<DaemonReport>() : DaemonReport();
}

void GrpcRealDaemonTest::healthyDaemonHasNoFaults()
{
    const DaemonReport report = attach();
    QCOMPARE(report.health, Health::Serving);
    QCOMPARE(report.detail, "");
    QCOMPARE(report.failedPlugins, QList<FailedPlugin>());
    QCOMPARE(report.namespaces, QStringList());
    QVERIFY(!report.version.isEmpty());
    QCOMPARE(check(30s), report);
}

void GrpcRealDaemonTest::degradedByAGarbageDatabase()
{
    QVERIFY(QDir().mkpath(m_files.root + "/io.containerd.metadata.v1.bolt"));
    writeFile(m_files.root + "/io.containerd.metadata.v1.bolt/meta.db", QByteArray(65536, 'x'));
    const DaemonReport report = attach();
    QCOMPARE(report.health, Health::Degraded);
    QVERIFY2(report.detail.startsWith("containerd.services.namespaces.v1.Namespaces/List: "),
             qPrintable(report.detail));
    // The cause comes first; of the many that need it only those with words of their own follow.
    const FailedPlugin cause{"io.containerd.metadata.v1.bolt", "invalid database"};
    QVERIFY(!report.failedPlugins.isEmpty());
    QCOMPARE(report.failedPlugins.first(), cause);
    QCOMPARE_LE(report.failedPlugins.size(), 2);
    QCOMPARE(check(30s), report);
}

void GrpcRealDaemonTest::foreignPeerIsNamed()
{
    QSignalSpy foreign(m_client.get(), &DaemonClient::foreignPeer);
    m_daemon->start(m_files);
    m_client->attach(m_files.socket, ::getpid());
    QVERIFY(foreign.wait(kLong));
    QCOMPARE(foreign.first().first().value<pid_t>(), m_daemon->pid());
}

void GrpcRealDaemonTest::stoppedAndContinued()
{
    QCOMPARE(attach().health, Health::Serving);
    m_daemon->signal(SIGSTOP);
    QCOMPARE(check(300ms).health, Health::NotResponding);
    m_daemon->signal(SIGCONT);
    QCOMPARE(check(30s).health, Health::Serving);
}

void GrpcRealDaemonTest::killedWhileACallIsOpen()
{
    QCOMPARE(attach().health, Health::Serving);
    QSignalSpy checked(m_client.get(), &DaemonClient::checked);
    m_daemon->signal(SIGSTOP);
    m_client->check(1h); // so it is not the deadline that ends it
    m_daemon->kill();
    QVERIFY(checked.wait(kLong));
    QCOMPARE(checked.first().first().value<DaemonReport>().health, Health::NotResponding);
}

QTEST_GUILESS_MAIN(GrpcRealDaemonTest)
#include "tst_grpcrealdaemon.moc"
