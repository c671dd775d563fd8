// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Many profiles in one manager's process: all are started, all are killed, and then nothing
// happens: `./deck bench scale`. How what it costs grows with their number.

#include "bench/manageddaemon.h"
#include "bench/processcost.h"
#include "bench/series.h"
#include "helpers/temporaryhome.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <vector>

#include <sys/resource.h>

using namespace deck;
using namespace deck::bench;
using namespace deck::test;
using namespace Qt::StringLiterals;

namespace {

using Time = std::chrono::steady_clock;

/// The limit of descriptors is for a desktop's programs; the kernel's own is far above.
void allowManyDescriptors()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

Profile profileFor(const QString &binary)
{
    Profile profile;
    profile.binary = binary;
    profile.rootless = false;
    return profile;
}

/// Profiles that are managed by this process, each in a home of its own.
class Fleet
{
public:
    Fleet(size_t count, const QString &binary)
    {
        for (size_t i = 0; i < count; ++i)
            m_daemons.push_back(std::make_unique<ManagedDaemon>(m_home.path(QString::number(i)),
                                                                profileFor(binary)));
    }

    Series::Milliseconds start()
    {
        const auto begin = Time::now();
        for (const auto &daemon : m_daemons)
            daemon->controller().start();
        for (const auto &daemon : m_daemons)
            daemon->waitUntilServing();
        return Time::now() - begin;
    }

    Series::Milliseconds killAll()
    {
        std::vector<qint64> pids;
        for (const auto &daemon : m_daemons)
            pids.push_back(daemon->snapshot().pid);
        const auto begin = Time::now();
        for (const qint64 pid : pids)
            ::kill(static_cast<pid_t>(pid), SIGKILL);
        for (size_t i = 0; i < m_daemons.size(); ++i)
            m_daemons[i]->waitUntilServing(pids[i]);
        return Time::now() - begin;
    }

    void stop()
    {
        for (const auto &daemon : m_daemons)
            daemon->controller().stop();
        for (const auto &daemon : m_daemons)
            daemon->waitUntilStopped();
    }

private:
    TemporaryHome m_home;
    std::vector<std::unique_ptr<ManagedDaemon>> m_daemons;
};

/// The event loop goes on, as that of an idle program does.
IdleCost restFor(std::chrono::seconds time)
{
    const CostMeter meter(QCoreApplication::applicationPid());
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
    return meter.cost();
}

void measure(const QString &kind, size_t count, const QString &binary, std::chrono::seconds idle)
{
    Fleet fleet(count, binary);
    const auto number = static_cast<double>(count);
    const double start = fleet.start().count();
    const double again = fleet.killAll().count();
    const IdleCost cost = restFor(idle);
    fleet.stop();
    std::printf("%-12s %6zu %10.0f %8.1f %10.0f %8.1f %10.2f %10.1f %9.2f %8.1f %8.1f\n",
                qPrintable(kind), count, start, start / number, again, again / number,
                cost.wakeups / number, cost.processor / number, cost.memory / number,
                cost.threads / number, cost.descriptors / number);
    std::fflush(stdout);
}

QList<int> numbersIn(const QString &text)
{
    QList<int> numbers;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts))
        numbers << std::max(1, word.toInt());
    return numbers;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption real(u"real"_s, u"Numbers of real daemons (default 1,10,50)."_s,
                                  u"N,..."_s, u"1,10,50"_s);
    const QCommandLineOption fakes(u"fakes"_s,
                                   u"Numbers of scripted daemons (default 1,100,1000)."_s,
                                   u"N,..."_s, u"1,100,1000"_s);
    const QCommandLineOption idle(u"idle"_s, u"How long each fleet rests (default 20 s)."_s,
                                  u"SECONDS"_s, u"20"_s);
    parser.addOptions({real, fakes, idle});
    parser.process(application);
    allowManyDescriptors();
    QLoggingCategory::setFilterRules(u"deck.*=false"_s);

    const std::chrono::seconds rest(parser.value(idle).toInt());
    std::printf("%-12s %6s %10s %8s %10s %8s %10s %10s %9s %8s %8s\n", "", "", "start ms", "each",
                "killed ms", "each", "wakes/s", "CPU ms/min", "MiB", "threads", "fds");
    for (const int count : numbersIn(parser.value(real)))
        measure(u"containerd"_s, static_cast<size_t>(count), u"containerd"_s, rest);
    for (const int count : numbersIn(parser.value(fakes)))
        measure(u"scripted"_s, static_cast<size_t>(count), builtProgram(u"fakecontainerd"_s), rest);
    std::printf("(the last five are for each profile, in the manager's process)\n");
    return 0;
}
