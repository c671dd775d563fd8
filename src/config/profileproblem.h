// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"

#include <QString>

namespace deck {

struct ProfileKey;

/// The problem of a bad value. `subject` is where it was written, `shown` the value itself.
[[nodiscard]] Problem badValue(const ProfileKey &key, const QString &subject, const QString &shown,
                               const QString &fault);

/// The problem of an unknown key; names the nearest known one when it is close.
[[nodiscard]] Problem unknownKey(const QString &subject, const QString &name);

/// A value in quotes for a message: one line, no control characters, not longer than a glance.
[[nodiscard]] QString quoted(const QString &value);

} // namespace deck
