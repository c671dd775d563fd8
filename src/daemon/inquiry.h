// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "daemon/daemonerror.h"

#include <QJsonObject>
#include <QMetaType>

#include <functional>
#include <optional>

namespace deck {

/// What can be asked about a daemon beyond its snapshot.
enum class Topic {
    Usage,     ///< one sample of the process: CPU time, memory, threads, descriptors
    Inventory, ///< what the daemon has: plugins, namespaces and what they hold
    Impact,    ///< what a stop or a restart would touch
    Owner,     ///< who serves the socket, and whose it is
    Events,    ///< what the daemon has told of since a sequence number
    Dump,      ///< its goroutines, dumped now and folded
    Startup,   ///< what its start spent its time on
    Runs,      ///< the records of its runs
    Checks,    ///< the doctor's results
};

template <>
inline constexpr EnumWord<Topic> kEnumWords<Topic>[] = {
    {Topic::Usage, QLatin1StringView("usage")},
    {Topic::Inventory, QLatin1StringView("inventory")},
    {Topic::Impact, QLatin1StringView("impact")},
    {Topic::Owner, QLatin1StringView("owner")},
    {Topic::Events, QLatin1StringView("events")},
    {Topic::Dump, QLatin1StringView("dump")},
    {Topic::Startup, QLatin1StringView("startup")},
    {Topic::Runs, QLatin1StringView("runs")},
    {Topic::Checks, QLatin1StringView("checks")},
};

/// A question that is answered once, because finding the answer takes a while or is of no interest
/// for as long as nobody looks.
struct Inquiry
{
    Topic topic = Topic::Usage;
    QJsonObject arguments = {}; ///< small; what a topic takes is said where it is answered

    bool operator==(const Inquiry &) const = default;
};

/// The object that the control socket carries and that `deckctl --json` prints; or why there is
/// none.
struct Answer
{
    QJsonObject content = {};
    std::optional<DaemonError> error = {};

    bool operator==(const Answer &) const = default;
};

using AnswerHandler = std::function<void(const Answer &)>;

} // namespace deck

Q_DECLARE_METATYPE(deck::Answer)
