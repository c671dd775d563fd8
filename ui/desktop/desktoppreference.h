// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"

#include <QString>

#include <optional>

namespace deck {

/// How much of itself the program shows outside of its window.
struct DesktopPreference
{
    bool showsTray = true;
    bool notifies = true;

    bool operator==(const DesktopPreference &) const = default;

    /// Of the person's window settings; what is not there is as above.
    [[nodiscard]] static DesktopPreference load(const QString &file);
    [[nodiscard]] std::optional<Problem> save(const QString &file) const;
};

} // namespace deck
