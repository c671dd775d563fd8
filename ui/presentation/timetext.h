// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

namespace deck {

// Times as the locale writes them, which are local times here.

/// With seconds, which QLocale has in no format without a time zone: "15:37:24", "3:37:24 PM".
[[nodiscard]] QString clockText(const QTime &time);
/// "15:37:24.250"
[[nodiscard]] QString exactClockText(const QTime &time);
/// "15:37" when it is of the same day as `now`, and with the day otherwise.
[[nodiscard]] QString hourText(const QDateTime &time, const QDateTime &now);
/// "15:37:24" when it is of the same day as `now`, and with the day otherwise: "3 Nov 15:37:24".
[[nodiscard]] QString momentText(const QDateTime &time, const QDateTime &now);
/// Date and time in full, to the second; empty for an invalid one.
[[nodiscard]] QString stampText(const QDateTime &time);

} // namespace deck
