// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "process/asker.h"

#include <QJsonObject>
#include <QString>

namespace deck {

/// What a profile's manager can be asked to change for good, or for a while.
enum class ChangeKind {
    Apply,    ///< other values of the profile, tried by a restart and undone where that fails
    Rollback, ///< the profile as it was before a former change
    DebugLog, ///< more detail in the log, until a time
};

template <>
inline constexpr EnumWord<ChangeKind> kEnumWords<ChangeKind>[] = {
    {ChangeKind::Apply, QLatin1StringView("apply")},
    {ChangeKind::Rollback, QLatin1StringView("rollback")},
    {ChangeKind::DebugLog, QLatin1StringView("debug-log")},
};

/// A change that somebody asks for; its outcome comes as an Answer.
struct Change
{
    ChangeKind kind = ChangeKind::Apply;
    QJsonObject arguments = {}; ///< what a kind takes is said in src/change
    Asker from = Asker::Terminal;
    /// The name of the account; filled in by whoever takes the change, never believed of others.
    QString user = {};

    bool operator==(const Change &) const = default;
};

} // namespace deck
