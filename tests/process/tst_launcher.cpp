// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "posix/childsetup.h"
#include "posix/files.h"
#include "posix/pidfd.h"
#include "posix/procfs.h"
#include "process/processlauncher.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

quint64 signalSet(pid_t pid, const QByteArray &name)
{
    const QByteArray status = readFile(QString("/proc/%1/status").arg(pid));
    const qsizetype at = status.indexOf('\n' + name + ':');
    return status.mid(at + name.size() + 2, 20).simplified().split(' ').first().toULongLong({}, 16);
}

int childrenOf(pid_t pid)
{
    const QByteArray list = readFile(QString("/proc/%1/task/%1/children").arg(pid)).simplified();
    return list.isEmpty() ? 0 : static_cast<int>(list.count(' ')) + 1;
}

} // namespace

class LauncherTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void childLeadsItsOwnSession();
    void childHasThreeDescriptors();
    void childHasDefaultSignals();
    void childGetsTheEnvironmentGiven_data();
    void childGetsTheEnvironmentGiven();
    void bareNameIsLookedUpInPathAlone_data();
    void bareNameIsLookedUpInPathAlone();
    void endIsTold_data();
    void endIsTold();
    void failedLaunchIsNamed_data();
    void failedLaunchIsNamed();
    void killAndReapIsSilent();
    void releasedChildLivesOn();
    void destructorLeavesNoChild();
    void diesWithItsManager_data();
    void diesWithItsManager();
    void leavesWhenTheManagerHasAlreadyDied();

private:
    Launcher::Request request(const QString &program, const QStringList &arguments);

    std::unique_ptr<TemporaryHome> m_home;
    UniqueFd m_log;
};

void LauncherTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
    auto log = openPlainFile(m_home->path("log"), OpenMode::Append);
    QVERIFY(log.ok());
    m_log = std::move(*log);
}

Launcher::Request LauncherTest::request(const QString &program, const QStringList &arguments)
{
    return {program, arguments, QProcessEnvironment::systemEnvironment(), m_log.get(), true};
}

void LauncherTest::childLeadsItsOwnSession()
{
    ProcessLauncher launcher;
    const auto launched = launcher.launch(request("/bin/sleep", {"1000"}));
    QVERIFY(std::holds_alternative<pid_t>(launched));
    const auto process = readProcess(std::get<pid_t>(launched));
    QVERIFY(process);
    QCOMPARE(process->session, process->pid);
    QCOMPARE(process->parent, ::getpid());
}

void LauncherTest::childHasThreeDescriptors()
{
    // One that is meant to be inherited, as a careless library would leave it.
    const UniqueFd stray(::open("/dev/null", O_RDONLY));
    QVERIFY(stray.isValid());
    ProcessLauncher launcher;
    const auto launched = launcher.launch(request("/bin/sleep", {"1000"}));
    const pid_t pid = std::get<pid_t>(launched);
    QCOMPARE(openDescriptors(pid).value(), (QList<int>{0, 1, 2}));
    QCOMPARE(descriptorTarget(pid, 0).value(), "/dev/null");
    QCOMPARE(descriptorTarget(pid, 1).value(), m_home->path("log"));
    QCOMPARE(descriptorTarget(pid, 2).value(), m_home->path("log"));
}

void LauncherTest::childHasDefaultSignals()
{
    sigset_t blocked;
    sigset_t before;
    ::sigemptyset(&blocked);
    ::sigaddset(&blocked, SIGUSR2);
    ::sigaddset(&blocked, SIGTERM);
    QCOMPARE(::pthread_sigmask(SIG_BLOCK, &blocked, &before), 0);
    const auto pipeBefore = ::signal(SIGPIPE, SIG_IGN);
    ProcessLauncher launcher;
    const auto launched = launcher.launch(request("/bin/sleep", {"1000"}));
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    ::signal(SIGPIPE, pipeBefore);
    const pid_t pid = std::get<pid_t>(launched);
    QCOMPARE(signalSet(pid, "SigBlk"), 0ULL);
    QCOMPARE(signalSet(pid, "SigIgn"), 0ULL);
}

void LauncherTest::childGetsTheEnvironmentGiven_data()
{
    QTest::addColumn<QProcessEnvironment>("environment");
    QTest::addColumn<QByteArray>("seen");
    QProcessEnvironment one;
    one.insert("ONLY", "this");
    QTest::newRow("one variable") << one << QByteArray("ONLY=this\n");
    QTest::newRow("none at all") << QProcessEnvironment() << QByteArray();
    QByteArray own;
    for (char **variable = environ; *variable != nullptr; ++variable)
        own += QByteArray(*variable) + '\n';
    QTest::newRow("this process's")
        << QProcessEnvironment(QProcessEnvironment::InheritFromParent) << own;
}

