// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/attention.h"

#include "config/problem.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"

#include <QCoreApplication>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Attention)
};

/// Mnemonics of the same window: D, P, V, G and H are menus, L opens the details, and what a page
/// has.
QString buttonText(Repair repair)
{
    switch (repair) {
    case Repair::None:
        return {};
    case Repair::SetAsidePidFile:
        return Words::tr("Set Aside a&nd Start");
    case Repair::TryAgain:
        return Words::tr("&Try Again");
    case Repair::TakeOver:
        return Words::tr("Ta&ke Over");
    }
    Q_UNREACHABLE();
}

/// The text quotes what others wrote. A text that would fill the window is shortened, and is whole
/// in the details.
Attention make(Tone tone, const QString &text, const QStringList &details, Repair repair)
{
    constexpr qsizetype kLongest = 400;
    Attention attention{tone, safeLine(text, kLongest), {}, repair, buttonText(repair)};
    if (text.size() > kLongest)
        attention.details << safeLine(text);
    for (const QString &line : details)
        attention.details << safeLine(line);
    return attention;
}

std::optional<Attention> badHealth(const Snapshot &snapshot)
{
    const bool silent = snapshot.health == Health::NotResponding;
    const bool bad = silent || snapshot.health == Health::Degraded;
    if (snapshot.state != State::Running || !bad)
        return std::nullopt;
    QStringList plugins;
    for (const FailedPlugin &plugin : snapshot.failedPlugins)
        plugins << Words::tr("Plugin %1: %2").arg(plugin.id, plugin.error);
    return make(silent ? Tone::Bad : Tone::Caution,
                (silent ? Words::tr("The daemon runs but does not answer: %1")
                        : Words::tr("The daemon answers, but real calls fail: %1"))
                    .arg(snapshot.healthDetail),
                plugins, Repair::None);
}

} // namespace

Attention attentionFor(const DaemonError &error, Tone tone)
{
    return make(tone, asSentence(error.problem.message()), error.lastLines, error.repair);
}

std::optional<Attention> attentionFor(const Snapshot &snapshot)
{
    if (snapshot.error) {
        // While it is tried again there is nothing to press: Start is in the header.
        const bool over = snapshot.state == State::Failed || snapshot.managerPid == 0;
        Attention attention = attentionFor(*snapshot.error, over ? Tone::Bad : Tone::Caution);
        if (!over)
            attention.button.clear();
        attention.isInLog = !snapshot.logFile.isEmpty();
        return attention;
    }
    if (auto attention = badHealth(snapshot)) {
        attention->isInLog = !snapshot.logFile.isEmpty();
        return attention;
    }
    if (snapshot.warnings.isEmpty())
        return std::nullopt;
    return make(Tone::Caution, asSentence(snapshot.warnings.first()), snapshot.warnings.sliced(1),
                Repair::None);
}

std::optional<Attention> moreLogAttention(const Snapshot &snapshot)
{
    if (snapshot.temporaryLogLevel.isEmpty())
        return std::nullopt;
    Attention attention =
        make(Tone::Busy,
             Words::tr("Logging at %1 until %2.")
                 .arg(snapshot.temporaryLogLevel,
                      hourText(snapshot.temporaryUntil, QDateTime::currentDateTime())),
             {}, Repair::None);
    if (snapshot.managerPid == 0)
        return attention;
    attention.button = Words::tr("Bac&k to Usual");
    attention.action = AttentionAction::EndMoreLog;
    return attention;
}

Attention withMoreLog(Attention urgent, const Snapshot &snapshot)
{
    const auto more = moreLogAttention(snapshot);
    if (!more || !urgent.button.isEmpty())
        return urgent;
    urgent.text = sentences({withFullStop(urgent.text), more->text});
    urgent.button = more->button;
    urgent.action = more->action;
    return urgent;
}

} // namespace deck
