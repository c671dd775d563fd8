// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace deck {

/// The answer of lookAtConfig(), a line for each value; notes stand on top as comments.
[[nodiscard]] QString configText(const QJsonObject &content);

} // namespace deck
