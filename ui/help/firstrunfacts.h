// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// What is known of a profile before anything of it has run, beside what its manager tells.
struct FirstRunFacts
{
    QString user;            ///< whom the daemon runs as
    bool isRootless = false; ///< in a user namespace of its own
    QString data;
    QString logFile;
    QString profileFile;

    bool operator==(const FirstRunFacts &) const = default;
};

} // namespace deck
