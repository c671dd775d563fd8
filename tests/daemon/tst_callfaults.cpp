// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// A start, a stop and a restart in which one call of the manager fails, each in turn: whatever
// comes of it, the state says what is, nothing is left behind, and the next start is well.

#include "helpers/callpoints.h"
#include "helpers/daemonbench.h"
#include "helpers/homedaemons.h"
#include "posix/procfs.h"

#include <QDir>
#include <QScopeGuard>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <unistd.h>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;

namespace {

enum class Act { Start, Stop, Restart };

/// Faults are told by warnings, which are no failure here.
void swallow(QtMsgType, const QMessageLogContext &, const QString &) {}

/// Every nth call in the suite; DECK_EVERY_STEP=1: each.
int stride(int ofTheSuite)
{
    return qEnvironmentVariableIntValue("DECK_EVERY_STEP") > 0 ? 1 : ofTheSuite;
}

bool isSettled(State state)
{
    return state == State::Running || state == State::Stopped || state == State::Failed;
}

/// Where the descriptors of this process lead; a socket or an event by its kind alone.
QStringList openFiles()
{
    QStringList files;
    const auto numbers = openDescriptors(::getpid()).value();
    for (const int fd : numbers) {
        if (const auto target = descriptorTarget(::getpid(), fd))
            files << target->section(u':', 0, 0);
    }
    files.sort();
    return files;
}

} // namespace

/// The rest of a test is of no use when a part of it has failed.
#define VERIFY_ALL(part)                                                                           \
    part;                                                                                          \
    if (QTest::currentTestFailed())                                                                \
    return

class CallFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eachCallInTurn_data();
    void eachCallInTurn();
    void neverASecondDaemon_data();
    void neverASecondDaemon();
    void blindManagerTouchesNothing_data();
    void blindManagerTouchesNothing();
    void withoutACall_data();
    void withoutACall();
    void adoptedWithoutPidfd_data();
    void adoptedWithoutPidfd();

private:
    void begin();
    void act(Act act);
    [[nodiscard]] QByteArray failOne(Act what, int call, int error);
    void verifyTruth();
    void verifyRecovery();

    std::unique_ptr<DaemonBench> m_bench;
};

void CallFaultsTest::initTestCase()
{
    qInstallMessageHandler(swallow);
    begin(); // what is made once and for all
    act(Act::Start);
    act(Act::Stop);
    m_bench.reset();
}

void CallFaultsTest::begin()
{
    m_bench.reset();
    m_bench = std::make_unique<DaemonBench>();
    m_bench->profile.restart = RestartMode::Never;
    m_bench->profile.startTimeout = 2s;
    m_bench->profile.stopTimeout = 2s;
    m_bench->controller();
}

void CallFaultsTest::act(Act act)
{
    ContainerdController &controller = m_bench->controller();
    if (act == Act::Start)
        controller.start();
    else if (act == Act::Stop)
        controller.stop();
    else
        controller.restart();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(m_bench->now().state), kPatience);
}

/// What is shown is what /proc and the pid file say.
void CallFaultsTest::verifyTruth()
{
    const Snapshot now = m_bench->now();
    const QList<qint64> expected =
        now.state == State::Running ? QList<qint64>{now.pid} : QList<qint64>();
    QTRY_COMPARE(daemonsOf(m_bench->home().path()), expected);
    QCOMPARE(now.state == State::Running, now.pid != 0);
    QVERIFY(now.state != State::Failed || (now.error && !now.error->problem.cause.isEmpty()));
    const QByteArray pid = m_bench->pidFile(); // whole, whichever it is
    QVERIFY2(pid.isEmpty() || pid.toLongLong() > 1, pid);
    if (now.state == State::Running)
        QCOMPARE(pid, QByteArray::number(now.pid));
}

void CallFaultsTest::verifyRecovery()
{
    if (m_bench->now().state != State::Running)
        act(Act::Start);
    QCOMPARE(m_bench->now().state, State::Running);
    QCOMPARE(m_bench->now().health, Health::Serving);
    verifyTruth();
    act(Act::Stop);
    QCOMPARE(m_bench->now().state, State::Stopped);
    verifyTruth();
    const QStringList left =
        QDir(m_bench->places().state).entryList(QDir::Files | QDir::System | QDir::Hidden);
    QCOMPARE(left, QStringList("containerd.toml"));
}

