// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What each run leaves behind, with the whole controller and the fake containerd.

#include "daemon/runchanges.h"
#include "daemon/runlogtail.h"
#include "daemon/runrecorder.h"
#include "helpers/daemonbench.h"
#include "posix/procfs.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSet>
#include <QSignalSpy>

#include <csignal>

using namespace deck;
using namespace deck::test;

class RunRecorderTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<DaemonBench>(); }
    void cleanup();
    void runThatIsStopped();
    void recordIsThereWhileItRuns();
    void runThatEndsAtOnce();
    void crashLoop();
    void whoAsked();
    void replacedProgramIsSaid();
    void secretsAreNotKept();
    void degradedIsNoted();
    void hungRunIsKnownAsOne();
    void adoptedRunGoesOnInItsRecord();
    void endWithoutAManagerIsSettled();
    void recordOfAnotherBootIsSettled();
    void badRecordsAreNoHarm();
    void recordsThatCannotBeWrittenAreAWarning();

private:
    void record();
    void run(const QString &modes = {});
    /// Kills the manager's daemon, as it were: no goodbye, and the daemon goes on.
    void loseManager();
    [[nodiscard]] QList<RunRecord> records();
    [[nodiscard]] RunRecord last();
    void kill(int signal) { ::kill(static_cast<pid_t>(m_bench->now().pid), signal); }

    std::unique_ptr<DaemonBench> m_bench;
    std::unique_ptr<RunRecorder> m_recorder;
};

void RunRecorderTest::cleanup()
{
    m_recorder.reset();
    m_bench.reset();
}

void RunRecorderTest::record()
{
    m_recorder =
        std::make_unique<RunRecorder>(m_bench->controller(), m_bench->profile, m_bench->places());
}

void RunRecorderTest::run(const QString &modes)
{
    m_bench->setModes(modes);
    record();
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
}

void RunRecorderTest::loseManager()
{
    m_recorder.reset();
    m_bench->endController();
}

QList<RunRecord> RunRecorderTest::records()
{
    if (m_recorder)
        m_recorder->flush();
    return RunStore(RunStore::folderFor(m_bench->places().log)).readAll().records;
}

RunRecord RunRecorderTest::last()
{
    const QList<RunRecord> all = records();
    return all.isEmpty() ? RunRecord() : all.last();
}

void RunRecorderTest::runThatIsStopped()
{
    run();
    const Snapshot running = m_bench->now();
    m_bench->controller().stop(Asker::Terminal);
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(records().size(), 1);
    const RunRecord record = last();
    QCOMPARE(record.id, makeRunId(running.startedAt, running.pid));
    QCOMPARE(record.askedBy, Asker::Manager);
    QCOMPARE(record.version, running.version);
    QCOMPARE(record.arguments, running.arguments);
    QCOMPARE(record.binary.path, running.binary);
    QCOMPARE(record.binary.size, QFileInfo(running.binary).size());
    QCOMPARE(record.binary.modifiedAt.toMSecsSinceEpoch(),
             QFileInfo(running.binary).lastModified().toMSecsSinceEpoch());
    QVERIFY(record.readyMs && record.readyAt >= record.startedAt);
    QVERIFY(record.endedAt >= record.readyAt);
    QCOMPARE(outcomeText(record), "stopped (terminal)");
    QCOMPARE(record.exit->code, 0);
    QVERIFY(record.peakMemory > 1024 * 1024);
    const QByteArray config = readFile(m_bench->places().daemonConfig);
    QCOMPARE(record.configHash.toLatin1(),
             QCryptographicHash::hash(config, QCryptographicHash::Sha256).toHex());
    QCOMPARE(record.configText.toUtf8(), config);
    QVERIFY(record.lastLines.join('\n').contains("containerd successfully booted"));
    QCOMPARE(findRunLog(record.logFile, record.logInode), m_bench->places().logFile);
}

void RunRecorderTest::recordIsThereWhileItRuns()
{
    run();
    QCOMPARE(outcomeOf(last()), RunOutcome::Running);
    QCOMPARE(last().pid, m_bench->now().pid);
    QVERIFY(last().startTicks > 0);
}

void RunRecorderTest::runThatEndsAtOnce()
{
    m_bench->profile.restart = RestartMode::Never;
    m_bench->setModes("exit=7");
    record();
    m_bench->controller().start(Asker::Window);
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(records().size(), 1);
    QCOMPARE(last().askedBy, Asker::Window);
    QCOMPARE(outcomeText(last()), "ended while starting, exit code 7");
    QCOMPARE(last().fault, ErrorCode::EndedEarly);
    QCOMPARE(last().reason, m_bench->now().error->problem.message());
    QVERIFY(last().lastLines.join('\n').contains("starting containerd"));
}

