// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "process/asker.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace deck {

/// How a daemon ended. Of an adopted one the kernel tells the moment but not the code: only a
/// parent is told that.
struct ExitStatus
{
    std::optional<int> code;   ///< exit code
    std::optional<int> signal; ///< that ended it
    QDateTime at;
    bool asked = false;                     ///< the end of a stop or a restart
    std::optional<Asker> by = std::nullopt; ///< who asked for it

    /// "exit code 1", "killed by SIGKILL", "ended (not a child of this manager: code unknown)"
    [[nodiscard]] QString toString() const;
    /// The same in English, as the daemon's log has it.
    [[nodiscard]] QString logText() const;
    /// What the restart policy on-failure counts: anything but exit code 0.
    [[nodiscard]] bool isFailure() const { return code != 0; }

    bool operator==(const ExitStatus &) const = default;
};

/// With the words of toString() as "text".
[[nodiscard]] QJsonObject toJson(const ExitStatus &exit);
[[nodiscard]] std::optional<ExitStatus> exitStatusFromJson(const QJsonObject &object);

/// "SIGTERM"; a number for one without a name.
[[nodiscard]] QString signalName(int signal);

} // namespace deck
