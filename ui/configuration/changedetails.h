// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"

class QTextDocument;

namespace deck {

/// Writes all that is on record of a change: what came of it, why, what was different, and the last
/// lines of the log. Plain text: nothing of it is taken for HTML.
void writeChange(QTextDocument &document, const ChangeRecord &record);

} // namespace deck
