// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace deck {

/// A library of others that the programs are linked with.
struct LinkedPart
{
    QString name;
    QString version; ///< of what is loaded where it says so, otherwise of what was built with
    QString licence; ///< as SPDX names it
    QString home;
};

/// All that the programs are linked with by themselves; what those libraries bring along is theirs
/// to tell.
[[nodiscard]] QList<LinkedPart> linkedParts();

} // namespace deck
