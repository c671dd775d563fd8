// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <sys/types.h>

namespace deck {

/// Where a daemon that was not launched here writes its log.
struct LogPlace
{
    QString file;   ///< empty when it is not a file that can be read
    QString notice; ///< where it goes instead, in a sentence
};

[[nodiscard]] LogPlace findLog(pid_t daemon);

} // namespace deck
