// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/controlserver.h"
#include "helpers/login.h"
#include "helpers/scriptedsession.h"
#include "helpers/temporaryhome.h"
#include "posix/sharing.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <string_view>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

enum Seen { GotSnapshot = 10, GotRefusal = 11, SomethingElse = 12, CouldNotConnect = 13 };

/// In a forked child: system calls only. Connects as that user, and says what it was told.
[[noreturn]] void connectAs(const Login &login, const sockaddr_un &address)
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (!become(login) ||
        ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == -1)
        ::_exit(CouldNotConnect);
    constexpr std::string_view kSnapshot = "{\"snapshot\":";
    constexpr std::string_view kRefusal = "{\"reply\":{\"error\":{";
    char text[64];
    const ssize_t length = ::recv(socket, text, kRefusal.size(), MSG_WAITALL);
    const std::string_view told(text, static_cast<size_t>(std::max<ssize_t>(length, 0)));
    if (told.starts_with(kSnapshot))
        ::_exit(GotSnapshot);
    ::_exit(told == kRefusal ? GotRefusal : SomethingElse);
}

} // namespace

/// The check of the peer itself, behind the modes of the socket and its folder.
class ControlPeerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyWhoIsAllowedIsHeard_data();
    void onlyWhoIsAllowedIsHeard();
    void strangerIsToldOfOnce();
    void socketIsOpenToTheGroupAlone();

private:
    /// What a process of that user sees of a server whose socket is open to everybody.
    int seenBy(const Login &login, const QString &path);
};

void ControlPeerTest::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("becoming another user needs root");
}

int ControlPeerTest::seenBy(const Login &login, const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::copy(name.begin(), name.end(), address.sun_path);
    const pid_t child = ::fork();
    if (child == 0)
        connectAs(login, address);
    int status = 0;
    pid_t ended = 0;
    [&] { QTRY_VERIFY(ended != 0 || (ended = ::waitpid(child, &status, WNOHANG)) != 0); }();
    return ended == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void ControlPeerTest::onlyWhoIsAllowedIsHeard_data()
{
    QTest::addColumn<bool>("hasGroup");
    QTest::addColumn<uint>("uid");
    QTest::addColumn<uint>("group");
    QTest::addColumn<QList<gid_t>>("supplementary");
    QTest::addColumn<int>("seen");
    const QList<gid_t> none;
    QList<gid_t> many; // more than are asked for at first
    for (gid_t group = 1; group < 100; ++group)
        many << group;
    many << kDeckGroup;
    QTest::newRow("its own user") << false << 0U << 0U << none << int(GotSnapshot);
    QTest::newRow("another user") << false << kSomebody << kOtherGroup << none << int(GotRefusal);
    QTest::newRow("a member, without the option")
        << false << kSomebody << kOtherGroup << QList{kDeckGroup} << int(GotRefusal);
    QTest::newRow("root's group is no member's")
        << false << kSomebody << 0U << none << int(GotRefusal);
    QTest::newRow("its own user, with a group") << true << 0U << 0U << none << int(GotSnapshot);
    QTest::newRow("a member") << true << kSomebody << kOtherGroup << QList{kOtherGroup, kDeckGroup}
                              << int(GotSnapshot);
    QTest::newRow("a member by the login's own group")
        << true << kSomebody << kDeckGroup << none << int(GotSnapshot);
    QTest::newRow("a member of many groups")
        << true << kSomebody << kOtherGroup << many << int(GotSnapshot);
    QTest::newRow("no member") << true << kSomebody << kOtherGroup << QList{kOtherGroup}
                               << int(GotRefusal);
}

void ControlPeerTest::onlyWhoIsAllowedIsHeard()
{
    QFETCH(bool, hasGroup);
    QFETCH(uint, uid);
    QFETCH(uint, group);
    QFETCH(QList<gid_t>, supplementary);
    const TemporaryHome home;
    ScriptedSession session;
    ControlServer server(session);
    QVERIFY(
        !server.listen(home.path("m.sock"), hasGroup ? AllowedGroup(kDeckGroup) : std::nullopt));
    // Open to everybody, so that nothing but the server itself refuses.
    QCOMPARE(::chmod(QFile::encodeName(home.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(home.path("m.sock")).constData(), 0666), 0);
    QTEST(seenBy({uid, group, supplementary}, home.path("m.sock")), "seen");
}

void ControlPeerTest::strangerIsToldOfOnce()
{
    const TemporaryHome home;
    ScriptedSession session;
    ControlServer server(session);
    QSignalSpy refused(&server, &ControlServer::strangerRefused);
    QVERIFY(!server.listen(home.path("m.sock"), kDeckGroup));
    QCOMPARE(::chmod(QFile::encodeName(home.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(home.path("m.sock")).constData(), 0666), 0);
    QCOMPARE(seenBy({kSomebody, kOtherGroup, {}}, home.path("m.sock")), int(GotRefusal));
    QCOMPARE(seenBy({kSomebody, kOtherGroup, {}}, home.path("m.sock")), int(GotRefusal));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].toString(), "64321");
    QCOMPARE(seenBy({0, 0, {}}, home.path("m.sock")), int(GotSnapshot)); // it goes on
}

void ControlPeerTest::socketIsOpenToTheGroupAlone()
{
    const TemporaryHome home;
    QCOMPARE(::chmod(QFile::encodeName(home.path()).constData(), 0755), 0);
    ScriptedSession session;
    ControlServer server(session);
    QVERIFY(!server.listen(home.path("m.sock"), kDeckGroup));
    QCOMPARE(accessOf(home.path("m.sock")), (Access{kDeckGroup, 0660}));
    QCOMPARE(seenBy({kSomebody, kOtherGroup, {kDeckGroup}}, home.path("m.sock")), int(GotSnapshot));
    QCOMPARE(seenBy({kSomebody, kOtherGroup, {}}, home.path("m.sock")), int(CouldNotConnect));
    ControlServer other(session);
    QVERIFY(!other.listen(home.path("o.sock")));
    QCOMPARE(accessOf(home.path("o.sock")), (Access{0, 0600}));
}

QTEST_GUILESS_MAIN(ControlPeerTest)
#include "tst_controlpeer.moc"
