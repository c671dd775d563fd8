// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// How fast the manager is, against the least that could do its job: `./deck bench supervise`.
// Manager and floor take turns, so that a machine that speeds up or slows down does so for both.

#include "bench/baresupervisor.h"
#include "bench/manageddaemon.h"
#include "bench/series.h"
#include "config/daemonconfig.h"
#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "posix/pidfd.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

#include <csignal>
#include <cstdio>
#include <thread>

#include <unistd.h>

using namespace deck;
using namespace deck::bench;
using namespace deck::test;
using namespace Qt::StringLiterals;

namespace {

using Time = std::chrono::steady_clock;

template <typename Action>
Series::Milliseconds timeOf(Action action)
{
    const auto begin = Time::now();
    action();
    return Time::now() - begin;
}

/// The same configuration as the manager's, on other folders.
std::unique_ptr<BareSupervisor> makeFloor(const TemporaryHome &home)
{
    const Places places =
        placesFor({}, home.path(), ::geteuid(), QProcessEnvironment::systemEnvironment());
    const auto config = makeDaemonConfig({}, places, ::geteuid(), ::getegid());
    const QString file = home.path("containerd.toml");
    writeFile(file, std::get<QByteArray>(config));
    return std::make_unique<BareSupervisor>(file, places.socket);
}

void measureStarts(int rounds)
{
    const TemporaryHome floorHome;
    const TemporaryHome home;
    const auto floor = makeFloor(floorHome);
    ManagedDaemon managed(home.path());
    Series floorStart, start, floorRestart, restart, stop;
    for (int round = -1; round < rounds; ++round) { // the first one warms up
        const auto bareStart = timeOf([&] { floor->start(); });
        const auto bareRestart = timeOf([&] { floor->killAndRestart(); });
        floor->stop();
        const auto ourStart = timeOf([&] {
            managed.controller().start();
            managed.waitUntilServing();
        });
        const qint64 pid = managed.snapshot().pid;
        const auto ourRestart = timeOf([&] {
            ::kill(static_cast<pid_t>(pid), SIGKILL);
            managed.waitUntilServing(pid);
        });
        const auto ourStop = timeOf([&] {
            managed.controller().stop();
            managed.waitUntilStopped();
        });
        if (round < 0)
            continue;
        floorStart.add(bareStart);
        start.add(ourStart);
        floorRestart.add(bareRestart);
        restart.add(ourRestart);
        stop.add(ourStop);
    }
    printRow(u"start: fork, exec, connect (floor)"_s, floorStart);
    printRow(u"start: until SERVING"_s, start);
    printRatio(u"  ratio of medians"_s, start.median() / floorStart.median(), u"<= 1.10"_s);
    printRow(u"kill -9: wait, fork, exec, connect (floor)"_s, floorRestart);
    printRow(u"kill -9: until SERVING again"_s, restart);
    printRatio(u"  ratio of medians"_s, restart.median() / floorRestart.median(), u"<= 1.15"_s);
    printRow(u"stop: until the end is seen"_s, stop);
}

/// When the kernel says that a process has ended, told by a thread that does nothing but wait for
/// it.
class EndWitness
{
public:
    explicit EndWitness(pid_t pid)
        : m_process(std::move(*PidFd::open(pid))), m_thread([this] {
              (void)m_process.waitForExit(std::chrono::seconds(60));
              m_end = Time::now();
          })
    {
    }

    [[nodiscard]] Time::time_point end()
    {
        m_thread.join();
        return m_end;
    }

private:
    PidFd m_process;
    Time::time_point m_end;
    std::thread m_thread;
};

/// From the end of the daemon's process until the snapshot says so.
Series measureExits(int rounds, bool adopted)
{
    const TemporaryHome home;
    ManagedDaemon managed(home.path(), RestartMode::Never);
    Series seen;
    for (int round = 0; round < rounds; ++round) {
        managed.controller().start();
        managed.waitUntilServing();
        if (adopted) {
            managed.abandon();
            managed.open();
            managed.controller().lookForDaemon();
            managed.waitUntilServing();
        }
        const qint64 pid = managed.snapshot().pid;
        EndWitness witness(static_cast<pid_t>(pid));
        ::kill(static_cast<pid_t>(pid), SIGKILL);
        managed.waitUntil([](const Snapshot &now) { return now.state == State::Failed; });
        const auto said = Time::now();
        seen.add(std::max(Time::duration::zero(), said - witness.end()));
    }
    return seen;
}

/// A daemon that is stopped (SIGSTOP), as one that hangs: until that is said, and until another one
/// serves in its place.
void measureHangs(int rounds)
{
    const TemporaryHome home;
    ManagedDaemon managed(home.path());
    Series noticed, replaced;
    for (int round = 0; round < rounds; ++round) {
        managed.controller().start();
        managed.waitUntilServing();
        const qint64 pid = managed.snapshot().pid;
        const auto begin = Time::now();
        ::kill(static_cast<pid_t>(pid), SIGSTOP);
        managed.waitUntil([](const Snapshot &now) { return now.health == Health::NotResponding; });
        noticed.add(Time::now() - begin);
        managed.waitUntilServing(pid);
        replaced.add(Time::now() - begin);
        managed.controller().stop();
        managed.waitUntilStopped();
    }
    printRow(u"hang (SIGSTOP): until the state says so"_s, noticed);
    printRow(u"hang (SIGSTOP): until SERVING again"_s, replaced);
    std::printf("(aims: <= 10 000 and <= 12 000)\n");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Times start, restart, stop and the notice of an exit, against a bare supervisor."_s);
    parser.addHelpOption();
    const QCommandLineOption rounds(u"rounds"_s, u"How often (default 25)."_s, u"N"_s, u"25"_s);
    parser.addOption(rounds);
    parser.process(application);
    const int count = std::max(1, parser.value(rounds).toInt());

    QLoggingCategory::setFilterRules(u"deck.*=false"_s);
    printHead();
    measureStarts(count);
    printRow(u"exit of our own child: until the state says so"_s, measureExits(count * 4, false));
    printRow(u"exit of an adopted one: until the state says so"_s, measureExits(count * 4, true));
    std::printf("(aim for both: p99 <= 5)\n");
    measureHangs(std::max(1, count / 5));
    return 0;
}
