// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/controlserver.h"
#include "controlclient.h"
#include "helpers/scriptedsession.h"
#include "helpers/temporaryhome.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

class ControlServerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newClientGetsTheSnapshot();
    void changesReachEveryClient();
    void replyFollowsTheSnapshotOfItsOutcome();
    void replyReachesOnlyWhoAsked();
    void refusalIsMarked();
    void raiseDependsOnAWindow();
    void clientThatHasGoneIsToldNothing();
    void garbageIsCutOff_data();
    void garbageIsCutOff();
    void lineWithoutEndIsCutOff();
    void halfALineIsNoCommand();
    void clientThatNeverReadsIsCutOff();
    void openRequestsAreLimited();
    void questionIsAnsweredToWhoAsked();
    void unknownQuestionIsAnsweredSo();
    void openQuestionsAreLimited();
    void manyQuickRequestsAreAnswered();
    void twoHundredClientsAtOnce();
    void outOfDescriptorsIsSurvived();
    void socketIsPrivateAndGoesWithTheServer();
    void staleSocketIsReplaced();
    void otherThingsAreNotReplaced_data();
    void otherThingsAreNotReplaced();

private:
    [[nodiscard]] QString path() const { return m_home->path("m.sock"); }

    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<ScriptedSession> m_session;
    std::unique_ptr<ControlServer> m_server;
};

void ControlServerTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
    m_session = std::make_unique<ScriptedSession>();
    m_server = std::make_unique<ControlServer>(*m_session);
    const auto problem = m_server->listen(path());
    QVERIFY2(!problem, problem ? qPrintable(problem->message()) : "");
}

void ControlServerTest::cleanup()
{
    m_server.reset();
    m_session.reset();
    m_home.reset();
}

void ControlServerTest::newClientGetsTheSnapshot()
{
    m_session->show(inState(State::Running));
    ControlClient client(path());
    QTRY_COMPARE(client.words(), QStringList("running"));
    QCOMPARE(client.lastSnapshot(), m_session->snapshot());
}

void ControlServerTest::changesReachEveryClient()
{
    ControlClient first(path());
    ControlClient second(path());
    QTRY_COMPARE(first.words().size(), 1);
    QTRY_COMPARE(second.words().size(), 1);
    m_session->show(inState(State::Starting));
    m_session->show(inState(State::Running));
    const QStringList all{"stopped", "starting", "running"};
    QTRY_COMPARE(first.words(), all);
    QTRY_COMPARE(second.words(), all);
}

void ControlServerTest::replyFollowsTheSnapshotOfItsOutcome()
{
    m_session->onCommand([this] { m_session->show(inState(State::Starting)); });
    ControlClient client(path());
    client.send(encode(Request{7, Command::Start, Repair::None}));
    QTRY_COMPARE(client.words(), QStringList({"stopped", "starting"}));
    m_session->show(inState(State::Running));
    QTRY_COMPARE(client.words(), QStringList({"stopped", "starting", "running", "7 reached"}));
}

void ControlServerTest::replyReachesOnlyWhoAsked()
{
    m_session->onCommand([this] { m_session->show(inState(State::Stopped, Wanted::Stopped)); });
    ControlClient asking(path());
    ControlClient watching(path());
    QTRY_COMPARE(watching.words().size(), 1);
    asking.send(encode(Request{1, Command::Stop, Repair::None}));
    QTRY_VERIFY(asking.words().contains("1 reached"));
    QTRY_COMPARE(watching.words(), QStringList({"stopped", "stopped"}));
    QCOMPARE(m_session->commands(), QStringList("stop"));
}

void ControlServerTest::refusalIsMarked()
{
    const DaemonError already{ErrorCode::AlreadyStarted, {"default", "already started", {}}};
    m_session->onCommand([&] { m_session->refuse(already); });
    ControlClient client(path());
    client.send(encode(Request{3, Command::Start, Repair::None}));
    QTRY_COMPARE(client.lastWords(), "3 refused already-started");
}

void ControlServerTest::raiseDependsOnAWindow()
{
    QSignalSpy raised(m_server.get(), &ControlServer::raiseAsked);
    ControlClient client(path());
    client.send(encode(RaiseRequest{1}));
    QTRY_COMPARE(client.lastWords(), "1 no-window");
    QCOMPARE(raised.size(), 0);
    m_server->setHasWindow(true);
    client.send(encode(RaiseRequest{2}));
    QTRY_COMPARE(client.lastWords(), "2 reached");
    QCOMPARE(raised.size(), 1);
}

