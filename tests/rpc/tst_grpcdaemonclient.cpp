// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What attach() and detach() promise, against the fake containerd; tst_grpccheck has check().

#include "helpers/daemonprocess.h"
#include "helpers/temporaryhome.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"
#include "rpc/grpcdaemonclient.h"

#include <QDir>
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

DaemonReport reportOf(QSignalSpy &spy)
{
    return spy.last().first().value<DaemonReport>();
}

qsizetype threadsOfThisProcess()
{
    return QDir("/proc/self/task").entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

} // namespace

class GrpcDaemonClientTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void readyWhenServing_data();
    void readyWhenServing();
    void readyWhenTheSocketIsThereBefore();
    void readyForDockerContainerd();
    void degradedSaysWhichPlugin();
    void asksUntilServing();
    void givesASlowDaemonMoreTime();
    void foreignPeerIsNamed();
    void foreignPeerIsToldAfterAttachReturns();
    void acceptsAndClosesAtFirst();
    void secondAttachReplacesTheFirst();
    void nothingAfterDetach();
    void destroyedWithACallOpen();
    void warmUpChangesNothing();
    void twoHundredAttachesLeaveNothing();

private:
    std::unique_ptr<TemporaryHome> m_home;
    DaemonFiles m_files;
    std::unique_ptr<DaemonProcess> m_fake;
};

void GrpcDaemonClientTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
    m_files = DaemonFiles::below(m_home->path());
    m_fake = std::make_unique<DaemonProcess>("fakecontainerd");
}

void GrpcDaemonClientTest::cleanup()
{
    m_fake.reset();
}

void GrpcDaemonClientTest::readyWhenServing_data()
{
    QTest::addColumn<QString>("modes");
    QTest::newRow("at once") << "";
    QTest::newRow("after a while") << "slow=50";
    QTest::newRow("answers slowly") << "slowAnswers=300";
    QTest::newRow("its log is closed") << "closeStderr";
}

void GrpcDaemonClientTest::readyWhenServing()
{
    QFETCH(QString, modes);
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    m_fake->start(m_files, modes);
    client.attach(m_files.socket, m_fake->pid());
    QVERIFY(ready.wait(kLong));
    const DaemonReport report = reportOf(ready);
    QCOMPARE(report.health, Health::Serving);
    QCOMPARE(report.detail, "");
    QCOMPARE(report.version, "1.6.20-fake");
    QCOMPARE(report.revision, "fake");
    QCOMPARE(report.namespaces, (QStringList{"default", "k8s.io"}));
    QCOMPARE(report.failedPlugins, QList<FailedPlugin>());
    QCOMPARE(ready.size(), 1);
}

void GrpcDaemonClientTest::readyWhenTheSocketIsThereBefore()
{
    m_fake->start(m_files);
    QTRY_VERIFY(m_fake->log().contains("successfully booted"));
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    client.attach(m_files.socket, m_fake->pid());
    QCOMPARE(ready.size(), 0); // never from within attach()
    QVERIFY(ready.wait(kLong));
}

