// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"
#include "daemon/runrecord.h"

#include <QMap>

namespace deck {

// What belongs in a record of what a run was started with. May block on files.

/// Of the file that runs, also when another one has its name by now; of that name when the process
/// has ended.
[[nodiscard]] RunBinary binaryOf(qint64 pid, const QString &program);

/// What the daemon is given that this manager does not have itself, or the other way round; secrets
/// struck out.
[[nodiscard]] QMap<QString, QString> environmentDifferences(const Profile &profile);

/// The profile's settings that matter to a run and stand neither in the arguments nor in
/// containerd.toml.
[[nodiscard]] QMap<QString, QString> settingsOf(const Profile &profile);

/// The hash of containerd.toml and its text, secrets struck out. Neither when it was written after
/// a daemon began that ran already: that one has read another.
void readConfig(RunRecord &record, const Profile &profile, const QString &file);

} // namespace deck
