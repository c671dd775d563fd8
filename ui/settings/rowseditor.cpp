// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/rowseditor.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVisibleRows = 4;

} // namespace

RowsEditor::RowsEditor(QAbstractItemModel &model, QWidget *parent)
    : SettingEditor(parent), m_model(model), m_view(new QTableView(this)),
      m_buttons(new QHBoxLayout)
{
    m_model.setParent(this);
    m_view->setModel(&m_model);
    m_view->setObjectName(u"rows"_s);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);          // Tab leads out of it
    m_view->setLayoutDirection(Qt::LeftToRight); // arguments and variables, in every language
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->installEventFilter(this);
    layOut();
    addButton("addRow", tr("Add"), [this] { addRow(); });
    m_remove = addButton("removeRow", tr("Remove"), [this] { removeRow(); });
    watchModel();
    setFocusProxy(m_view);
}

void RowsEditor::layOut()
{
    const int row = m_view->fontMetrics().lineSpacing() + 8;
    m_view->verticalHeader()->setDefaultSectionSize(row);
    m_view->verticalHeader()->setMinimumSectionSize(row);
    m_view->setFixedHeight(kVisibleRows * row + 2 * m_view->frameWidth());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_view);
    column->addLayout(m_buttons);
    m_buttons->addStretch();
}

void RowsEditor::watchModel()
{
    for (const auto signal :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_model, signal, this, &RowsEditor::edited);
        connect(&m_model, signal, this, [this] { enableButtons(); });
    }
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RowsEditor::edited);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &RowsEditor::edited);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { enableButtons(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { enableButtons(); });
    m_remove->setEnabled(false);
}

QPushButton *RowsEditor::addButton(const char *name, const QString &text,
                                   const std::function<void()> &clicked)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false); // Enter is OK's
    connect(button, &QPushButton::clicked, this, clicked);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

int RowsEditor::currentRow() const
{
    return m_view->currentIndex().row();
}

void RowsEditor::choose(int row)
{
    m_view->setCurrentIndex(m_model.index(row, 0));
}

void RowsEditor::addRow()
{
    const int row = m_model.rowCount();
    m_model.insertRow(row);
    choose(row);
    m_view->setFocus();
    m_view->edit(m_view->currentIndex());
}

void RowsEditor::removeRow()
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_model.removeRow(row);
    choose(std::min(row, m_model.rowCount() - 1));
    m_view->setFocus();
}

void RowsEditor::enableButtons()
{
    m_remove->setEnabled(currentRow() >= 0 && currentRow() < m_model.rowCount());
}

bool RowsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
            removeRow();
            return true;
        }
    }
    return SettingEditor::eventFilter(watched, event);
}

} // namespace deck
