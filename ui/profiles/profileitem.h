// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/statepresentation.h"

#include <QIcon>
#include <QList>
#include <QString>

namespace deck {

/// A profile as it is offered to a person.
struct ProfileItem
{
    QString name;
    StatePresentation state;
    qint64 pid = 0;  ///< of its daemon
    QString problem; ///< with its file; empty: none

    bool operator==(const ProfileItem &) const = default;
};

/// The word for it: the state's, or that its file is broken.
[[nodiscard]] QString wordOf(const ProfileItem &item);
[[nodiscard]] QIcon iconOf(const ProfileItem &item);

} // namespace deck
