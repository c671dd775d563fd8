// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace deck {

/// What became of one call.
struct CallOutcome
{
    enum class Kind {
        NotAsked,
        Answered,
        TimedOut, ///< the deadline passed
        Failed,   ///< refused, or the connection broke
    };
    Kind kind = Kind::NotAsked;
    QString
        status; ///< for people, unless answered: "namespaces.v1.Namespaces/List: UNAVAILABLE: ..."

    [[nodiscard]] bool answered() const { return kind == Kind::Answered; }
};

/// A plugin, as the daemon says of it.
struct PluginState
{
    QString type; ///< "io.containerd.metadata.v1"
    QString id;   ///< "bolt"
    QStringList requiredTypes;
    QString error; ///< why it could not be brought up; empty: it is up

    bool operator==(const PluginState &) const = default;
};

/// The answers to one round of questions.
struct Answers
{
    CallOutcome health;
    bool serving = false; ///< Health/Check was answered with SERVING

    /// The call that touches what the daemon needs for real work: Namespaces/List, or
    /// GetServerVersion for docker-containerd.
    CallOutcome work;
    QStringList namespaces;

    QString version;  ///< empty when it was not asked or not answered
    QString revision; ///< the same

    CallOutcome plugins;
    QList<PluginState> brokenPlugins; ///< all that have an error, the skipped ones among them
};

} // namespace deck
