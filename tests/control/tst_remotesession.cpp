// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/controlserver.h"
#include "control/remotesession.h"
#include "controlclient.h"
#include "helpers/scriptedsession.h"
#include "helpers/temporaryhome.h"
#include "posix/filelock.h"
#include "posix/files.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>
#include <vector>

using namespace deck;
using namespace deck::test;

class RemoteSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatTheManagerShows();
    void commandsReachTheManager();
    void replyComesAfterItsSnapshot();
    void refusalIsTold();
    void raiseIsAnswered();
    void lossIsToldOnce();
    void nobodyThereIsToldAtOnce();
    void commandsAfterTheLossAreRefused();
    void managerWithoutASocketYetIsWaitedFor();
    void managerThatDoesNotAnswerIsNamed();
    void placeAmongManyClientsIsWaitedFor();
    void garbageEndsTheSession();
    void questionIsAnswered();
    void lossAnswersOpenQuestions();
    void whoHasGoneIsNotAnswered();

private:
    void serve();
    void open();

    std::unique_ptr<TemporaryHome> m_home;
    Profile m_profile;
    Places m_places;
    std::unique_ptr<ScriptedSession> m_managed;
    std::unique_ptr<ControlServer> m_server;
    std::unique_ptr<RemoteSession> m_session;
    std::unique_ptr<QSignalSpy> m_opened;
    std::unique_ptr<QSignalSpy> m_lost;
    std::unique_ptr<QSignalSpy> m_refused;
};

void RemoteSessionTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
    m_places =
        placesFor(m_profile, m_home->path(), ::geteuid(), QProcessEnvironment::systemEnvironment());
    QVERIFY(makePrivateFolder(m_places.state).ok());
    m_managed = std::make_unique<ScriptedSession>();
    m_managed->show(inState(State::Stopped, Wanted::Stopped));
    m_server = std::make_unique<ControlServer>(*m_managed);
    m_session = std::make_unique<RemoteSession>(Setup{m_profile, m_places});
    m_opened = std::make_unique<QSignalSpy>(m_session.get(), &RemoteSession::opened);
    m_lost = std::make_unique<QSignalSpy>(m_session.get(), &RemoteSession::lost);
    m_refused = std::make_unique<QSignalSpy>(m_session.get(), &DaemonSession::refused);
}

void RemoteSessionTest::cleanup()
{
    m_session.reset();
    m_server.reset();
    m_home.reset();
}

void RemoteSessionTest::serve()
{
    QVERIFY(!m_server->listen(m_places.controlSocket));
}

void RemoteSessionTest::open()
{
    serve();
    m_session->open();
    QTRY_COMPARE(m_opened->size(), 1);
}

void RemoteSessionTest::showsWhatTheManagerShows()
{
    m_managed->show(inState(State::Running));
    open();
    QVERIFY(!m_session->isManager());
    QCOMPARE(m_session->snapshot(), m_managed->snapshot());
    QSignalSpy changed(m_session.get(), &DaemonSession::changed);
    m_managed->show(inState(State::Stopping));
    m_managed->show(inState(State::Stopped));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(m_session->snapshot(), m_managed->snapshot());
    QCOMPARE(m_opened->size(), 1);
}

void RemoteSessionTest::commandsReachTheManager()
{
    open();
    m_session->start(Asker::Window);
    m_session->stop(Asker::Window);
    m_session->restart(Asker::Window);
    m_session->repair(Repair::SetAsidePidFile, Asker::Window);
    m_session->repair(Repair::TryAgain, Asker::Window);
    m_session->repair(Repair::TakeOver, Asker::Window); // for this process, not for the manager
    m_session->repair(Repair::None, Asker::Window);
    m_session->stop(Asker::Window);
    QTRY_COMPARE(m_managed->commands(),
                 QStringList({"start", "stop", "restart", "repair set-aside-pid-file",
                              "repair try-again", "stop"}));
    QCOMPARE(m_managed->lastAsker(), Asker::Window);
    QCOMPARE(m_lost->size(), 0);
}

