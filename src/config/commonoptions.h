// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"
#include "config/problem.h"
#include "config/profile.h"

#include <QCommandLineParser>
#include <QString>

#include <variant>

namespace deck {

/// What every program of ours needs to know before it can do anything.
struct Setup
{
    Profile profile;
    Places places;
};

/// The options that `containerdeck` and `deckctl` share: --profile --home --dialect --binary --set.
class CommonOptions
{
public:
    /// Adds the options to a parser that is about to process a command line.
    static void addTo(QCommandLineParser &parser);
    /// Reads the profile, lays the options over it (--set last), and checks the result. A problem
    /// here is a usage error: nothing was made or changed.
    [[nodiscard]] static std::variant<Setup, Problem> read(const QCommandLineParser &parser);
};

} // namespace deck
