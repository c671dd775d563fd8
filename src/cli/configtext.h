// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace deck {

/// The answer of lookAtConfig(), a line for each value; notes stand on top as comments.
[[nodiscard]] QString configText(const QJsonObject &content);

/// The answer of checkConfigFile(), a line for each finding as compilers have it, and the verdict.
[[nodiscard]] QString configCheckText(const QJsonObject &content);

/// The answer of lookAtConfigDiff(): `-` before what is now, `+` before what would be.
[[nodiscard]] QString configDiffText(const QJsonObject &content);

/// The rows of changed values, as they are in a difference and in the record of a change.
[[nodiscard]] QString valueChangesText(const QJsonArray &changes);

} // namespace deck
