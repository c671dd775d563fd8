// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/callpoints.h"
#include "helpers/temporaryhome.h"
#include "posix/filelock.h"
#include "posix/files.h"
#include "posix/foldertree.h"
#include "posix/inotify.h"
#include "posix/mending.h"
#include "posix/pidfd.h"
#include "posix/procfs.h"
#include "posix/resources.h"
#include "posix/unixsocket.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <functional>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kOld = "old text of the file\n";
const QByteArray kNew = "and the new one, which is longer\n";

/// Where an operation works, made anew for each call that fails in it.
struct Scene
{
    TemporaryHome home;
    UniqueFd held; ///< whatever has to be there meanwhile
    pid_t child = 0;

    ~Scene()
    {
        if (child > 0) {
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
        }
    }
};

/// Something of the posix layer, and what must hold when it says that it is done, or is not.
struct Operation
{
    const char *name;
    std::function<void(Scene &)> prepare;
    std::function<OsStatus(Scene &)> act;
    std::function<void(Scene &, bool isDone)> verify;
};

template <typename T>
OsStatus statusOf(const OsResult<T> &result)
{
    return result ? OsStatus(Done{}) : OsStatus(result.error());
}

OsStatus doneIf(bool isSo)
{
    return isSo ? OsStatus(Done{}) : OsStatus(OsError{0, "a lie"});
}

void writeOld(Scene &scene)
{
    writeFile(scene.home.path("file"), kOld);
}

