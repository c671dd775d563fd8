// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "bundle/archivewriter.h"
#include "daemon/inquiry.h"
#include "daemon/snapshot.h"
#include "doctor/checks.h"

#include <QMap>

#include <variant>

namespace deck {

/// What is asked for a bundle.
inline constexpr Topic kBundleTopics[] = {Topic::Inventory, Topic::Owner};

/// What goes into an archive for a bug report.
struct BundleRequest
{
    Setup setup;
    Snapshot snapshot; ///< of the manager, or what can be seen without one
    /// What was answered to inquiries, or why it was not, by their topic; see kBundleTopics.
    QMap<Topic, QJsonObject> answers = {};
    QString file; ///< to be made; its ending decides the compression
    QDateTime at; ///< names the folder in it
};

/// What was written.
struct BundleReport
{
    QString file;
    qint64 bytes = 0;
    QStringList entries; ///< as in the archive
    int struckOut = 0;   ///< values that were taken out

    bool operator==(const BundleReport &) const = default;
};

using BundleOutcome = std::variant<BundleReport, Problem>;

/// "containerdeck-default-20261124T231500Z.tar.gz"
[[nodiscard]] QString defaultBundleName(const QString &profile, const QDateTime &at);

/// By the ending: .tar.gz, .tgz, .tar.xz, .txz; nothing for another one.
[[nodiscard]] std::optional<Compression> compressionFor(const QString &file);

/// Collects everything, strikes out the secrets, and writes the archive with mode 0600. An existing
/// file is never replaced, and an archive that could not be finished is removed. Blocks, as it runs
/// the checks and reads logs: not for a thread that paints.
[[nodiscard]] BundleOutcome writeBundle(const BundleRequest &request, const System &system = {});

} // namespace deck
