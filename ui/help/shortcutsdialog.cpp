// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "help/shortcutsdialog.h"

#include "help/shortcutlist.h"
#include "presentation/characterwidth.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {
namespace {

constexpr int kCharacters = 78;
constexpr int kLines = 28;

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<KeyGuide> &guides, QWidget *parent)
    : QDialog(parent), m_field(new QLineEdit(this)), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_field->setObjectName(QStringLiteral("shortcutsFilter"));
    m_field->setPlaceholderText(tr("Search for a key or for what it does"));
    m_field->setAccessibleName(tr("Search the shortcuts"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_list->setItemsExpandable(false);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAlternatingRowColors(true);
    connect(m_field, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    fill(guides);
    layOut();
    const QSize wanted(characterWidth(fontMetrics()) * kCharacters,
                       fontMetrics().lineSpacing() * kLines);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    m_field->setFocus();
}

void ShortcutsDialog::layOut()
{
    auto *note =
        new QLabel(tr("With Alt, an underlined letter opens its menu or presses its button. "
                      "Tab goes from one to the next, and out of every text."),
                   this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // some styles give it one
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(10);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(note);
    column->addWidget(buttons);
}

void ShortcutsDialog::fill(const QList<KeyGuide> &guides)
{
    for (const KeyGuide &guide : guides) {
        auto *group = new QTreeWidgetItem(m_list, {guide.title});
        QFont strong = m_list->font();
        strong.setBold(true);
        group->setFont(0, strong);
        group->setFirstColumnSpanned(true);
        for (const KeyHint &hint : guide.hints)
            new QTreeWidgetItem(group, {hint.what, keysText(hint.keys)});
    }
    m_list->expandAll();
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(0, characterWidth(fontMetrics()) * kCharacters * 3 / 5);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutsDialog::filter(const QString &words)
{
    const QString wanted = words.trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        const bool isWhole = group->text(0).contains(wanted, Qt::CaseInsensitive);
        bool hasAny = false;
        for (int row = 0; row < group->childCount(); ++row) {
            QTreeWidgetItem *hint = group->child(row);
            const bool isShown = isWhole || hint->text(0).contains(wanted, Qt::CaseInsensitive) ||
                                 hint->text(1).contains(wanted, Qt::CaseInsensitive);
            hint->setHidden(!isShown);
            hasAny = hasAny || isShown;
        }
        group->setHidden(!hasAny);
    }
}

/// From the field the arrows lead into the list, as one expects of a list with a search.
bool ShortcutsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_PageDown) {
            m_list->setFocus();
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace deck
