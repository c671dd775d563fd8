// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/changehistory.h"

#include "configuration/changedetails.h"
#include "configuration/plaintext.h"
#include "presentation/changewords.h"
#include "presentation/characterwidth.h"
#include "presentation/phrases.h"
#include "presentation/recordwords.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"
#include "widgets/statebadge.h"
#include "widgets/table.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTextEdit>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr int kMargin = 10;
enum Column { Outcome, At, By, What };

/// "2 values, configFile"
QString whatOf(const ChangeRecord &record)
{
    QStringList parts;
    if (!record.goesBackTo.isEmpty())
        parts << ChangeHistory::tr("back to before %1").arg(record.goesBackTo);
    if (record.values.size() == 1)
        parts << record.values.at(0)[QLatin1StringView("key")].toString();
    else if (!record.values.isEmpty())
        parts << ChangeHistory::tr("%Ln value(s)", nullptr, pluralOf(record.values.size()));
    for (const KeyDifference &key : record.keys)
        parts << key.key;
    return parts.isEmpty() ? ChangeHistory::tr("the text alone") : listed(parts);
}

bool canGoBackBefore(const ChangeRecord &record)
{
    return record.outcome == ChangeOutcome::Applied || record.outcome == ChangeOutcome::Open;
}

} // namespace

ChangeHistory::ChangeHistory(QWidget *parent)
    : QWidget(parent), m_faults(makePlainText("historyFaults", this)),
      m_table(new Table("history", tr("Changes, newest first"),
                        {tr("Outcome"), tr("Time"), tr("By"), tr("What")},
                        tr("No change is on record. Each one that is applied here, or by deckctl, "
                           "leaves a record: who made it, what was different, and what came of "
                           "it."),
                        this)),
      m_below(new QWidget(this)), m_details(new QTextEdit(m_below)),
      m_goBack(new QPushButton(tr("Go Ba&ck to Before This…"), m_below))
{
    m_details->setObjectName(QStringLiteral("historyDetails"));
    m_details->setAccessibleName(tr("What is on record of the change"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_goBack->setObjectName(QStringLiteral("goBack"));
    const int width = characterWidth(fontMetrics());
    m_table->header()->resizeSection(Outcome, width * 20);
    m_table->header()->resizeSection(At, width * 18);
    m_table->header()->resizeSection(By, width * 18);
    layOut();
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ChangeHistory::showChosen);
    connect(m_goBack, &QPushButton::clicked, this, [this] {
        if (const ChangeRecord *record = chosen())
            emit goBackAsked(record->id);
    });
    m_faults->hide();
    showChosen();
}

void ChangeHistory::layOut()
{
    auto *inner = new QVBoxLayout(m_below);
    inner->setContentsMargins(kMargin, 4, kMargin, 8);
    inner->addWidget(m_details, 1);
    inner->addWidget(m_goBack, 0, Qt::AlignLeading);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("historySplit"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_below);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    m_faults->setContentsMargins(kMargin, 6, kMargin, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_faults);
    column->addWidget(split, 1);
}

void ChangeHistory::setChanges(const QList<ChangeRecord> &changes, const QStringList &faults)
{
    m_faults->setText(faults.join(u'\n'));
    m_faults->setVisible(!faults.isEmpty());
    if (changes == m_changes)
        return; // what is chosen and scrolled to stays
    const ChangeRecord *before = chosen();
    const bool isNewestChosen = before == nullptr || before == &m_changes.first();
    const QString id = before != nullptr ? before->id : QString();
    m_changes = changes;
    m_table->clear();
    for (const ChangeRecord &record : changes) {
        addRow(record);
        if (record.id == id && !isNewestChosen)
            m_table->setCurrentItem(m_table->topLevelItem(m_table->topLevelItemCount() - 1));
    }
    if (m_table->currentItem() == nullptr && !changes.isEmpty())
        m_table->setCurrentItem(m_table->topLevelItem(0));
    showChosen();
}

void ChangeHistory::addRow(const ChangeRecord &record)
{
    const MarkedWord word = presentOutcome(record.outcome);
    const QString by = withNote(safeLine(record.user), askerWord(record.by));
    const QString what = safeLine(whatOf(record));
    auto *item = new QTreeWidgetItem(
        m_table, {word.word, momentText(record.at, QDateTime::currentDateTimeUtc()), by, what});
    item->setIcon(Outcome, badgeIcon(word.tone, word.mark));
    item->setToolTip(By, safeToolTip(by));
    item->setToolTip(What, safeToolTip(what));
}

void ChangeHistory::setNotice(const QString &words)
{
    setChanges({}, {safeLine(words)});
}

void ChangeHistory::setGoingBack(bool isPossible, const QString &whyNot)
{
    m_mayGoBack = isPossible;
    m_whyNot = whyNot;
    showChosen();
}

const ChangeRecord *ChangeHistory::chosen() const
{
    const int row = m_table->indexOfTopLevelItem(m_table->currentItem());
    return row >= 0 && row < m_changes.size() ? &m_changes.at(row) : nullptr;
}

void ChangeHistory::showChosen()
{
    const ChangeRecord *record = chosen();
    m_below->setVisible(record != nullptr);
    if (record == nullptr)
        return;
    const bool isInForce = canGoBackBefore(*record);
    m_goBack->setEnabled(m_mayGoBack && isInForce);
    m_goBack->setToolTip(safeToolTip(
        !isInForce ? tr("It was not kept: there is nothing to go back from.") : m_whyNot));
    QTextDocument written;
    writeChange(written, *record);
    if (written.toPlainText() == m_details->toPlainText())
        return; // what is selected and scrolled to stays
    writeChange(*m_details->document(), *record);
    m_details->moveCursor(QTextCursor::Start);
}

} // namespace deck