void GrpcDaemonClientTest::readyForDockerContainerd()
{
    GrpcDaemonClient client(Api::DockerContainerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    m_fake->start(QStringList{"-l", "unix://" + m_files.socket, "--shim", "shim"});
    client.attach(m_files.socket, m_fake->pid());
    QVERIFY(ready.wait(kLong));
    QCOMPARE(reportOf(ready).health, Health::Serving);
    QCOMPARE(reportOf(ready).version, "0.2.9");
    QCOMPARE(reportOf(ready).revision, "fake");
}

void GrpcDaemonClientTest::degradedSaysWhichPlugin()
{
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    m_fake->start(m_files, "notServingNamespaces");
    client.attach(m_files.socket, m_fake->pid());
    QVERIFY(ready.wait(kLong));
    const DaemonReport report = reportOf(ready);
    QCOMPARE(report.health, Health::Degraded);
    QCOMPARE(report.detail, "containerd.services.namespaces.v1.Namespaces/List: UNAVAILABLE: "
                            "invalid database");
    const QList<FailedPlugin> plugins{{"io.containerd.metadata.v1.bolt", "invalid database"}};
    QCOMPARE(report.failedPlugins, plugins);
    QCOMPARE(report.version, "1.6.20-fake");
}

void GrpcDaemonClientTest::asksUntilServing()
{
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    m_fake->start(m_files, "noServing=3");
    client.attach(m_files.socket, m_fake->pid());
    QVERIFY(ready.wait(kLong));
    QVERIFY(m_fake->log().contains("serving from now on"));
    QCOMPARE(reportOf(ready).health, Health::Serving);
}

void GrpcDaemonClientTest::givesASlowDaemonMoreTime()
{
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    m_fake->start(m_files, "slowAnswers=2500"); // the first question is given up after 2 s
    client.attach(m_files.socket, m_fake->pid());
    QVERIFY(ready.wait(kLong));
    QCOMPARE(reportOf(ready).health, Health::Serving);
}

void GrpcDaemonClientTest::foreignPeerIsNamed()
{
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    QSignalSpy foreign(&client, &DaemonClient::foreignPeer);
    m_fake->start(m_files);
    client.attach(m_files.socket, ::getpid());
    QVERIFY(foreign.wait(kLong));
    QCOMPARE(foreign.size(), 1);
    QCOMPARE(foreign.first().first().value<pid_t>(), m_fake->pid());
    QCOMPARE(ready.size(), 0);
}

void GrpcDaemonClientTest::foreignPeerIsToldAfterAttachReturns()
{
    const auto listener = listenUnix(m_files.socket, 4);
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy foreign(&client, &DaemonClient::foreignPeer);
    client.attach(m_files.socket, 1);
    QCOMPARE(foreign.size(), 0);
    QVERIFY(foreign.wait(kLong));
    QCOMPARE(foreign.first().first().value<pid_t>(), ::getpid());
    // And not at all when it is detached in between.
    client.attach(m_files.socket, 1);
    client.detach();
    QCoreApplication::processEvents();
    QCOMPARE(foreign.size(), 1);
}

void GrpcDaemonClientTest::acceptsAndClosesAtFirst()
{
    // This process is the peer: it hangs up on the first, and leaves the second unanswered.
    const auto listener = listenUnix(m_files.socket, 4);
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    client.attach(m_files.socket, ::getpid());
    UniqueFd accepted;
    const auto accept = [&] {
        if (!accepted.isValid())
            accepted.reset(::accept4(listener->get(), nullptr, nullptr, SOCK_CLOEXEC));
        return accepted.isValid();
    };
    QVERIFY(accept());
    accepted.reset();
    QTRY_VERIFY(accept());
    QCOMPARE(ready.size(), 0);
}

void GrpcDaemonClientTest::secondAttachReplacesTheFirst()
{
    const DaemonFiles files = DaemonFiles::below(m_home->path("2"));
    QVERIFY(QDir(m_home->path()).mkdir("2"));
    DaemonProcess other("fakecontainerd");
    other.start(files, "notServingNamespaces");
    m_fake->start(m_files);
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    client.attach(m_files.socket, m_fake->pid());
    client.attach(files.socket, other.pid());
    QVERIFY(ready.wait(kLong));
    QCOMPARE(reportOf(ready).health, Health::Degraded);
    QCOMPARE(ready.size(), 1);
}

void GrpcDaemonClientTest::nothingAfterDetach()
{
    m_fake->start(m_files);
    QTRY_VERIFY(m_fake->log().contains("successfully booted"));
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    client.attach(m_files.socket, m_fake->pid()); // connects, and asks
    client.detach();
    GrpcDaemonClient witness(Api::Containerd);
    QSignalSpy witnessed(&witness, &DaemonClient::ready);
    witness.attach(m_files.socket, m_fake->pid());
    QVERIFY(witnessed.wait(kLong));
    QCOMPARE(ready.size(), 0);
}

void GrpcDaemonClientTest::destroyedWithACallOpen()
{
    m_fake->start(m_files);
    QTRY_VERIFY(m_fake->log().contains("successfully booted"));
    m_fake->signal(SIGSTOP); // the kernel still accepts for it
    {
        GrpcDaemonClient client(Api::Containerd);
        client.attach(m_files.socket, m_fake->pid());
    }
    m_fake->signal(SIGCONT);
}

void GrpcDaemonClientTest::warmUpChangesNothing()
{
    m_fake->start(m_files);
    GrpcDaemonClient client(Api::Containerd);
    GrpcDaemonClient::warmUp();
    QSignalSpy ready(&client, &DaemonClient::ready);
    client.attach(m_files.socket, m_fake->pid());
    QVERIFY(ready.wait(kLong));
}

void GrpcDaemonClientTest::twoHundredAttachesLeaveNothing()
{
    m_fake->start(m_files);
    GrpcDaemonClient client(Api::Containerd);
    QSignalSpy ready(&client, &DaemonClient::ready);
    const auto attachAndDetach = [&] {
        ready.clear();
        client.attach(m_files.socket, m_fake->pid());
        QVERIFY(ready.wait(kLong));
        client.detach();
    };
    for (int i = 0; i < 5; ++i)
        attachAndDetach();
    // gRPC closes a channel's descriptors on a thread of its own.
    qsizetype descriptors = openDescriptors(::getpid()).value().size();
    const qsizetype threads = threadsOfThisProcess();
    for (int i = 0; i < 200; ++i)
        attachAndDetach();
    QTRY_COMPARE_LE(openDescriptors(::getpid()).value().size(), descriptors);
    QTRY_COMPARE_LE(threadsOfThisProcess(), threads);
}

QTEST_GUILESS_MAIN(GrpcDaemonClientTest)
#include "tst_grpcdaemonclient.moc"
