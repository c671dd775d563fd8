// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/keyguide.h"

class QMainWindow;

namespace deck {

/// All keys of a window as they are now: of its menus, of its other actions and shortcuts, and of
/// the widgets that say which ones they heed (HasKeyGuide). Groups with one title are one group.
[[nodiscard]] QList<KeyGuide> shortcutsOf(const QMainWindow &window);

/// "Ctrl+Q, Ctrl+W", as this desktop writes them.
[[nodiscard]] QString keysText(const QList<QKeySequence> &keys);

} // namespace deck
