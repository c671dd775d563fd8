// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/manager.h"
#include "helpers/temporaryhome.h"
#include "posix/processcontext.h"
#include "posix/procfs.h"
#include "posix/resources.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <atomic>

#include <unistd.h>

using namespace deck;
using namespace deck::test;
using namespace Qt::StringLiterals;

// Where Qt has debuggers look (qhooks_p.h); its places are laid down for good.
extern Q_CORE_EXPORT quintptr qtHookData[];

namespace {

constexpr int kHookAdded = 3, kHookRemoved = 4;
std::atomic<qint64> g_objects{0};

void objectAdded(QObject *)
{
    ++g_objects;
}

void objectRemoved(QObject *)
{
    --g_objects;
}

/// DECK_RESTARTS=1000 for the long proof.
int wantedRestarts()
{
    const int wanted = qEnvironmentVariableIntValue("DECK_RESTARTS");
    return wanted > 0 ? wanted : 30;
}

/// gRPC's pools grow with the load, by a few and for good.
bool isPooledByGrpc(const QByteArray &name)
{
    static const QByteArrayList kPools{"default-executo", "event_engine", "grpc_global_tim",
                                       "resolver-execut", "timer_manager"};
    return kPools.contains(name.trimmed());
}

qsizetype ownThreads()
{
    const QString tasks = u"/proc/self/task"_s;
    const QStringList threads = QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::count_if(threads.begin(), threads.end(), [&](const QString &thread) {
        return !isPooledByGrpc(readFile(tasks + u'/' + thread + u"/comm"_s));
    });
}

/// What this process has of what could pile up.
struct Holdings
{
    qsizetype descriptors = 0;
    qsizetype children = 0;
    qsizetype threads = 0; ///< but for gRPC's pools
    int allThreads = 0;
    qint64 objects = 0; ///< of Qt: timers, notifiers, processes and all else
    qint64 memory = 0;

    [[nodiscard]] static Holdings now()
    {
        const auto children = processIds();
        const auto resources = readResources(::getpid());
        return {openDescriptors(::getpid()).value().size(),
                std::count_if(children.begin(), children.end(),
                              [](pid_t pid) {
                                  const auto process = readProcess(pid);
                                  return process && process->parent == ::getpid();
                              }),
                ownThreads(),
                resources->threads,
                g_objects,
                resources->residentBytes};
    }
    [[nodiscard]] QByteArray toText() const
    {
        return QString("%1 descriptors, %2 children, %3 threads of %4, %5 objects, %6 KiB")
            .arg(descriptors)
            .arg(children)
            .arg(threads)
            .arg(allThreads)
            .arg(objects)
            .arg(memory / 1024)
            .toUtf8();
    }
};

} // namespace

/// Restart after restart, in one manager: nothing of a run stays behind in it.
class ManyRestartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingPilesUp();

private:
    void restart(Manager &manager); // its daemon dies with this process
};

void ManyRestartsTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    qtHookData[kHookAdded] = reinterpret_cast<quintptr>(&objectAdded);
    qtHookData[kHookRemoved] = reinterpret_cast<quintptr>(&objectRemoved);
}

void ManyRestartsTest::restart(Manager &manager)
{
    const qint64 before = manager.controller().snapshot().pid;
    manager.session().restart(Asker::Terminal);
    constexpr int kPatience = 30'000; // ms
    QTRY_VERIFY_WITH_TIMEOUT(manager.controller().snapshot().pid != before &&
                                 manager.controller().snapshot().health == Health::Serving,
                             kPatience);
}

void ManyRestartsTest::nothingPilesUp()
{
    const TemporaryHome home;
    Setup setup;
    setup.profile.binary = builtProgram("fakecontainerd");
    setup.profile.rootless = false;
    setup.places = placesFor(setup.profile, home.path(), ::geteuid(),
                             QProcessEnvironment::systemEnvironment());
    auto opening = Manager::open(setup);
    auto *manager = std::get_if<std::unique_ptr<Manager>>(&opening);
    QVERIFY(manager != nullptr);
    constexpr int kWarmUp = 10; // until what is kept for good is there
    for (int i = 0; i < kWarmUp; ++i)
        restart(**manager);
    const Holdings before = Holdings::now();
    const int restarts = wantedRestarts();
    for (int i = 0; i < restarts && !QTest::currentTestFailed(); ++i)
        restart(**manager);
    constexpr int kMostPooled = 4; // far below one for each restart
    const auto isAsBefore = [&] {
        const Holdings now = Holdings::now();
        return now.descriptors <= before.descriptors && now.children <= before.children &&
               now.threads <= before.threads && now.allThreads <= before.allThreads + kMostPooled &&
               now.objects <= before.objects;
    };
    QTRY_VERIFY2(isAsBefore(), before.toText() + " became " + Holdings::now().toText());
    const Holdings after = Holdings::now();
    qInfo("%d restarts: %s became %s", restarts, before.toText().constData(),
          after.toText().constData());
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // what is freed they keep
    // 4 KiB for each of a thousand: less than any object with a name.
    constexpr qint64 kSlack = qint64(4) * 1024 * 1024;
    QCOMPARE_LE(after.memory, before.memory + kSlack);
#endif
}

QTEST_GUILESS_MAIN(ManyRestartsTest)
#include "tst_manyrestarts.moc"
