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
    Usage,         ///< one sample of the process: CPU time, memory, threads, descriptors
    Inventory,     ///< what the daemon has: plugins, namespaces and what they hold
    Impact,        ///< what a stop or a restart would touch
    Owner,         ///< who serves the socket, and whose it is
    Events,        ///< what the daemon has told of since a sequence number
    Dump,          ///< its goroutines, dumped now and folded
    Startup,       ///< what its start spent its time on
    Runs,          ///< the records of its runs
    Checks,        ///< the doctor's results
    Profile,       ///< the profile's keys, and the command line that they make
    Config,        ///< the configuration that is in force, value by value
    ConfigCheck,   ///< what is wrong with a text
    ConfigDiff,    ///< what would be different with other values of the profile
    ConfigMigrate, ///< a text as the binary's newest version of it
    Changes,       ///< the changes of the profile that were made, and what came of them
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
    {Topic::Profile, QLatin1StringView("profile")},
    {Topic::Config, QLatin1StringView("config")},
    {Topic::ConfigCheck, QLatin1StringView("config-check")},
    {Topic::ConfigDiff, QLatin1StringView("config-diff")},
    {Topic::ConfigMigrate, QLatin1StringView("config-migrate")},
    {Topic::Changes, QLatin1StringView("changes")},
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