void RunRecorderTest::crashLoop()
{
    m_bench->setModes("exit=7");
    record();
    m_bench->controller().start();
    DECK_REACH(*m_bench, Failed);
    const QList<RunRecord> all = records();
    QCOMPARE(all.size(), RestartPolicy::kStartsInWindow);
    QSet<QString> logs;
    for (const RunRecord &record : all) {
        QCOMPARE(record.exit->code, 7);
        QCOMPARE(record.askedBy, logs.isEmpty() ? Asker::Manager : Asker::Policy);
        QVERIFY(record.lastLines.join('\n').contains("starting containerd"));
        const QString pid = QString("new containerd process, pid: %1\"").arg(record.pid);
        QVERIFY2(record.lastLines.join('\n').contains(pid),
                 qPrintable(record.lastLines.join('\n')));
        logs << findRunLog(record.logFile, record.logInode);
    }
    QCOMPARE(logs.size(), all.size()); // each has its own
    QVERIFY(all.last().reason.contains("no further attempt"));
    QCOMPARE(all.last().fault, ErrorCode::EndedEarly);
}

void RunRecorderTest::whoAsked()
{
    run();
    const auto restart = [this] { m_bench->controller().restart(Asker::Window); };
    QVERIFY(!m_bench->snapshotsUntil(State::Running, restart).isEmpty());
    QCOMPARE(records().at(0).exit->by, Asker::Window);
    QCOMPARE(records().at(1).askedBy, Asker::Window);
    const auto seen = m_bench->snapshotsUntil(State::Running, [this] { kill(SIGKILL); });
    QVERIFY(!seen.isEmpty());
    QCOMPARE(outcomeText(records().at(1)), "killed by SIGKILL");
    QCOMPARE(records().at(2).askedBy, Asker::Policy);
}

void RunRecorderTest::replacedProgramIsSaid()
{
    const QString program = m_bench->path("daemon");
    const auto install = [&](const QByteArray &more) { // as a package does: a new file in its place
        const QByteArray bytes = readFile(builtProgram("fakecontainerd"));
        writeFile(program + ".new", bytes + more); // what follows the last section means nothing
        QVERIFY(QFile::setPermissions(program + ".new", QFile::ReadOwner | QFile::ExeOwner));
        QCOMPARE(::rename(QFile::encodeName(program + ".new").constData(),
                          QFile::encodeName(program).constData()),
                 0);
    };
    install({});
    m_bench->profile.binary = program;
    run();
    const auto first = static_cast<pid_t>(m_bench->now().pid);
    install("newer");
    QCOMPARE(readProcess(first)->executable, program + " (deleted)"); // it goes on as it was
    m_bench->controller().restart();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(readProcess(static_cast<pid_t>(m_bench->now().pid))->executable, program);
    const RunRecord second = last();
    QVERIFY(second.pid != first);
    const QStringList changes = changesBetween(records().first(), second);
    QVERIFY2(changes.join('\n').contains(program + " was replaced"),
             qPrintable(changes.join('\n')));
}

void RunRecorderTest::secretsAreNotKept()
{
    m_bench->profile.environment.insert("API_TOKEN", "w0rd");
    m_bench->profile.environment.insert("HTTPS_PROXY", "http://me:w0rd@proxy");
    m_bench->profile.environment.insert("PLAIN", "shown");
    m_bench->profile.configText = "[plugins.x]\npassword = \"w0rd\"\n";
    run();
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(last().environment.value("API_TOKEN"), "(not kept)");
    QCOMPARE(last().environment.value("PLAIN"), "shown");
    QVERIFY(last().configText.contains("password"));
    const QString file = RunStore::folderFor(m_bench->places().log) + '/' + last().id + ".json";
    QVERIFY(!readFile(file).isEmpty());
    QVERIFY(!readFile(file).contains("w0rd"));
}

void RunRecorderTest::degradedIsNoted()
{
    run("notServingNamespaces");
    QCOMPARE(last().problems.size(), 1);
    QCOMPARE(last().problems.first().health, Health::Degraded);
    QVERIFY(last().readyAt.isValid());
}

