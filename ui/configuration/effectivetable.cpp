// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/effectivetable.h"

#include "configuration/configwords.h"
#include "configuration/plaintext.h"
#include "presentation/characterwidth.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "widgets/table.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr int kMargin = 10;
enum Column { Key, Value, Source };

} // namespace

EffectiveTable::EffectiveTable(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_count(new QLabel(this)),
      m_imports(makePlainText("effectiveImports", this)),
      m_notes(makePlainText("effectiveNotes", this)),
      m_table(new Table("effective", tr("Configuration in force"),
                        {tr("Key"), tr("In force"), tr("From")}, {}, this))
{
    m_field->setObjectName(QStringLiteral("effectiveFilter"));
    m_field->setPlaceholderText(tr("Filter by name, value or source"));
    m_field->setAccessibleName(tr("Filter the values in force"));
    m_field->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("effectiveCount"));
    m_count->setTextFormat(Qt::PlainText);
    const int width = characterWidth(fontMetrics());
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(Key, QHeaderView::Stretch);
    m_table->header()->resizeSection(Value, width * 24);
    m_table->header()->resizeSection(Source, width * 22);
    m_table->setTextElideMode(Qt::ElideMiddle);
    layOut();
    connect(m_field, &QLineEdit::textChanged, this, &EffectiveTable::filter);
    setNotice({});
}

void EffectiveTable::layOut()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 6, kMargin, 6);
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    for (QLabel *label : {m_notes, m_imports}) {
        label->setContentsMargins(kMargin, 0, kMargin, 6);
        column->addWidget(label);
    }
    column->addWidget(m_table, 1);
    column->addStretch();
}

void EffectiveTable::setConfig(const ConfigInForce &config)
{
    const int scrolled = m_table->verticalScrollBar()->value();
    QStringList notes = config.notes;
    if (!config.isWritten)
        notes.prepend(tr("containerd.toml is not there yet: this is what a start would write."));
    for (QString &note : notes)
        note = asSentence(safeLine(note));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    const QStringList imports = config.imports();
    m_imports->setText(tr("Imports: %1").arg(safeLine(listed(imports))));
    m_imports->setVisible(!imports.isEmpty());
    m_table->clear();
    for (const ConfigInForce::Value &value : config.values)
        addRow(value);
    m_table->show();
    m_field->setEnabled(true);
    filter();
    m_table->verticalScrollBar()->setValue(scrolled);
}

void EffectiveTable::addRow(const ConfigInForce::Value &value)
{
    auto *item = new QTreeWidgetItem(m_table, {safeLine(value.key), safeLine(value.value.shown),
                                               safeLine(configSourceWord(value.value))});
    item->setFont(Value, QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QFont font = m_table->font();
    font.setBold(value.value.source != ConfigSource::Default); // what somebody has decided
    item->setFont(Source, font);
    for (int column = 0; column < m_table->columnCount(); ++column)
        item->setToolTip(column, safeToolTip(item->text(column)));
}

void EffectiveTable::filter()
{
    const QString words = m_field->text().trimmed();
    int shown = 0;
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_table->topLevelItem(row);
        bool isFound = false;
        for (int column = 0; column < m_table->columnCount(); ++column)
            isFound = isFound || item->text(column).contains(words, Qt::CaseInsensitive);
        item->setHidden(!isFound);
        shown += isFound ? 1 : 0;
    }
    const int all = m_table->topLevelItemCount();
    m_count->setText(shown == all ? tr("%Ln value(s)", nullptr, all)
                                  : tr("%L1 of %Ln value(s)", nullptr, all).arg(shown));
}

void EffectiveTable::setNotice(const QString &words)
{
    m_table->clear();
    m_table->hide();
    m_imports->hide();
    m_field->setEnabled(false);
    m_count->clear();
    m_notes->setText(safeLine(words));
    m_notes->setVisible(!words.isEmpty());
}

} // namespace deck
