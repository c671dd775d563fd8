// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/shellword.h"
#include "daemon/findings.h"
#include "daemon/launchplan.h"
#include "doctor/checks.h"
#include "rootless/rootlessneeds.h"

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
    Remedy remedy = Remedy::None;
};

struct Check
{
    QLatin1StringView id;
    QString (*title)();
    Seen (*look)(const CheckContext &context);
};

[[nodiscard]] std::span<const Check> programChecks();
[[nodiscard]] std::span<const Check> folderChecks();
[[nodiscard]] std::span<const Check> placeChecks();
[[nodiscard]] std::span<const Check> kernelChecks();
[[nodiscard]] std::span<const Check> hostChecks();
[[nodiscard]] std::span<const Check> rootlessChecks();

/// Whether the daemon is to run in a user namespace.
[[nodiscard]] bool isRootless(const CheckContext &context);

/// The machine as rootlesskit would see it.
[[nodiscard]] RootlessHost rootlessHost(const CheckContext &context);

/// What lacks as evidence, of that verdict; Ok, with those words, when nothing does.
[[nodiscard]] Seen seenOf(const std::optional<Lack> &lack, Verdict verdict, const QString &good);

/// A command that only root may run, as this user has to write it.
[[nodiscard]] QString asRoot(const System &system, const QString &command);

/// The folder itself, or the nearest one above it that is there: it would be made below that.
[[nodiscard]] QString nearestExisting(const QString &folder);

/// The program's path as the daemon would find it; empty when there is none.
[[nodiscard]] QString findProgram(const QString &program, const CheckContext &context);

/// The start of a text file of up to 1 MiB; empty when it cannot be read.
[[nodiscard]] QString textOf(const QString &path);

} // namespace deck
