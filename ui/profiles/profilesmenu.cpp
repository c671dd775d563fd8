// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilesmenu.h"

#include "presentation/safetext.h"

namespace deck {
namespace {

constexpr qsizetype kLongestName = 64;

/// An ampersand is a letter in a name, and a tab parts it from what stands at the right.
QString menuText(const ProfileItem &item)
{
    QString name = safeLine(item.name, kLongestName);
    name.replace(u'&', QStringLiteral("&&"));
    return QStringLiteral("%1\t%2").arg(name, wordOf(item));
}

} // namespace

ProfilesMenu::ProfilesMenu(QWidget *parent) : QMenu(tr("&Profile"), parent)
{
    setToolTipsVisible(true);
    m_separator = addSeparator();
    addAction(tr("&New Profile…"), this, &ProfilesMenu::createAsked);
    addAction(tr("&Manage Profiles…"), this, &ProfilesMenu::manageAsked);
}

void ProfilesMenu::setItems(const QList<ProfileItem> &items)
{
    if (items == m_items)
        return; // what is under the mouse stays
    m_items = items;
    rebuild();
}

void ProfilesMenu::setCurrent(const QString &name)
{
    m_current = name;
    rebuild();
}

void ProfilesMenu::rebuild()
{
    const QList<QAction *> former = m_group.actions();
    qDeleteAll(former);
    for (const ProfileItem &item : m_items)
        insertAction(m_separator, actionFor(item));
}

QAction *ProfilesMenu::actionFor(const ProfileItem &item)
{
    auto *action = new QAction(iconOf(item), menuText(item), &m_group);
    action->setObjectName(item.name);
    action->setCheckable(true);
    action->setChecked(item.name == m_current);
    action->setToolTip(safeToolTip(item.problem));
    connect(action, &QAction::triggered, this, [this, name = item.name] {
        rebuild(); // the check stays where it is until the window shows the other one
        emit chosen(name);
    });
    return action;
}

} // namespace deck
