// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/trialverdict.h"

#include <QCoreApplication>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Changes)
};

} // namespace

std::optional<QStringList> knownFailures(const Snapshot &snapshot)
{
    const bool isKnown = snapshot.state == State::Running && (snapshot.health == Health::Serving ||
                                                              snapshot.health == Health::Degraded);
    if (!isKnown)
        return std::nullopt;
    QStringList ids;
    for (const FailedPlugin &plugin : snapshot.failedPlugins)
        ids << plugin.id;
    return ids;
}

std::optional<QString> faultOf(const Snapshot &snapshot, const ChangeRecord &change)
{
    if (snapshot.health == Health::NotResponding)
        return snapshot.healthDetail;
    for (const FailedPlugin &plugin : snapshot.failedPlugins) {
        if (change.failedBefore && !change.failedBefore->contains(plugin.id))
            return Words::tr("the plugin %1 does not load with it: %2")
                .arg(plugin.id, plugin.error);
    }
    if (snapshot.health == Health::Degraded && !change.failedBefore)
        return snapshot.healthDetail;
    return std::nullopt;
}

bool isOfProfile(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadProfile:
    case ErrorCode::BinaryNotFound:
    case ErrorCode::ConfigUnusable:
    case ErrorCode::LaunchFailed:
    case ErrorCode::OomScoreRefused:
    case ErrorCode::EndedEarly:
    case ErrorCode::StartTimedOut:
    case ErrorCode::EndedUnasked:
    case ErrorCode::TooManyStarts:
    case ErrorCode::NotServing:
        return true;
    case ErrorCode::AlreadyStarted:
    case ErrorCode::StartDisabled:
    case ErrorCode::FolderUnusable:
    case ErrorCode::PidFileMalformed:
    case ErrorCode::PidFileUnusable:
    case ErrorCode::SocketOwned:
    case ErrorCode::SocketPathUnusable:
    case ErrorCode::DataInUse:
    case ErrorCode::LogUnusable:
    case ErrorCode::PidFileNotWritten:
    case ErrorCode::StartCancelled:
    case ErrorCode::NotStopped:
    case ErrorCode::NotPermitted:
    case ErrorCode::ManagerGone:
    case ErrorCode::NoWindow:
    case ErrorCode::ManagerUnreachable:
    case ErrorCode::RootlessUnavailable:
    case ErrorCode::Unanswered:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace deck