/// Whole, the old or the new one, and nothing beside it.
void verifyReplaced(const Scene &scene, bool isDone)
{
    const QByteArray text = readFile(scene.home.path("file"));
    QVERIFY2(text == kNew || (!isDone && text == kOld), text);
    const QStringList left =
        QDir(scene.home.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    QVERIFY2(left == QStringList("file") || left == (QStringList{"file", "link"}),
             qPrintable(left.join(' ')));
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777U : 0;
}

void listen(Scene &scene)
{
    scene.held = std::move(listenUnix(scene.home.path("s"), 4).value());
}

void fork(Scene &scene)
{
    scene.child = ::fork();
    if (scene.child == 0) {
        ::pause();
        ::_exit(0);
    }
}

void lock(Scene &scene)
{
    writeOld(scene);
    scene.held = UniqueFd(::open(QFile::encodeName(scene.home.path("file")).constData(), O_RDONLY));
    QCOMPARE(::flock(scene.held.get(), LOCK_EX), 0);
}

QList<Operation> fileOperations()
{
    const auto nothing = [](const Scene &, bool) {};
    return {
        {"write atomically", writeOld,
         [](Scene &scene) {
             return writeAtomically(scene.home.path("file"), kNew, Durability::Process);
         },
         verifyReplaced},
        {"write to outlast a power loss", writeOld,
         [](Scene &scene) {
             return writeAtomically(scene.home.path("file"), kNew, Durability::PowerLoss);
         },
         verifyReplaced},
        {"replace through a link",
         [](Scene &scene) {
             writeOld(scene);
             QVERIFY(QFile::link("file", scene.home.path("link")));
         },
         [](Scene &scene) {
             return replaceKeepingMode(scene.home.path("link"), kNew, Durability::PowerLoss);
         },
         [](Scene &scene, bool isDone) {
             verifyReplaced(scene, isDone);
             QVERIFY(QFileInfo(scene.home.path("link")).isSymLink());
         }},
        {"append", writeOld,
         [](Scene &scene) {
             const auto fd = openPlainFile(scene.home.path("file"), OpenMode::Append);
             return fd ? writeAll(fd->get(), kNew) : OsStatus(fd.error());
         },
         [](Scene &scene, bool isDone) {
             const QByteArray text = readFile(scene.home.path("file"));
             QVERIFY2(isDone ? text == kOld + kNew : (kOld + kNew).startsWith(text), text);
         }},
        {"read", writeOld,
         [](Scene &scene) {
             const auto fd = openPlainFile(scene.home.path("file"), OpenMode::Read);
             if (!fd)
                 return OsStatus(fd.error());
             const auto text = readAtMost(fd->get(), 1000);
             return text ? doneIf(*text == kOld) : OsStatus(text.error());
         },
         nothing},
        {"rename", writeOld,
         [](Scene &scene) {
             return renameIfFree(scene.home.path("file"), scene.home.path("other"));
         },
         [](Scene &scene, bool isDone) {
             QCOMPARE(readFile(scene.home.path(isDone ? "other" : "file")), kOld);
             QCOMPARE(QDir(scene.home.path()).entryList(QDir::Files).size(), 1);
         }},
        {"make folders", [](Scene &) {},
         [](Scene &scene) { return makePrivateFolder(scene.home.path("a/b/c")); },
         [](Scene &scene, bool) {
             // What there is of them is private, and the rest can be made.
             QVERIFY(makePrivateFolder(scene.home.path("a/b/c")).ok());
             for (const char *folder : {"a", "a/b", "a/b/c"})
                 QCOMPARE(modeOf(scene.home.path(folder)), 0700U);
         }},
        {"judge a folder that others may write to",
         [](Scene &scene) {
             QVERIFY(QDir(scene.home.path()).mkdir("open"));
             QCOMPARE(::chmod(QFile::encodeName(scene.home.path("open")).constData(), 0777), 0);
         },
         [](Scene &scene) { return doneIf(folderFault(scene.home.path("open")).has_value()); },
         nothing},
        {"take a mode away",
         [](Scene &scene) {
             QVERIFY(QDir(scene.home.path()).mkdir("open"));
             QCOMPARE(::chmod(QFile::encodeName(scene.home.path("open")).constData(), 0777), 0);
         },
         [](Scene &scene) { return restrictFolder(scene.home.path("open"), 0700); },
         [](Scene &scene, bool isDone) {
             QCOMPARE(modeOf(scene.home.path("open")), isDone ? 0700U : 0777U);
         }},
        {"remove a tree",
         [](Scene &scene) {
             QVERIFY(QDir(scene.home.path()).mkpath("tree/branch"));
             writeFile(scene.home.path("tree/branch/leaf"), kOld);
         },
         [](Scene &scene) {
             const auto fault = removeFolderTree(scene.home.path("tree"));
             return fault ? OsStatus(fault->error) : OsStatus(Done{});
         },
         [](Scene &scene, bool isDone) {
             QCOMPARE(QFile::exists(scene.home.path("tree")), !isDone);
             QVERIFY(!removeFolderTree(scene.home.path("tree")));
         }},
    };
}

QList<Operation> otherOperations()
{
    const auto nothing = [](const Scene &, bool) {};
    return {
        {"take a lock", writeOld,
         [](Scene &scene) {
             auto attempt = FileLock::tryTake(scene.home.path("file"));
             return attempt.error ? OsStatus(*attempt.error) : doneIf(attempt.lock.has_value());
         },
         [](Scene &scene, bool) {
             QVERIFY(FileLock::tryTake(scene.home.path("file")).lock.has_value()); // let go of
         }},
        {"take a lock that is held", lock,
         [](Scene &scene) {
             auto attempt = FileLock::tryTake(scene.home.path("file"));
             return attempt.error ? OsStatus(*attempt.error) : doneIf(!attempt.lock);
         },
         nothing},
        {"look for a lock", lock,
         [](Scene &scene) {
             const auto isHeld = lookForFlock(scene.home.path("file"));
             return isHeld ? doneIf(*isHeld) : OsStatus(isHeld.error());
         },
         nothing},
        {"listen", [](Scene &) {},
         [](Scene &scene) { return statusOf(listenUnix(scene.home.path("s"), 1)); },
         [](Scene &scene, bool isDone) {
             if (!isDone)
                 QVERIFY(!QFile::exists(scene.home.path("s")));
         }},
        {"connect, and ask who listens", listen,
         [](Scene &scene) {
             const auto fd = connectUnix(scene.home.path("s"));
             if (!fd)
                 return OsStatus(fd.error());
             const auto peer = peerCredentials(fd->get());
             return peer ? doneIf(peer->pid == ::getpid()) : OsStatus(peer.error());
         },
         nothing},
        {"accept",
         [](Scene &scene) {
             listen(scene);
             QVERIFY(connectUnix(scene.home.path("s")).ok()); // waits there, though it has gone
         },
         [](Scene &scene) { return statusOf(acceptUnix(scene.held.get())); }, nothing},
        {"remove a stale socket",
         [](Scene &scene) {
             listen(scene);
             scene.held = UniqueFd();
         },
         [](Scene &scene) { return removeStaleSocket(scene.home.path("s")); },
         [](Scene &scene, bool isDone) {
             const QStringList left = QDir(scene.home.path())
                                          .entryList(QDir::AllEntries | QDir::System |
                                                     QDir::Hidden | QDir::NoDotAndDotDot);
             QCOMPARE(left, isDone ? QStringList() : QStringList("s"));
         }},
        {"leave a served socket", listen,
         [](Scene &scene) {
             const OsStatus removed = removeStaleSocket(scene.home.path("s"));
             return removed ? doneIf(false) : OsStatus(Done{});
         },
         [](Scene &scene, bool) { QVERIFY(connectUnix(scene.home.path("s")).ok()); }},
        {"look at a process", fork,
         [](Scene &scene) {
             const auto process = lookAtProcess(scene.child);
             return process ? doneIf(process->pid == scene.child && !process->arguments.isEmpty())
                            : doneIf(process.error().number != ESRCH);
         },
         nothing},
        {"list descriptors", fork,
         [](Scene &scene) {
             const auto list = openDescriptors(scene.child);
             return list ? doneIf(list->size() >= 3) : OsStatus(list.error());
         },
         nothing},
        {"hold a process, and ask whether it lives", fork,
         [](Scene &scene) {
             const auto handle = PidFd::open(scene.child);
             if (!handle)
                 return handle.error().number == ESRCH ? doneIf(false) : OsStatus(handle.error());
             return doneIf(!handle->hasExited() &&
                           !handle->waitForExit(std::chrono::milliseconds(1)));
         },
         nothing},
        {"end a process", fork,
         [](Scene &scene) {
             const auto handle = PidFd::open(scene.child);
             if (!handle)
                 return OsStatus(handle.error());
             const OsStatus sent = handle->send(SIGKILL);
             return sent ? doneIf(handle->waitForExit(std::chrono::seconds(30))) : sent;
         },
         [](Scene &scene, bool isDone) {
             if (isDone)
                 QVERIFY(::kill(scene.child, 0) == 0 && readProcess(scene.child)->isZombie());
         }},
        {"watch", writeOld,
         [](Scene &scene) {
             auto watch = Inotify::open();
             return watch ? statusOf(watch->watch(scene.home.path(), IN_CREATE))
                          : OsStatus(watch.error());
         },
         nothing},
    };
}

QStringList openFiles()
{
    QStringList files;
    const auto numbers = openDescriptors(::getpid()).value();
    for (const int fd : numbers)
        files << QString::number(fd);
    return files;
}

} // namespace

