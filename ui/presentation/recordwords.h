// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "process/asker.h"

#include <QString>

namespace deck {

[[nodiscard]] QString askerWord(Asker asker);

} // namespace deck