void RemoteSessionTest::replyComesAfterItsSnapshot()
{
    m_managed->onCommand([this] { m_managed->show(inState(State::Starting)); });
    open();
    QStringList told;
    connect(m_session.get(), &RemoteSession::replied, this, [&](qint64 id, const auto &error) {
        told << QString::number(id) << (error ? keyword(error->code) : "reached")
             << keyword(m_session->snapshot().state);
    });
    const qint64 id = m_session->request(Command::Start);
    QTRY_COMPARE(m_session->snapshot().state, State::Starting);
    QCOMPARE(told, QStringList());
    m_managed->show(inState(State::Running));
    QTRY_COMPARE(told, QStringList({QString::number(id), "reached", "running"}));
}

void RemoteSessionTest::refusalIsTold()
{
    const DaemonError already{ErrorCode::AlreadyStarted, {"default", "already started", {}}};
    m_managed->onCommand([&] { m_managed->refuse(already); });
    open();
    m_session->start(Asker::Window);
    QTRY_COMPARE(m_refused->size(), 1);
    QCOMPARE(m_refused->first().first().value<DaemonError>(), already);
}

void RemoteSessionTest::raiseIsAnswered()
{
    open();
    m_server->setHasWindow(true);
    QSignalSpy raised(m_server.get(), &ControlServer::raiseAsked);
    QSignalSpy replied(m_session.get(), &RemoteSession::replied);
    const qint64 id = m_session->requestRaise();
    QTRY_COMPARE(replied.size(), 1);
    QCOMPARE(replied.first().first().toLongLong(), id);
    QCOMPARE(raised.size(), 1);
}

void RemoteSessionTest::lossIsToldOnce()
{
    m_managed->show(inState(State::Running));
    open();
    QSignalSpy changed(m_session.get(), &DaemonSession::changed);
    m_server.reset();
    QTRY_COMPARE(m_lost->size(), 1);
    QCOMPARE(changed.size(), 1);
    const Snapshot now = m_session->snapshot();
    QCOMPARE(now.state, State::Stopped); // what can be seen without a manager
    QCOMPARE(now.pid, 0);
    QCOMPARE(now.pidFile, m_places.pidFile);
    QCOMPARE(now.error->code, ErrorCode::ManagerGone);
    QCOMPARE(now.error->repair, Repair::TakeOver);
    QCOMPARE(now.error->problem.subject, m_places.controlSocket);
}

void RemoteSessionTest::questionIsAnswered()
{
    const DaemonError error{ErrorCode::Unanswered, {"default", "it is not running", {}}};
    m_managed->setAnswer(Topic::Usage, {{{"threads", 9}}});
    m_managed->setAnswer(Topic::Owner, {{}, error});
    open();
    QList<Answer> answers;
    const auto note = [&](const Answer &answer) { answers << answer; };
    m_session->ask({Topic::Usage}, this, note);
    m_session->ask({Topic::Owner}, this, note);
    QCOMPARE(answers.size(), 0); // never from within
    QTRY_COMPARE(answers, QList<Answer>({{{{"threads", 9}}}, {{}, error}}));
}

void RemoteSessionTest::lossAnswersOpenQuestions()
{
    open();
    QList<ErrorCode> codes;
    const auto note = [&](const Answer &answer) { codes << answer.error->code; };
    m_session->ask({Topic::Dump}, this, note);
    QTRY_COMPARE(m_managed->inquiries().size(), 1);
    m_server.reset();
    QTRY_COMPARE(codes, QList<ErrorCode>({ErrorCode::ManagerGone}));
    m_session->ask({Topic::Dump}, this, note); // there is nobody to ask any more
    QCOMPARE(codes.size(), 1);
    QTRY_COMPARE(codes, QList<ErrorCode>(2, ErrorCode::ManagerGone));
}

