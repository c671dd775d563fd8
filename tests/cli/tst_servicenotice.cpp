// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What `deckctl run` tells the service manager that starts it.

#include "fakedaemon.h"
#include "helpers/terminal.h"
#include "posix/uniquefd.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <cstddef>

#include <csignal>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

using namespace deck;
using namespace deck::test;

namespace {

constexpr int kPatience = 60000;

/// A service manager's end of the socket.
class Service
{
public:
    explicit Service(const QByteArray &address)
        : m_fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un name = {};
        name.sun_family = AF_UNIX;
        std::copy(address.begin(), address.end(), name.sun_path);
        if (address.startsWith('@'))
            name.sun_path[0] = '\0';
        const auto size =
            static_cast<socklen_t>(offsetof(sockaddr_un, sun_path)) + socklen_t(address.size());
        m_isGood = ::bind(m_fd.get(), reinterpret_cast<const sockaddr *>(&name), size) == 0;
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }

    /// Empty when nothing comes in time.
    [[nodiscard]] QByteArray next(int patience = kPatience)
    {
        pollfd wait{m_fd.get(), POLLIN, 0};
        if (::poll(&wait, 1, patience) != 1)
            return {};
        char text[4096];
        const ssize_t length = ::recv(m_fd.get(), text, sizeof text, 0);
        return {text, std::max<ssize_t>(length, 0)};
    }
    /// All up to and with that one.
    [[nodiscard]] QByteArrayList until(const QByteArray &last)
    {
        QByteArrayList all;
        while (!all.contains(last)) {
            all << next();
            if (all.constLast().isEmpty())
                break;
        }
        return all;
    }

private:
    UniqueFd m_fd;
    bool m_isGood = false;
};

/// `deckctl run` as a service manager starts it.
class ManagedService
{
public:
    ManagedService(const QString &home, const QByteArray &socket, const QStringList &arguments,
                   const QMap<QString, QString> &variables = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("NOTIFY_SOCKET", QString::fromLocal8Bit(socket));
        for (auto it = variables.begin(); it != variables.end(); ++it)
            environment.insert(it.key(), *it);
        m_process.setProcessEnvironment(environment);
        m_process.start(builtProgram("deckctl"), QStringList{"run", "--home", home} + arguments);
    }
    ~ManagedService()
    {
        m_process.kill();
        m_process.waitForFinished(kPatience);
    }
    void terminate() { m_process.terminate(); }
    [[nodiscard]] pid_t pid() const { return static_cast<pid_t>(m_process.processId()); }
    [[nodiscard]] int code()
    {
        m_process.waitForFinished(kPatience);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
};

} // namespace

class ServiceNoticeTest : public QObject
{
    Q_OBJECT

private slots:
    void readyOnceTheDaemonServes_data();
    void readyOnceTheDaemonServes();
    void startThatFailsIsNeverReady();
    void watchingAloneIsReadyAtOnce();
    void signsOfLifeComeFromTheEventLoop();
    void signsOfLifeOfSomebodyElse();
    void daemonIsToldNothingOfIt();
    void nobodyListens();
};

void ServiceNoticeTest::readyOnceTheDaemonServes_data()
{
    QTest::addColumn<bool>("isAbstract");
    QTest::newRow("path") << false;
    QTest::newRow("abstract name") << true;
}

void ServiceNoticeTest::readyOnceTheDaemonServes()
{
    QFETCH(bool, isAbstract);
    const TemporaryHome home;
    const QByteArray address = (isAbstract ? "@" : "") + home.path("n").toLocal8Bit();
    Service service(address);
    QVERIFY(service.isGood());
    ManagedService manager(home.path(), address, fakeDaemon("noServing=3"));
    const QByteArrayList start = service.until("READY=1");
    QVERIFY(start.first().startsWith("STATUS=starting, pid "));
    QVERIFY2(start.at(start.size() - 2).startsWith("STATUS=running, serving, pid "),
             start.join(" | ").constData());
    QCOMPARE(deckctl({"status", "--home", home.path()}).code, 0);
    QCOMPARE(deckctl({"restart", "--home", home.path()}).code, 0);
    manager.terminate();
    const QByteArrayList rest = service.until("STOPPING=1");
    QVERIFY(!rest.contains("READY=1"));
    QVERIFY(rest.contains("STATUS=stopped") || service.until("STATUS=stopped").size() > 0);
    QCOMPARE(manager.code(), 0);
}

