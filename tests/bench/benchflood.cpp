// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// The window and the daemon while both are busy.

#include "bench/benchlogs.h"
#include "bench/logwriter.h"
#include "helpers/temporaryhome.h"
#include "logview/logpage.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>
#include <cstdio>
#include <thread>

using namespace deck::test;
using namespace Qt::StringLiterals;

namespace deck::bench {
namespace {

/// How long an event waits that is posted at regular times: what a key or a click would wait. Taken
/// from a thread of its own, so that times at which the loop has nothing to do weigh no more than
/// others.
class Waits
{
public:
    static constexpr std::chrono::milliseconds kInterval{2};

    void measureFor(std::chrono::milliseconds time)
    {
        const auto end = Clock::now() + time;
        std::thread poster([&] {
            for (auto due = Clock::now(); due < end; due += kInterval) {
                std::this_thread::sleep_until(due);
                QMetaObject::invokeMethod(
                    &m_here, [this, posted = Clock::now()] { m_waits.add(Clock::now() - posted); },
                    Qt::QueuedConnection);
            }
        });
        spinFor(time);
        poster.join();
        QCoreApplication::processEvents(); // what was posted last
    }
    [[nodiscard]] const Series &waits() const { return m_waits; }

private:
    QObject m_here;
    Series m_waits;
};

double writerRate(bool isFollowed)
{
    const TemporaryHome home;
    writeFile(home.path(u"log"_s), {});
    LogPage page;
    page.resize(1600, 900);
    page.show();
    if (isFollowed)
        page.follow(home.path(u"log"_s));
    spinFor(std::chrono::milliseconds(200));
    LogWriter writer(home.path(u"log"_s), 0);
    spinFor(std::chrono::milliseconds(1500));
    writer.stop();
    return writer.rate();
}

} // namespace

void benchGaps()
{
    const TemporaryHome home;
    writeFile(home.path(u"log"_s), {});
    LogPage page;
    page.resize(1600, 900);
    page.show();
    page.follow(home.path(u"log"_s));
    spinFor(std::chrono::milliseconds(300));
    constexpr int kRate = 250'000;
    LogWriter writer(home.path(u"log"_s), kRate);
    Waits flood;
    flood.measureFor(std::chrono::seconds(5));
    writer.stop();
    std::printf("  (flood of %.0f lines a second; an event every 2 ms)\n", writer.rate());
    printRow(u"an event's wait under flood"_s, flood.waits());
    printRatio(u"an event's wait under flood, p99, ms"_s, flood.waits().quantile(0.99), u"<= 8"_s);
    printRatio(u"an event's wait under flood, longest, ms"_s, flood.waits().quantile(1),
               u"<= 33"_s);
}

void benchWriterRate()
{
    // Rates as a series: the median of each matters.
    Series alone;
    Series followed;
    for (int i = 0; i < kRounds; ++i) {
        alone.add(Milliseconds(writerRate(false)));
        followed.add(Milliseconds(writerRate(true)));
    }
    std::printf("  (writer alone: %.0f lines a second)\n", alone.median());
    printRatio(u"the daemon's rate with the window / without"_s, followed.median() / alone.median(),
               u">= 0.95"_s);
}

/// The window in a process of its own, so that it can be stopped while the writer goes on.
void benchFrozenWindow()
{
    const TemporaryHome home;
    const QString path = home.path(u"log"_s);
    writeFile(path, {});
    QProcess window;
    window.start(QCoreApplication::applicationFilePath(), {u"--window"_s, path});
    window.waitForStarted();
    spinFor(std::chrono::milliseconds(1000));
    constexpr int kRate = 250'000;
    const auto longestDuring = [&](std::chrono::milliseconds time) {
        LogWriter writer(path, kRate);
        spinFor(time);
        writer.stop();
        return std::chrono::duration_cast<Milliseconds>(writer.longestWrite()).count();
    };
    const double running = longestDuring(std::chrono::seconds(5));
    ::kill(static_cast<pid_t>(window.processId()), SIGSTOP);
    const double frozen = longestDuring(std::chrono::seconds(5));
    ::kill(static_cast<pid_t>(window.processId()), SIGCONT);
    window.kill();
    window.waitForFinished();
    const double alone = longestDuring(std::chrono::seconds(5));
    printRatio(u"longest write without a window, ms"_s, alone, u"-"_s);
    printRatio(u"longest write with the window, ms"_s, running, u"-"_s);
    printRatio(u"longest write while the window is stopped, ms"_s, frozen, u"<= 10"_s);
}

} // namespace deck::bench
