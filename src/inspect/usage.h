// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QMetaType>

#include <chrono>
#include <optional>

namespace deck {

/// What a daemon's process uses, at one moment.
struct Usage
{
    qint64 pid = 0;
    std::chrono::milliseconds takenAt{0};   ///< of the monotonic clock, comparable within a boot
    std::chrono::milliseconds processor{0}; ///< time on processors, since the process started
    qint64 residentBytes = 0;
    qint64 peakResidentBytes = 0;
    int threads = 0;
    int descriptors = -1; ///< -1: not permitted to see

    bool operator==(const Usage &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Usage &usage);
[[nodiscard]] std::optional<Usage> usageFromJson(const QJsonObject &object);

/// Processors that were busy between two samples of one process (0.5: half of one); nothing when
/// they are of different ones or of one moment.
[[nodiscard]] std::optional<double> processorShare(const Usage &earlier, const Usage &later);

} // namespace deck

Q_DECLARE_METATYPE(deck::Usage)
