// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/valuetexts.h"

#include <QAbstractTableModel>

namespace deck {

/// Variables as two columns. A value that is secret, by its name or as an address with a password,
/// is shown as dots until it is to be revealed.
class VariablesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value };
    /// Of an index: whether it is shown as dots.
    static constexpr int kHiddenRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const QList<Variable> &variables() const { return m_variables; }
    void setVariables(const QList<Variable> &variables);
    void setRevealed(bool revealed);
    [[nodiscard]] bool hasSecrets() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool insertRows(int row, int count, const QModelIndex &parent) override;
    bool removeRows(int row, int count, const QModelIndex &parent) override;

private:
    [[nodiscard]] bool isHidden(const QModelIndex &index) const;

    QList<Variable> m_variables;
    bool m_isRevealed = false;
};

} // namespace deck
