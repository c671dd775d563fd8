// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace deck {

// Answers to inquiries as the terminal shows them.

/// Of Topic::Impact: what a stop would touch.
[[nodiscard]] QString impactText(const QJsonObject &content);
/// Of Topic::Dump: the folded goroutines, and where the whole dump is.
[[nodiscard]] QString dumpText(const QJsonObject &content);

} // namespace deck
