// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/checks.h"

#include <variant>

namespace deck {

/// What was done about a finding, in a sentence.
struct Mended
{
    QString text;
};

/// Looks at one check anew and applies the remedy that it then has; the problem says why not. What
/// is to be touched is looked at once more in the moment in which it is touched: never through a
/// link, never what somebody serves, never what belongs to somebody else.
[[nodiscard]] std::variant<Mended, Problem> mend(const QString &checkId, const Setup &setup,
                                                 const System &system = {});

} // namespace deck
