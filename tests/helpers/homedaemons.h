// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace deck::test {

/// The daemons of a home, by their command lines, as /proc knows them.
[[nodiscard]] QList<qint64> daemonsOf(const QString &home);

} // namespace deck::test
