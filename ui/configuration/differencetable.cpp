// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/differencetable.h"

#include "configuration/configwords.h"
#include "configuration/plaintext.h"
#include "presentation/characterwidth.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "widgets/table.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr qsizetype kMostNotes = 4;
enum Column { Key, Before, After, Source };

QString shown(const std::optional<ConfigValue> &value)
{
    return value ? safeLine(value->shown) : QStringLiteral("–");
}

} // namespace

DifferenceTable::DifferenceTable(const QString &before, const QString &after, QWidget *parent)
    : QWidget(parent), m_summary(makePlainText("differenceSummary", this)),
      m_table(new Table("difference", tr("Values that become different"),
                        {tr("Key"), before, after, tr("From")}, {}, this)),
      m_notes(makePlainText("differenceNotes", this))
{
    setMargin(0);
    const int width = characterWidth(fontMetrics());
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(Key, QHeaderView::Stretch);
    m_table->header()->resizeSection(Before, width * 18);
    m_table->header()->resizeSection(After, width * 18);
    m_table->header()->resizeSection(Source, width * 14);
    m_table->setTextElideMode(Qt::ElideMiddle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_notes);
    column->addStretch();
    setNotice({});
}

void DifferenceTable::setMargin(int margin)
{
    m_summary->setContentsMargins(margin, 6, margin, 6);
    m_notes->setContentsMargins(margin, 6, margin, 8);
}

void DifferenceTable::setDifference(const ConfigDifference &difference, const QString &summary)
{
    m_summary->setText(summary);
    m_table->clear();
    m_table->setVisible(!difference.isEmpty());
    for (const KeyDifference &key : difference.keys)
        addKey(key);
    for (const ConfigChange &change : difference.values)
        addValue(change);
    QStringList notes;
    for (const QString &note :
         difference.notes.first(std::min(difference.notes.size(), kMostNotes)))
        notes << asSentence(safeLine(note));
    if (difference.notes.size() > kMostNotes)
        notes << tr("and %Ln more", nullptr, pluralOf(difference.notes.size() - kMostNotes));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void DifferenceTable::addValue(const ConfigChange &change)
{
    const QString from = change.after ? configSourceWord(*change.after) : tr("removed");
    finish(*new QTreeWidgetItem(m_table, {safeLine(change.key), shown(change.before),
                                          shown(change.after), safeLine(from)}));
}

/// Of the profile, and not of containerd.toml.
void DifferenceTable::addKey(const KeyDifference &key)
{
    const auto text = [](const QString &value) {
        return value.isEmpty() ? QStringLiteral("–") : safeLine(value);
    };
    finish(*new QTreeWidgetItem(
        m_table, {safeLine(key.key), text(key.before), text(key.after), tr("the profile")}));
}

void DifferenceTable::finish(QTreeWidgetItem &item)
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (const int column : {Before, After})
        item.setFont(column, fixed);
    for (int column = 0; column < m_table->columnCount(); ++column)
        item.setToolTip(column, safeToolTip(item.text(column)));
}

void DifferenceTable::setNotice(const QString &words)
{
    m_table->clear();
    m_table->hide();
    m_notes->hide();
    m_summary->setText(words);
}

} // namespace deck
