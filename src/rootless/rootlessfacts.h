// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"

#include <QJsonObject>

#include <optional>

namespace deck {

/// What is known of the user namespace that a daemon runs in.
struct RootlessFacts
{
    qint64 kitPid = 0;    ///< rootlesskit; 0: it has ended
    qint64 keeperPid = 0; ///< our process inside; 0: the same
    RootlessNetwork network = RootlessNetwork::Slirp4netns;
    QString networkReason; ///< why it is the host's, where nobody chose that

    bool operator==(const RootlessFacts &) const = default;
};

[[nodiscard]] QJsonObject toJson(const RootlessFacts &facts);
[[nodiscard]] std::optional<RootlessFacts> rootlessFactsFromJson(const QJsonObject &object);

} // namespace deck
