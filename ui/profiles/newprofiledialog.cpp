// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/newprofiledialog.h"

#include "config/profile.h"
#include "presentation/characterwidth.h"
#include "presentation/tone.h"
#include "widgets/elidedlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace deck {
namespace {

constexpr int kNameCharacters = 48;
constexpr int kLeastCharacters = 12;

} // namespace

NewProfileDialog::NewProfileDialog(const QStringList &names, const QString &original,
                                   QWidget *parent)
    : QDialog(parent), m_names(names), m_name(new QLineEdit(this)), m_original(new QComboBox(this)),
      m_fault(new QLabel(this))
{
    setWindowTitle(tr("New Profile"));
    m_name->setObjectName(QStringLiteral("profileName"));
    m_original->setObjectName(QStringLiteral("profileOriginal"));
    m_original->addItem(tr("Defaults"), QString());
    for (const QString &name : names)
        m_original->addItem(tr("A copy of “%1”").arg(name), name);
    m_original->setCurrentIndex(std::max(0, m_original->findData(original)));
    m_fault->setObjectName(QStringLiteral("profileFault"));
    m_fault->setWordWrap(true);
    QPalette ground = m_fault->palette();
    ground.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    m_fault->setPalette(ground);
    m_fault->setMinimumHeight(fontMetrics().height() * 2);
    m_fault->setAlignment(Qt::AlignTop);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({}); // some styles give it one
    m_accept = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NewProfileDialog::judge);

    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Start from:"), m_original);
    form->addRow(m_fault);
    form->addRow(buttons);
    m_name->setMinimumWidth(characterWidth(fontMetrics()) * kNameCharacters);
    judge();
}

NewProfileDialog *NewProfileDialog::forRename(const QStringList &names, const QString &name,
                                              QWidget *parent)
{
    auto *dialog = new NewProfileDialog(names, {}, parent);
    dialog->setWindowTitle(tr("Rename Profile"));
    dialog->m_former = name;
    auto *form = qobject_cast<QFormLayout *>(dialog->layout());
    form->removeRow(dialog->m_original);
    dialog->m_original = nullptr;
    auto *former = new ElidedLabel(Qt::ElideMiddle, kLeastCharacters, kNameCharacters, dialog);
    former->setObjectName(QStringLiteral("profileFormer"));
    former->setLine(name);
    form->insertRow(0, tr("Profile:"), former);
    dialog->m_accept->setText(tr("Rename"));
    dialog->m_name->setText(name);
    dialog->m_name->selectAll();
    return dialog;
}

QString NewProfileDialog::name() const
{
    return m_name->text();
}

QString NewProfileDialog::original() const
{
    return m_original != nullptr ? m_original->currentData().toString() : QString();
}

void NewProfileDialog::judge()
{
    const QString name = m_name->text();
    QString fault;
    if (!name.isEmpty() && !isValidProfileName(name))
        fault = tr("Letters, digits, dots, dashes and underscores, beginning with a letter or a "
                   "digit, at most 64.");
    else if (name != m_former && m_names.contains(name))
        fault = tr("There is such a profile already.");
    m_fault->setText(fault);
    m_accept->setEnabled(!name.isEmpty() && name != m_former && fault.isEmpty());
}

} // namespace deck
