// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// What others wrote (a daemon, a file, an environment) as one line of text: white space is
/// collapsed, control and bidirectional characters are shown as escapes, and what is longer than
/// `longest` characters ends in an ellipsis.
[[nodiscard]] QString safeLine(const QString &text, qsizetype longest = 2000);

/// The same for a tool tip, which takes what looks like HTML for HTML unless it is told.
[[nodiscard]] QString safeToolTip(const QString &text);

/// Text that begins with an ordinary word ("profile 'x': …") as a sentence; what begins with a name
/// stays as it is.
[[nodiscard]] QString asSentence(QString text);

} // namespace deck