void CallFaultsTest::eachCallInTurn_data()
{
    QTest::addColumn<Act>("what");
    QTest::addColumn<int>("error");
    const std::pair<const char *, Act> acts[] = {
        {"start", Act::Start}, {"stop", Act::Stop}, {"restart", Act::Restart}};
    const std::pair<const char *, int> errors[] = {
        {"EINTR", EINTR},   {"EAGAIN", EAGAIN}, {"ENOSPC", ENOSPC}, {"EMFILE", EMFILE},
        {"ENOMEM", ENOMEM}, {"EIO", EIO},       {"ENOSYS", ENOSYS}};
    for (const auto &[word, what] : acts)
        for (const auto &[name, error] : errors)
            QTest::addRow("%s, %s", word, name) << what << error;
}

/// The name of the call that failed; empty when fewer are made.
QByteArray CallFaultsTest::failOne(Act what, int call, int error)
{
    begin();
    if (what != Act::Start)
        act(Act::Start);
    failAtCall(call, error);
    act(what);
    const std::string name = endOfFaults();
    return QByteArray::fromStdString(name);
}

void CallFaultsTest::eachCallInTurn()
{
    QFETCH(Act, what);
    QFETCH(int, error);
    const bool isTolerated = what != Act::Stop && (error == EINTR || error == ENOSYS);
    const int step = stride(9);
    QByteArrayList failed;
    for (int call = 1;; call += step) {
        const QStringList before = openFiles();
        failed << failOne(what, call, error);
        const auto info = qScopeGuard([&] {
            if (QTest::currentTestFailed())
                std::fprintf(stderr, "call %d, %s: %s\n", call, failed.last().constData(),
                             std::strerror(error));
        });
        if (isTolerated)
            QCOMPARE(m_bench->now().state, State::Running);
        VERIFY_ALL(verifyTruth());
        VERIFY_ALL(verifyRecovery());
        m_bench.reset();
        QTRY_COMPARE(openFiles(), before);
        if (failed.last().isEmpty())
            break;
    }
    QVERIFY(failed.size() > 1);
    std::fprintf(stderr, "%s: %s\n", QTest::currentDataTag(), failed.join(' ').constData());
}

void CallFaultsTest::neverASecondDaemon_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<QByteArray>("pidFile");
    QTest::newRow("EMFILE") << EMFILE << QByteArray("its pid");
    QTest::newRow("ENOMEM") << ENOMEM << QByteArray("its pid");
    QTest::newRow("EIO") << EIO << QByteArray("its pid");
    QTest::newRow("EMFILE, empty pid file") << EMFILE << QByteArray();
    QTest::newRow("ENOMEM, empty pid file") << ENOMEM << QByteArray();
}

/// A daemon that lives is adopted, or the start is refused; it is not taken for gone because a look
/// at it failed.
void CallFaultsTest::neverASecondDaemon()
{
    QFETCH(int, error);
    QFETCH(QByteArray, pidFile);
    begin();
    m_bench->profile.lifetime = Lifetime::Independent;
    m_bench->endController();
    act(Act::Start);
    const qint64 pid = m_bench->now().pid;
    m_bench->guard(pid);
    if (!pidFile.isEmpty())
        pidFile = m_bench->pidFile();
    int call = 1;
    for (std::string name = "?"; !name.empty(); call += stride(4)) {
        m_bench->endController();
        writeFile(m_bench->places().pidFile, pidFile);
        m_bench->controller();
        failAtCall(call, error);
        act(Act::Start);
        name = endOfFaults();
        const State state = m_bench->now().state;
        QVERIFY2(state == State::Running || state == State::Failed, name.c_str());
        QVERIFY2(state == State::Failed || m_bench->now().pid == pid, name.c_str());
        QVERIFY2(daemonsOf(m_bench->home().path()) == QList{pid}, name.c_str());
    }
    QVERIFY(call > 8);
    act(Act::Stop);
    QCOMPARE(daemonsOf(m_bench->home().path()), QList<qint64>());
    m_bench.reset();
}

