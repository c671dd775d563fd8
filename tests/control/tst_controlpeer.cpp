// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/controlserver.h"
#include "helpers/scriptedsession.h"
#include "helpers/temporaryhome.h"

#include <QFile>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

enum Seen { ClosedAtOnce = 10, GotSomething = 11, CouldNotConnect = 12 };

/// In a forked child: system calls only. Becomes `uid`, connects, and says what it saw.
[[noreturn]] void connectAs(uid_t uid, const sockaddr_un &address)
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (::setuid(uid) == -1 ||
        ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == -1)
        ::_exit(CouldNotConnect);
    char byte = 0;
    ::_exit(::read(socket, &byte, 1) == 1 ? GotSomething : ClosedAtOnce);
}

} // namespace

/// The check of the peer's uid itself, behind the modes of the socket and its folder.
class ControlPeerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyTheSameUserIsHeard_data();
    void onlyTheSameUserIsHeard();
};

void ControlPeerTest::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("becoming another user needs root");
}

void ControlPeerTest::onlyTheSameUserIsHeard_data()
{
    QTest::addColumn<uint>("uid");
    QTest::addColumn<int>("seen");
    QTest::newRow("the same user") << static_cast<uint>(::geteuid()) << int(GotSomething);
    QTest::newRow("another user") << 65534U << int(ClosedAtOnce);
}

void ControlPeerTest::onlyTheSameUserIsHeard()
{
    QFETCH(uint, uid);
    QFETCH(int, seen);
    const TemporaryHome home;
    const QByteArray path = QFile::encodeName(home.path("m.sock"));
    ScriptedSession session;
    ControlServer server(session);
    QVERIFY(!server.listen(home.path("m.sock")));
    // Open to everybody, so that nothing but the server itself refuses.
    QCOMPARE(::chmod(QFile::encodeName(home.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(path.constData(), 0666), 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    QVERIFY(static_cast<size_t>(path.size()) < sizeof address.sun_path);
    std::copy(path.begin(), path.end(), address.sun_path);

    const pid_t child = ::fork();
    if (child == 0)
        connectAs(uid, address);
    int status = 0;
    pid_t ended = 0;
    QTRY_VERIFY(ended != 0 || (ended = ::waitpid(child, &status, WNOHANG)) != 0);
    QCOMPARE(ended, child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), seen);
}

QTEST_GUILESS_MAIN(ControlPeerTest)
#include "tst_controlpeer.moc"
