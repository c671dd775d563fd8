// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace deck {

/// For focusNextPrevChild() of a window whose parts come and go: has the focus go on as the layouts
/// have it, which is as one reads. Qt's own order is that in which things were made. False when
/// there is nowhere to go.
bool focusInLayoutOrder(QWidget &window, bool next);

} // namespace deck
