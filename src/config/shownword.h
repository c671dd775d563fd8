// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"

namespace deck {

/// A keyword as text for people has it, in their language. What scripts read (--json, files, the
/// state that `deckctl status` prints) has the keyword itself.
[[nodiscard]] QString shownKeyword(const QString &keyword);

template <typename Enum>
[[nodiscard]] QString shownWord(Enum value)
{
    return shownKeyword(keyword(value));
}

} // namespace deck
