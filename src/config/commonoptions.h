// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"
#include "config/problem.h"
#include "config/profile.h"

#include <QCommandLineParser>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>

#include <sys/types.h>

namespace deck {

/// Where a profile came from, so that it can be read again.
struct ProfileSource
{
    QString home; ///< --home, absolute; empty: the system's own places
    /// What the command line lays over the file, in order.
    QList<std::pair<QString, QString>> overrides;
    /// --system, for anybody but root: root's places, whose manager is asked for everything. Root's
    /// files are not read.
    bool isAttached = false;
};

/// What every program of ours needs to know before it can do anything.
struct Setup
{
    Profile profile;
    Places places;
    std::optional<ProfileSource> source = {}; ///< none: the profile was made up here
    QStringList warnings = {};                ///< of the profile's file

    /// Whether all that is done is to be done by root's manager, and nothing by this process.
    [[nodiscard]] bool isAttached() const { return source && source->isAttached; }
};

/// Whom the daemon of a setup runs as: root where it is attached, otherwise whoever asks.
[[nodiscard]] uid_t ownerOf(const Setup &setup);

/// The INI file with what this person has set of the window, also of one over root's daemon.
[[nodiscard]] QString windowSettingsFile(const Setup &setup);

/// The setup of a profile of this user, its file read now, or of one of root's that is attached to,
/// as far as it is known without its file. A problem with the file, a value, or the places.
[[nodiscard]] std::variant<Setup, Problem> readSetup(const QString &profile,
                                                     const ProfileSource &source);

/// The options that `containerdeck` and `deckctl` share: --profile --home --system
/// --dialect --binary --set --language.
class CommonOptions
{
public:
    /// Adds the options to a parser that is about to process a command line.
    static void addTo(QCommandLineParser &parser);
    /// Only where profiles come from; nothing is read. A problem is a usage error.
    [[nodiscard]] static std::variant<ProfileSource, Problem>
    readSource(const QCommandLineParser &parser);
    /// Reads the profile, lays the options over it (--set last), and checks the result. A problem
    /// here is a usage error: nothing was made or changed.
    [[nodiscard]] static std::variant<Setup, Problem> read(const QCommandLineParser &parser);
};

} // namespace deck
