// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonerror.h"

#include <QString>

namespace deck {

/// An error as the terminal shows it: the message, the daemon's last lines where they explain it,
/// and the option that does what a window has a button for.
[[nodiscard]] QString errorText(const DaemonError &error);

/// Each on a line, as what a command did but a person should know of.
[[nodiscard]] QString warningsText(const QStringList &warnings);

/// Whole text, flushed: a pipe's reader sees it at once.
void printOut(const QString &text);
void printError(const QString &text);

} // namespace deck
