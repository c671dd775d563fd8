// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/problemslist.h"

#include "configuration/configwords.h"
#include "configuration/plaintext.h"
#include "presentation/characterwidth.h"
#include "presentation/safetext.h"
#include "widgets/statebadge.h"
#include "widgets/table.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr int kMargin = 10;
enum Column { Kind, Line, Cause };

} // namespace

ProblemsList::ProblemsList(QWidget *parent)
    : QWidget(parent), m_state(makePlainText("problemsState", this)),
      m_table(new Table("problems", tr("Problems of the text"),
                        {tr("Kind"), tr("Line"), tr("Problem")}, {}, this)),
      m_chosen(makePlainText("problemChosen", this))
{
    m_state->setContentsMargins(kMargin, 6, kMargin, 6);
    m_chosen->setContentsMargins(kMargin, 6, kMargin, 8);
    const int width = characterWidth(fontMetrics());
    m_table->header()->resizeSection(Kind, width * 16);
    m_table->header()->resizeSection(Line, width * 9);
    m_table->headerItem()->setTextAlignment(Line, Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_state);
    column->addWidget(m_table, 1);
    column->addWidget(m_chosen);
    column->addStretch();
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ProblemsList::showChosen);
    connect(m_table, &QTreeWidget::itemClicked, this, &ProblemsList::goToChosen);
    connect(m_table, &QTreeWidget::itemActivated, this, &ProblemsList::goToChosen);
    showChosen();
}

void ProblemsList::setJudgement(const ConfigJudgement &judgement)
{
    m_state->setText(judgement.findings.isEmpty() ? tr("No problems: containerd takes this text.")
                                                  : summaryOf(judgement));
    m_table->setEnabled(true);
    m_table->setVisible(!judgement.findings.isEmpty());
    if (judgement.findings == m_findings)
        return; // what is chosen stays
    m_findings = judgement.findings;
    m_table->clear();
    for (const ConfigFinding &finding : std::as_const(m_findings))
        addRow(finding);
    if (!m_findings.isEmpty())
        m_table->setCurrentItem(m_table->topLevelItem(0));
    showChosen();
}

void ProblemsList::addRow(const ConfigFinding &finding)
{
    const MarkedWord word = presentFinding(finding.kind);
    const QString line = finding.place ? QString::number(finding.place->line) : QString();
    auto *item = new QTreeWidgetItem(m_table, {word.word, line, safeLine(finding.cause)});
    item->setIcon(Kind, badgeIcon(word.tone, word.mark));
    item->setTextAlignment(Line, Qt::AlignCenter);
    item->setToolTip(Cause, safeToolTip(finding.cause));
}

void ProblemsList::setStale()
{
    m_state->setText(tr("Checking…"));
    m_table->setEnabled(false);
}

void ProblemsList::setNotice(const QString &words)
{
    m_findings.clear();
    m_table->clear();
    m_table->hide();
    showChosen();
    m_state->setText(safeLine(words));
}

void ProblemsList::showChosen()
{
    const int row = m_table->indexOfTopLevelItem(m_table->currentItem());
    m_chosen->setVisible(row >= 0 && row < m_findings.size());
    if (row < 0 || row >= m_findings.size())
        return;
    const ConfigFinding &finding = m_findings.at(row);
    QStringList lines{safeLine(finding.cause)};
    if (!finding.advice.isEmpty())
        lines << safeLine(finding.advice);
    m_chosen->setText(lines.join(u'\n'));
}

void ProblemsList::goToChosen()
{
    const int row = m_table->indexOfTopLevelItem(m_table->currentItem());
    if (row >= 0 && row < m_findings.size() && m_findings.at(row).place)
        emit placeChosen(*m_findings.at(row).place);
}

} // namespace deck
