// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "posix/filelock.h"
#include "posix/files.h"
#include "posix/inotify.h"
#include "posix/pidfd.h"
#include "posix/procfs.h"
#include "posix/signalfd.h"
#include "posix/unixsocket.h"

#include <QProcess>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace deck;
using namespace deck::test;

namespace {

/// A child of this process that has ended and that nobody has reaped.
class Zombie
{
public:
    Zombie() : m_pid(::fork())
    {
        if (m_pid == 0)
            ::_exit(0);
        siginfo_t info = {};
        ::waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOWAIT);
    }
    ~Zombie() { ::waitpid(m_pid, nullptr, 0); }
    Zombie(const Zombie &) = delete;
    Zombie &operator=(const Zombie &) = delete;

    [[nodiscard]] pid_t pid() const { return m_pid; }

private:
    pid_t m_pid;
};

pid_t idOf(const QProcess &process)
{
    return static_cast<pid_t>(process.processId());
}

} // namespace

class PosixTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void plainFileRefusesOtherThings_data();
    void plainFileRefusesOtherThings();
    void linkThatIsSwappedInIsNotFollowed();
    void readStopsAtTheLimit();
    void atomicWriteReplacesWhole();
    void atomicWriteKeepsTheOldFileOnAFullDisk();
    void onlyCutOffWritesAreRemoved();
    void privateFolderHasItsMode();
    void folderFaults_data();
    void folderFaults();
    void pidfdRefusesPidsThatAreNone_data();
    void pidfdRefusesPidsThatAreNone();
    void pidfdSeesTheEnd();
    void zombieHasExitedThoughSignalsReachIt();
    void processIsReadWhole();
    void processNameWithParentheses();
    void goneProcessIsNothing();
    void descriptorsAreListed();
    void socketPeerIsTheListener();
    void socketErrorsAreTold_data();
    void socketErrorsAreTold();
    void listeningSocketIsPrivate();
    void lockHasOneHolder();
    void lockEndsWithItsHolder();
    void lockHolderIsFound();
    void signalsAreRead();
    void folderChangesAreTold();
};

void PosixTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void PosixTest::plainFileRefusesOtherThings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("error");
    QTest::newRow("live symbolic link") << "link" << ELOOP;
    QTest::newRow("dangling symbolic link") << "dangling" << ELOOP;
    QTest::newRow("folder") << "folder" << EISDIR;
    QTest::newRow("FIFO") << "fifo" << EINVAL;
    QTest::newRow("socket") << "socket" << ENXIO;
    QTest::newRow("device") << "/dev/null" << EINVAL;
}

void PosixTest::plainFileRefusesOtherThings()
{
    QFETCH(QString, name);
    QFETCH(int, error);
    const TemporaryHome home;
    writeFile(home.path("target"), "kept");
    QVERIFY(QFile::link(home.path("target"), home.path("link")));
    QVERIFY(QFile::link(home.path("missing"), home.path("dangling")));
    QVERIFY(QDir(home.path()).mkdir("folder"));
    QCOMPARE(::mkfifo(QFile::encodeName(home.path("fifo")).constData(), 0600), 0);
    const auto listener = listenUnix(home.path("socket"), 1);
    QVERIFY(listener.ok());

    const auto opened =
        openPlainFile(QDir(home.path()).absoluteFilePath(name), OpenMode::ReadOrCreate);
    QVERIFY(!opened);
    QCOMPARE(opened.error().number, error);
    QCOMPARE(readFile(home.path("target")), "kept");
    QVERIFY(!QFile::exists(home.path("missing")));
}

/// Somebody who may write to the folder puts a link in the file's place and takes it away again, as
/// fast as can be, between any two calls of ours.
void PosixTest::linkThatIsSwappedInIsNotFollowed()
{
    const TemporaryHome home;
    writeFile(home.path("victim"), "secret");
    const QByteArray file = QFile::encodeName(home.path("file"));
    const QByteArray link = QFile::encodeName(home.path("link"));
    const QByteArray victim = QFile::encodeName(home.path("victim"));
    const std::jthread attacker([&](const std::stop_token &end) {
        while (!end.stop_requested()) {
            (void)::unlink(link.constData());
            (void)::symlink(victim.constData(), link.constData());
            (void)::renameat2(AT_FDCWD, link.constData(), AT_FDCWD, file.constData(),
                              RENAME_EXCHANGE);
        }
    });
    int links = 0;
    int reads = 0;
    constexpr int kRounds = 20'000;
    for (int i = 0; i < kRounds && (i < 500 || links == 0 || reads == 0); ++i) {
        const auto written = writeAtomically(home.path("file"), "ours", Durability::Process);
        QVERIFY2(written.ok(), "a rename replaces the link itself");
        const auto opened = openPlainFile(home.path("file"), OpenMode::Read);
        links += !opened && opened.error().number == ELOOP ? 1 : 0;
        if (!opened)
            continue;
        ++reads;
        QCOMPARE(readAtMost(opened->get(), 64).value(), "ours");
    }
    QVERIFY2(links > 0 && reads > 0, "the attacker was too slow to prove anything");
    QCOMPARE(readFile(home.path("victim")), "secret");
}

