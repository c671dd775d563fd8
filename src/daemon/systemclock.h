// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/clock.h"

#include <QRandomGenerator>

namespace deck {

/// The real one.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] double jitter() override { return QRandomGenerator::global()->generateDouble(); }
};

} // namespace deck
