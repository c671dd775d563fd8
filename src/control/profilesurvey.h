// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "config/profilestore.h"
#include "daemon/snapshot.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace deck {

/// A profile and what becomes of its daemon, as a list shows them.
struct ProfileState
{
    QString name;
    bool hasFile = false;           ///< without one all its values are at their defaults
    std::optional<Problem> problem; ///< with its file; the rest is as far as it can be told
    Dialect dialect = Dialect::Containerd;
    State state = State::Stopped;
    Health health = Health::Unknown; ///< as its manager knows it; nobody else asks
    qint64 pid = 0;
    qint64 managerPid = 0;
    bool isManagerSilent = false; ///< it did not answer in time; the rest is what is seen outside
    QString socket;

    bool operator==(const ProfileState &) const = default;
};

[[nodiscard]] QJsonObject toJson(const ProfileState &state);
[[nodiscard]] std::optional<ProfileState> profileStateFromJson(const QJsonObject &object);

/// For all managers together.
inline constexpr std::chrono::milliseconds kSurveyPatience{500};

/// Every profile of a source; of root's, those whose managers this user may ask. Asks the managers
/// over their control sockets, all at the same time, and looks at the rest from outside. Blocks for
/// at most `patience` and a little; for a worker thread. Changes nothing.
[[nodiscard]] QList<ProfileState>
surveyProfiles(const ProfileSource &source, std::chrono::milliseconds patience = kSurveyPatience);

/// Why a profile cannot be moved or removed now: who manages it, or that its daemon lives.
[[nodiscard]] std::optional<Problem> profileInUse(const Profile &profile, const Places &places);

} // namespace deck
