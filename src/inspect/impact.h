// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/inventory.h"

#include <QJsonObject>

namespace deck {

/// What a stop or a restart of a daemon would touch. Containers and their shims are never among
/// it: they go on running, but nobody starts, stops or serves them meanwhile.
struct Impact
{
    qint64 pid = 0;                     ///< of the daemon; 0: there is nothing to stop
    QList<NamespaceContent> namespaces; ///< those that the daemon told of
    int shims = 0;                      ///< processes, by the machine's own list
    QStringList failures;               ///< why the namespaces may be incomplete

    /// Of all namespaces, those with a process.
    [[nodiscard]] qsizetype aliveTasks() const;

    bool operator==(const Impact &) const = default;
};

[[nodiscard]] qsizetype aliveTasks(const NamespaceContent &content);

[[nodiscard]] QJsonObject toJson(const Impact &impact);
[[nodiscard]] Impact impactFromJson(const QJsonObject &object);

} // namespace deck