void RemoteSessionTest::whoHasGoneIsNotAnswered()
{
    m_managed->setAnswer(Topic::Usage, {{{"threads", 9}}});
    open();
    bool told = false;
    auto context = std::make_unique<QObject>();
    m_session->ask({Topic::Dump}, context.get(), [&](const Answer &) { told = true; });
    m_session->ask({Topic::Usage}, context.get(), [&](const Answer &) { told = true; });
    context.reset();
    bool later = false;
    m_session->ask({Topic::Usage}, this, [&](const Answer &) { later = true; });
    QTRY_VERIFY(later);
    m_server.reset();
    QTRY_COMPARE(m_lost->size(), 1);
    QVERIFY(!told);
}

void RemoteSessionTest::nobodyThereIsToldAtOnce()
{
    m_session->open();
    QCOMPARE(m_lost->size(), 1);
    QCOMPARE(m_opened->size(), 0);
    QCOMPARE(m_session->snapshot().error->code, ErrorCode::ManagerGone);
}

void RemoteSessionTest::commandsAfterTheLossAreRefused()
{
    open();
    m_server.reset();
    QTRY_COMPARE(m_lost->size(), 1);
    m_session->restart(Asker::Window);
    QCOMPARE(m_refused->size(), 1);
    QCOMPARE(m_refused->first().first().value<DaemonError>().code, ErrorCode::ManagerGone);
}

void RemoteSessionTest::managerWithoutASocketYetIsWaitedFor()
{
    const auto lock = FileLock::tryTake(m_places.lockFile);
    QVERIFY(lock.lock);
    m_session->open();
    QCOMPARE(m_lost->size(), 0);
    QTimer::singleShot(std::chrono::milliseconds(50), this, &RemoteSessionTest::serve);
    QTRY_COMPARE(m_opened->size(), 1);
    QCOMPARE(m_lost->size(), 0);
}

void RemoteSessionTest::managerThatDoesNotAnswerIsNamed()
{
    const auto lock = FileLock::tryTake(m_places.lockFile);
    QVERIFY(lock.lock);
    const auto listener = listenUnix(m_places.controlSocket, 8); // and nobody accepts
    QVERIFY(listener.ok());
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_lost->size(), 1, 60'000);
    const Snapshot now = m_session->snapshot();
    QCOMPARE(now.error->code, ErrorCode::ManagerUnreachable);
    QVERIFY(now.error->problem.cause.contains(QString("pid %1").arg(::getpid())));
    QCOMPARE(now.managerPid, qint64(::getpid()));
}

void RemoteSessionTest::placeAmongManyClientsIsWaitedFor()
{
    const auto lock = FileLock::tryTake(m_places.lockFile);
    QVERIFY(lock.lock);
    serve();
    std::vector<std::unique_ptr<ControlClient>> others;
    for (int i = 0; i < ControlServer::kMostClients; ++i)
        others.push_back(std::make_unique<ControlClient>(m_places.controlSocket));
    QTRY_COMPARE(others.back()->words().size(), 1);
    m_session->open();
    QTimer::singleShot(std::chrono::milliseconds(50), this, [&] { others.pop_back(); });
    QTRY_COMPARE(m_opened->size(), 1);
    QCOMPARE(m_lost->size(), 0);
}

void RemoteSessionTest::garbageEndsTheSession()
{
    const auto listener = listenUnix(m_places.controlSocket, 8);
    QVERIFY(listener.ok());
    m_session->open();
    auto accepted = acceptUnix(listener->get());
    QVERIFY(accepted.ok());
    LineConnection server(std::move(*accepted), kLongestRequest);
    server.send(encode(inState(State::Running)));
    QTRY_COMPARE(m_opened->size(), 1);
    server.send("{\"what\":\"is this\"}\n");
    QTRY_COMPARE(m_lost->size(), 1);
}

QTEST_GUILESS_MAIN(RemoteSessionTest)
#include "tst_remotesession.moc"
