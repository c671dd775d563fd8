// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/listeditor.h"

#include "settings/valuetexts.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QTableView>

namespace deck {

ListEditor::ListEditor(QWidget *parent)
    : RowsEditor(*new QStringListModel, parent),
      m_model(static_cast<QStringListModel *>(view().model())),
      m_up(addButton("moveUp", tr("Up"), [this] { move(-1); })),
      m_down(addButton("moveDown", tr("Down"), [this] { move(1); }))
{
    view().horizontalHeader()->hide();
    enableButtons();
}

QString ListEditor::text() const
{
    QStringList list = m_model->stringList();
    list.removeAll(QString()); // a row that was added, and not filled
    return textFromList(list);
}

void ListEditor::setText(const QString &text)
{
    if (text == this->text())
        return;
    const QSignalBlocker blocker(this);
    m_model->setStringList(listFromText(text));
}

void ListEditor::enableButtons()
{
    RowsEditor::enableButtons();
    m_up->setEnabled(currentRow() > 0);
    m_down->setEnabled(currentRow() >= 0 && currentRow() + 1 < m_model->rowCount());
}

void ListEditor::move(int by)
{
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_model->rowCount())
        return;
    QStringList list = m_model->stringList();
    list.move(from, to);
    m_model->setStringList(list);
    choose(to);
    emit edited();
}

} // namespace deck