/// Each call of what the posix layer offers fails in turn: it is done all the same, or an error is
/// told; what is told is so; nothing is left half done, and no descriptor is lost.
class PosixFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachCallInTurn_data();
    void eachCallInTurn();
    void everyOperationMakesCalls();

private:
    static void failOne(const Operation &operation, int call, int error, QByteArray &failed);
    static QList<Operation> operations() { return fileOperations() + otherOperations(); }
};

void PosixFaultsTest::failOne(const Operation &operation, int call, int error, QByteArray &failed)
{
    Scene scene;
    operation.prepare(scene);
    const QStringList before = openFiles();
    failAtCall(call, error);
    const OsStatus status = operation.act(scene);
    const std::string name = endOfFaults();
    failed = QByteArray::fromStdString(name);
    QCOMPARE(openFiles(), before);
    if (!status) {
        QVERIFY2(status.error().number != 0, "what it said is not so");
        QVERIFY2(error != EINTR && error != ENOSYS, qPrintable(status.error().toString()));
    }
    operation.verify(scene, status.ok());
}

void PosixFaultsTest::eachCallInTurn_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<int>("error");
    const QList<Operation> all = operations();
    for (int i = 0; i < all.size(); ++i)
        for (const auto &[name, error] : kCallErrors)
            QTest::addRow("%s, %s", all[i].name, name) << i << error;
}

void PosixFaultsTest::eachCallInTurn()
{
    QFETCH(int, operation);
    QFETCH(int, error);
    const Operation what = operations()[operation];
    QByteArray failed;
    int call = 0;
    do {
        failOne(what, ++call, error, failed);
    } while (!failed.isEmpty() && !QTest::currentTestFailed());
    if (QTest::currentTestFailed())
        qInfo("call %d, %s: %s", call, failed.constData(), std::strerror(error));
}

/// Or the test above would say nothing.
void PosixFaultsTest::everyOperationMakesCalls()
{
    for (const Operation &operation : operations()) {
        int calls = 0;
        for (const auto &[name, error] : kCallErrors) {
            Scene scene;
            operation.prepare(scene);
            noteCalls(error);
            (void)operation.act(scene);
            calls += static_cast<int>(endOfNotes().size());
        }
        QVERIFY2(calls > 0, operation.name);
    }
}

QTEST_GUILESS_MAIN(PosixFaultsTest)
#include "tst_posixfaults.moc"
