// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace deck {

/// What rootless containers need at least: the ids that images usually have.
inline constexpr qint64 kSubordinateIdsNeeded = 65'536;

/// How many ids a user may use in a user namespace, by the text of /etc/subuid or /etc/subgid
/// (subuid(5)): lines `user:first:count`, with the user by name or number. Others, and lines that
/// make no sense, are passed over.
[[nodiscard]] qint64 subordinateIds(const QByteArray &text, const QString &user, uid_t uid);

/// The first id behind all that the text gives to anybody, and behind those of people.
[[nodiscard]] qint64 firstFreeSubordinateId(const QByteArray &text);

} // namespace deck
