// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/checkreport.h"
#include "helpers/temporaryhome.h"
#include "inspect/inspector.h"
#include "inspect/profileview.h"
#include "inspect/usage.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace deck;
using namespace deck::test;

class InspectorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void usageOfAProcess();
    void usageOfNothing();
    void checksAreRunAndMended();
    void usageComesBackFromJson();
    void shareOfProcessors_data();
    void shareOfProcessors();
    void shimsOfDockerContainerdAreCounted();
    void commandLineIsWhatTheManagerLaunches();
    void whoHasGoneIsNotAnswered();
    void endingWithOpenQuestions();

private:
    [[nodiscard]] Answer answerTo(Inspector &inspector, const Inquiry &inquiry);

    Snapshot m_snapshot;
    std::unique_ptr<Inspector> m_inspector;
};

void InspectorTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_snapshot = {};
    m_snapshot.profile = "default";
    m_inspector = std::make_unique<Inspector>(Setup{}, [this] { return m_snapshot; });
}

Answer InspectorTest::answerTo(Inspector &inspector, const Inquiry &inquiry)
{
    std::optional<Answer> found;
    inspector.ask(inquiry, this, [&](const Answer &answer) { found = answer; });
    const bool answered = QTest::qWaitFor([&] { return found.has_value(); });
    return answered ? *found : Answer{};
}

void InspectorTest::usageOfAProcess()
{
    m_snapshot.pid = ::getpid();
    const auto first = usageFromJson(answerTo(*m_inspector, {Topic::Usage}).content);
    QVERIFY(first);
    QCOMPARE(first->pid, qint64(::getpid()));
    QVERIFY(first->residentBytes > 1'000'000);
    QVERIFY(first->peakResidentBytes >= first->residentBytes);
    QVERIFY(first->threads >= 2); // this one, and the one that looks
    QVERIFY(first->descriptors >= 3);
    std::optional<Usage> second;
    // The kernel counts in ticks of 10 ms, so being busy takes a while to show.
    QVERIFY(QTest::qWaitFor([&] {
        for (volatile int busy = 0; busy < 10'000'000;)
            busy = busy + 1;
        second = usageFromJson(answerTo(*m_inspector, {Topic::Usage}).content);
        return second && second->processor > first->processor;
    }));
    QVERIFY(second->takenAt > first->takenAt);
    QVERIFY(processorShare(*first, *second) > 0.0);
}

void InspectorTest::usageOfNothing()
{
    const Answer stopped = answerTo(*m_inspector, {Topic::Usage});
    QVERIFY(stopped.error);
    QCOMPARE(stopped.error->code, ErrorCode::Unanswered);
    m_snapshot.pid = 0x7fffffff; // no kernel gives out as much
    QVERIFY(answerTo(*m_inspector, {Topic::Usage}).error);
}

void InspectorTest::checksAreRunAndMended()
{
    const Answer checked = answerTo(*m_inspector, {Topic::Checks});
    QVERIFY(!checked.error);
    const auto report = checkReportFromJson(checked.content);
    QVERIFY(report && report->checks.size() > 20 && report->mended.isEmpty());
    const QJsonObject toMend{{"mend", QJsonArray{"no-such-check"}}};
    const auto mended =
        checkReportFromJson(answerTo(*m_inspector, {Topic::Checks, toMend}).content);
    QVERIFY(mended && mended->checks.size() == report->checks.size());
    QCOMPARE(mended->mended.size(), 1);
    QVERIFY(!mended->mended.first().isDone);
}

void InspectorTest::usageComesBackFromJson()
{
    const Usage usage{7, std::chrono::milliseconds(12), std::chrono::milliseconds(3), 4096, 8192, 5,
                      -1};
    QCOMPARE(usageFromJson(toJson(usage)), usage);
    QVERIFY(!usageFromJson({}));
}

