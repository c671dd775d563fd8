// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Whatever happens to the window or to the daemon in the middle of a flood, every line that the
// daemon has written is seen.

#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "lineaccount.h"
#include "log/logreader.h"
#include "log/retention.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <csignal>

using namespace deck;
using namespace deck::test;

namespace {

constexpr int kPatience = 60'000; // ms, on a busy machine

/// A program of this build, killed with the test.
class Program
{
public:
    Program(const QString &name, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(builtProgram(name), arguments);
        QVERIFY(m_process.waitForStarted());
        m_guard.add(m_process.processId());
    }
    ~Program() { end(SIGKILL); }
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    void end(int number)
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        signal(number);
        QVERIFY(m_process.waitForFinished(kPatience));
    }

protected:
    QProcess m_process;

private:
    ProcessGuard m_guard;
};

class Flood : public Program
{
public:
    Flood(const QString &log, const QString &counter)
        : Program("logflood", {log, counter}), m_counter(counter)
    {
    }

    /// How many writes have returned.
    [[nodiscard]] qint64 written()
    {
        if (m_memory == nullptr && m_counter.open(QIODevice::ReadWrite) && m_counter.resize(8))
            m_memory = m_counter.map(0, 8);
        return m_memory ? reinterpret_cast<std::atomic<qint64> *>(m_memory)->load() : 0;
    }

private:
    QFile m_counter;
    uchar *m_memory = nullptr;
};

class Window : public Program
{
public:
    explicit Window(const QString &log) : Program("logwindow", {log}) {}

    /// How many lines it has from the first on; -1 when one is missing.
    [[nodiscard]] qint64 accounted()
    {
        while (m_process.canReadLine()) {
            const QByteArray said = m_process.readLine().trimmed();
            m_accounted = said == "broken" ? -1 : said.toLongLong();
        }
        return m_accounted;
    }

private:
    qint64 m_accounted = 0;
};

/// Where the log and the counters of its writers are.
struct Place
{
    Place() { newCounter(); }

    /// Of zero, made before the writer begins.
    void newCounter()
    {
        counter = home.path(QStringLiteral("counter-%1").arg(++counters));
        writeFile(counter, QByteArray(8, '\0'));
    }

    TemporaryHome home;
    QString log = home.path("containerd.log");
    QString counter;
    int counters = 0;
};

} // namespace

class LostLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void windowIsKilled();
    void windowIsStopped();
    void daemonIsKilled();
    void runsFollowEachOther();
};

void LostLinesTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void LostLinesTest::windowIsKilled()
{
    const Place place;
    Flood flood(place.log, place.counter);
    {
        Window first(place.log);
        QTRY_VERIFY_WITH_TIMEOUT(first.accounted() > 0, kPatience);
        first.end(SIGKILL);
    }
    // The daemon does not even notice.
    const qint64 then = flood.written();
    QTRY_VERIFY_WITH_TIMEOUT(flood.written() > then + 10'000, kPatience);
    Window second(place.log);
    QTRY_VERIFY_WITH_TIMEOUT(second.accounted() > 0, kPatience);
    flood.end(SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(second.accounted(), flood.written(), kPatience);
}

void LostLinesTest::windowIsStopped()
{
    const Place place;
    Flood flood(place.log, place.counter);
    Window window(place.log);
    QTRY_VERIFY_WITH_TIMEOUT(window.accounted() > 0, kPatience);
    window.signal(SIGSTOP);
    // Far more than any buffer between the two could hold.
    const qint64 then = flood.written();
    QTRY_VERIFY_WITH_TIMEOUT(flood.written() > then + 200'000, kPatience);
    window.signal(SIGCONT);
    flood.end(SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(window.accounted(), flood.written(), kPatience);
}

void LostLinesTest::daemonIsKilled()
{
    for (int round = 0; round < 5; ++round) {
        const Place place;
        Flood flood(place.log, place.counter);
        LogReader reader;
        reader.follow(place.log);
        LineAccount account;
        const auto accounted = [&] {
            account.look(reader.file());
            return account.accounted();
        };
        QTRY_VERIFY_WITH_TIMEOUT(accounted() > 1'000, kPatience);
        flood.end(SIGKILL);
        // One more may have been written than its writer lived to know.
        QTRY_VERIFY_WITH_TIMEOUT(accounted() >= flood.written(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.file()->size(), QFile(place.log).size(), kPatience);
        QVERIFY(!account.isBroken());
        QCOMPARE_LE(accounted(), flood.written() + 1);
        QCOMPARE(reader.file()->index().count(), accounted() - 1); // the last one is unterminated
    }
}

void LostLinesTest::runsFollowEachOther()
{
    Place place;
    Window window(place.log);
    QList<qint64> written;
    for (int run = 0; run < 4; ++run) {
        place.newCounter();
        Flood flood(place.log, place.counter);
        QTRY_VERIFY_WITH_TIMEOUT(flood.written() > 20'000, kPatience);
        flood.end(SIGKILL);
        written << flood.written();
    }
    const QStringList runs = earlierRuns(place.log) + QStringList{place.log};
    QCOMPARE(runs.size(), written.size());
    for (qsizetype run = 0; run < runs.size(); ++run) {
        LogReader reader;
        reader.follow(runs.at(run));
        LineAccount account;
        const auto accounted = [&] {
            account.look(reader.file());
            return account.accounted();
        };
        QTRY_VERIFY_WITH_TIMEOUT(accounted() >= written.at(run), kPatience);
        QVERIFY(!account.isBroken());
        QCOMPARE_LE(accounted(), written.at(run) + 1);
    }
    // Who has followed all the time shows the last one, whole.
    QTRY_VERIFY_WITH_TIMEOUT(window.accounted() >= written.last(), kPatience);
}

QTEST_GUILESS_MAIN(LostLinesTest)
#include "tst_lostlines.moc"
