// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace deck {

/// How a file is spoken of when it cannot be read.
struct SmallFileWords
{
    QString whatItIs;       ///< "profile"
    QString withoutTheLink; ///< a full sentence on a bad link; may be empty
};

inline constexpr qsizetype kLargestSmallFile = 1 << 20;

/// The bytes of a plain file of at most 1 MiB; nothing when there is none. A symbolic link is
/// followed first, as those who keep their settings in a repository have it; one to nothing is a
/// mistake, and not the same as no file. Never waits: a folder, FIFO, socket or device is named.
[[nodiscard]] std::variant<std::optional<QByteArray>, Problem>
readSmallFile(const QString &path, const SmallFileWords &words);

} // namespace deck
