// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "health/inventorylists.h"

#include "inspect/impact.h"
#include "presentation/characterwidth.h"
#include "presentation/safetext.h"
#include "presentation/tone.h"
#include "rpc/judgement.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>

#include <algorithm>

namespace deck {
namespace {

QString countText(std::optional<qsizetype> count)
{
    return count ? QLocale().toString(*count) : QStringLiteral("–");
}

int rankOf(const PluginState &plugin)
{
    switch (conditionOf(plugin)) {
    case PluginCondition::Failed:
        return 0;
    case PluginCondition::Ready:
        return 1;
    case PluginCondition::Skipped:
        return 2;
    }
    Q_UNREACHABLE();
}

/// A mark beside the word, so that the colour is never alone.
QString conditionText(PluginCondition condition)
{
    switch (condition) {
    case PluginCondition::Failed:
        return PluginList::tr("✕ failed");
    case PluginCondition::Ready:
        return PluginList::tr("✓ ready");
    case PluginCondition::Skipped:
        return PluginList::tr("– skipped");
    }
    Q_UNREACHABLE();
}

Tone toneOf(PluginCondition condition)
{
    switch (condition) {
    case PluginCondition::Failed:
        return Tone::Bad;
    case PluginCondition::Ready:
        return Tone::Good;
    case PluginCondition::Skipped:
        return Tone::Quiet;
    }
    Q_UNREACHABLE();
}

} // namespace

NamespaceList::NamespaceList(QWidget *parent)
    : Table(
          "namespaces", tr("Namespaces"),
          {tr("Namespace"), tr("Containers"), tr("Running"), tr("Images"), tr("Snapshots")},
          tr("The daemon has told of no namespace: one is made with its first image or container."),
          parent)
{
    for (int column = 1; column < columnCount(); ++column)
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void NamespaceList::setInventory(const Inventory &inventory)
{
    clear();
    for (const NamespaceContent &content : inventory.namespaces) {
        const QString name =
            content.name.isEmpty() ? tr("(all containers)") : safeLine(content.name, 200);
        auto *item = new QTreeWidgetItem(
            this, {name, countText(content.containers), countText(aliveTasks(content)),
                   countText(content.images), countText(content.snapshots)});
        item->setToolTip(0, safeToolTip(name));
        for (int column = 1; column < columnCount(); ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

PluginList::PluginList(QWidget *parent)
    : Table("plugins", tr("Plugins"), {tr("State"), tr("Plugin"), tr("What it says")},
            tr("The daemon has not told of its plugins."), parent)
{
    const int width = characterWidth(fontMetrics());
    header()->resizeSection(0, width * 14);
    header()->resizeSection(1, width * 48);
}

void PluginList::setInventory(const Inventory &inventory)
{
    QList<PluginState> plugins = inventory.plugins;
    std::stable_sort(plugins.begin(), plugins.end(),
                     [](const PluginState &one, const PluginState &other) {
                         return rankOf(one) < rankOf(other);
                     });
    const int scrolled = verticalScrollBar()->value();
    const QString chosen = currentItem() != nullptr ? currentItem()->text(1) : QString();
    clear();
    for (const PluginState &plugin : std::as_const(plugins)) {
        const PluginCondition condition = conditionOf(plugin);
        const QString id = safeLine(QStringLiteral("%1.%2").arg(plugin.type, plugin.id), 200);
        auto *item =
            new QTreeWidgetItem(this, {conditionText(condition), id, safeLine(plugin.error)});
        item->setForeground(0, toneColor(toneOf(condition), palette()));
        item->setToolTip(1, safeToolTip(id));
        if (!plugin.error.isEmpty())
            item->setToolTip(2, safeToolTip(plugin.error));
        if (id == chosen)
            setCurrentItem(item);
    }
    verticalScrollBar()->setValue(scrolled);
}

} // namespace deck
