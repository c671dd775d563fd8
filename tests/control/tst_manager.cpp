// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/manager.h"
#include "control/remotesession.h"
#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

/// A managerhelper under way.
class OtherManager
{
public:
    explicit OtherManager(const QString &home)
    {
        m_process.start(builtProgram("managerhelper"), {home});
    }
    ~OtherManager() { kill(); }

    void toggle() { m_process.write("\n"); }
    [[nodiscard]] QByteArray answer()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000))
                return "no answer";
        }
        return m_process.readLine().trimmed();
    }
    [[nodiscard]] QByteArray open()
    {
        toggle();
        return answer();
    }
    [[nodiscard]] pid_t pid() const { return static_cast<pid_t>(m_process.processId()); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

Setup setupIn(const QString &home)
{
    Setup setup;
    setup.places =
        placesFor(setup.profile, home, ::geteuid(), QProcessEnvironment::systemEnvironment());
    return setup;
}

bool isOwned(const Manager::Opening &opening)
{
    return std::holds_alternative<std::unique_ptr<Manager>>(opening);
}

} // namespace

class ManagerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oneOfTwoOwns();
    void busyNamesTheHolder();
    void lockEndsWithItsHolder();
    void anAttachedSessionTakesOver();
    void leavesOnlyItsLockFile();
    void unusablePlacesAreNamed_data();
    void unusablePlacesAreNamed();
};

void ManagerTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
}

void ManagerTest::oneOfTwoOwns()
{
    const TemporaryHome home;
    OtherManager first(home.path());
    OtherManager second(home.path());
    for (int round = 0; round < 100; ++round) {
        first.toggle();
        second.toggle();
        const QByteArray a = first.answer();
        const QByteArray b = second.answer();
        const bool firstOwns = a == "owns";
        const qint64 owner = firstOwns ? first.pid() : second.pid();
        QCOMPARE(firstOwns ? a : b, "owns");
        QCOMPARE(firstOwns ? b : a, "busy " + QByteArray::number(owner));
        first.toggle();
        second.toggle();
        QCOMPARE(first.answer(), "closed");
        QCOMPARE(second.answer(), "closed");
    }
}

void ManagerTest::busyNamesTheHolder()
{
    const TemporaryHome home;
    OtherManager other(home.path());
    QCOMPARE(other.open(), "owns");
    const auto opening = Manager::open(setupIn(home.path()));
    const auto *busy = std::get_if<Manager::Busy>(&opening);
    QVERIFY(busy);
    QCOMPARE(busy->holder, other.pid());
    QVERIFY(hasManager(setupIn(home.path()).places));
}

void ManagerTest::lockEndsWithItsHolder()
{
    const TemporaryHome home;
    const Setup setup = setupIn(home.path());
    OtherManager other(home.path());
    QCOMPARE(other.open(), "owns");
    other.kill();
    QVERIFY(QFile::exists(setup.places.controlSocket)); // nobody could remove it
    QVERIFY(!hasManager(setup.places));
    const auto opening = Manager::open(setup);
    QVERIFY(isOwned(opening));
    RemoteSession session(setup);
    QSignalSpy opened(&session, &RemoteSession::opened);
    session.open();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(session.snapshot().managerPid, qint64(::getpid()));
}

void ManagerTest::anAttachedSessionTakesOver()
{
    const TemporaryHome home;
    const Setup setup = setupIn(home.path());
    OtherManager other(home.path());
    QCOMPARE(other.open(), "owns");
    RemoteSession session(setup);
    QSignalSpy opened(&session, &RemoteSession::opened);
    QSignalSpy lost(&session, &RemoteSession::lost);
    session.open();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(session.snapshot().managerPid, qint64(other.pid()));
    other.kill();
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(session.snapshot().error->repair, Repair::TakeOver);
    QCOMPARE(session.snapshot().managerPid, 0);
    QVERIFY(isOwned(Manager::open(setup)));
}

void ManagerTest::leavesOnlyItsLockFile()
{
    const TemporaryHome home;
    const Setup setup = setupIn(home.path());
    {
        const auto opening = Manager::open(setup);
        QVERIFY(isOwned(opening));
        QVERIFY(QFile::exists(setup.places.controlSocket));
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(setup.places.state).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, 0700U);
    }
    const QStringList left = describeTree(home.path());
    QCOMPARE(left.size(), 2);
    QVERIFY(left.at(0).startsWith(setup.places.state + ' '));
    QVERIFY(left.at(1).startsWith(setup.places.lockFile + ' '));
    QVERIFY(!hasManager(setup.places));
}

void ManagerTest::unusablePlacesAreNamed_data()
{
    QTest::addColumn<QString>("command"); // in the home
    QTest::addColumn<QString>("subject"); // below it
    QTest::newRow("a file where the state folder is to be") << "touch state"
                                                            << "state";
    QTest::newRow("others may write to it") << "mkdir state && chmod 0777 state"
                                            << "state";
    QTest::newRow("it is a symbolic link") << "mkdir -m 0700 s && ln -s s state"
                                           << "state";
    QTest::newRow("lock is a symbolic link")
        << "mkdir -m 0700 state && ln -s target state/manager.lock"
        << "state/manager.lock";
    QTest::newRow("lock is a FIFO") << "mkdir -m 0700 state && mkfifo state/manager.lock"
                                    << "state/manager.lock";
    QTest::newRow("a file where the control socket is to be")
        << "mkdir -m 0700 state && echo kept >state/manager.sock"
        << "state/manager.sock";
}

void ManagerTest::unusablePlacesAreNamed()
{
    QFETCH(QString, command);
    QFETCH(QString, subject);
    const TemporaryHome home;
    const Setup setup = setupIn(home.path());
    QCOMPARE(QProcess::execute("sh", {"-c", "cd " + home.path() + " && " + command}), 0);
    const QStringList before = describeTree(home.path());
    {
        const auto opening = Manager::open(setup);
        const auto *problem = std::get_if<Problem>(&opening);
        QVERIFY(problem);
        QCOMPARE(problem->subject, home.path(subject));
        QVERIFY(!problem->cause.isEmpty());
        QVERIFY(!problem->nextStep.isEmpty());
    }
    QStringList after = describeTree(home.path());
    after.removeIf([&](const QString &line) { // the last row is found when the lock is held already
        return subject == "state/manager.sock" && line.startsWith(setup.places.lockFile);
    });
    QCOMPARE(after, before);
}

QTEST_GUILESS_MAIN(ManagerTest)
#include "tst_manager.moc"
