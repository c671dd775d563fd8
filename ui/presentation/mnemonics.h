// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// The text of a menu or a button as it is read: without the mark of its mnemonic ("&Stop",
/// "停止(&S)"), without what stands behind a tab, and without the ellipsis or
/// colon.
[[nodiscard]] QString withoutMnemonic(const QString &text);

} // namespace deck
