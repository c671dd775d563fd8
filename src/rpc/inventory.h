// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/answers.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace deck {

/// A container's first process, as the daemon knows it.
struct Task
{
    enum class Status { Unknown, Created, Running, Stopped, Paused };

    QString container;
    qint64 pid = 0;
    Status status = Status::Unknown;

    /// Whether there is a process that somebody relies on.
    [[nodiscard]] bool isAlive() const
    {
        return status == Status::Running || status == Status::Paused || status == Status::Created;
    }
    bool operator==(const Task &) const = default;
};

/// What one namespace holds. A count that was not asked for, or was not answered, is missing.
struct NamespaceContent
{
    QString name; ///< empty for docker-containerd, which has none
    std::optional<qsizetype> containers;
    std::optional<qsizetype> images;
    std::optional<qsizetype> snapshots;
    QList<Task> tasks;

    bool operator==(const NamespaceContent &) const = default;
};

/// What a daemon has, by its own answers.
struct Inventory
{
    QString version;
    QString revision;
    QString uuid; ///< of the data folder
    QList<PluginState> plugins;
    QList<NamespaceContent> namespaces;
    QStringList failures; ///< calls that were not answered, with their status

    bool operator==(const Inventory &) const = default;
};

} // namespace deck
