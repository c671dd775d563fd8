// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/settingeditor.h"

#include <functional>

class QAbstractItemModel;
class QHBoxLayout;
class QPushButton;
class QTableView;

namespace deck {

/// Rows of text that are added, edited in place and removed.
class RowsEditor : public SettingEditor
{
    Q_OBJECT

protected:
    /// The model is given to the editor's child objects.
    RowsEditor(QAbstractItemModel &model, QWidget *parent);

    [[nodiscard]] QTableView &view() const { return *m_view; }
    /// Where the buttons are.
    [[nodiscard]] QHBoxLayout &buttons() const { return *m_buttons; }
    QPushButton *addButton(const char *name, const QString &text,
                           const std::function<void()> &clicked);
    /// The row that is chosen; -1: none.
    [[nodiscard]] int currentRow() const;
    void choose(int row);
    /// Another row is chosen, or there are other rows.
    virtual void enableButtons();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchModel();
    void layOut();
    void addRow();
    void removeRow();

    QAbstractItemModel &m_model;
    QTableView *m_view;
    QHBoxLayout *m_buttons;
    QPushButton *m_remove;
};

} // namespace deck
