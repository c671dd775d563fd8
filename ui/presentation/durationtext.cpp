// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/durationtext.h"

#include <QCoreApplication>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DurationText)
};

} // namespace

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(duration).count();
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    if (seconds < kMinute)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < kHour)
        return Words::tr("%1 min %2 s").arg(seconds / kMinute).arg(seconds % kMinute);
    if (seconds < kDay)
        return Words::tr("%1 h %2 min").arg(seconds / kHour).arg(seconds % kHour / kMinute);
    return Words::tr("%1 d %2 h").arg(seconds / kDay).arg(seconds % kDay / kHour);
}

} // namespace deck
