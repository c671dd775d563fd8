// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"

#include <QAbstractTableModel>
#include <QList>

namespace deck {

/// The runs as a list, newest first.
class RunListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Outcome, Started, Duration, AskedBy, Ready, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Oldest first. Rows that are there stay, so that what is chosen and scrolled to stays too.
    void setRuns(const QList<RunRecord> &runs);
    [[nodiscard]] const RunRecord *runAt(int row) const;
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// The duration of a run that goes on has grown.
    void tick();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString textOf(const RunRecord &record, int column) const;

    QList<RunRecord> m_runs; ///< newest first
};

} // namespace deck
