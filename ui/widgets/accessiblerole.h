// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAccessible>

namespace deck {

/// What a widget that paints itself is for a screen reader, which takes it for a mere area
/// otherwise. In its constructor: an interface that was asked for is kept.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

} // namespace deck
