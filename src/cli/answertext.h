// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/commandline.h"
#include "daemon/inquiry.h"

#include <QJsonObject>
#include <QString>

namespace deck {

// Answers to inquiries as the terminal shows them.

/// Makes a text of an answer.
using AnswerWords = QString (*)(const QJsonObject &content);

/// Prints an answer, as JSON or in words, to stdout, or why there is none to stderr.
ExitCode printAnswer(const Answer &answer, bool json, AnswerWords words);

/// Of Topic::Impact: what a stop would touch.
[[nodiscard]] QString impactText(const QJsonObject &content);
/// Of Topic::Dump: the folded goroutines, and where the whole dump is.
[[nodiscard]] QString dumpText(const QJsonObject &content);

} // namespace deck
