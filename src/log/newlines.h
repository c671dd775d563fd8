// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <cstddef>

namespace deck {

/// Where the newlines are: writes the position of each one in `data` to `positions`, which has room
/// for `size` of them at worst, and returns their number. `size` must fit 32 bits.
size_t findNewlines(const char *data, size_t size, quint32 *positions) noexcept;

} // namespace deck
