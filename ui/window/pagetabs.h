// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAction>
#include <QHash>
#include <QTabWidget>

namespace deck {

/// The pages of the window. Alt with a page's number brings it to the front, and so does Ctrl with
/// Page Up and Page Down.
class PageTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit PageTabs(QWidget *parent = nullptr);

    /// The action that brings it to the front, for a menu.
    QAction *add(QWidget *page, const QString &title);
    /// Words beside the page's name; empty: its name alone.
    void setBadge(QWidget *page, const QString &badge);
    void bringToFront(QWidget *page);

private:
    QHash<QWidget *, QString> m_titles;
};

} // namespace deck