void ServiceNoticeTest::startThatFailsIsNeverReady()
{
    const TemporaryHome home;
    Service service(home.path("n").toLocal8Bit());
    ManagedService manager(home.path(), home.path("n").toLocal8Bit(),
                           fakeDaemon("exit=7") + QStringList{"--set", "restart=never"});
    const QByteArrayList all = service.until("STOPPING=1");
    QVERIFY(!all.contains("READY=1"));
    QVERIFY2(all.at(all.size() - 2).startsWith("STATUS=failed"), all.join(" | ").constData());
    QCOMPARE(manager.code(), 1);
}

void ServiceNoticeTest::watchingAloneIsReadyAtOnce()
{
    const TemporaryHome home;
    Service service(home.path("n").toLocal8Bit());
    ManagedService manager(home.path(), home.path("n").toLocal8Bit(),
                           fakeDaemon() + QStringList{"--set", "startDaemon=false"});
    QCOMPARE(service.next(), "READY=1");
    QCOMPARE(service.next(), "STATUS=stopped");
}

void ServiceNoticeTest::signsOfLifeComeFromTheEventLoop()
{
    const TemporaryHome home;
    Service service(home.path("n").toLocal8Bit());
    ManagedService manager(home.path(), home.path("n").toLocal8Bit(), fakeDaemon(),
                           {{"WATCHDOG_USEC", "100000"}});
    QCOMPARE(service.until("READY=1").constLast(), "READY=1");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(service.until("WATCHDOG=1").constLast(), "WATCHDOG=1");
    QCOMPARE(::kill(manager.pid(), SIGSTOP), 0);
    while (!service.next(500).isEmpty()) { // what was on its way
    }
    QCOMPARE(::kill(manager.pid(), SIGCONT), 0);
    QCOMPARE(service.until("WATCHDOG=1").constLast(), "WATCHDOG=1");
}

void ServiceNoticeTest::signsOfLifeOfSomebodyElse()
{
    const TemporaryHome home;
    Service service(home.path("n").toLocal8Bit());
    ManagedService manager(home.path(), home.path("n").toLocal8Bit(), fakeDaemon(),
                           {{"WATCHDOG_USEC", "100000"}, {"WATCHDOG_PID", "1"}});
    QVERIFY(!service.until("READY=1").contains("WATCHDOG=1"));
    manager.terminate();
    QVERIFY(!service.until("STOPPING=1").contains("WATCHDOG=1"));
}

void ServiceNoticeTest::daemonIsToldNothingOfIt()
{
    const TemporaryHome home;
    Service service(home.path("n").toLocal8Bit());
    ManagedService manager(home.path(), home.path("n").toLocal8Bit(),
                           fakeDaemon("dumpEnvironment=" + home.path("environment")),
                           {{"WATCHDOG_USEC", "60000000"}});
    QCOMPARE(service.until("READY=1").constLast(), "READY=1");
    const QByteArray environment = readFile(home.path("environment"));
    QVERIFY(environment.contains("DECK_FAKE="));
    QVERIFY(!environment.contains("NOTIFY_SOCKET"));
    QVERIFY(!environment.contains("WATCHDOG"));
}

void ServiceNoticeTest::nobodyListens()
{
    const TemporaryHome home;
    ManagedService manager(home.path(), home.path("n").toLocal8Bit(), fakeDaemon());
    QTRY_COMPARE_WITH_TIMEOUT(deckctl({"status", "--home", home.path()}).code, 0, kPatience);
    manager.terminate();
    QCOMPARE(manager.code(), 0);
}

QTEST_GUILESS_MAIN(ServiceNoticeTest)
#include "tst_servicenotice.moc"
