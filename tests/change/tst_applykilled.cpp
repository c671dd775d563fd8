// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/homedaemons.h"
#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace deck;
using namespace deck::test;

namespace {

const QByteArray kFormer("# former\nstopTimeout = \"9s\"\n");
const QByteArray kLater = kFormer +
                          "configText = '''\n[plugins.\"io.containerd.gc.v1.scheduler\"]\n"
                          "pause_threshold = 0.25\n'''\n";
const QByteArray kGood("[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_threshold = 0.25\n");
const QByteArray kBad("[plugins.\"io.containerd.metadata.v1.bolt\"]\n"
                      "content_sharing_policy = \"bogus\"\n");

} // namespace

/// A manager that is killed at every step of a change that others can see: whatever is there then,
/// the profile's file is the former one or the later one, whole, and the next manager's daemon
/// serves by it.
class ApplyKilledTest : public QObject
{
    Q_OBJECT

private slots:
    void atEachStep_data();
    void atEachStep();

private:
    /// Whether the helper was killed.
    [[nodiscard]] bool applyAndKill(const QString &lifetime, const QByteArray &text, int step);
    void recover(const QString &lifetime, bool isGood);

    std::unique_ptr<TemporaryHome> m_home;
    QByteArray m_said;
};

bool ApplyKilledTest::applyAndKill(const QString &lifetime, const QByteArray &text, int step)
{
    writeFile(m_home->path("try.toml"), text);
    QProcess helper;
    helper.start(builtProgram("changehelper"),
                 {m_home->path(), lifetime, m_home->path("try.toml"), QString::number(step)});
    if (!helper.waitForFinished(60000))
        helper.kill();
    m_said = helper.readAllStandardOutput();
    return helper.exitStatus() == QProcess::CrashExit;
}

void ApplyKilledTest::recover(const QString &lifetime, bool isGood)
{
    const QString profile = m_home->path("config/default.toml");
    const QByteArray left = readFile(profile);
    if (isGood)
        QVERIFY2(left == kFormer || left == kLater, left);
    else
        QVERIFY2(left == kFormer || left.startsWith(kFormer + "configText = "), left);

    RunningManager next(m_home->path(), {"--set", "lifetime=" + lifetime});
    ProcessGuard guard;
    const auto isUp = [](const QJsonObject &now) { return now["state"] == "running"; };
    QVERIFY2(next.waitFor(isUp), next.errors()); // perhaps with what is about to be undone
    const auto outcome = [&] {
        const auto answer =
            deckctl({"config", "history", "--json", "--home", m_home->path()}).json();
        const QJsonArray changes = answer["changes"].toArray();
        return changes.isEmpty() ? QString("none") : changes[0].toObject()["outcome"].toString();
    };
    if (outcome() == "open" || !isGood) {
        // What was written and not tried is tried by the next start.
        if (outcome() == "open")
            (void)deckctl({"restart", "--home", m_home->path()});
        QTRY_VERIFY_WITH_TIMEOUT(outcome() != "open", 20000);
    }
    QTRY_COMPARE(
        deckctl({"status", "--json", "--home", m_home->path()}).json()["health"].toString(),
        "serving");
    for (const qint64 pid : daemonsOf(m_home->path()))
        guard.add(pid);
    const QByteArray settled = readFile(profile);
    if (isGood)
        QCOMPARE(settled, outcome() == "applied" ? kLater : kFormer);
    else
        QCOMPARE(settled, kFormer);
    QCOMPARE(daemonsOf(m_home->path()).size(), 1);
    QCOMPARE(QDir(m_home->path("config")).entryList(QDir::Files), QStringList("default.toml"));
    next.terminate();
    QCOMPARE(next.waitForEnd(), 0);
}

void ApplyKilledTest::atEachStep_data()
{
    QTest::addColumn<QString>("lifetime");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good, with its daemon") << "manager" << true;
    QTest::newRow("good, and the daemon goes on") << "independent" << true;
    QTest::newRow("bad, with its daemon") << "manager" << false;
    QTest::newRow("bad, and the daemon goes on") << "independent" << false;
}

void ApplyKilledTest::atEachStep()
{
    QFETCH(QString, lifetime);
    QFETCH(bool, isGood);
    // All of them take a minute and a half: DECK_EVERY_STEP=1.
    const int stride = qEnvironmentVariableIntValue("DECK_EVERY_STEP") > 0 ? 1 : 7;
    constexpr int kMostSteps = 600;
    int step = 1 - stride;
    bool isKilled = true;
    while (isKilled && (step += stride) < kMostSteps) {
        m_home = std::make_unique<TemporaryHome>();
        QVERIFY(QDir().mkpath(m_home->path("config")));
        writeFile(m_home->path("config/default.toml"), kFormer);
        isKilled = applyAndKill(lifetime, isGood ? kGood : kBad, step);
        recover(lifetime, isGood);
        if (QTest::currentTestFailed()) {
            qInfo("killed at step %d", step);
            return;
        }
    }
    qInfo("killed at each %d. of fewer than %d steps", stride, step);
    QCOMPARE(m_said, isGood ? "applied\n" : "undone\n"); // the last one was not killed
    constexpr int kFewestSteps = 12; // the record, the file, the daemon's end and start, the record
    QVERIFY(step > kFewestSteps);
}

QTEST_GUILESS_MAIN(ApplyKilledTest)
#include "tst_applykilled.moc"
