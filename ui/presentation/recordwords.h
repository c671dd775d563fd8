// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "process/asker.h"

#include <QDateTime>
#include <QString>

namespace deck {

[[nodiscard]] QString askerWord(Asker asker);
/// In local time: the time alone when it is of today.
[[nodiscard]] QString momentText(const QDateTime &time, const QDateTime &now);

} // namespace deck
