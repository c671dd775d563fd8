// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "bundle/bundle.h"

#include <QList>

namespace deck {

/// One file of a bundle, fit for somebody else's eyes.
struct BundleEntry
{
    QString name; ///< below the folder of the archive: "logs/containerd.log"
    QString what; ///< in a few words, for the README
    QByteArray content;
    QDateTime modifiedAt; ///< of what it was made from
    int struckOut = 0;
};

/// Everything that goes in but the README, in the order in which it is told of there. What cannot
/// be read is an entry that says why.
[[nodiscard]] QList<BundleEntry> collectBundle(const BundleRequest &request, const System &system);

/// What is in the archive, and what is not.
[[nodiscard]] BundleEntry bundleReadme(const QList<BundleEntry> &entries,
                                       const BundleRequest &request);

} // namespace deck