void ControlServerTest::clientThatHasGoneIsToldNothing()
{
    m_session->onCommand([this] { m_session->show(inState(State::Starting)); });
    {
        ControlClient client(path());
        client.send(encode(Request{1, Command::Start, Repair::None}));
        QTRY_COMPARE(m_session->commands(), QStringList("start"));
    }
    m_session->show(inState(State::Running)); // before and after the server has seen it go
    ControlClient other(path());
    QTRY_COMPARE(other.words(), QStringList("running"));
    m_session->show(inState(State::Running));
    QTRY_COMPARE(other.words().size(), 2);
}

void ControlServerTest::garbageIsCutOff_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("hello\n");
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("NULs") << QByteArray(100, '\0') + '\n';
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\n", 7);
    QTest::newRow("unknown command") << QByteArray("{\"id\":1,\"command\":\"format\"}\n");
    QTest::newRow("a line over the limit")
        << QByteArray(kLongestRequest + 1, ' ') + "{\"id\":1,\"command\":\"stop\"}\n";
    QTest::newRow("a command after garbage") << QByteArray("?\n{\"id\":1,\"command\":\"stop\"}\n");
}

void ControlServerTest::garbageIsCutOff()
{
    QFETCH(QByteArray, bytes);
    ControlClient good(path());
    ControlClient bad(path());
    QTRY_COMPARE(bad.words().size(), 1);
    bad.send(bytes);
    QTRY_VERIFY(bad.isClosed());
    QCOMPARE(m_session->commands(), QStringList());
    m_session->show(inState(State::Running));
    QTRY_COMPARE(good.words(), QStringList({"stopped", "running"}));
}

void ControlServerTest::lineWithoutEndIsCutOff()
{
    constexpr qint64 kAll = 100LL * 1024 * 1024;
    const auto socket = connectUnix(path());
    QVERIFY(socket.ok());
    const QByteArray block(1024 * 1024, 'x');
    qint64 sent = 0;
    bool isCut = false;
    while (!isCut && sent < kAll) {
        const ssize_t part = ::send(socket->get(), block.constData(),
                                    static_cast<size_t>(block.size()), MSG_NOSIGNAL);
        isCut = part == -1 && errno != EAGAIN;
        sent += std::max<ssize_t>(part, 0);
        QCoreApplication::processEvents();
    }
    QVERIFY(isCut);
    ControlClient other(path());
    QTRY_COMPARE(other.words().size(), 1);
}

void ControlServerTest::halfALineIsNoCommand()
{
    {
        ControlClient client(path());
        QTRY_COMPARE(client.words().size(), 1);
        client.send("{\"id\":1,\"command\":\"stop\"}");
    }
    ControlClient other(path());
    QTRY_COMPARE(other.words().size(), 1);
    QCOMPARE(m_session->commands(), QStringList());
}

void ControlServerTest::clientThatNeverReadsIsCutOff()
{
    const auto silent = connectUnix(path());
    QVERIFY(silent.ok());
    ControlClient reading(path());
    QTRY_COMPARE(reading.words().size(), 1);
    Snapshot large = inState(State::Running);
    large.arguments = {QString(1024 * 1024, 'x')};
    constexpr int kChanges = 20;
    for (int i = 1; i <= kChanges; ++i) {
        large.restarts = i;
        m_session->show(large);
        QTRY_COMPARE(reading.words().size(), 1 + i);
    }
    pollfd poll = {silent->get(), POLLIN, 0};
    QCOMPARE(::poll(&poll, 1, 0), 1);
    QVERIFY(poll.revents & POLLHUP);
    QVERIFY(!reading.isClosed());
}

void ControlServerTest::openRequestsAreLimited()
{
    m_session->onCommand([this] { m_session->show(inState(State::Starting)); });
    ControlClient client(path());
    QTRY_COMPARE(client.words().size(), 1);
    for (int i = 0; i <= ControlServer::kMostOpenRequests; ++i)
        client.send(encode(Request{i, Command::Restart, Repair::None}));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(m_session->commands().size(), ControlServer::kMostOpenRequests);
}

void ControlServerTest::questionIsAnsweredToWhoAsked()
{
    const Answer usage{{{"threads", 9}}};
    m_session->setAnswer(Topic::Usage, usage);
    ControlClient asking(path());
    ControlClient other(path());
    asking.send(encode(Question{5, {Topic::Usage, {{"since", 1}}}}));
    QTRY_COMPARE(asking.lastWords(), "5 answered");
    QCOMPARE(asking.lastAnswer(), usage);
    QCOMPARE(m_session->inquiries(), QList<Inquiry>({{Topic::Usage, {{"since", 1}}}}));
    m_session->show(inState(State::Running));
    QTRY_COMPARE(other.words(), QStringList({"stopped", "running"}));
}