void PosixTest::readStopsAtTheLimit()
{
    const TemporaryHome home;
    writeFile(home.path("file"), "0123456789");
    const auto fd = openPlainFile(home.path("file"), OpenMode::Read);
    QVERIFY(fd.ok());
    QCOMPARE(readAtMost(fd->get(), 4).value(), "0123");
    QCOMPARE(readAtMost(fd->get(), 64).value(), "456789");
}

void PosixTest::atomicWriteReplacesWhole()
{
    const TemporaryHome home;
    const QString path = home.path("file");
    QVERIFY(writeAtomically(path, "a longer first content", Durability::PowerLoss).ok());
    QVERIFY(writeAtomically(path, "42", Durability::Process).ok());
    QCOMPARE(readFile(path), "42");
    QCOMPARE(QDir(home.path()).entryList(QDir::Files).size(), 1);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0600U);
}

void PosixTest::atomicWriteKeepsTheOldFileOnAFullDisk()
{
    if (::geteuid() == 0) { // /dev/full would not do: a rename needs a real file system
        const TemporaryHome home;
        const QByteArray folder = QFile::encodeName(home.path());
        QProcess mount;
        mount.start("mount", {"-t", "tmpfs", "-o", "size=4096", "none", home.path()});
        QVERIFY(mount.waitForFinished() && mount.exitCode() == 0);
        const auto unmount = qScopeGuard([&] { QProcess::execute("umount", {home.path()}); });
        writeFile(home.path("file"), "old");
        const auto written =
            writeAtomically(home.path("file"), QByteArray(8192, 'x'), Durability::Process);
        QVERIFY(!written);
        QCOMPARE(written.error().number, ENOSPC);
        QCOMPARE(readFile(home.path("file")), "old");
        QCOMPARE(QDir(home.path()).entryList(QDir::Files).size(), 1);
    } else {
        const auto written = writeAtomically("/proc/self/file", "x", Durability::Process);
        QVERIFY(!written);
    }
}

void PosixTest::onlyCutOffWritesAreRemoved()
{
    const TemporaryHome home;
    const QStringList kept{"file", "file.backup", "file.before", "file.new-version",
                           "other.new-aB3xYz"};
    for (const QString &name : kept + QStringList{"file.new-aB3xYz"})
        writeFile(home.path(name), "content");
    removeCutOffWrites(home.path("file"));
    QCOMPARE(QDir(home.path()).entryList(QDir::Files, QDir::Name), kept);
}

void PosixTest::privateFolderHasItsMode()
{
    const TemporaryHome home;
    QVERIFY(makePrivateFolder(home.path("a/b/c")).ok());
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(home.path("a")).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0700U);
    QVERIFY(makePrivateFolder(home.path("a/b/c")).ok());
    writeFile(home.path("file"), "");
    QCOMPARE(makePrivateFolder(home.path("file")).error().number, ENOTDIR);
    QCOMPARE(makePrivateFolder(home.path("file/below")).error().number, ENOTDIR);
}

void PosixTest::folderFaults_data()
{
    QTest::addColumn<uint>("mode");
    QTest::addColumn<bool>("good");
    QTest::newRow("0700") << 0700U << true;
    QTest::newRow("0755") << 0755U << true;
    QTest::newRow("group may write") << 0770U << false;
    QTest::newRow("all may write") << 0777U << false;
    QTest::newRow("all may write, sticky") << 01777U << false;
}

void PosixTest::folderFaults()
{
    QFETCH(uint, mode);
    QFETCH(bool, good);
    const TemporaryHome home;
    const QString folder = home.path("folder");
    QVERIFY(makePrivateFolder(folder).ok());
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), mode), 0);
    QCOMPARE(!folderFault(folder).has_value(), good);
    QVERIFY(QFile::link(folder, home.path("link")));
    QCOMPARE(folderFault(home.path("link")), FolderFault::NotAFolder);
    QCOMPARE(folderFault(home.path("missing")), FolderFault::Unreachable);
}

