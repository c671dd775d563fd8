// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// How much of itself the program shows outside of its window.
struct DesktopPreference
{
    bool showsTray = true;
    bool notifies = true;

    bool operator==(const DesktopPreference &) const = default;

    /// Of the person's window.ini in this folder; what is not there is as above.
    [[nodiscard]] static DesktopPreference load(const QString &configFolder);
    void save(const QString &configFolder) const;
};

} // namespace deck
