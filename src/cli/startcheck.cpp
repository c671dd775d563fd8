// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/startcheck.h"

#include "daemon/launchplan.h"
#include "daemon/startdecision.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::StartCheck)
};

/// The folder itself, or the nearest one above it that is there.
QFileInfo nearestExisting(const QString &folder)
{
    QFileInfo info(folder);
    while (!info.exists() && info.filePath() != info.path())
        info.setFile(info.path());
    return info;
}

std::optional<DaemonError> folderObstacle(const QString &folder)
{
    const QFileInfo place = nearestExisting(folder);
    const QString nextStep = Words::tr("Correct its permissions, or choose another --home.");
    if (!place.isDir())
        return DaemonError{ErrorCode::FolderUnusable,
                           {place.filePath(), Words::tr("it is not a folder"),
                            Words::tr("Move it away, or choose another --home.")}};
    if (!place.isWritable())
        return DaemonError{
            ErrorCode::FolderUnusable,
            {place.filePath(), Words::tr("it is not writable for this user"), nextStep}};
    return std::nullopt;
}

/// What exec would say only when the folders are there.
std::optional<DaemonError> programObstacle(const QString &program)
{
    const QFileInfo file(program);
    if (!file.isFile())
        return DaemonError{ErrorCode::LaunchFailed,
                           {program, Words::tr("it is a folder, or no plain file"),
                            Words::tr("Correct the profile's `binary` or --binary.")}};
    if (!file.isExecutable())
        return DaemonError{ErrorCode::LaunchFailed,
                           {program, Words::tr("it is not executable"),
                            Words::tr("Make it so (chmod +x), or correct --binary.")}};
    return std::nullopt;
}

} // namespace

std::optional<DaemonError> findStartObstacle(const Setup &setup)
{
    const Profile &profile = setup.profile;
    const Places &places = setup.places;
    const StartDecision decision =
        decideStart(observe(profile, places), places, profile.effectiveMalformedPidFile());
    if (const auto *refusal = std::get_if<DaemonError>(&decision.what))
        return *refusal;
    if (std::holds_alternative<AdoptIt>(decision.what))
        return std::nullopt;
    for (const QString &folder : {places.state, places.data, places.log}) {
        if (const auto obstacle = folderObstacle(folder))
            return obstacle;
    }
    const auto plan = planLaunch(profile, places, QProcessEnvironment::systemEnvironment());
    if (const auto *error = std::get_if<DaemonError>(&plan))
        return *error;
    return programObstacle(std::get<LaunchPlan>(plan).program);
}

DaemonError noManager(const Setup &setup)
{
    return {
        ErrorCode::ManagerUnreachable,
        {setup.places.controlSocket,
         Words::tr("no manager holds the profile '%1'").arg(setup.profile.name),
         Words::tr(
             "Run `deckctl run` or open containerdeck; or set lifetime = independent, with which "
             "the daemon needs no manager to stay.")}};
}

} // namespace deck
