// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/statustext.h"

#include "daemon/snapshotwords.h"

#include <chrono>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelWidth = 12;

QString row(const QString &label, const QString &value)
{
    return value.isEmpty() ? QString() : u"%1%2\n"_s.arg(label + u':', -kLabelWidth).arg(value);
}

QString durationText(std::chrono::milliseconds duration)
{
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(duration));
    return u"%1:%2:%3"_s.arg(time.hours().count())
        .arg(time.minutes().count(), 2, 10, QLatin1Char('0'))
        .arg(time.seconds().count(), 2, 10, QLatin1Char('0'));
}

QString pidText(const Snapshot &snapshot)
{
    if (snapshot.pid == 0)
        return {};
    const QString pid = QString::number(snapshot.pid);
    return snapshot.origin == Origin::None ? pid : u"%1 (%2)"_s.arg(pid, keyword(snapshot.origin));
}

QString rootlessText(const RootlessFacts &facts)
{
    const QString kit =
        facts.kitPid == 0 ? u"rootlesskit has ended"_s : u"rootlesskit pid %1"_s.arg(facts.kitPid);
    QString text = u"%1, network %2"_s.arg(kit, keyword(facts.network));
    if (!facts.networkReason.isEmpty())
        text += u" (%1)"_s.arg(facts.networkReason);
    return text;
}

QString managerText(const Snapshot &snapshot)
{
    return snapshot.managerPid == 0 ? u"none"_s : u"pid %1"_s.arg(snapshot.managerPid);
}

} // namespace

QString stateText(const Snapshot &snapshot)
{
    if (snapshot.state != State::Running)
        return keyword(snapshot.state);
    if (snapshot.health == Health::Serving)
        return u"running, serving"_s;
    const QString health = u"running, %1"_s.arg(keyword(snapshot.health));
    return snapshot.healthDetail.isEmpty() ? health
                                           : u"%1: %2"_s.arg(health, snapshot.healthDetail);
}

QString statusText(const Snapshot &snapshot)
{
    QString text = row(u"profile"_s, snapshot.profile);
    text += row(u"state"_s, stateText(snapshot));
    text += row(u"pid"_s, pidText(snapshot));
    if (snapshot.pid != 0)
        text += row(u"uptime"_s, durationText(snapshot.uptime()));
    text += row(u"version"_s, snapshot.version);
    text += row(u"socket"_s, snapshot.socket);
    text += row(u"pid file"_s, snapshot.pidFile);
    text += row(u"log"_s, snapshot.logFile.isEmpty() ? snapshot.logNotice : snapshot.logFile);
    if (!snapshot.temporaryLogLevel.isEmpty())
        text +=
            row(u"log level"_s,
                u"%1 until %2"_s.arg(snapshot.temporaryLogLevel,
                                     snapshot.temporaryUntil.toLocalTime().toString(Qt::ISODate)));
    text += row(u"binary"_s, snapshot.binary);
    if (snapshot.restarts > 0)
        text += row(u"restarts"_s, QString::number(snapshot.restarts));
    if (snapshot.lastExit)
        text += row(u"last exit"_s, snapshot.lastExit->toString());
    if (snapshot.rootless)
        text += row(u"rootless"_s, rootlessText(*snapshot.rootless));
    text += row(u"manager"_s, managerText(snapshot));
    for (const FailedPlugin &plugin : snapshot.failedPlugins)
        text += row(u"plugin"_s, u"%1: %2"_s.arg(plugin.id, plugin.error));
    for (const QString &warning : snapshot.warnings)
        text += row(u"warning"_s, warning);
    if (snapshot.error)
        text += row(u"error"_s, snapshot.error->problem.message());
    return text;
}

QString changeLine(const Snapshot &snapshot)
{
    QString line = stateText(snapshot);
    if (snapshot.pid != 0)
        line += u", pid %1"_s.arg(snapshot.pid);
    if (snapshot.origin == Origin::Adopted)
        line += u", adopted"_s;
    if (snapshot.state == State::Running && !snapshot.version.isEmpty())
        line += u", version %1"_s.arg(snapshot.version);
    if (snapshot.retryAt.isValid())
        line += u", next start at %1"_s.arg(
            snapshot.retryAt.toLocalTime().time().toString(u"HH:mm:ss"_s));
    if (snapshot.error)
        line += u": %1"_s.arg(snapshot.error->problem.message());
    return line;
}

ExitCode statusCode(const Snapshot &snapshot)
{
    if (snapshot.pid == 0)
        return ExitCode::NotRunning;
    const bool serving = snapshot.state == State::Running && snapshot.health == Health::Serving;
    return serving ? ExitCode::Done : ExitCode::Unknown;
}

} // namespace deck
