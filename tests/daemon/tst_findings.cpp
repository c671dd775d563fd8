// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/findings.h"
#include "helpers/temporaryhome.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"

#include <QDir>
#include <QTest>

#include <chrono>
#include <thread>

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

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsThere();
    void whoEndsIsWaitedFor();
};

void FindingsTest::nothingIsThere()
{
    const TemporaryHome home;
    const Places places =
        placesFor({}, home.path(), ::geteuid(), QProcessEnvironment::systemEnvironment());
    const Findings findings = observe({}, places);
    QCOMPARE(findings.socket.kind, SocketFinding::Kind::Free);
    QCOMPARE(liveDaemon(findings), 0);
}

void FindingsTest::whoEndsIsWaitedFor()
{
    const TemporaryHome home;
    const Places places =
        placesFor({}, home.path(), ::geteuid(), QProcessEnvironment::systemEnvironment());
    QVERIFY(QDir().mkpath(places.state));
    const pid_t child = startEndingListener(places.socket);
    QTRY_VERIFY(readProcess(child)->isZombie());
    const Findings findings = observe({}, places);
    QCOMPARE(findings.socket.kind, SocketFinding::Kind::Stale); // and not another's
    QCOMPARE(::waitpid(child, nullptr, 0), child);
}

QTEST_GUILESS_MAIN(FindingsTest)
#include "tst_findings.moc"