void CallFaultsTest::blindManagerTouchesNothing_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("EMFILE") << EMFILE;
    QTest::newRow("ENOMEM") << ENOMEM;
}

/// No process can be looked at for a while, and the daemon's socket has been lost.
void CallFaultsTest::blindManagerTouchesNothing()
{
    QFETCH(int, error);
    begin();
    m_bench->profile.lifetime = Lifetime::Independent;
    m_bench->endController();
    act(Act::Start);
    const qint64 pid = m_bench->now().pid;
    m_bench->guard(pid);
    m_bench->endController();
    QVERIFY(QFile::remove(m_bench->places().socket));
    const QStringList logs = QDir(m_bench->places().log).entryList(QDir::Files);
    failAlways("pidfd_open", error);
    act(Act::Start);
    (void)endOfFaults();
    QCOMPARE(m_bench->now().state, State::Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::LaunchFailed);
    QVERIFY(m_bench->now().error->problem.message().contains("cannot be told"));
    QCOMPARE(m_bench->pidFile(), QByteArray::number(pid));
    QCOMPARE(QDir(m_bench->places().log).entryList(QDir::Files), logs); // none of another run
    QCOMPARE(daemonsOf(m_bench->home().path()), QList{pid});
    m_bench.reset();
}

void CallFaultsTest::withoutACall_data()
{
    QTest::addColumn<QByteArray>("calls");
    QTest::addColumn<int>("error");
    QTest::newRow("pidfd_open") << QByteArray("pidfd_open") << ENOSYS;
    QTest::newRow("pidfd_open, by a filter") << QByteArray("pidfd_open") << EPERM;
    QTest::newRow("pidfd_send_signal") << QByteArray("pidfd_send_signal") << ENOSYS;
    QTest::newRow("both") << QByteArray("pidfd_open pidfd_send_signal") << ENOSYS;
    QTest::newRow("both, by a filter") << QByteArray("pidfd_open pidfd_send_signal") << EPERM;
    QTest::newRow("close_range") << QByteArray("close_range") << ENOSYS;
    QTest::newRow("all of them") << QByteArray("pidfd_open pidfd_send_signal close_range")
                                 << ENOSYS;
}

void CallFaultsTest::withoutACall()
{
    QFETCH(QByteArray, calls);
    QFETCH(int, error);
    const QByteArrayList names = calls.split(' ');
    begin();
    for (const QByteArray &name : names)
        failAlways(name.constData(), error);
    for (const Act what : {Act::Start, Act::Restart}) {
        act(what);
        QCOMPARE(m_bench->now().state, State::Running);
        verifyTruth();
        QCOMPARE(openDescriptors(static_cast<pid_t>(m_bench->now().pid)).value().first(3),
                 (QList<int>{0, 1, 2}));
    }
    act(Act::Stop);
    QCOMPARE(m_bench->now().state, State::Stopped);
    QCOMPARE(m_bench->now().lastExit->code, 0); // it was asked, not killed
    verifyTruth();
    (void)endOfFaults();
    m_bench.reset();
}

void CallFaultsTest::adoptedWithoutPidfd_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("killed") << true;
    QTest::newRow("stopped") << false;
}

void CallFaultsTest::adoptedWithoutPidfd()
{
    QFETCH(bool, isKilled);
    begin();
    m_bench->profile.lifetime = Lifetime::Independent;
    m_bench->endController();
    act(Act::Start);
    const qint64 pid = m_bench->now().pid;
    m_bench->endController();
    failAlways("pidfd_open", ENOSYS);
    failAlways("pidfd_send_signal", ENOSYS);
    act(Act::Start);
    QCOMPARE(m_bench->now().origin, Origin::Adopted);
    QCOMPARE(m_bench->now().pid, pid);
    if (isKilled)
        QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
    else
        m_bench->controller().stop();
    const State expected = isKilled ? State::Failed : State::Stopped;
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().state, expected, kPatience);
    verifyTruth();
    (void)endOfFaults();
    m_bench.reset();
}

QTEST_GUILESS_MAIN(CallFaultsTest)
#include "tst_callfaults.moc"
