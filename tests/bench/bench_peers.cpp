// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// The same containerd kept by Containerdeck and by the supervisors that Debian has, as far as they
// are installed: `./deck bench supervise`. They take turns, all by their own commands.

#include "bench/baresupervisor.h"
#include "bench/peer.h"
#include "bench/series.h"
#include "config/daemonconfig.h"
#include "helpers/temporaryhome.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <thread>

#include <unistd.h>

using namespace deck;
using namespace deck::bench;
using namespace deck::test;
using namespace Qt::StringLiterals;

namespace {

using Time = std::chrono::steady_clock;

/// s6 and runit wait when a service has lived for less than a second, which is no fault of theirs.
constexpr std::chrono::milliseconds kLongEnough{1300};

struct Row
{
    PeerKind kind;
    Series start, again, stop;
    IdleCost idle;
    QString problem; ///< what it could not do
};

bool isInstalled(const PeerKind &kind)
{
    return std::all_of(kind.programs.begin(), kind.programs.end(), [](const QString &program) {
        return !QStandardPaths::findExecutable(program).isEmpty();
    });
}

template <typename Action>
bool measure(Series &series, Action action)
{
    const auto begin = Time::now();
    if (!action())
        return false;
    series.add(Time::now() - begin);
    return true;
}

/// One life of a supervisor. The first is not counted.
void live(Row &row, std::chrono::seconds idle, bool counts)
{
    const TemporaryHome home;
    Peer peer(row.kind, home.path());
    Series start, again, stop;
    const auto lived = [] {
        std::this_thread::sleep_for(kLongEnough);
        return true;
    };
    const bool isGood = measure(start, [&] { return peer.start(); }) && lived() &&
                        measure(again, [&] { return peer.killAndWait(); }) && lived();
    if (!isGood) {
        row.problem = u"its daemon did not come up"_s;
        return;
    }
    if (idle.count() > 0)
        row.idle = peer.idleCost(idle);
    if (!measure(stop, [&] { return peer.stop(); }))
        row.problem = u"its daemon did not stop"_s;
    if (!counts)
        return;
    row.start.add(Series::Milliseconds(start.median()));
    row.again.add(Series::Milliseconds(again.median()));
    row.stop.add(Series::Milliseconds(stop.median()));
}

void measureFloor(Series &start, Series &again)
{
    const TemporaryHome home;
    const Places places =
        placesFor({}, home.path(), ::geteuid(), QProcessEnvironment::systemEnvironment());
    writeFile(home.path("containerd.toml"),
              std::get<QByteArray>(makeDaemonConfig({}, places, ::geteuid(), ::getegid())));
    BareSupervisor floor(home.path("containerd.toml"), places.socket);
    measure(start, [&] { return floor.start(), true; });
    measure(again, [&] { return floor.killAndRestart(), true; });
}

void printTable(const QString &title, const std::vector<Row> &rows, Series Row::*what,
                const Series &floor)
{
    std::printf("\n%s\n", qPrintable(title));
    printHead();
    if (floor.size() > 0)
        printRow(u"floor: fork, exec, connect"_s, floor);
    for (const Row &row : rows) {
        printRow(row.kind.name, row.*what);
        if (floor.size() > 0 && (row.*what).size() > 0)
            std::printf("%-46s %25.2f\n", "  times the floor",
                        (row.*what).median() / floor.median());
    }
}

void printIdle(const std::vector<Row> &rows)
{
    std::printf("\nIdle, with a daemon that serves: the supervisor alone\n%-46s %12s %14s %12s\n",
                "", "wake-ups/s", "CPU ms/min", "memory MiB");
    for (const Row &row : rows)
        std::printf("%-46s %12.2f %14.1f %12.1f\n", qPrintable(row.kind.name), row.idle.wakeups,
                    row.idle.processor, row.idle.memory);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption rounds(u"rounds"_s, u"How often (default 7)."_s, u"N"_s, u"7"_s);
    const QCommandLineOption idle(u"idle"_s, u"How long each is watched at rest (default 20 s)."_s,
                                  u"SECONDS"_s, u"20"_s);
    parser.addOptions({rounds, idle});
    parser.process(application);

    std::vector<Row> rows;
    for (const PeerKind &kind : peerKinds()) {
        if (isInstalled(kind))
            rows.push_back({kind, {}, {}, {}, {}, {}});
        else
            std::printf("%s is not installed, and is left out\n", qPrintable(kind.name));
    }
    Series floorStart, floorAgain;
    for (int round = -1; round < parser.value(rounds).toInt(); ++round) {
        Series ignored;
        measureFloor(round < 0 ? ignored : floorStart, round < 0 ? ignored : floorAgain);
        for (Row &row : rows)
            live(row, std::chrono::seconds(round < 0 ? parser.value(idle).toInt() : 0), round >= 0);
    }
    printTable(u"A start by the supervisor's own command until the socket accepts"_s, rows,
               &Row::start, floorStart);
    printTable(u"kill -9 of the daemon until the next one's socket accepts"_s, rows, &Row::again,
               floorAgain);
    printTable(u"A stop by the supervisor's own command until the daemon has ended"_s, rows,
               &Row::stop, {});
    printIdle(rows);
    for (const Row &row : rows) {
        if (!row.problem.isEmpty())
            std::printf("%s: %s\n", qPrintable(row.kind.name), qPrintable(row.problem));
    }
    return 0;
}
