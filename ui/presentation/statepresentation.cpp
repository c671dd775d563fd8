// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/statepresentation.h"

#include "presentation/durationtext.h"

#include <QCoreApplication>

namespace deck {
namespace {

/// Gives the functions of this file a translation context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::StatePresentation)
};

QString servingExplanation(const Snapshot &snapshot)
{
    if (!snapshot.rootless)
        return Words::tr("The daemon answers and its store works.");
    if (snapshot.rootless->network == RootlessNetwork::Slirp4netns)
        return Words::tr("The daemon answers and its store works, in a user namespace.");
    const QString &reason = snapshot.rootless->networkReason;
    return reason.isEmpty()
               ? Words::tr("It works in a user namespace, with the host's network.")
               : Words::tr("It works in a user namespace, with the host's network (%1).")
                     .arg(reason);
}

StatePresentation presentRunning(const Snapshot &snapshot)
{
    switch (snapshot.health) {
    case Health::Serving:
        return {Words::tr("Serving"), servingExplanation(snapshot), Tone::Good, Mark::Check};
    case Health::Degraded:
        return {Words::tr("Degraded"), snapshot.healthDetail, Tone::Caution, Mark::Exclamation};
    case Health::NotResponding:
        return {Words::tr("Not responding"), snapshot.healthDetail, Tone::Bad, Mark::Exclamation};
    case Health::Unknown:
        return {Words::tr("Running"), Words::tr("The daemon has not been asked yet."), Tone::Busy,
                Mark::Dots};
    }
    Q_UNREACHABLE();
}

QString backoffExplanation(const Snapshot &snapshot)
{
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(snapshot.retryAt);
    // Rounded up: "in 0 s" would say that it is over.
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(left));
    return left > 0 ? Words::tr("Next start in %1.").arg(durationText(seconds))
                    : Words::tr("The next start is due.");
}

} // namespace

StatePresentation presentState(const Snapshot &snapshot)
{
    switch (snapshot.state) {
    case State::Stopped:
        return {Words::tr("Stopped"), Words::tr("No daemon is running."), Tone::Quiet,
                Mark::Square};
    case State::Starting:
        return {Words::tr("Starting"), Words::tr("Waiting until the daemon can be used."),
                Tone::Busy, Mark::Dots};
    case State::Running:
        return presentRunning(snapshot);
    case State::Stopping:
        return {Words::tr("Stopping"), Words::tr("Containers go on running."), Tone::Busy,
                Mark::Dots};
    case State::Backoff:
        return {Words::tr("Restarting"), backoffExplanation(snapshot), Tone::Caution, Mark::Dots};
    case State::Failed:
        return {Words::tr("Failed"), Words::tr("The daemon is not running."), Tone::Bad,
                Mark::Cross};
    }
    Q_UNREACHABLE();
}

} // namespace deck