void LauncherTest::childGetsTheEnvironmentGiven()
{
    QFETCH(QProcessEnvironment, environment);
    QFETCH(QByteArray, seen);
    ProcessLauncher launcher;
    QSignalSpy ended(&launcher, &Launcher::ended);
    auto what = request("/usr/bin/env", {});
    what.environment = environment;
    QVERIFY(std::holds_alternative<pid_t>(launcher.launch(what)));
    QVERIFY(ended.wait());
    QCOMPARE(readFile(m_home->path("log")), seen);
}

void LauncherTest::bareNameIsLookedUpInPathAlone_data()
{
    QTest::addColumn<QByteArray>("program"); // of the working directory
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("in PATH") << QByteArray("other") << QByteArray("folder") << QByteArray("right");
    QTest::newRow("in PATH and in the working directory")
        << QByteArray("wanted") << QByteArray("folder") << QByteArray("right");
    QTest::newRow("in the working directory alone")
        << QByteArray("wanted") << QByteArray("empty") << QByteArray();
    QTest::newRow("in the working directory, with an empty PATH")
        << QByteArray("wanted") << QByteArray() << QByteArray();
    QTest::newRow("nowhere") << QByteArray("other") << QByteArray("empty") << QByteArray();
}

/// What stands in the working directory may be anybody's.
void LauncherTest::bareNameIsLookedUpInPathAlone()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, said);
    const auto script = [this](const QString &file, const QByteArray &word) {
        writeFile(m_home->path(file), "#!/bin/sh\nprintf " + word + '\n');
        QVERIFY(QFile::setPermissions(m_home->path(file), QFile::ReadOwner | QFile::ExeOwner));
    };
    QVERIFY(QDir(m_home->path()).mkpath("folder") && QDir(m_home->path()).mkpath("empty"));
    script("folder/wanted", "right");
    script(QString::fromLatin1(program), "wrong");
    const auto restored = qScopeGuard([before = qgetenv("PATH"), folder = QDir::currentPath()] {
        qputenv("PATH", before);
        QDir::setCurrent(folder);
    });
    qputenv("PATH", path.isEmpty() ? path : QFile::encodeName(m_home->path()) + '/' + path);
    QVERIFY(QDir::setCurrent(m_home->path()));

    ProcessLauncher launcher;
    QSignalSpy ended(&launcher, &Launcher::ended);
    const auto launched = launcher.launch(request("wanted", {}));
    if (said.isEmpty()) {
        const auto *failure = std::get_if<Launcher::Failure>(&launched);
        QVERIFY(failure != nullptr);
        QCOMPARE(failure->cause, (OsError{ENOENT, "execve"}.toString()));
    } else {
        QVERIFY(std::holds_alternative<pid_t>(launched));
        QVERIFY(ended.wait());
    }
    QCOMPARE(readFile(m_home->path("log")), said);
}

void LauncherTest::endIsTold_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("words");
    QTest::newRow("exit 0") << "exit 0"
                            << "exit code 0";
    QTest::newRow("exit 3") << "exit 3"
                            << "exit code 3";
    QTest::newRow("SIGKILL") << "kill -KILL $$"
                             << "killed by SIGKILL";
    QTest::newRow("SIGSEGV") << "kill -SEGV $$"
                             << "killed by SIGSEGV";
    QTest::newRow("closes its output first") << "exec 1>&- 2>&-; exit 4"
                                             << "exit code 4";
    QTest::newRow("a grandchild keeps its output open") << "sleep 5 & exit 5"
                                                        << "exit code 5";
}

void LauncherTest::endIsTold()
{
    QFETCH(QString, script);
    QFETCH(QString, words);
    ProcessLauncher launcher;
    QSignalSpy ended(&launcher, &Launcher::ended);
    QVERIFY(std::holds_alternative<pid_t>(launcher.launch(request("/bin/sh", {"-c", script}))));
    QVERIFY(ended.wait());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<ExitStatus>().toString(), words);
    // Ready for the next one.
    QVERIFY(std::holds_alternative<pid_t>(launcher.launch(request("/bin/true", {}))));
}

void LauncherTest::failedLaunchIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << "missing";
    QTest::newRow("a folder") << "folder";
    QTest::newRow("not executable") << "plain";
    QTest::newRow("empty") << "empty";
    QTest::newRow("a script without an interpreter") << "script";
    QTest::newRow("for another machine") << "foreign";
}

