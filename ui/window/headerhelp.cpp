// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/headerhelp.h"

#include <QCoreApplication>
#include <QStringList>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::HeaderHelp)
};

/// One paragraph for each word that can stand there.
QString stateHelp()
{
    const QStringList paragraphs{
        Words::tr("How the daemon is, as it is observed and not as it was asked for."),
        Words::tr("<b>Serving</b>: its own process answers at its socket, and a call that touches "
                  "its store succeeds. It can be used."),
        Words::tr(
            "<b>Degraded</b>: it answers, but real calls fail, mostly because a plugin or its "
            "store does not work. The line below says which."),
        Words::tr("<b>Not responding</b>: its process lives and answers nothing. It is asked for "
                  "its goroutines and then replaced."),
        Words::tr("<b>Restarting</b>: it ended unasked, and the next start is due after a pause "
                  "(backoff). Each failure makes that pause longer."),
        Words::tr("<b>Failed</b>: it is not started again by itself. The line below says why, and "
                  "what can be done."),
        Words::tr("<b>Stopped</b>: no daemon of this profile is running. Containers that ran go on "
                  "without it."),
    };
    return QStringLiteral("<p>%1</p>").arg(paragraphs.join(QStringLiteral("</p><p>")));
}

QString buttonHelp(HeaderPart part)
{
    if (part == HeaderPart::Start)
        return Words::tr(
            "<b>Start</b> launches the daemon, or adopts one of this profile that runs "
            "already. It is off while one runs, and while somebody else's serves the "
            "same address.");
    if (part == HeaderPart::Restart)
        return Words::tr("<b>Restart</b> stops the daemon gracefully and starts it again, with the "
                         "profile as it is now. Containers go on running meanwhile.");
    return Words::tr("<b>Stop</b> ends the daemon's own process gracefully, and nothing else. "
                     "Containers go on running, and are there again after the next start.");
}

QString processHelp(HeaderPart part)
{
    if (part == HeaderPart::Uptime)
        return Words::tr("<b>Uptime</b> is how long the daemon's process has been running. A "
                         "restart begins it anew.");
    if (part == HeaderPart::Version)
        return Words::tr("<b>Version</b> is what the running daemon says of itself. After an "
                         "upgrade of its package it is the old one until a restart.");
    if (part == HeaderPart::Restarts)
        return Words::tr("<b>Restarts</b> counts how often the daemon was started again by itself "
                         "since a person last asked for it. After five starts in ten seconds it "
                         "is given up.");
    if (part == HeaderPart::Processor)
        return Words::tr(
            "<b>CPU</b> is the share of one processor that the daemon itself uses; its "
            "containers are not in it. The graph shows the last four minutes.");
    return Words::tr(
        "<b>Memory</b> is what the daemon itself holds in memory now; its containers are "
        "not in it. The page Health has its peak.");
}

} // namespace

QString headerHelp(HeaderPart part)
{
    switch (part) {
    case HeaderPart::State:
        return stateHelp();
    case HeaderPart::Start:
    case HeaderPart::Restart:
    case HeaderPart::Stop:
        return buttonHelp(part);
    case HeaderPart::Profile:
        return Words::tr(
            "<b>Profile</b> is the set of settings that this daemon runs with, and the "
            "name of its folders. The arrow lists the others; <i>(system)</i> marks one "
            "that root manages.");
    case HeaderPart::Pid:
        return Words::tr(
            "<b>PID</b> is the number of the daemon's process. <i>Launched here</i>: by "
            "this program; <i>adopted</i>: it was running already, and is kept; "
            "<i>managed by</i>: another program keeps it, and this window asks that.");
    case HeaderPart::Uptime:
    case HeaderPart::Version:
    case HeaderPart::Restarts:
    case HeaderPart::Processor:
    case HeaderPart::Memory:
        return processHelp(part);
    case HeaderPart::Socket:
        return Words::tr(
            "<b>Socket</b> is the address at which clients such as ctr and nerdctl reach "
            "this daemon. The button copies it.");
    case HeaderPart::Impact:
        return Words::tr(
            "Which containers run, and in which namespaces. A stop or a restart of the "
            "daemon leaves them running.");
    case HeaderPart::Attention:
        return Words::tr("What needs attention most, with its cause and what to do about it. The "
                         "button does that, where a button can.");
    }
    Q_UNREACHABLE();
}

} // namespace deck
