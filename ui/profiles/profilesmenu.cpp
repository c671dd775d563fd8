// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilesmenu.h"

#include "presentation/safetext.h"

#include <algorithm>
#include <utility>

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
    m_changes = {addAction(tr("&New Profile…"), this, &ProfilesMenu::createAsked),
                 addAction(tr("&Manage Profiles…"), this, &ProfilesMenu::manageAsked)};
}

void ProfilesMenu::setChangeable(bool changeable)
{
    for (QAction *action : m_changes)
        action->setVisible(changeable);
}

void ProfilesMenu::setItems(const QList<ProfileItem> &items)
{
    if (items == m_items)
        return; // what is under the mouse stays
    m_items = items;
    arrange();
    refresh();
}

void ProfilesMenu::setCurrent(const QString &name)
{
    m_current = name;
    refresh();
}

/// Of those that are there already the actions stay: one of them may be the one under the keyboard.
void ProfilesMenu::arrange()
{
    const QList<QAction *> former = std::exchange(m_actions, {});
    for (const ProfileItem &item : std::as_const(m_items)) {
        const auto same = std::find_if(former.begin(), former.end(), [&item](QAction *action) {
            return action->objectName() == item.name;
        });
        m_actions << (same != former.end() ? *same : makeAction(item.name));
    }
    for (QAction *action : former) {
        if (!m_actions.contains(action))
            delete action;
    }
    QAction *next = m_separator;
    for (auto action = m_actions.rbegin(); action != m_actions.rend(); ++action) {
        const auto here = actions().indexOf(*action);
        if (here < 0 || actions().indexOf(next) != here + 1)
            insertAction(next, *action);
        next = *action;
    }
}

QAction *ProfilesMenu::makeAction(const QString &name)
{
    auto *action = new QAction(&m_group);
    action->setObjectName(name);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, name] {
        refresh(); // the check stays where it is until the window shows the other one
        emit chosen(name);
    });
    return action;
}

void ProfilesMenu::refresh()
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const ProfileItem &item = m_items.at(i);
        QAction *action = m_actions.at(i);
        const bool isCurrent = item.name == m_current;
        QFont font = this->font();
        font.setBold(isCurrent); // some styles only hint at the check beside an icon
        action->setFont(font);
        action->setText(menuText(item));
        action->setIcon(iconOf(item));
        action->setToolTip(safeToolTip(item.problem));
        action->setChecked(isCurrent);
    }
}

} // namespace deck
