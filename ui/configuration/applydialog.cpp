// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/applydialog.h"

#include "configuration/configwords.h"
#include "configuration/differencetable.h"
#include "configuration/plaintext.h"
#include "presentation/characterwidth.h"
#include "presentation/safetext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace deck {

ApplyDialog::ApplyDialog(Kind kind, const QString &question, QWidget *parent)
    : QDialog(parent), m_kind(kind),
      m_difference(new DifferenceTable(tr("Now"), tr("Afterwards"), this)),
      m_consequence(makePlainText("applyConsequence", this))
{
    setObjectName(QStringLiteral("applyDialog"));
    setWindowTitle(kind == Kind::Apply ? tr("Apply the Configuration") : tr("Go Back"));
    setAttribute(Qt::WA_DeleteOnClose);
    layOut(question);
    m_difference->setNotice(tr("Looking at what becomes different…"));
    const int width = characterWidth(fontMetrics());
    const QSize most = parent == nullptr ? QSize(10'000, 10'000) : parent->window()->size();
    resize(QSize(width * 100, fontMetrics().lineSpacing() * 24).boundedTo(most * 0.95));
}

void ApplyDialog::layOut(const QString &question)
{
    auto *heading = makePlainText("applyQuestion", this);
    heading->setText(question);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(m_kind == Kind::Apply ? tr("&Apply") : tr("&Go Back"),
                                  QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("applyAccept"));
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("applyCancel"));
    cancel->setIcon({}); // some styles give it one, and the others have none
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(m_difference, 1);
    column->addWidget(m_consequence);
    column->addWidget(buttons);
}

void ApplyDialog::setDifference(const ConfigDifference &difference, State state)
{
    m_difference->setDifference(difference, summaryOf(difference));
    m_consequence->setText(consequenceOf(difference.needsRestart, state));
    m_accept->setEnabled(true);
    m_accept->setFocus();
}

void ApplyDialog::setProblem(const QString &words)
{
    m_difference->setNotice(safeLine(words));
    m_consequence->setText(tr("It cannot be applied like this."));
}

} // namespace deck
