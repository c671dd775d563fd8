// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// A fault in words for a person: what it is about, why, and what to do.
struct Problem
{
    QString subject;  ///< the path, option or process
    QString cause;    ///< "Permission denied (open)"
    QString nextStep; ///< a full sentence; may be empty

    /// "subject: cause. Next step."
    [[nodiscard]] QString message() const;

    bool operator==(const Problem &) const = default;
};

} // namespace deck
