// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QCommandLineParser;

namespace deck {

/// What is said of an option, as helpTextOf() needs it. QCommandLineParser breaks lines at spaces
/// and counts characters, but wide ones take two columns and are written without spaces. A text
/// without wide characters stays as it is.
[[nodiscard]] QString helpWords(const QString &text);

/// The parser's help, in lines of up to 80 columns.
[[nodiscard]] QString helpTextOf(const QCommandLineParser &parser);

} // namespace deck
