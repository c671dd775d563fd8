// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/offline.h"
#include "helpers/container.h"
#include "helpers/processguard.h"
#include "helpers/terminal.h"
#include "inspect/eventlog.h"
#include "inspect/goroutines.h"
#include "inspect/impact.h"
#include "inspect/inspector.h"
#include "inspect/inventoryjson.h"
#include "inspect/ownership.h"
#include "inspect/startupjson.h"
#include "posix/procfs.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>

#include <unistd.h>

using namespace deck;
using namespace deck::test;

/// What is found out about a real containerd, with a real container on it.
class InspectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void inventoryCountsWhatIsThere();
    void impactNamesTheContainer();
    void dryRunTouchesNothing();
    void ownerIsOurs();
    void strangersDaemonIsNamed();
    void dumpIsFoldedAndKept();
    void dumpOfAStoppedDaemonIsRefused();
    void startupShowsThePlugins();
    void eventsTellOfTheContainer();
    void impactOfAHungDaemonCountsShims();

private:
    [[nodiscard]] deck::Answer ask(const Inquiry &inquiry) const;

    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<RunningManager> m_manager;
    std::unique_ptr<Container> m_container;
    Setup m_setup;
    std::unique_ptr<Inspector> m_inspector;
};

void InspectionTest::initTestCase()
{
    m_home = std::make_unique<TemporaryHome>();
    m_manager = std::make_unique<RunningManager>(m_home->path());
    QVERIFY2(m_manager->waitForServing(), m_manager->errors());
    m_container = std::make_unique<Container>(*m_home);
    const QString problem = m_container->start("one");
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_setup.places = placesFor(m_setup.profile, m_home->path(), ::geteuid(),
                               QProcessEnvironment::systemEnvironment());
    m_inspector = std::make_unique<Inspector>(
        m_setup, [this] { return observeOffline(m_setup.profile, m_setup.places); });
}

void InspectionTest::cleanupTestCase()
{
    m_inspector.reset();
    m_container.reset();
    m_manager.reset();
    m_home.reset();
}

deck::Answer InspectionTest::ask(const Inquiry &inquiry) const
{
    std::optional<deck::Answer> found;
    QObject context;
    m_inspector->ask(inquiry, &context, [&](const deck::Answer &answer) { found = answer; });
    constexpr int kLong = 60'000; // ms; only a failure takes so long
    return QTest::qWaitFor([&] { return found.has_value(); }, kLong) ? *found : deck::Answer{};
}

void InspectionTest::inventoryCountsWhatIsThere()
{
    const Inventory inventory = inventoryFromJson(ask({Topic::Inventory}).content);
    QCOMPARE(inventory.failures, QStringList());
    QVERIFY(!inventory.version.isEmpty());
    QVERIFY(!inventory.uuid.isEmpty());
    QVERIFY(inventory.plugins.size() > 20);
    QCOMPARE(inventory.namespaces.size(), 1);
    const NamespaceContent content = inventory.namespaces.first();
    QCOMPARE(content.name, "default");
    QCOMPARE(content.containers, std::optional<qsizetype>(1));
    QCOMPARE(content.images, std::optional<qsizetype>(0));
    QCOMPARE(content.snapshots, std::optional<qsizetype>(0));
    QCOMPARE(content.tasks, QList<Task>({{"one", m_container->pid(), Task::Status::Running}}));
}

void InspectionTest::impactNamesTheContainer()
{
    const Impact impact = impactFromJson(ask({Topic::Impact}).content);
    QCOMPARE(impact.pid, m_manager->daemonPid());
    QCOMPARE(impact.aliveTasks(), 1);
    QCOMPARE(impact.shims, 1);
    QCOMPARE(impact.failures, QStringList());
}

void InspectionTest::dryRunTouchesNothing()
{
    const qint64 before = m_manager->daemonPid();
    for (const char *command : {"stop", "restart"}) {
        const auto words = deckctl({command, "--dry-run", "--home", m_home->path()});
        QCOMPARE(words.code, 0);
        QVERIFY2(words.out.contains("1 container and 1 shim go on running"), words.out);
        QVERIFY2(words.out.contains("one (pid " + QByteArray::number(m_container->pid()) + ')'),
                 words.out);
    }
    const auto json = deckctl({"stop", "--dry-run", "--json", "--home", m_home->path()});
    QCOMPARE(json.json()["runningTasks"].toInt(), 1);
    QCOMPARE(m_manager->daemonPid(), before);
    QCOMPARE(m_container->pidSaidByDaemon(), m_container->pid());
}

void InspectionTest::ownerIsOurs()
{
    const Ownership seen = ownershipFromJson(ask({Topic::Owner}).content);
    QCOMPARE(seen.pid, m_manager->daemonPid());
    QVERIFY(isSafeToCommand(seen.owner));
    QCOMPARE(seen.user, "root");
    QVERIFY(seen.executable.endsWith("/containerd"));
    QVERIFY2(seen.ancestors.value(0).endsWith("(deckctl)"), qPrintable(seen.ancestors.join(' ')));
    QVERIFY(!seen.isInOtherUserNamespace);
}

