// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <variant>

namespace deck {

/// Something that gets another name on its file system.
struct PathMove
{
    QString from;
    QString to;
};

/// A profile that gets another name: its folders, and its file last. What is to be done is written
/// down first, so that whoever comes after a power loss can finish it.
struct ProfileMove
{
    QString from; ///< names of profiles
    QString to;
    QList<PathMove> paths;
};

/// Told before each step, by its name; for tests, which end the process there.
using StepHook = std::function<void(const char *step)>;

/// The move that was begun in a `config` folder and not finished; nothing is the rule. A problem
/// when it is there and cannot be read.
[[nodiscard]] std::variant<std::optional<ProfileMove>, Problem>
unfinishedMove(const QString &config);

/// Why a profile must not be used just now: it is in the middle of a move. Its folders may be under
/// one name and its file under the other.
[[nodiscard]] std::optional<Problem> moveObstacle(const QString &config, const QString &profile);

/// Writes the move down and carries it out, from wherever it was left. What has been moved already
/// is passed over. After a problem everything is under its former name, and nothing is left
/// unfinished; the problem says so when that was not possible either.
[[nodiscard]] std::optional<Problem> carryOut(const QString &config, const ProfileMove &move,
                                              const StepHook &step);

} // namespace deck
