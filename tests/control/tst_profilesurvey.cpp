// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/controlserver.h"
#include "control/profilesurvey.h"
#include "helpers/scriptedsession.h"
#include "helpers/temporaryhome.h"
#include "posix/filelock.h"
#include "posix/files.h"
#include "posix/unixsocket.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace deck;
using namespace deck::test;

class ProfileSurveyTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emptyHome();
    void managersSayHowItIs();
    void silentManagersDoNotBlock();
    void nonsenseIsSilence();
    void brokenFilesAreListed();
    void whatIsInUse();
    void throughJson();

private:
    [[nodiscard]] Places placesOf(const QString &name) const
    {
        Profile profile;
        profile.name = name;
        return placesFor(profile, m_home->path(), ::geteuid(),
                         QProcessEnvironment::systemEnvironment());
    }
    void makeProfile(const QString &name)
    {
        QVERIFY(makePrivateFolder(placesOf(name).state).ok());
        writeFile(placesOf(name).profileFile, "");
    }
    [[nodiscard]] QList<ProfileState> survey(std::chrono::milliseconds patience);
    [[nodiscard]] QList<ProfileState> survey() { return survey(std::chrono::seconds(60)); }

    std::unique_ptr<TemporaryHome> m_home;
};

void ProfileSurveyTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
    QVERIFY(QDir(m_home->path()).mkdir("config"));
}

/// On a thread of its own, as a window does it: the managers are here, and need the event loop.
QList<ProfileState> ProfileSurveyTest::survey(std::chrono::milliseconds patience)
{
    QList<ProfileState> states;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        states = surveyProfiles({m_home->path(), {}}, patience);
    }));
    thread->start();
    while (!thread->wait(QDeadlineTimer(1)))
        QCoreApplication::processEvents();
    return states;
}

void ProfileSurveyTest::emptyHome()
{
    const auto states = survey();
    QCOMPARE(states.size(), 1);
    QCOMPARE(states.first().name, "default");
    QCOMPARE(states.first().state, State::Stopped);
    QCOMPARE(states.first().managerPid, 0);
    QCOMPARE(states.first().socket, m_home->path("state/containerd.sock"));
}

void ProfileSurveyTest::managersSayHowItIs()
{
    std::vector<std::unique_ptr<ScriptedSession>> sessions;
    std::vector<std::unique_ptr<ControlServer>> servers;
    for (const char *name : {"a", "b", "c"}) {
        makeProfile(name);
        sessions.push_back(std::make_unique<ScriptedSession>());
        Snapshot snapshot = inState(State::Running, Wanted::Running);
        snapshot.profile = name;
        snapshot.health = Health::Serving;
        snapshot.pid = 1000 + *name;
        sessions.back()->show(snapshot);
        servers.push_back(std::make_unique<ControlServer>(*sessions.back()));
        QVERIFY(!servers.back()->listen(placesOf(name).controlSocket));
    }
    const auto states = survey();
    QCOMPARE(states.size(), 4);
    for (const ProfileState &state : states.mid(1)) {
        QCOMPARE(state.state, State::Running);
        QCOMPARE(state.health, Health::Serving);
        QCOMPARE(state.pid, 1000 + state.name.front().unicode());
        QCOMPARE(state.managerPid, ::getpid());
        QVERIFY(!state.isManagerSilent);
    }
}

/// Sockets whose backlog takes the connection and that nobody ever answers, as those of a process
/// that is stopped.
void ProfileSurveyTest::silentManagersDoNotBlock()
{
    std::vector<UniqueFd> sockets;
    for (const char *name : {"a", "b", "c", "d", "e"}) {
        makeProfile(name);
        auto listener = listenUnix(placesOf(name).controlSocket, 1);
        QVERIFY(listener.ok());
        sockets.push_back(std::move(*listener));
    }
    while (auto client = connectUnix(placesOf("e").controlSocket)) // until its backlog is full
        sockets.push_back(std::move(*client));
    const auto states = survey(std::chrono::milliseconds(50));
    QCOMPARE(states.size(), 6);
    for (const ProfileState &state : states.mid(1)) {
        QVERIFY(state.isManagerSilent);
        QCOMPARE(state.state, State::Stopped);
        QCOMPARE(state.managerPid, state.name == "e" ? 0 : ::getpid());
    }
}

void ProfileSurveyTest::nonsenseIsSilence()
{
    makeProfile("a");
    const auto listener = listenUnix(placesOf("a").controlSocket, 4);
    QVERIFY(listener.ok());
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        auto client = acceptUnix(listener->get());
        while (!client)
            client = acceptUnix(listener->get());
        (void)writeAll(client->get(), "what?\n");
    }));
    thread->start();
    const auto states = survey();
    QVERIFY(thread->wait());
    QVERIFY(states.at(1).isManagerSilent);
}

void ProfileSurveyTest::brokenFilesAreListed()
{
    makeProfile("a");
    writeFile(placesOf("a").profileFile, "restart = 5\n");
    writeFile(placesOf("default").profileFile, "dialect = 'docker-containerd'\n");
    const auto states = survey();
    QCOMPARE(states.size(), 2);
    QCOMPARE(states.first().dialect, Dialect::DockerContainerd);
    QVERIFY(states.first().hasFile && !states.first().problem);
    QVERIFY(states.at(1).problem);
    QCOMPARE(states.at(1).problem->subject, placesOf("a").profileFile + ":1");
}

void ProfileSurveyTest::whatIsInUse()
{
    makeProfile("a");
    Profile profile;
    profile.name = "a";
    QVERIFY(!profileInUse(profile, placesOf("a")));
    const auto held = FileLock::tryTake(placesOf("a").lockFile);
    QVERIFY(held.lock);
    const auto problem = profileInUse(profile, placesOf("a"));
    QVERIFY(problem);
    QCOMPARE(problem->cause, "this window manages it"); // the lock is this process's
}

void ProfileSurveyTest::throughJson()
{
    ProfileState state;
    state.name = "a";
    QVERIFY(profileStateFromJson(toJson(state)) == state);
    state.hasFile = true;
    state.problem = Problem{"a", "b", "c"};
    state.dialect = Dialect::DockerContainerd;
    state.state = State::Backoff;
    state.health = Health::Degraded;
    state.pid = 5;
    state.managerPid = 6;
    state.isManagerSilent = true;
    state.socket = "/x";
    QVERIFY(profileStateFromJson(toJson(state)) == state);
    QVERIFY(!profileStateFromJson({}));
    QJsonObject bad = toJson(state);
    bad["state"] = "asleep";
    QVERIFY(!profileStateFromJson(bad));
}

QTEST_GUILESS_MAIN(ProfileSurveyTest)
#include "tst_profilesurvey.moc"
