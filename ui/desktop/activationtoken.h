// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace deck {

/// The variable by which a program is given the token that lets its window come to the front
/// (xdg-activation). Qt's Wayland plugin looks at it whenever a window is activated.
inline constexpr char kActivationToken[] = "XDG_ACTIVATION_TOKEN";

} // namespace deck
