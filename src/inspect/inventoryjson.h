// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/inventory.h"

#include <QJsonObject>

namespace deck {

[[nodiscard]] QJsonObject toJson(const Inventory &inventory);
/// What is missing or of the wrong type keeps its default.
[[nodiscard]] Inventory inventoryFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const NamespaceContent &content);
[[nodiscard]] NamespaceContent namespaceContentFromJson(const QJsonObject &object);

} // namespace deck
