// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "process/programrun.h"

namespace deck {

/// A daemon's binary that is asked about configurations: only it knows its plugins' keys. Blocks,
/// as runProgram() does.
struct ConfigBinary
{
    QString program;
    QProcessEnvironment environment;
    std::chrono::milliseconds deadline = std::chrono::seconds(5);
    std::stop_token stop;
};

/// The configuration that a file comes to, its imports included: `--config FILE config dump`.
[[nodiscard]] ProgramRun dumpConfigFile(const ConfigBinary &binary, const QString &file);

/// The same of a text, by a temporary file that is named containerd.toml in what the binary said.
/// Relative imports are not found by it. NotStarted when the file cannot be written.
[[nodiscard]] ProgramRun dumpConfigText(const ConfigBinary &binary, const QByteArray &text);

/// A text in the newest version that the binary writes: `config migrate`. Fails before 2.0.
[[nodiscard]] ProgramRun migrateConfigText(const ConfigBinary &binary, const QByteArray &text);

/// What the binary does when nothing is configured: `config default`.
[[nodiscard]] ProgramRun defaultConfig(const ConfigBinary &binary);

/// What the binary accepted, but complained of; without a last line break.
[[nodiscard]] QStringList warningsOf(const ProgramRun &run);

} // namespace deck