void InspectorTest::shareOfProcessors_data()
{
    QTest::addColumn<Usage>("earlier");
    QTest::addColumn<Usage>("later");
    QTest::addColumn<double>("share");
    const auto at = [](int pid, int taken, int processor) {
        return Usage{pid, std::chrono::milliseconds(taken), std::chrono::milliseconds(processor)};
    };
    QTest::newRow("idle") << at(1, 0, 10) << at(1, 1000, 10) << 0.0;
    QTest::newRow("half of one") << at(1, 0, 10) << at(1, 1000, 510) << 0.5;
    QTest::newRow("two") << at(1, 0, 0) << at(1, 1000, 2000) << 2.0;
    QTest::newRow("another process") << at(1, 0, 0) << at(2, 1000, 2000) << -1.0;
    QTest::newRow("same moment") << at(1, 5, 0) << at(1, 5, 0) << -1.0;
    QTest::newRow("order reversed") << at(1, 9, 0) << at(1, 5, 0) << -1.0;
    QTest::newRow("counter set back") << at(1, 5, 50) << at(1, 9, 0) << -1.0;
}

void InspectorTest::shareOfProcessors()
{
    QFETCH(Usage, earlier);
    QFETCH(Usage, later);
    QFETCH(double, share);
    QCOMPARE(processorShare(earlier, later).value_or(-1.0), share);
}

/// Such a shim is told nothing of its daemon, and works in its container's folder.
void InspectorTest::shimsOfDockerContainerdAreCounted()
{
    const TemporaryHome home;
    Setup setup;
    setup.places.daemonState = home.path("containerd");
    const QString container = home.path("containerd/one/init");
    QVERIFY(QDir().mkpath(container));
    QVERIFY(QDir().mkpath(home.path("containerd2")));
    m_snapshot.dialect = Dialect::DockerContainerd;
    Inspector inspector(setup, [this] { return m_snapshot; });
    const auto shims = [&] {
        return answerTo(inspector, {Topic::Impact}).content["shims"].toInt();
    };
    QCOMPARE(shims(), 0);
    QProcess ours, others, noShim;
    const auto start = [](QProcess &process, const QString &name, const QString &folder) {
        process.setWorkingDirectory(folder);
        process.start("bash", {"-c", "exec -a " + name + " sleep 100000"});
        return process.waitForStarted();
    };
    QVERIFY(start(others, "docker-containerd-shim", home.path("containerd2")));
    QVERIFY(start(noShim, "runc", container));
    QVERIFY(start(ours, "docker-containerd-shim", container));
    QTRY_COMPARE(shims(), 1);
    for (QProcess *process : {&ours, &others, &noShim}) {
        process->kill();
        QVERIFY(process->waitForFinished());
    }
}

void InspectorTest::commandLineIsWhatTheManagerLaunches()
{
    const TemporaryHome home;
    QVERIFY(QDir().mkpath(home.path("config")));
    writeFile(home.path("config/default.toml"), "binary = \"/bin/true\"\n");
    ProfileSource source;
    source.home = home.path();
    source.overrides = {{"logLevel", "warn"}};
    const auto setup = readSetup("default", source);
    QVERIFY(std::holds_alternative<Setup>(setup));
    Inspector inspector(std::get<Setup>(setup), [this] { return m_snapshot; });
    const QJsonObject tried{{"arguments", "[\"--one\"]"}};
    const auto view =
        profileViewFromJson(answerTo(inspector, {Topic::Profile, {{"values", tried}}}).content);
    QVERIFY(view);
    QCOMPARE(view->value("logLevel"), ""); // of the profile, which is what can be changed
    QCOMPARE(view->commandLine,
             (QStringList{"/bin/true", "--config", home.path("state/containerd.toml"),
                          "--log-level", "warn", "--one"}));
}

void InspectorTest::whoHasGoneIsNotAnswered()
{
    m_snapshot.pid = ::getpid();
    bool told = false;
    auto context = std::make_unique<QObject>();
    m_inspector->ask({Topic::Usage}, context.get(), [&](const Answer &) { told = true; });
    context.reset();
    QVERIFY(!answerTo(*m_inspector, {Topic::Usage}).error);
    QVERIFY(!told);
}

void InspectorTest::endingWithOpenQuestions()
{
    m_snapshot.pid = ::getpid();
    for (int i = 0; i < 50; ++i)
        m_inspector->ask({Topic::Usage}, this, [](const Answer &) { QFAIL("nobody is there"); });
    m_inspector.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(InspectorTest)
#include "tst_inspector.moc"
