// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/pagetabs.h"

#include "presentation/phrases.h"

#include <QShortcut>
#include <QTabBar>

namespace deck {

PageTabs::PageTabs(QWidget *parent) : QTabWidget(parent)
{
    setObjectName(QStringLiteral("pageTabs"));
    setDocumentMode(true);
    tabBar()->setObjectName(QStringLiteral("pages"));
    setAccessibleName(tr("Pages"));
    tabBar()->setAccessibleName(tr("Pages"));
    tabBar()->setExpanding(false);
    const auto turn = [this](const QKeySequence &keys, const QString &words, int by) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WindowShortcut);
        shortcut->setWhatsThis(words); // for the list of all keys
        connect(shortcut, &QShortcut::activated, this,
                [this, by] { bringToFront(widget((currentIndex() + by + count()) % count())); });
    };
    turn(Qt::CTRL | Qt::Key_PageUp, tr("Previous page"), -1);
    turn(Qt::CTRL | Qt::Key_PageDown, tr("Next page"), 1);
}

QAction *PageTabs::add(QWidget *page, const QString &title)
{
    m_titles.insert(page, title);
    const int index = addTab(page, title);
    const QKeySequence keys(Qt::ALT | Qt::Key(Qt::Key_1 + index));
    setTabToolTip(index, withNote(title, keys.toString(QKeySequence::NativeText)));
    auto *action = new QAction(title, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, page] { bringToFront(page); });
    return action;
}

void PageTabs::setBadge(QWidget *page, const QString &badge)
{
    const QString &title = m_titles[page];
    setTabText(indexOf(page), badge.isEmpty() ? title : withNote(title, badge));
}

void PageTabs::bringToFront(QWidget *page)
{
    setCurrentWidget(page);
    page->setFocus(Qt::ShortcutFocusReason);
}

} // namespace deck
