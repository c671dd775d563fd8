// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/configanswers.h"

#include <QWidget>

class QLabel;
class QTreeWidgetItem;

namespace deck {

class Table;

/// A difference, value by value: what it is now, what it becomes, and where that comes from.
class DifferenceTable final : public QWidget
{
    Q_OBJECT

public:
    /// Headings: of what is, and of what becomes of it.
    DifferenceTable(const QString &before, const QString &after, QWidget *parent = nullptr);

    /// Beside the sentences; the table has none.
    void setMargin(int margin);
    void setDifference(const ConfigDifference &difference, const QString &summary);
    /// Instead of one: why there is none to show.
    void setNotice(const QString &words);

private:
    void addValue(const ConfigChange &change);
    void addKey(const KeyDifference &key);
    void finish(QTreeWidgetItem &item);

    QLabel *m_summary;
    Table *m_table;
    QLabel *m_notes;
};

} // namespace deck
