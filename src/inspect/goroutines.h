// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/goroutinedump.h"

#include <QDateTime>
#include <QJsonObject>

namespace deck {

/// A goroutine dump, folded.
struct Goroutines
{
    qint64 pid = 0; ///< of the daemon
    QDateTime takenAt;
    QString file; ///< where the whole dump is kept; empty when it could not be
    QList<GoroutineGroup> groups;

    [[nodiscard]] qsizetype count() const;

    bool operator==(const Goroutines &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Goroutines &goroutines);
[[nodiscard]] Goroutines goroutinesFromJson(const QJsonObject &object);

/// The folded dump as a person reads it, for a terminal and for a window; what was in the dump is
/// as it was, so whoever shows it escapes it.
[[nodiscard]] QString textOf(const Goroutines &goroutines);

} // namespace deck
