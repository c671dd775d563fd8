// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/inventory.h"
#include "widgets/table.h"

namespace deck {

/// The namespaces of a daemon and how much each holds.
class NamespaceList : public Table
{
    Q_OBJECT

public:
    explicit NamespaceList(QWidget *parent = nullptr);

    void setInventory(const Inventory &inventory);
};

/// The plugins of a daemon: those that failed first, and why.
class PluginList : public Table
{
    Q_OBJECT

public:
    explicit PluginList(QWidget *parent = nullptr);

    void setInventory(const Inventory &inventory);
};

} // namespace deck
