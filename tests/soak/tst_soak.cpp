// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "soakedhome.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMap>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <random>

using namespace deck;
using namespace deck::test;

namespace {

constexpr int kSeconds = 20;
constexpr int kSeed = 1;
constexpr int kContainers = 2;

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

} // namespace

/// Whatever is done, in whatever order: DECK_SOAK_SECONDS and DECK_SOAK_SEED for another walk than
/// the short one of the suite. The same seed takes the same steps.
class SoakTest : public QObject
{
    Q_OBJECT

private slots:
    void randomWalk();

private:
    using Step = void (SoakTest::*)();
    struct Choice
    {
        const char *name;
        int weight;
        Step step;
    };
    static const std::vector<Choice> &choices();

    [[nodiscard]] const Choice &choose();
    [[nodiscard]] int roll(int sides); // 0 to sides - 1

    void start() { (void)m_home->call({"start"}); }
    void stop() { (void)m_home->call({"stop"}); }
    void restart() { (void)m_home->call({"restart"}); }
    void killDaemon() { m_home->signalDaemon(SIGKILL); }
    void pauseDaemon();
    void hangDaemon();
    void floodLog();
    void applyGood();
    void applyBad();
    void killManager();
    void replaceManager();
    void runOtherProfile();

    std::mt19937 m_random;
    std::unique_ptr<SoakedHome> m_home;
};

const std::vector<SoakTest::Choice> &SoakTest::choices()
{
    static const std::vector<Choice> all = {
        {"start", 6, &SoakTest::start},
        {"stop", 4, &SoakTest::stop},
        {"restart", 5, &SoakTest::restart},
        {"kill the daemon", 8, &SoakTest::killDaemon},
        {"pause the daemon", 3, &SoakTest::pauseDaemon},
        {"hang the daemon", 1, &SoakTest::hangDaemon},
        {"flood the log", 3, &SoakTest::floodLog},
        {"apply a good configuration", 3, &SoakTest::applyGood},
        {"apply a bad configuration", 2, &SoakTest::applyBad},
        {"kill the manager", 2, &SoakTest::killManager},
        {"replace the manager", 1, &SoakTest::replaceManager},
        {"run another profile", 1, &SoakTest::runOtherProfile},
    };
    return all;
}

int SoakTest::roll(int sides)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(sides)); // the same everywhere
}

const SoakTest::Choice &SoakTest::choose()
{
    int sum = 0;
    for (const Choice &choice : choices())
        sum += choice.weight;
    int left = roll(sum);
    for (const Choice &choice : choices()) {
        left -= choice.weight;
        if (left < 0)
            return choice;
    }
    Q_UNREACHABLE();
}

/// Not long enough to be taken for hung.
void SoakTest::pauseDaemon()
{
    m_home->signalDaemon(SIGSTOP);
    QTest::qWait(200 + roll(800));
    m_home->signalDaemon(SIGCONT);
}

/// Long enough; a daemon that was adopted is only shown, so it is let go then.
void SoakTest::hangDaemon()
{
    m_home->signalDaemon(SIGSTOP);
    QTest::qWait(12'000);
    m_home->signalDaemon(SIGCONT); // to whoever has the pid: the daemon, or nobody yet
}

void SoakTest::floodLog()
{
    if (!m_home->isServing()) // before it serves the signal would end it
        return;
    for (int i = 0; i < 20; ++i)
        m_home->signalDaemon(SIGUSR1);
}

void SoakTest::applyGood()
{
    const QByteArray threshold = "0." + QByteArray::number(10 + roll(40));
    writeFile(m_home->path("good.toml"),
              "[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_threshold = " + threshold + '\n');
    const bool isServing = m_home->isServing();
    const auto answer = m_home->call({"config", "apply", m_home->path("good.toml")});
    QVERIFY2(!isServing || answer.code == 0, answer.err);
}

void SoakTest::applyBad()
{
    writeFile(m_home->path("bad.toml"), "[plugins.\"io.containerd.metadata.v1.bolt\"]\n"
                                        "content_sharing_policy = \"bogus\"\n");
    const auto answer = m_home->call({"config", "apply", m_home->path("bad.toml")});
    QVERIFY2(!m_home->isServing() || answer.code != 0, answer.out);
}

void SoakTest::killManager()
{
    m_home->endManager(SIGKILL);
    m_home->beginManager();
}

void SoakTest::replaceManager()
{
    m_home->endManager(SIGTERM);
    m_home->beginManager();
}

void SoakTest::runOtherProfile()
{
    RunningManager other(m_home->path({}), {"--profile", "other"});
    QVERIFY2(other.waitForServing(), other.errors());
    other.terminate();
    QCOMPARE(other.waitForEnd(), 0);
}

void SoakTest::randomWalk()
{
    const int seconds = numberFrom("DECK_SOAK_SECONDS", kSeconds);
    const int seed = numberFrom("DECK_SOAK_SEED", kSeed);
    std::printf("DECK_SOAK_SEED=%d DECK_SOAK_SECONDS=%d\n", seed, seconds);
    m_random.seed(static_cast<unsigned>(seed));
    m_home = std::make_unique<SoakedHome>();
    QString problem = m_home->begin(kContainers);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const QString before = m_home->holdings();
    const QDeadlineTimer end(seconds * 1000);
    QMap<QByteArray, int> taken;
    QByteArrayList path;
    while (!end.hasExpired()) {
        const Choice &choice = choose();
        ++taken[choice.name];
        path << choice.name;
        (this->*choice.step)();
        problem = m_home->settle();
        if (problem.isEmpty())
            problem = m_home->verify();
        const QByteArray walk = path.mid(std::max<qsizetype>(0, path.size() - 12)).join(", ");
        if (!problem.isEmpty() || QTest::currentTestFailed())
            std::printf("step %lld, seed %d, after: %s\n", static_cast<long long>(path.size()),
                        seed, walk.constData());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        if (QTest::currentTestFailed())
            return;
    }
    for (const auto &[name, count] : taken.asKeyValueRange())
        std::printf("%4d  %s\n", count, name.constData());
    std::printf("%lld steps; the first manager began with %s, the last one ends with %s\n",
                static_cast<long long>(path.size()), qPrintable(before),
                qPrintable(m_home->holdings()));
    (void)m_home->call({"start"}); // the containers end through it
    m_home.reset();
}

QTEST_GUILESS_MAIN(SoakTest)
#include "tst_soak.moc"
