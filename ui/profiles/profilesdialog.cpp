// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilesdialog.h"

#include "presentation/characterwidth.h"
#include "presentation/safetext.h"
#include "presentation/tone.h"
#include "profiles/newprofiledialog.h"
#include "widgets/table.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {
namespace {

enum Column { NameColumn, StateColumn, PidColumn };

/// A question with a check box; whether it was accepted, and checked.
struct Reply
{
    bool isAccepted = false;
    bool isChecked = false;
};

Reply ask(QWidget *parent, const QString &question, const QString &detail, const QString &accept,
          const QString &check)
{
    QMessageBox box(QMessageBox::Question, parent->windowTitle(), question, QMessageBox::Cancel,
                    parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(detail);
    box.button(QMessageBox::Cancel)->setIcon({}); // some styles give it one
    auto *checkBox = new QCheckBox(check, &box);
    box.setCheckBox(checkBox);
    QPushButton *yes = box.addButton(accept, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return {box.clickedButton() == yes, checkBox->isChecked()};
}

} // namespace

ProfilesDialog::ProfilesDialog(QWidget *parent)
    : QDialog(parent),
      m_table(new Table("profilesTable", tr("Profiles"), {tr("Name"), tr("State"), tr("PID")},
                        tr("Looking for profiles…"), this)),
      m_note(new QLabel(this))
{
    setWindowTitle(tr("Profiles"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_note->setObjectName(QStringLiteral("profilesNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note->setContentsMargins(8, 6, 8, 6);
    m_note->setAutoFillBackground(true);
    m_note->hide();
    layOut();
    connect(m_table, &Table::itemSelectionChanged, this, &ProfilesDialog::enable);
    connect(m_table, &Table::itemActivated, this, &ProfilesDialog::show);
    enable();
    resize(characterWidth(fontMetrics()) * 84, fontMetrics().height() * 24);
}

QPushButton *ProfilesDialog::addButton(const char *name, const QString &text,
                                       void (ProfilesDialog::*slot)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

void ProfilesDialog::layOut()
{
    m_selected = {addButton("profileShow", tr("&Show"), &ProfilesDialog::show),
                  addButton("profileCopy", tr("&Copy…"), &ProfilesDialog::copy),
                  addButton("profileRename", tr("&Rename…"), &ProfilesDialog::rename),
                  addButton("profileRemove", tr("&Delete…"), &ProfilesDialog::remove),
                  addButton("profileExport", tr("&Export…"), &ProfilesDialog::exportOne)};
    m_always = {addButton("profileNew", tr("&New…"), &ProfilesDialog::askForNew),
                addButton("profileImport", tr("&Import…"), &ProfilesDialog::importOne)};
    m_notShown = {m_selected.at(2), m_selected.at(3)};
    auto *side = new QVBoxLayout;
    for (QPushButton *button : m_selected)
        side->addWidget(button);
    side->addSpacing(12);
    for (QPushButton *button : m_always)
        side->addWidget(button);
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_table, 1);
    row->addLayout(side);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setIcon({}); // some styles give it one
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(m_note);
    column->addWidget(close);
}

void ProfilesDialog::setShown(const QString &name)
{
    m_shown = name;
    fill();
}

void ProfilesDialog::setItems(const QList<ProfileItem> &items)
{
    if (items == m_items)
        return;
    m_items = items;
    fill();
}

void ProfilesDialog::select(const QString &name)
{
    m_next = name;
    fill();
}

void ProfilesDialog::fill()
{
    QStringList wishes{m_next, selected(), m_shown}; // the first of them that is there
    m_table->clear();
    for (const ProfileItem &item : std::as_const(m_items))
        addRow(item);
    for (const QString &wish : wishes) {
        const qsizetype row = names().indexOf(wish);
        if (row < 0)
            continue;
        if (wish == m_next)
            m_next.clear();
        m_table->setCurrentItem(m_table->topLevelItem(static_cast<int>(row)));
        break;
    }
    if (m_table->currentItem() == nullptr)
        m_table->setCurrentItem(m_table->topLevelItem(0));
    enable();
}

void ProfilesDialog::addRow(const ProfileItem &item)
{
    auto *row =
        new QTreeWidgetItem(m_table, {safeLine(item.name), wordOf(item),
                                      item.pid == 0 ? QString() : QString::number(item.pid)});
    row->setIcon(StateColumn, iconOf(item));
    row->setToolTip(NameColumn, safeToolTip(item.name));
    row->setToolTip(StateColumn, safeToolTip(item.problem));
    row->setData(NameColumn, Qt::UserRole, item.name);
    QFont font = m_table->font();
    font.setBold(item.name == m_shown);
    row->setFont(NameColumn, font);
}

void ProfilesDialog::showNote(const QString &text, bool isGood)
{
    QPalette ground = palette();
    ground.setColor(QPalette::Window, toneGround(isGood ? Tone::Good : Tone::Bad, palette()));
    m_note->setPalette(ground);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void ProfilesDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    enable();
}

void ProfilesDialog::enable()
{
    for (QPushButton *button : m_selected)
        button->setEnabled(!m_isBusy && !selected().isEmpty());
    for (QPushButton *button : m_always)
        button->setEnabled(!m_isBusy);
    const bool isShown = !selected().isEmpty() && selected() == m_shown;
    for (QPushButton *button : m_notShown) {
        if (isShown)
            button->setEnabled(false);
        button->setToolTip(isShown ? tr("The window shows this profile, and so uses its folders. "
                                        "Show another one first.")
                                   : QString());
    }
}

QString ProfilesDialog::selected() const
{
    const QTreeWidgetItem *row = m_table->currentItem();
    return row != nullptr ? row->data(NameColumn, Qt::UserRole).toString() : QString();
}

QStringList ProfilesDialog::names() const
{
    QStringList names;
    for (const ProfileItem &item : m_items)
        names << item.name;
    return names;
}

void ProfilesDialog::show()
{
    if (!selected().isEmpty())
        emit chosen(selected());
}

void ProfilesDialog::askForNew()
{
    NewProfileDialog dialog(names(), {}, this);
    if (dialog.exec() == QDialog::Accepted)
        emit createAsked(dialog.name(), dialog.original());
}

void ProfilesDialog::copy()
{
    NewProfileDialog dialog(names(), selected(), this);
    if (dialog.exec() == QDialog::Accepted)
        emit createAsked(dialog.name(), dialog.original());
}

void ProfilesDialog::rename()
{
    const QString former = selected();
    NewProfileDialog *dialog = NewProfileDialog::forRename(names(), former, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    if (dialog->exec() == QDialog::Accepted)
        emit renameAsked(former, dialog->name());
    dialog->deleteLater();
}

void ProfilesDialog::remove()
{
    const QString name = selected();
    const Reply reply =
        ask(this, tr("Delete the profile “%1”?").arg(name),
            tr("Its settings go, which cannot be undone. Its daemon's data, images and logs stay "
               "where they are, unless they are to go as well."),
            tr("&Delete"), tr("Delete &its data, images and logs, too"));
    if (reply.isAccepted)
        emit removeAsked(name, reply.isChecked);
}

void ProfilesDialog::exportOne()
{
    const QString name = selected();
    const Reply reply =
        ask(this, tr("Export the profile “%1” as one file?").arg(name),
            tr("What looks secret in its environment and arguments is struck out, unless it is to "
               "be kept."),
            tr("&Export…"), tr("Keep &secrets in the file"));
    if (!reply.isAccepted)
        return;
    const QString file = QFileDialog::getSaveFileName(this, tr("Export Profile"),
                                                      name + QStringLiteral(".containerdeck.toml"),
                                                      tr("Profiles (*.toml)"));
    if (!file.isEmpty())
        emit exportAsked(name, file, reply.isChecked);
}

void ProfilesDialog::importOne()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Import Profile"), {},
                                                      tr("Profiles (*.toml);;All files (*)"));
    if (!file.isEmpty())
        emit importAsked(file);
}

} // namespace deck