void InspectionTest::strangersDaemonIsNamed()
{
    // As if our address were that of the other profile's daemon.
    Setup setup = m_setup;
    const TemporaryHome other;
    setup.places = placesFor(setup.profile, other.path(), ::geteuid(),
                             QProcessEnvironment::systemEnvironment());
    setup.places.socket = m_setup.places.socket;
    Inspector inspector(setup, [&setup] { return observeOffline(setup.profile, setup.places); });
    std::optional<Ownership> seen;
    inspector.ask({Topic::Owner}, this,
                  [&](const deck::Answer &answer) { seen = ownershipFromJson(answer.content); });
    QTRY_VERIFY(seen);
    QCOMPARE(seen->pid, m_manager->daemonPid());
    QCOMPARE(seen->owner, Owner::OtherManager);
}

void InspectionTest::dumpIsFoldedAndKept()
{
    const auto words = deckctl({"dump", "--home", m_home->path()});
    QVERIFY2(words.code == 0, words.err);
    QVERIFY2(words.out.contains("goroutines of pid"), words.out);
    const auto json = deckctl({"dump", "--json", "--home", m_home->path()});
    const Goroutines goroutines = goroutinesFromJson(json.json());
    QCOMPARE(goroutines.pid, m_manager->daemonPid());
    QVERIFY(goroutines.count() > 5);
    QVERIFY(goroutines.groups.size() <= goroutines.count());
    const QByteArray kept = readFile(goroutines.file);
    QVERIFY(kept.startsWith("goroutine "));
    QCOMPARE(qsizetype(kept.count("\n\n")) + 1, goroutines.count());
    QCOMPARE(QFile::permissions(goroutines.file) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void InspectionTest::dumpOfAStoppedDaemonIsRefused()
{
    const auto daemon = pid_t(m_manager->daemonPid());
    QCOMPARE(::kill(daemon, SIGSTOP), 0);
    QTRY_COMPARE(readProcess(daemon)->state, 'T');
    const auto answer = ask({Topic::Dump});
    QCOMPARE(::kill(daemon, SIGCONT), 0);
    QVERIFY(answer.error);
    QVERIFY(answer.error->problem.cause.contains("stopped"));
}

void InspectionTest::startupShowsThePlugins()
{
    const auto now = startupComparisonFromJson(ask({Topic::Startup}).content);
    QVERIFY(now.current && now.current->total);
    QVERIFY(now.current->steps.size() > 20);
    QVERIFY(!now.earlier); // this is the first run
    const auto isBolt = [](const StartupStep &step) {
        return step.plugin == "io.containerd.metadata.v1.bolt";
    };
    QVERIFY(std::any_of(now.current->steps.begin(), now.current->steps.end(), isBolt));
    const qint64 before = m_manager->daemonPid();
    QCOMPARE(deckctl({"restart", "--home", m_home->path()}).code, 0);
    QVERIFY(m_manager->waitForServingOther(before));
    const auto later = startupComparisonFromJson(ask({Topic::Startup}).content);
    QVERIFY(later.current && later.earlier);
    QCOMPARE(later.earlier, now.current);
}

void InspectionTest::eventsTellOfTheContainer()
{
    QVERIFY(!ask({Topic::Events}).error); // from now on it listens
    Container second(*m_home);
    const QString problem = second.start("two");
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    EventList list;
    const auto tells = [&list](const QString &topic) {
        return std::any_of(list.events.begin(), list.events.end(), [&](const DaemonEvent &event) {
            return event.topic == topic && event.subject == "two" && event.space == "default";
        });
    };
    QTRY_VERIFY((list = eventListFromJson(ask({Topic::Events}).content), tells("/tasks/start")));
    QCOMPARE(list.trouble, QString());
    QVERIFY(list.events.first().at.isValid());
    const auto rest = eventListFromJson(ask({Topic::Events, {{"since", list.next}}}).content);
    QVERIFY(rest.events.isEmpty());
    QCOMPARE(rest.next, list.next);
}

void InspectionTest::impactOfAHungDaemonCountsShims()
{
    const auto daemon = pid_t(m_manager->daemonPid());
    QCOMPARE(::kill(daemon, SIGSTOP), 0);
    const Impact impact = impactFromJson(ask({Topic::Impact}).content);
    QCOMPARE(::kill(daemon, SIGCONT), 0);
    QVERIFY(impact.shims >= 1);
    QVERIFY(!impact.failures.isEmpty());
    QVERIFY(impact.namespaces.isEmpty());
}

QTEST_GUILESS_MAIN(InspectionTest)
#include "tst_inspection.moc"
