// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/attention.h"

#include <QCoreApplication>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Attention)
};

QString buttonText(Repair repair)
{
    switch (repair) {
    case Repair::None:
        return {};
    case Repair::SetAsidePidFile:
        return Words::tr("Set &Aside and Start");
    case Repair::TryAgain:
        return Words::tr("&Try Again");
    case Repair::TakeOver:
        return Words::tr("Take &Over");
    }
    Q_UNREACHABLE();
}

std::optional<Attention> badHealth(const Snapshot &snapshot)
{
    const bool bad =
        snapshot.health == Health::Degraded || snapshot.health == Health::NotResponding;
    if (snapshot.state != State::Running || !bad)
        return std::nullopt;
    Attention attention;
    const bool silent = snapshot.health == Health::NotResponding;
    attention.tone = silent ? Tone::Bad : Tone::Caution;
    attention.text =
        silent
            ? Words::tr("The daemon runs but does not answer: %1").arg(snapshot.healthDetail)
            : Words::tr("The daemon answers, but real calls fail: %1").arg(snapshot.healthDetail);
    for (const FailedPlugin &plugin : snapshot.failedPlugins)
        attention.details << Words::tr("Plugin %1: %2").arg(plugin.id, plugin.error);
    return attention;
}

} // namespace

Attention attentionFor(const DaemonError &error, Tone tone)
{
    return {tone, error.problem.message(), error.lastLines, error.repair, buttonText(error.repair)};
}

std::optional<Attention> attentionFor(const Snapshot &snapshot)
{
    if (snapshot.error) {
        // While it is tried again there is nothing to press: Start is in the header.
        const bool over = snapshot.state == State::Failed || snapshot.managerPid == 0;
        Attention attention = attentionFor(*snapshot.error, over ? Tone::Bad : Tone::Caution);
        if (!over)
            attention.button.clear();
        return attention;
    }
    if (auto attention = badHealth(snapshot))
        return attention;
    if (snapshot.warnings.isEmpty())
        return std::nullopt;
    return Attention{
        Tone::Caution, snapshot.warnings.first(), snapshot.warnings.sliced(1), Repair::None, {}};
}

} // namespace deck
