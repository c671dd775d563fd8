// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"

#include <QByteArray>
#include <QStringList>

namespace deck {

/// The profile's sockets that nobody listens on: a daemon leaves two of them behind at every stop,
/// and all of them when it is killed.
[[nodiscard]] QStringList staleSockets(const Places &places);

/// The root file systems of containers that are mounted below the daemon's state though no shim
/// keeps them. `proc` as in System.
[[nodiscard]] QStringList mountsWithoutShim(const QString &daemonState, const QString &proc);

} // namespace deck
