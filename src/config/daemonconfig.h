// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/operatorsfile.h"
#include "config/places.h"
#include "config/problem.h"
#include "config/profile.h"

#include <QByteArray>
#include <QLatin1StringView>

#include <optional>
#include <variant>

#include <sys/types.h>

namespace deck {

/// The tables of a text that this manager lays keys of its own into.
inline constexpr QLatin1StringView kTablesWithOwnKeys[] = {
    QLatin1StringView("grpc"), QLatin1StringView("ttrpc"), QLatin1StringView("debug"),
    QLatin1StringView("timeouts")};

/// The text of containerd.toml (version 2): root, state, sockets, log level and format, CRI
/// disabled under its names of 1.x and 2.x; over it the operator's file, without the keys that
/// belong to this manager (see withoutOwnKeys()), its relative imports meant from its own folder;
/// and over both the profile's own text. That text may not set what this manager relies on
/// (version, root, state, grpc.address, ttrpc.address, debug.address): those are named with their
/// line, as are errors of syntax. For an ordinary user outside a user namespace the sockets are
/// given that user's ids. The wait for another daemon's lock on the metadata is bounded, unless a
/// text says otherwise. Keys are in alphabetical order, as in `containerd config dump`, so that the
/// same profile always gives the same bytes; comments are not kept.
[[nodiscard]] std::variant<QByteArray, Problem>
makeDaemonConfig(const Profile &profile, const Places &places, uid_t uid, gid_t gid,
                 const std::optional<OperatorsFile> &file = {});

/// An operator's text without the keys that belong to this manager, so that a whole containerd.toml
/// can be laid over what is generated; written anew, without comments, where it has any of them.
/// Nothing when it is not TOML.
[[nodiscard]] std::optional<QByteArray> withoutOwnKeys(const QByteArray &text);

} // namespace deck
