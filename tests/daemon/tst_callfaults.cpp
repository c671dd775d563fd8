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

#include <fcntl.h>
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

/// Where the descriptors of a process lead; a socket or an event by its kind alone.
QStringList openFiles(pid_t pid = ::getpid())
{
    QStringList files;
    const auto numbers = openDescriptors(pid).value();
    for (const int fd : numbers) {
        if (const auto target = descriptorTarget(pid, fd))
            files << target->section(u':', 0, 0);
    }
    files.sort();
    return files;
}

/// The same, each once: a daemon's connections come and go.
QStringList kindsOfFiles(qint64 pid)
{
    QStringList files = openFiles(static_cast<pid_t>(pid));
    files.removeDuplicates();
    return files;
}

/// Has a call of a name fail, or the nth of any.
struct Fault
{
    QByteArray name;
    int call = 0;
    int error = 0;
};

/// Whether nobody is to notice: tried again, or done in another way.
bool isTolerated(Act what, int error, const QByteArray &name)
{
    if (error == EPERM)
        return name.startsWith("pidfd_");
    return what != Act::Stop && (error == EINTR || error == ENOSYS);
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
    void beginBefore(Act what);
    [[nodiscard]] qint64 leaveDaemon();
    [[nodiscard]] QByteArrayList callsOf(Act what, int error);
    [[nodiscard]] QByteArray failOne(Act what, const Fault &fault);
    void survive(Act what, const Fault &fault, QByteArray &failed);
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

void CallFaultsTest::beginBefore(Act what)
{
    begin();
    if (what != Act::Start)
        act(Act::Start);
}

/// An independent daemon whose manager has ended.
qint64 CallFaultsTest::leaveDaemon()
{
    begin();
    m_bench->profile.lifetime = Lifetime::Independent;
    m_bench->endController();
    act(Act::Start);
    const qint64 pid = m_bench->now().pid;
    m_bench->guard(pid);
    m_bench->endController();
    return pid;
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
    for (const auto &[word, what] : acts)
        for (const auto &[name, error] : kCallErrors)
            QTest::addRow("%s, %s", word, name) << what << error;
}

/// The names of the calls that the error can come of.
QByteArrayList CallFaultsTest::callsOf(Act what, int error)
{
    beginBefore(what);
    noteCalls(error);
    act(what);
    QByteArrayList names;
    for (const std::string &name : endOfNotes())
        names << QByteArray::fromStdString(name);
    m_bench.reset();
    return names;
}

/// The name of the call that failed; empty when fewer are made.
QByteArray CallFaultsTest::failOne(Act what, const Fault &fault)
{
    beginBefore(what);
    if (fault.name.isEmpty())
        failAtCall(fault.call, fault.error);
    else
        failFirst(fault.name.constData(), fault.error);
    act(what);
    const std::string name = endOfFaults();
    return QByteArray::fromStdString(name);
}

void CallFaultsTest::survive(Act what, const Fault &fault, QByteArray &failed)
{
    const QStringList before = openFiles();
    failed = failOne(what, fault);
    // A watch is set only when the daemon does not serve at once.
    const bool mayBeMissed = failed.isEmpty() && fault.name.startsWith("inotify_");
    if (!fault.name.isEmpty() && !mayBeMissed)
        QCOMPARE(failed, fault.name);
    if (isTolerated(what, fault.error, failed))
        QCOMPARE(m_bench->now().state, what == Act::Stop ? State::Stopped : State::Running);
    VERIFY_ALL(verifyTruth());
    VERIFY_ALL(verifyRecovery());
    m_bench.reset();
    QTRY_COMPARE(openFiles(), before);
}

void CallFaultsTest::eachCallInTurn()
{
    QFETCH(Act, what);
    QFETCH(int, error);
    const QByteArrayList names = callsOf(what, error);
    QVERIFY(!names.isEmpty());
    if (what != Act::Stop && error == EAGAIN) // can make no process, or has no thread for one
        QVERIFY2(names.contains("clone") && names.contains("execve"), names.join(' '));
    QByteArray failed;
    const auto info = qScopeGuard([&] {
        if (QTest::currentTestFailed())
            std::fprintf(stderr, "%s: %s\n", failed.constData(), std::strerror(error));
    });
    for (const QByteArray &name : names) {
        VERIFY_ALL(survive(what, {name, 1, error}, failed));
    }
    const int step = stride(9);
    int call = 1;
    do {
        VERIFY_ALL(survive(what, {{}, call, error}, failed));
        call += step;
    } while (!failed.isEmpty());
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
    const qint64 pid = leaveDaemon();
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
    const qint64 pid = leaveDaemon();
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
    QTest::newRow("pidfd_send_signal, by a filter") << QByteArray("pidfd_send_signal") << EPERM;
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
    act(Act::Start);
    const QStringList expected = kindsOfFiles(m_bench->now().pid);
    act(Act::Stop);
    // One that is meant to be inherited, as a careless library would leave it.
    const UniqueFd stray(
        ::open(QFile::encodeName(m_bench->path("stray")).constData(), O_CREAT | O_RDONLY, 0600));
    QVERIFY(stray.isValid());
    for (const QByteArray &name : names)
        failAlways(name.constData(), error);
    for (const Act what : {Act::Start, Act::Restart}) {
        act(what);
        QCOMPARE(m_bench->now().state, State::Running);
        verifyTruth();
        QCOMPARE(kindsOfFiles(m_bench->now().pid), expected);
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
    const qint64 pid = leaveDaemon();
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
