// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace deck {

/// What came of a change, and what is different by it.
[[nodiscard]] QString changeText(const QJsonObject &content);
/// It is in the file, and the daemon has come up with it or is yet to try it.
[[nodiscard]] bool hasLasted(const QJsonObject &content);
/// The changes on record, newest first, a block for each.
[[nodiscard]] QString historyText(const QJsonObject &content);
/// The text alone, or why there is none.
[[nodiscard]] QString migrationText(const QJsonObject &content);
/// How long the daemon logs more.
[[nodiscard]] QString temporaryLogText(const QJsonObject &content);

} // namespace deck
