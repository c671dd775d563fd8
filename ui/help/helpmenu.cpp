// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "help/helpmenu.h"

#include "help/aboutdialog.h"
#include "help/shortcutlist.h"
#include "help/shortcutsdialog.h"
#include "presentation/mnemonics.h"

#include <QApplication>
#include <QDialog>
#include <QMainWindow>
#include <QShortcut>
#include <QWhatsThis>

namespace deck {

HelpMenu::HelpMenu(QMainWindow &window) : QMenu(tr("&Help"), &window), m_window(window)
{
    QAction *shortcuts = addAction(tr("&Keyboard Shortcuts"), this, [this] {
        show(m_shortcuts, [this] { return new ShortcutsDialog(shortcutsOf(m_window), &m_window); });
    });
    shortcuts->setObjectName(QStringLiteral("shortcuts"));
    shortcuts->setShortcut(QKeySequence(Qt::Key_F1));
    addWhatIsThis();
    addSeparator();
    QAction *report = addAction(tr("Save a &Bug Report…"), this, &HelpMenu::bugReportAsked);
    report->setObjectName(QStringLiteral("bugReport"));
    addSeparator();
    QAction *about = addAction(tr("&About Containerdeck"), this, [this] {
        show(m_about, [this] { return new AboutDialog(&m_window); });
    });
    about->setObjectName(QStringLiteral("about"));
}

/// By the menu, and so by the mouse, one points at what is meant. By its keys it is what the
/// keyboard is at: the two are not one action.
void HelpMenu::addWhatIsThis()
{
    const QKeySequence keys(Qt::SHIFT | Qt::Key_F1);
    QAction *action = addAction(tr("&What Is This?"), this, &QWhatsThis::enterWhatsThisMode);
    auto *shortcut = new QShortcut(keys, &m_window);
    shortcut->setWhatsThis(withoutMnemonic(action->text()));
    connect(shortcut, &QShortcut::activated, this, &HelpMenu::explainFocused);
    action->setObjectName(QStringLiteral("whatIsThis"));
    action->setText(
        QStringLiteral("%1\t%2").arg(action->text(), keys.toString(QKeySequence::NativeText)));
}

void HelpMenu::explainFocused()
{
    for (QWidget *one = QApplication::focusWidget(); one != nullptr; one = one->parentWidget()) {
        if (one->whatsThis().isEmpty())
            continue;
        QWhatsThis::showText(one->mapToGlobal(one->rect().center()), one->whatsThis(), one);
        return;
    }
    QWhatsThis::enterWhatsThisMode();
}

void HelpMenu::show(QPointer<QDialog> &place, const std::function<QDialog *()> &make)
{
    if (!place)
        place = make();
    place->show();
    place->raise();
    place->activateWindow();
}

} // namespace deck