void PosixTest::pidfdRefusesPidsThatAreNone_data()
{
    QTest::addColumn<int>("pid");
    QTest::addColumn<int>("error");
    QTest::newRow("zero: the own process group") << 0 << EINVAL;
    QTest::newRow("-1: every process") << -1 << EINVAL;
    QTest::newRow("a process group") << -::getpid() << EINVAL;
    QTest::newRow("beyond any pid") << 0x7fffffff << ESRCH;
}

void PosixTest::pidfdRefusesPidsThatAreNone()
{
    QFETCH(int, pid);
    QFETCH(int, error);
    const auto process = PidFd::open(pid);
    QVERIFY(!process);
    QCOMPARE(process.error().number, error);
}

void PosixTest::pidfdSeesTheEnd()
{
    QProcess sleeper;
    sleeper.start("sleep", {"1000"});
    QVERIFY(sleeper.waitForStarted());
    const auto process = PidFd::open(idOf(sleeper));
    QVERIFY(process.ok());
    QVERIFY(!process->hasExited());
    QVERIFY(!process->waitForExit(std::chrono::milliseconds(1)));
    QVERIFY(process->send(SIGTERM).ok());
    QVERIFY(process->waitForExit(std::chrono::seconds(30)));
    QVERIFY(sleeper.waitForFinished());
    QCOMPARE(process->send(SIGTERM).error().number, ESRCH);
}

void PosixTest::zombieHasExitedThoughSignalsReachIt()
{
    const Zombie zombie;
    const auto process = PidFd::open(zombie.pid());
    QVERIFY(process.ok());
    QVERIFY(process->send(0).ok());
    QVERIFY(process->hasExited());
    const auto info = readProcess(zombie.pid());
    QVERIFY(info && info->isZombie());
    QVERIFY(info->arguments.isEmpty());
}

void PosixTest::processIsReadWhole()
{
    QProcess sleeper;
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    sleeper.start("sleep", {"1000", "0"});
    QVERIFY(sleeper.waitForStarted());
    const auto info = readProcess(idOf(sleeper));
    QVERIFY(info);
    QCOMPARE(info->arguments.sliced(1), (QByteArrayList{"1000", "0"}));
    QVERIFY(info->executable.startsWith('/'));
    QCOMPARE(info->parent, ::getpid());
    QCOMPARE(info->session, ::getsid(0));
    QCOMPARE(info->uid, ::geteuid());
    QCOMPARE(info->name, "sleep");
    // Ticks are 10 ms, rounded down.
    QCOMPARE_GE(startTimeMs(*info), before - 20);
    QCOMPARE_LE(startTimeMs(*info), QDateTime::currentMSecsSinceEpoch() + 20);
    QVERIFY(!bootId().isEmpty());
    QCOMPARE(bootId(), bootId());
    sleeper.kill();
    QVERIFY(sleeper.waitForFinished());
}

void PosixTest::processNameWithParentheses()
{
    const TemporaryHome home;
    const QString program = home.path("a) R 1 (b");
    QVERIFY(QFile::copy("/bin/sleep", program));
    QProcess sleeper;
    sleeper.start(program, {"1000"});
    QVERIFY(sleeper.waitForStarted());
    const auto info = readProcess(idOf(sleeper));
    QVERIFY(info);
    QCOMPARE(info->name, "a) R 1 (b");
    QCOMPARE(info->parent, ::getpid());
    sleeper.kill();
    QVERIFY(sleeper.waitForFinished());
}

void PosixTest::goneProcessIsNothing()
{
    pid_t pid = 0;
    {
        const Zombie zombie;
        pid = zombie.pid();
    }
    QVERIFY(!readProcess(pid));
    QVERIFY(!readProcess(0));
    QVERIFY(!readProcess(-1));
    QCOMPARE(openDescriptors(pid).error().number, ENOENT);
}

