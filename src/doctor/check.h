// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/findings.h"
#include "daemon/launchplan.h"
#include "doctor/checks.h"

#include <span>

namespace deck {

/// What all checks share, looked at once.
struct CheckContext
{
    const Setup &setup;
    const System &system;
    Findings findings;
    QString searchPath; ///< PATH as the daemon will have it
};

/// The outcome of a check, before its name is added.
struct Seen
{
    Verdict verdict = Verdict::Ok;
    QString evidence;
    QString fix = {};
};

struct Check
{
    QLatin1StringView id;
    QString (*title)();
    Seen (*look)(const CheckContext &context);
};

[[nodiscard]] std::span<const Check> programChecks();
[[nodiscard]] std::span<const Check> placeChecks();
[[nodiscard]] std::span<const Check> kernelChecks();

/// A path for a shell, quoted where it has to be.
[[nodiscard]] QString shellWord(const QString &word);

/// The start of a small text file; empty when it cannot be read.
[[nodiscard]] QString textOf(const QString &path);

} // namespace deck
