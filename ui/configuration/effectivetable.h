// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/configanswers.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace deck {

class Table;

/// The configuration that is in force, value by value, with where each comes from.
class EffectiveTable final : public QWidget
{
    Q_OBJECT

public:
    explicit EffectiveTable(QWidget *parent = nullptr);

    void setConfig(const ConfigInForce &config);
    /// Instead of one: why there is none to show.
    void setNotice(const QString &words);

private:
    void layOut();
    void addRow(const ConfigInForce::Value &value);
    void filter();

    QLineEdit *m_field;
    QLabel *m_count;
    QLabel *m_imports;
    QLabel *m_notes;
    Table *m_table;
};

} // namespace deck
