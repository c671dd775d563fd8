// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "runs/runlistmodel.h"

#include "presentation/recordwords.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"
#include "runs/runwords.h"
#include "widgets/statebadge.h"

#include <QIcon>

#include <algorithm>

namespace deck {
void RunListModel::setRuns(const QList<RunRecord> &runs)
{
    QList<RunRecord> newest = runs;
    std::reverse(newest.begin(), newest.end());
    const qsizetype added = newest.size() - m_runs.size();
    const bool isSameButNew =
        added >= 0 && std::equal(m_runs.begin(), m_runs.end(), newest.begin() + added,
                                 [](const auto &a, const auto &b) { return a.id == b.id; });
    if (!isSameButNew) {
        beginResetModel();
        m_runs = newest;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_runs = newest;
        endInsertRows();
    }
    m_runs = newest;
    if (!m_runs.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const RunRecord *RunListModel::runAt(int row) const
{
    return row >= 0 && row < m_runs.size() ? &m_runs.at(row) : nullptr;
}

int RunListModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(),
                                    [&id](const RunRecord &record) { return record.id == id; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

void RunListModel::tick()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_runs.at(row).end == RunEnd::None)
            emit dataChanged(index(row, Duration), index(row, Duration));
    }
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunListModel::textOf(const RunRecord &record, int column) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (column) {
    case Outcome:
        return presentRun(record).word;
    case Started:
        return momentText(record.startedAt, now);
    case Duration:
        return runDurationText(record, now);
    case AskedBy:
        return askerWord(record.askedBy);
    case Ready:
        return runReadyText(record);
    default:
        return {};
    }
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    const RunRecord *record = index.isValid() ? runAt(index.row()) : nullptr;
    if (record == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return textOf(*record, index.column());
    if (role == Qt::DecorationRole && index.column() == Outcome) {
        const RunWords words = presentRun(*record);
        return badgeIcon(words.tone, words.mark);
    }
    if (role == Qt::ToolTipRole)
        return safeToolTip(record->reason.isEmpty() ? runSentence(*record) : record->reason);
    if (role == Qt::TextAlignmentRole && (index.column() == Duration || index.column() == Ready))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignTrailing));
    return {};
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter |
            (section == Duration || section == Ready ? Qt::AlignTrailing : Qt::AlignLeading)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Outcome:
        return tr("Outcome");
    case Started:
        return tr("Started");
    case Duration:
        return tr("Duration");
    case AskedBy:
        return tr("Asked by");
    case Ready:
        return tr("Ready after");
    default:
        return {};
    }
}

} // namespace deck
