// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/taborder.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

namespace deck {
namespace {

void addFrom(const QLayout &layout, QWidgetList &children)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->layout() != nullptr)
            addFrom(*item->layout(), children);
        else if (item->widget() != nullptr)
            children << item->widget();
    }
}

/// In the order in which one reads, and then what stands in no layout.
QWidgetList childrenOf(const QWidget &widget)
{
    QWidgetList children;
    if (const auto *tabs = qobject_cast<const QTabWidget *>(&widget))
        children << tabs->tabBar() << tabs->currentWidget();
    else if (const auto *split = qobject_cast<const QSplitter *>(&widget))
        for (int i = 0; i < split->count(); ++i)
            children << split->widget(i);
    else if (widget.layout() != nullptr)
        addFrom(*widget.layout(), children);
    for (QObject *object : widget.children()) {
        auto *child = qobject_cast<QWidget *>(object);
        if (child != nullptr && !child->isWindow() && !children.contains(child) &&
            qobject_cast<const QTabWidget *>(&widget) == nullptr)
            children << child;
    }
    return children;
}

/// Whether what is inside is its own affair.
bool isWhole(const QWidget &widget)
{
    return qobject_cast<const QTabBar *>(&widget) != nullptr ||
           qobject_cast<const QComboBox *>(&widget) != nullptr ||
           qobject_cast<const QLineEdit *>(&widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(&widget) != nullptr;
}

bool takesTab(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.isEnabled() &&
           widget.focusProxy() == nullptr;
}

/// Where Tab stops, and where the focus is now.
void addStops(QWidget *widget, const QWidget *now, QWidgetList &stops)
{
    if (widget == nullptr || !widget->isVisible())
        return;
    if (widget == now || takesTab(*widget))
        stops << widget;
    if (isWhole(*widget))
        return;
    for (QWidget *child : childrenOf(*widget))
        addStops(child, now, stops);
}

} // namespace

bool focusInLayoutOrder(QWidget &window, bool next)
{
    QWidget *now = window.focusWidget();
    QWidgetList stops;
    addStops(&window, now, stops);
    if (stops.isEmpty() || (stops.size() == 1 && stops.first() == now))
        return false;
    const qsizetype at = stops.indexOf(now);
    const qsizetype step = next ? 1 : -1;
    const qsizetype from = at < 0 && !next ? 0 : at; // from nowhere, to one of the ends
    QWidget *target = stops.at((from + step + stops.size()) % stops.size());
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace deck