void RunRecorderTest::hungRunIsKnownAsOne()
{
    expectWarning("does not answer: asked for a goroutine dump");
    run("hangAfterReady,ignoreTerm");
    const auto seen = m_bench->snapshotsUntil(State::Starting, [] {});
    QVERIFY(!seen.isEmpty());
    const RunRecord hung = records().first();
    QCOMPARE(outcomeOf(hung), RunOutcome::Hung);
    QCOMPARE(hung.problems.last().health, Health::NotResponding);
    QVERIFY(!hung.outOfMemory); // it was this manager's SIGKILL
}

void RunRecorderTest::adoptedRunGoesOnInItsRecord()
{
    m_bench->profile.lifetime = Lifetime::Independent;
    run();
    const RunRecord before = last();
    loseManager();
    record();
    m_bench->controller().lookForDaemon();
    DECK_REACH(*m_bench, Running);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().health, Health::Serving, kPatience);
    QCOMPARE(records().size(), 1);
    QCOMPARE(last().id, before.id);
    QCOMPARE(last().readyAt, before.readyAt);
    QCOMPARE(last().askedBy, before.askedBy);
    QVERIFY(last().adopted);
    m_bench->controller().stop(Asker::Window);
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(outcomeText(last()), "stopped (window)"); // its code is told to its parent only
    QCOMPARE(records().size(), 1);
}

void RunRecorderTest::endWithoutAManagerIsSettled()
{
    m_bench->profile.lifetime = Lifetime::Independent;
    run();
    const auto pid = static_cast<pid_t>(m_bench->now().pid);
    const auto process = PidFd::open(pid);
    QVERIFY(process.ok());
    loseManager();
    QVERIFY(process->send(SIGKILL).ok());
    QVERIFY(process->waitForExit(std::chrono::milliseconds(kPatience)));
    record();
    QCOMPARE(outcomeOf(last()), RunOutcome::Unseen);
    QVERIFY(last().endedAt >= last().startedAt);
    QVERIFY(last().lastLines.join('\n').contains("containerd successfully booted"));
}

void RunRecorderTest::recordOfAnotherBootIsSettled()
{
    m_bench->profile.lifetime = Lifetime::Independent;
    run();
    RunRecord record = last();
    record.bootId = "another"; // the same pid and start time prove nothing then
    loseManager();
    QVERIFY(RunStore(RunStore::folderFor(m_bench->places().log)).write(record).ok());
    this->record();
    QCOMPARE(outcomeOf(last()), RunOutcome::Unseen);
    QVERIFY(last().reason.contains("machine has been started again"));
    // The daemon is another run to the manager that finds it.
    m_bench->controller().lookForDaemon();
    DECK_REACH(*m_bench, Running);
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
}

void RunRecorderTest::badRecordsAreNoHarm()
{
    const RunStore store(RunStore::folderFor(m_bench->places().log));
    QVERIFY(QDir().mkpath(store.folder()));
    QVERIFY(QDir(m_bench->places().log).exists());
    for (const QString &folder : {m_bench->places().log, store.folder()})
        QVERIFY(
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString bad = store.folder() + "/20261124T100030Z-1.json";
    writeFile(bad, "garbage");
    QVERIFY(QFile::link("/dev/zero", store.folder() + "/20261124T100031Z-1.json"));
    run();
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(records().size(), 1);
    QCOMPARE(outcomeOf(last()), RunOutcome::Stopped);
    QCOMPARE(readFile(bad + ".bad"), "garbage");
    QVERIFY(m_bench->now().warnings.isEmpty());
}

void RunRecorderTest::recordsThatCannotBeWrittenAreAWarning()
{
    QVERIFY(QDir().mkpath(m_bench->places().log));
    writeFile(RunStore::folderFor(m_bench->places().log), "a file in its place");
    record();
    connect(m_recorder.get(), &RunRecorder::warningChanged, &m_bench->controller(),
            [this](const QString &warning) {
                m_bench->controller().setWarnings("runs", warning.isEmpty() ? QStringList()
                                                                            : QStringList(warning));
            });
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running); // all the same
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().warnings.size(), 1, kPatience);
    QVERIFY(m_bench->now().warnings.first().contains("/runs: Not a directory"));
    QVERIFY(QFile::remove(RunStore::folderFor(m_bench->places().log)));
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->now().warnings.isEmpty(), kPatience);
    QCOMPARE(outcomeOf(last()), RunOutcome::Stopped); // the record is whole
}

QTEST_GUILESS_MAIN(RunRecorderTest)
#include "tst_runrecorder.moc"
