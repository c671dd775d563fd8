// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rootless/rootlessplaces.h"

#include <QStringList>

#include <sys/types.h>

namespace deck {

/// containerdeck-rootless, which runs in a user namespace or goes into one: beside this program,
/// or where it is installed.
[[nodiscard]] QString insideProgram();

/// What a process that goes into the namespaces has to know.
struct Entering
{
    pid_t member = 0;   ///< a process that is in them
    pid_t manager = 0;  ///< the program dies with it; 0: it does not
    bool stays = false; ///< in the present folder
};

/// Arguments of insideProgram() with which it becomes `program`.
[[nodiscard]] QStringList enterArguments(const Entering &entering, const RootlessPlaces &places,
                                         const QString &program, const QStringList &arguments);

} // namespace deck
