// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/runchooser.h"

#include "log/retention.h"
#include "presentation/timetext.h"

#include <QMenu>

namespace deck {

RunChooser::RunChooser(QWidget *parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("runs"));
    setText(tr("This run"));
    setAccessibleName(tr("Which run is shown"));
    setToolTip(tr("Runs of the daemon before this one"));
    setAutoRaise(true);
    // Not InstantPopup, whose arrow is painted over the words.
    setPopupMode(QToolButton::MenuButtonPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    connect(this, &QToolButton::clicked, this, &QToolButton::showMenu);
    connect(menu(), &QMenu::aboutToShow, this, &RunChooser::fill);
}

void RunChooser::setCurrent(const QString &path)
{
    m_current = path;
    setShown(path); // another profile's, perhaps
}

void RunChooser::setShown(const QString &path)
{
    const auto start = startOfRun(path);
    setText(path == m_current || !start ? tr("This run") : tr("Run of %1").arg(stampText(*start)));
}

void RunChooser::fill()
{
    menu()->clear();
    offer(tr("This run"), m_current);
    menu()->addSeparator();
    const QStringList runs = earlierRuns(m_current);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const auto start = startOfRun(*run);
        offer(start ? stampText(*start) : *run, *run);
    }
    if (runs.isEmpty())
        menu()->addAction(tr("No earlier runs"))->setEnabled(false);
}

void RunChooser::offer(const QString &text, const QString &path)
{
    connect(menu()->addAction(text), &QAction::triggered, this,
            [this, path] { emit chosen(path); });
}

} // namespace deck