void PosixTest::descriptorsAreListed()
{
    const UniqueFd fd(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const auto numbers = openDescriptors(::getpid());
    QVERIFY(numbers.ok());
    QVERIFY(numbers->contains(fd.get()));
    for (const int number : *numbers)
        QVERIFY2(descriptorTarget(::getpid(), number).ok(), "a descriptor that is not open");
    QCOMPARE(descriptorTarget(::getpid(), fd.get()).value(), "/dev/null");
}

void PosixTest::socketPeerIsTheListener()
{
    const TemporaryHome home;
    const auto listener = listenUnix(home.path("s"), 1);
    QVERIFY(listener.ok());
    const auto client = connectUnix(home.path("s"));
    QVERIFY(client.ok());
    const auto peer = peerCredentials(client->get());
    QVERIFY(peer.ok());
    QCOMPARE(peer->pid, ::getpid());
    QCOMPARE(peer->uid, ::geteuid());
}

void PosixTest::socketErrorsAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("error");
    QTest::newRow("nothing there") << "missing" << ENOENT;
    QTest::newRow("nobody listens") << "stale" << ECONNREFUSED;
    QTest::newRow("a plain file") << "file" << ENOTSOCK;
    QTest::newRow("a folder") << "folder" << ENOTSOCK;
    QTest::newRow("path too long") << QString(120, 'x') << ENAMETOOLONG;
}

void PosixTest::socketErrorsAreTold()
{
    QFETCH(QString, name);
    QFETCH(int, error);
    const TemporaryHome home;
    {
        const auto listener = listenUnix(home.path("stale"), 1);
        QVERIFY(listener.ok());
    }
    writeFile(home.path("file"), "");
    QVERIFY(makePrivateFolder(home.path("folder")).ok());
    const auto client = connectUnix(home.path(name));
    QVERIFY(!client);
    QCOMPARE(client.error().number, error);
}

void PosixTest::listeningSocketIsPrivate()
{
    const TemporaryHome home;
    const auto listener = listenUnix(home.path("s"), 1);
    QVERIFY(listener.ok());
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(home.path("s")).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0600U);
    QCOMPARE(listenUnix(home.path("s"), 1).error().number, EADDRINUSE);
}

void PosixTest::lockHasOneHolder()
{
    const TemporaryHome home;
    const auto first = FileLock::tryTake(home.path("lock"));
    QVERIFY(first.lock && !first.error);
    const auto second = FileLock::tryTake(home.path("lock"));
    QVERIFY(!second.lock && !second.error);
    QCOMPARE(second.holder, ::getpid());
}

void PosixTest::lockEndsWithItsHolder()
{
    const TemporaryHome home;
    {
        const auto first = FileLock::tryTake(home.path("lock"));
        QVERIFY(first.lock);
    }
    QVERIFY(FileLock::tryTake(home.path("lock")).lock);
    QVERIFY(FileLock::tryTake(home.path("no/such/folder")).error);
}

void PosixTest::lockHolderIsFound()
{
    const TemporaryHome home;
    QCOMPARE(flockHolder(home.path("lock")), 0);
    QVERIFY(!isFlocked(home.path("lock")));
    const auto taken = FileLock::tryTake(home.path("lock"));
    QVERIFY(taken.lock);
    QCOMPARE(flockHolder(home.path("lock")), ::getpid());
    QVERIFY(isFlocked(home.path("lock")));
    writeFile(home.path("other"), "");
    QCOMPARE(flockHolder(home.path("other")), 0);
    QVERIFY(!isFlocked(home.path("other")));
}

void PosixTest::signalsAreRead()
{
    const auto signalFd = SignalFd::block({SIGUSR2});
    QVERIFY(signalFd.ok());
    QVERIFY(!signalFd->take());
    QCOMPARE(::raise(SIGUSR2), 0);
    QCOMPARE(signalFd->take(), SIGUSR2);
    QVERIFY(!signalFd->take());
}

void PosixTest::folderChangesAreTold()
{
    const TemporaryHome home;
    auto inotify = Inotify::open();
    QVERIFY(inotify.ok());
    const auto watch = inotify->watch(home.path(), IN_CREATE);
    QVERIFY(watch.ok());
    QVERIFY(inotify->take().isEmpty());
    writeFile(home.path("first"), "");
    writeFile(home.path("second name"), "");
    const auto events = inotify->take();
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.at(0).name, "first");
    QCOMPARE(events.at(1).name, "second name");
    QCOMPARE(events.at(1).watch, *watch);
    inotify->unwatch(*watch);
    writeFile(home.path("third"), "");
    QCOMPARE(inotify->take().size(), 1); // IN_IGNORED
    QVERIFY(!inotify->watch(home.path("missing"), IN_CREATE));
}

QTEST_GUILESS_MAIN(PosixTest)
#include "tst_posix.moc"
