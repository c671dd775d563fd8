// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

struct ConfigValue;

/// The configuration that is in force: that of containerd.toml as the last start wrote it, or
/// before the first one what a start would write; asked of the daemon's own binary, with its
/// defaults and imports. Changes nothing.
///
/// `file`: containerd.toml, and `written`, whether it is there; `binary`: the program, and
/// `effective`, whether it answered (else the values are those of the file alone); `values`: each
/// with `key`, `value` (secrets struck out), `source` (a word of ConfigSource) and, of an import,
/// `importedFrom`; `notes`: what a person should know of.
[[nodiscard]] Answer lookAtConfig(const Inspection &inspection);

/// `value`, `source` and, of an import, `importedFrom`.
[[nodiscard]] QJsonObject toJson(const ConfigValue &value);

} // namespace deck
