// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// What stands at the top of the window.
enum class HeaderPart {
    State,
    Start,
    Restart,
    Stop,
    Profile,
    Pid,
    Uptime,
    Version,
    Restarts,
    Processor,
    Memory,
    Socket,
    Impact,
    Attention,
};

/// What it means and what its words mean, for "What Is This?"; rich text.
[[nodiscard]] QString headerHelp(HeaderPart part);

} // namespace deck
