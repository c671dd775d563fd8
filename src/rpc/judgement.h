// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/answers.h"
#include "rpc/daemonreport.h"

namespace deck {

/// What the answers mean: NotResponding when Health/Check was not answered, Degraded when it does
/// not say SERVING or real work fails, Serving otherwise. Pure.
[[nodiscard]] DaemonReport judge(const Answers &answers);

/// The plugins that explain a fault: without those that were merely skipped (a healthy containerd
/// has several: aufs, btrfs, zfs, devmapper), and without those that only repeat the error of a
/// plugin that they require.
[[nodiscard]] QList<FailedPlugin> failedPlugins(const QList<PluginState> &broken);

/// How a plugin came up.
enum class PluginCondition {
    Ready,
    Skipped, ///< does not apply to this machine or configuration: no fault
    Failed,
};
[[nodiscard]] PluginCondition conditionOf(const PluginState &plugin);

/// True when a daemon that was just started is known to be usable, or to be degraded for good;
/// false when the next round may still say something better.
[[nodiscard]] bool isConclusive(const Answers &answers);

} // namespace deck
