// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/statustext.h"

#include "config/shownword.h"
#include "daemon/snapshotwords.h"
#include "language/textwidth.h"

#include <QCoreApplication>

#include <chrono>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::StatusText)
};

constexpr int kLabelWidth = 12;

// How the line of a change goes on.
constexpr const char *kWithPid = QT_TRANSLATE_NOOP("deck::StatusText", "%1, pid %2");
constexpr const char *kAdopted = QT_TRANSLATE_NOOP("deck::StatusText", "%1, adopted");
constexpr const char *kWithVersion = QT_TRANSLATE_NOOP("deck::StatusText", "%1, version %2");
constexpr const char *kWithRetry = QT_TRANSLATE_NOOP("deck::StatusText", "%1, next start at %2");
constexpr const char *kWithError = QT_TRANSLATE_NOOP("deck::StatusText", "%1: %2");

QString row(const QString &label, const QString &value)
{
    return value.isEmpty()
               ? QString()
               : padded(Words::tr("%1:", "label").arg(label), kLabelWidth) + value + u'\n';
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
    return snapshot.origin == Origin::None
               ? pid
               : Words::tr("%1 (%2)", "pid and origin").arg(pid, shownWord(snapshot.origin));
}

QString rootlessText(const RootlessFacts &facts)
{
    const QString kit = facts.kitPid == 0 ? Words::tr("rootlesskit has ended")
                                          : Words::tr("rootlesskit pid %1").arg(facts.kitPid);
    const QString text = Words::tr("%1, network %2").arg(kit, keyword(facts.network));
    return facts.networkReason.isEmpty()
               ? text
               : Words::tr("%1 (%2)", "network and why").arg(text, facts.networkReason);
}

QString managerText(const Snapshot &snapshot)
{
    return snapshot.managerPid == 0 ? Words::tr("none")
                                    : Words::tr("pid %1").arg(snapshot.managerPid);
}

/// Each part goes on with what is there; `word` translates, or does not.
QString lineOf(const Snapshot &snapshot, QString (*word)(const char *))
{
    QString line = stateText(snapshot);
    if (snapshot.pid != 0)
        line = word(kWithPid).arg(line, QString::number(snapshot.pid));
    if (snapshot.origin == Origin::Adopted)
        line = word(kAdopted).arg(line);
    if (snapshot.state == State::Running && !snapshot.version.isEmpty())
        line = word(kWithVersion).arg(line, snapshot.version);
    if (snapshot.retryAt.isValid())
        line = word(kWithRetry)
                   .arg(line, snapshot.retryAt.toLocalTime().time().toString(u"HH:mm:ss"_s));
    if (snapshot.error)
        line = word(kWithError).arg(line, snapshot.error->problem.message());
    return line;
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
                                           : Words::tr("%1: %2").arg(health, snapshot.healthDetail);
}

QString statusText(const Snapshot &snapshot)
{
    QString text = row(Words::tr("profile"), snapshot.profile);
    text += row(Words::tr("state"), stateText(snapshot));
    text += row(Words::tr("pid"), pidText(snapshot));
    if (snapshot.pid != 0)
        text += row(Words::tr("uptime"), durationText(snapshot.uptime()));
    text += row(Words::tr("version"), snapshot.version);
    text += row(Words::tr("socket"), snapshot.socket);
    text += row(Words::tr("pid file"), snapshot.pidFile);
    text +=
        row(Words::tr("log"), snapshot.logFile.isEmpty() ? snapshot.logNotice : snapshot.logFile);
    if (!snapshot.temporaryLogLevel.isEmpty())
        text += row(Words::tr("log level"),
                    Words::tr("%1 until %2")
                        .arg(snapshot.temporaryLogLevel,
                             snapshot.temporaryUntil.toLocalTime().toString(Qt::ISODate)));
    text += row(Words::tr("binary"), snapshot.binary);
    if (snapshot.restarts > 0)
        text += row(Words::tr("restarts"), QString::number(snapshot.restarts));
    if (snapshot.lastExit)
        text += row(Words::tr("last exit"), snapshot.lastExit->toString());
    if (snapshot.rootless)
        text += row(Words::tr("rootless"), rootlessText(*snapshot.rootless));
    text += row(Words::tr("manager"), managerText(snapshot));
    for (const FailedPlugin &plugin : snapshot.failedPlugins)
        text += row(Words::tr("plugin"), Words::tr("%1: %2").arg(plugin.id, plugin.error));
    for (const QString &warning : snapshot.warnings)
        text += row(Words::tr("warning"), warning);
    if (snapshot.error)
        text += row(Words::tr("error"), snapshot.error->problem.message());
    return text;
}

QString changeLine(const Snapshot &snapshot)
{
    return lineOf(snapshot, [](const char *text) { return Words::tr(text); });
}

QString serviceLine(const Snapshot &snapshot)
{
    return lineOf(snapshot, [](const char *text) { return QString::fromUtf8(text); });
}

ExitCode statusCode(const Snapshot &snapshot)
{
    if (snapshot.pid == 0)
        return ExitCode::NotRunning;
    const bool serving = snapshot.state == State::Running && snapshot.health == Health::Serving;
    return serving ? ExitCode::Done : ExitCode::Unknown;
}

} // namespace deck
