// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextEdit;

namespace deck {

class Table;

/// The changes that were made: when, by whom, what, and what came of each.
class ChangeHistory final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeHistory(QWidget *parent = nullptr);

    /// Newest first.
    void setChanges(const QList<ChangeRecord> &changes, const QStringList &faults);
    [[nodiscard]] const QList<ChangeRecord> &changes() const { return m_changes; }
    /// Instead of them: why there are none to show.
    void setNotice(const QString &words);
    /// Whether a person may go back now; the button's tool tip says why not.
    void setGoingBack(bool isPossible, const QString &whyNot);

signals:
    void goBackAsked(const QString &id);

private:
    void layOut();
    void addRow(const ChangeRecord &record);
    void showChosen();
    [[nodiscard]] const ChangeRecord *chosen() const;

    QList<ChangeRecord> m_changes;
    bool m_mayGoBack = true;
    QString m_whyNot;
    QLabel *m_faults;
    Table *m_table;
    QWidget *m_below; ///< all that is of one change
    QTextEdit *m_details;
    QPushButton *m_goBack;
};

} // namespace deck