void ControlServerTest::unknownQuestionIsAnsweredSo()
{
    ControlClient client(path());
    client.send("{\"id\":5,\"ask\":\"the-weather\"}\n");
    QTRY_COMPARE(client.lastWords(), "5 answered");
    QCOMPARE(client.lastAnswer().error->code, ErrorCode::Unanswered);
    QVERIFY(m_session->inquiries().isEmpty());
    client.send(encode(Request{6, Command::Start, Repair::None})); // still heard
    QTRY_COMPARE(m_session->commands(), QStringList("start"));
}

void ControlServerTest::openQuestionsAreLimited()
{
    ControlClient client(path());
    for (int i = 0; i <= ControlServer::kMostOpenRequests; ++i)
        client.send(encode(Question{i, {Topic::Dump}}));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(m_session->inquiries().size(), ControlServer::kMostOpenRequests);
}

void ControlServerTest::manyQuickRequestsAreAnswered()
{
    ControlClient client(path());
    constexpr int kRequests = 500;
    for (int i = 1; i <= kRequests; ++i)
        client.send(encode(Request{i, Command::Stop, Repair::None}));
    QTRY_COMPARE(client.lastWords(), QString("%1 reached").arg(kRequests));
    QCOMPARE(m_session->commands().size(), kRequests);
}

void ControlServerTest::twoHundredClientsAtOnce()
{
    constexpr int kClients = 200;
    std::vector<std::unique_ptr<ControlClient>> clients;
    for (int i = 0; i < kClients; ++i)
        clients.push_back(std::make_unique<ControlClient>(path()));
    const auto admitted = [&] {
        return std::count_if(clients.begin(), clients.end(), [](const auto &client) {
            return !client->isClosed() && !client->words().isEmpty();
        });
    };
    const auto closed = [&] {
        return std::count_if(clients.begin(), clients.end(),
                             [](const auto &client) { return client->isClosed(); });
    };
    QTRY_COMPARE(admitted() + closed(), kClients);
    QCOMPARE(admitted(), ControlServer::kMostClients);
    clients.clear();
    std::unique_ptr<ControlClient> later; // is dropped until the server has seen them go
    const auto isAdmitted = [&] {
        if (!later || later->isClosed())
            later = std::make_unique<ControlClient>(path());
        return !later->words().isEmpty();
    };
    QTRY_VERIFY(isAdmitted());
}

void ControlServerTest::outOfDescriptorsIsSurvived()
{
    ControlClient client(path()); // waits in the kernel until the server looks
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    UniqueFd lowestFree(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const rlimit none = {static_cast<rlim_t>(lowestFree.get()), before.rlim_max};
    lowestFree.reset();
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    QCoreApplication::processEvents(); // accept() fails
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QTRY_COMPARE(client.words().size(), 1);
}

void ControlServerTest::socketIsPrivateAndGoesWithTheServer()
{
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
    QVERIFY(S_ISSOCK(status.st_mode));
    QCOMPARE(status.st_mode & 07777, 0600U);
    m_server.reset();
    QVERIFY(!QFile::exists(path()));
}

void ControlServerTest::staleSocketIsReplaced()
{
    { // as after a kill -9: listenUnix() removes nothing
        const auto stale = listenUnix(m_home->path("stale.sock"), 1);
        QVERIFY(stale.ok());
    }
    QVERIFY(QFile::exists(m_home->path("stale.sock")));
    ControlServer server(*m_session);
    QVERIFY(!server.listen(m_home->path("stale.sock")));
    ControlClient client(m_home->path("stale.sock"));
    QTRY_COMPARE(client.words().size(), 1);
}

void ControlServerTest::otherThingsAreNotReplaced_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a file") << "file";
    QTest::newRow("a folder") << "folder";
    QTest::newRow("a folder that is not there") << "missing/m.sock";
}

void ControlServerTest::otherThingsAreNotReplaced()
{
    QFETCH(QString, name);
    writeFile(m_home->path("file"), "kept");
    QVERIFY(QDir(m_home->path()).mkdir("folder"));
    const QString place = m_home->path(name);
    {
        ControlServer server(*m_session);
        const auto problem = server.listen(place);
        QVERIFY(problem);
        QCOMPARE(problem->subject, place);
        QVERIFY(!problem->cause.isEmpty());
        QVERIFY(!problem->nextStep.isEmpty());
    }
    QCOMPARE(readFile(m_home->path("file")), "kept");
    QVERIFY(QFile::exists(m_home->path("folder")));
}

QTEST_GUILESS_MAIN(ControlServerTest)
#include "tst_controlserver.moc"
