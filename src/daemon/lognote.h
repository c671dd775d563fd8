// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>
#include <QString>

namespace deck {

Q_DECLARE_LOGGING_CATEGORY(lcDaemon)

enum class NoteLevel { Info, Warning };

/// Says something of the daemon in the manager's own log and, where `logFile` is not empty, between
/// the daemon's lines too, in their format: whoever reads why it died sees who started it.
void note(const QString &logFile, NoteLevel level, const QString &message);

} // namespace deck