void LauncherTest::failedLaunchIsNamed()
{
    QFETCH(QString, name);
    const auto executable = [this](const QString &file, const QByteArray &content) {
        writeFile(m_home->path(file), content);
        QVERIFY(QFile::setPermissions(m_home->path(file), QFile::ReadOwner | QFile::ExeOwner));
    };
    QVERIFY(QDir(m_home->path()).mkdir("folder"));
    writeFile(m_home->path("plain"), "#!/bin/sh\n");
    executable("empty", "");
    executable("script", "exit 0\n");
    QByteArray header = readFile("/bin/true").first(64);
    header[18] = '\x16'; // e_machine: IBM S/390
    executable("foreign", header);

    const int before = childrenOf(::getpid());
    const auto descriptors = openDescriptors(::getpid()).value();
    ProcessLauncher launcher;
    QSignalSpy ended(&launcher, &Launcher::ended);
    const auto launched = launcher.launch(request(m_home->path(name), {}));
    const auto *failure = std::get_if<Launcher::Failure>(&launched);
    QVERIFY(failure != nullptr);
    QVERIFY(!failure->cause.isEmpty());
    QCOMPARE(childrenOf(::getpid()), before);
    QCOMPARE(openDescriptors(::getpid()).value(), descriptors);
    QCoreApplication::processEvents();
    QCOMPARE(ended.size(), 0);
}

void LauncherTest::killAndReapIsSilent()
{
    ProcessLauncher launcher;
    QSignalSpy ended(&launcher, &Launcher::ended);
    const auto launched = launcher.launch(request("/bin/sleep", {"1000"}));
    launcher.killAndReap();
    QVERIFY(!readProcess(std::get<pid_t>(launched)));
    QCoreApplication::processEvents();
    QCOMPARE(ended.size(), 0);
}

void LauncherTest::releasedChildLivesOn()
{
    ProcessGuard guard;
    pid_t pid = 0;
    {
        ProcessLauncher launcher;
        pid = std::get<pid_t>(launcher.launch(request("/bin/sleep", {"1000"})));
        guard.add(pid);
        launcher.release();
    }
    const auto handle = PidFd::open(pid);
    QVERIFY(handle.ok());
    QVERIFY(!handle->hasExited());
}

void LauncherTest::destructorLeavesNoChild()
{
    pid_t pid = 0;
    {
        ProcessLauncher launcher;
        pid = std::get<pid_t>(launcher.launch(request("/bin/sleep", {"1000"})));
    }
    QVERIFY(!readProcess(pid));
}

void LauncherTest::diesWithItsManager_data()
{
    QTest::addColumn<QString>("lifetime");
    QTest::addColumn<bool>("dies");
    QTest::newRow("lifetime manager") << "manager" << true;
    QTest::newRow("lifetime independent") << "independent" << false;
}

void LauncherTest::diesWithItsManager()
{
    QFETCH(QString, lifetime);
    QFETCH(bool, dies);
    QProcess manager;
    manager.start(builtProgram("launchhelper"),
                  {lifetime, m_home->path("log"), "/bin/sleep", "1000"});
    QVERIFY(manager.waitForReadyRead());
    const pid_t pid = manager.readLine().trimmed().toInt();
    ProcessGuard guard;
    guard.add(pid);
    const auto daemon = PidFd::open(pid);
    QVERIFY(daemon.ok());
    QVERIFY(!daemon->hasExited());

    manager.kill();
    QVERIFY(manager.waitForFinished());
    if (dies) {
        QVERIFY(daemon->waitForExit(std::chrono::seconds(30)));
        return;
    }
    // The death signal is sent before the parent can be reaped, so it would have come by now.
    QVERIFY(!daemon->hasExited());
}

void LauncherTest::leavesWhenTheManagerHasAlreadyDied()
{
    // The race: the manager ends after the fork and before the child has asked for the death
    // signal.
    int gate[2];
    int report[2];
    QCOMPARE(::pipe2(gate, O_CLOEXEC), 0);
    QCOMPARE(::pipe2(report, O_CLOEXEC), 0);
    const pid_t manager = ::fork();
    if (manager == 0) {
        const pid_t self = ::getpid();
        if (const pid_t child = ::fork(); child != 0) {
            [[maybe_unused]] const ssize_t told = ::write(report[1], &child, sizeof child);
            ::_exit(0);
        }
        ::close(gate[1]);
        char nothing = 0;
        [[maybe_unused]] const ssize_t opened = ::read(gate[0], &nothing, 1);
        setUpChild({self, m_log.get(), true});
        ::pause(); // only when it did not leave
    }
    pid_t child = 0;
    QCOMPARE(::read(report[0], &child, sizeof child), ssize_t(sizeof child));
    ProcessGuard guard;
    guard.add(child);
    const auto handle = PidFd::open(child);
    QVERIFY(handle.ok());
    QCOMPARE(::waitpid(manager, nullptr, 0), manager);
    ::close(gate[1]);
    QVERIFY(handle->waitForExit(std::chrono::seconds(30)));
    QVERIFY(readFile(m_home->path("log")).contains("the manager ended during the launch"));
    ::close(gate[0]);
    ::close(report[0]);
    ::close(report[1]);
}

QTEST_GUILESS_MAIN(LauncherTest)
#include "tst_launcher.moc"
