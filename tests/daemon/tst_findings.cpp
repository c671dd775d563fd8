// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/findings.h"
#include "helpers/callpoints.h"
#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"

#include <QDir>
#include <QScopeGuard>
#include <QTest>

#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

/// A child that listens on the socket while its first thread has ended already, as that of a
/// process that is being taken apart: without a command line, and still there for a moment.
pid_t startEndingListener(const QString &socket)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    const auto listener = listenUnix(socket, 1);
    std::thread([] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        ::_exit(0);
    }).detach();
    ::syscall(SYS_exit, 0); // this thread alone, and nothing of it is cleared up
    Q_UNREACHABLE();
}

/// A child that has listened on the socket and ended, is not reaped, and whose own child has the
/// socket still. That one's pid is written to `told`.
pid_t startEndedListener(const QString &socket, int told)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    const auto listener = listenUnix(socket, 1);
    const pid_t heir = ::fork();
    if (heir == 0) {
        ::pause();
        ::_exit(0);
    }
    [[maybe_unused]] const ssize_t size = ::write(told, &heir, sizeof heir);
    ::_exit(0);
}

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingIsThere();
    void whoEndsIsWaitedFor_data();
    void whoEndsIsWaitedFor();
    void whoHasEndedIsNotWaitedFor_data();
    void whoHasEndedIsNotWaitedFor();

private:
    std::unique_ptr<TemporaryHome> m_home;
    Places m_places;
};

void FindingsTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
    m_places = placesFor({}, m_home->path(), ::geteuid(), QProcessEnvironment::systemEnvironment());
    QVERIFY(QDir().mkpath(m_places.state));
}

void FindingsTest::cleanup()
{
    (void)endOfFaults();
}

void FindingsTest::nothingIsThere()
{
    const Findings findings = observe({}, m_places);
    QCOMPARE(findings.socket.kind, SocketFinding::Kind::Free);
    QCOMPARE(liveDaemon(findings), 0);
}

void FindingsTest::whoEndsIsWaitedFor_data()
{
    QTest::addColumn<bool>("hasPidfd");
    QTest::newRow("with a pidfd") << true;
    QTest::newRow("without") << false;
}

void FindingsTest::whoEndsIsWaitedFor()
{
    QFETCH(bool, hasPidfd);
    const pid_t child = startEndingListener(m_places.socket);
    QTRY_VERIFY(readProcess(child)->isZombie());
    if (!hasPidfd)
        failAlways("pidfd_open", ENOSYS);
    const Findings findings = observe({}, m_places);
    QCOMPARE(findings.socket.kind, SocketFinding::Kind::Stale); // and not another's
    QCOMPARE(::waitpid(child, nullptr, 0), child);
}

void FindingsTest::whoHasEndedIsNotWaitedFor_data()
{
    whoEndsIsWaitedFor_data();
}

/// Looked at again and again, it would be the same for ever.
void FindingsTest::whoHasEndedIsNotWaitedFor()
{
    QFETCH(bool, hasPidfd);
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    const UniqueFd reading(ends[0]);
    const UniqueFd writing(ends[1]);
    const pid_t child = startEndedListener(m_places.socket, writing.get());
    const auto reaped = qScopeGuard([=] { ::waitpid(child, nullptr, 0); });
    pid_t heir = 0;
    QCOMPARE(::read(reading.get(), &heir, sizeof heir), ssize_t(sizeof heir));
    ProcessGuard guard;
    guard.add(heir);
    QTRY_VERIFY(readProcess(child)->isZombie());
    if (!hasPidfd)
        failAlways("pidfd_open", ENOSYS);
    const Findings findings = observe({}, m_places);
    QCOMPARE(findings.socket.kind, SocketFinding::Kind::Served);
    QVERIFY(findings.socket.owner.kind == ProcessFinding::Kind::Foreign);
    QCOMPARE(findings.socket.owner.pid, child);
}

QTEST_GUILESS_MAIN(FindingsTest)
#include "tst_findings.moc"
