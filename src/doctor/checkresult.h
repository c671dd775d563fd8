// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace deck {

enum class Verdict {
    Ok,
    Warning, ///< works, but not for everything or not for long
    Error,   ///< a start, or what a daemon is for, cannot succeed
    Skipped, ///< does not apply here, or could not be told
};

template <>
inline constexpr EnumWord<Verdict> kEnumWords<Verdict>[] = {
    {Verdict::Ok, QLatin1StringView("ok")},
    {Verdict::Warning, QLatin1StringView("warning")},
    {Verdict::Error, QLatin1StringView("error")},
    {Verdict::Skipped, QLatin1StringView("skipped")},
};

/// What one button (or `deckctl doctor --fix`) can do about a finding. Nothing is deleted that
/// could be of use, and nothing is done to what belongs to somebody else.
enum class Remedy {
    None,
    SetAsidePidFile,    ///< rename what stands in its place
    RemoveStaleSockets, ///< those that nobody listens on
    RestrictFolder,     ///< take permissions of others from it
};

template <>
inline constexpr EnumWord<Remedy> kEnumWords<Remedy>[] = {
    {Remedy::None, QLatin1StringView("none")},
    {Remedy::SetAsidePidFile, QLatin1StringView("set-aside-pid-file")},
    {Remedy::RemoveStaleSockets, QLatin1StringView("remove-stale-sockets")},
    {Remedy::RestrictFolder, QLatin1StringView("restrict-folder")},
};

/// What one check found.
struct CheckResult
{
    QString id; ///< "free-space"; stable, for scripts
    QString title;
    Verdict verdict = Verdict::Skipped;
    QString evidence; ///< what was seen, with its path or number
    QString fix;      ///< a command to copy; empty where there is none
    Remedy remedy = Remedy::None;

    bool operator==(const CheckResult &) const = default;
};

} // namespace deck

Q_DECLARE_METATYPE(deck::CheckResult)
