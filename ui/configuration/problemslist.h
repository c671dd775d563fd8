// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/configanswers.h"

#include <QWidget>

class QLabel;

namespace deck {

class Table;

/// What was found in a text. Click or Enter goes to the place.
class ProblemsList final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsList(QWidget *parent = nullptr);

    /// Fresh: of the text as it is now.
    void setJudgement(const ConfigJudgement &judgement);
    /// The text has changed: what is shown is of the former one.
    void setStale();
    /// There is nothing to judge, or no judgement; why.
    void setNotice(const QString &words);

signals:
    void placeChosen(const deck::TextPosition &place);

private:
    void showChosen();
    void goToChosen();
    void addRow(const ConfigFinding &finding);

    QList<ConfigFinding> m_findings;
    QLabel *m_state;
    Table *m_table;
    QLabel *m_chosen;
};

} // namespace deck
