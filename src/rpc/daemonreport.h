// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace deck {

/// What the daemon's own answers say of it.
enum class Health {
    Unknown,       ///< not asked yet, or nobody to ask
    Serving,       ///< SERVING, and the metadata store answers
    Degraded,      ///< SERVING, but real calls fail; the report says which plugin and why
    NotResponding, ///< no answer within the deadline
};

/// A plugin that did not come up, in its own words.
struct FailedPlugin
{
    QString id; ///< "io.containerd.metadata.v1.bolt"
    QString error;

    bool operator==(const FailedPlugin &) const = default;
};

/// One round of questions, answered or not.
struct DaemonReport
{
    Health health = Health::Unknown;
    QString version;  ///< empty until known
    QString revision; ///< empty until known
    QString detail;   ///< why it is not serving: the call and its status
    QList<FailedPlugin> failedPlugins;
    QStringList namespaces;

    bool operator==(const DaemonReport &) const = default;
};

} // namespace deck

Q_DECLARE_METATYPE(deck::DaemonReport)
