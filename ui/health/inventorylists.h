// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/inventory.h"

#include <QTreeWidget>

namespace deck {

/// The namespaces of a daemon and how much each holds.
class NamespaceList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit NamespaceList(QWidget *parent = nullptr);

    void setInventory(const Inventory &inventory);
};

/// The plugins of a daemon: those that failed first, and why.
class PluginList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit PluginList(QWidget *parent = nullptr);

    void setInventory(const Inventory &inventory);
};

/// Makes a tree a table of plain text, with these column headings.
void makeTable(QTreeWidget &tree, const QString &name, const QStringList &headings);

} // namespace deck
