// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profileitem.h"

#include <QActionGroup>
#include <QMenu>

namespace deck {

/// The profiles, each with the state of its daemon, the shown one checked; and the way to more. It
/// can be brought up to date while it is open.
class ProfilesMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ProfilesMenu(QWidget *parent = nullptr);

    void setItems(const QList<ProfileItem> &items);
    /// The name of the one that the window shows.
    void setCurrent(const QString &name);
    [[nodiscard]] const QString &current() const { return m_current; }
    /// Whether making, copying and the like are offered.
    void setChangeable(bool changeable);

signals:
    void chosen(const QString &name);
    void createAsked();
    void manageAsked();

private:
    void arrange();
    [[nodiscard]] QAction *makeAction(const QString &name);
    void refresh();

    QList<ProfileItem> m_items;
    QList<QAction *> m_actions; ///< of each item
    QString m_current;
    QActionGroup m_group{this};
    QAction *m_separator;
    QList<QAction *> m_changes;
};

} // namespace deck
