// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/variablesmodel.h"

#include "config/secrets.h"

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// By its name, or by what the value looks like: an address with a user and a password.
bool isSecret(const Variable &variable)
{
    return isSecretName(variable.name) || withoutSecrets(variable.value) != variable.value;
}

} // namespace

void VariablesModel::setVariables(const QList<Variable> &variables)
{
    beginResetModel();
    m_variables = variables;
    endResetModel();
}

void VariablesModel::setRevealed(bool revealed)
{
    beginResetModel(); // not dataChanged(): that is an edit
    m_isRevealed = revealed;
    endResetModel();
}

bool VariablesModel::hasSecrets() const
{
    return std::any_of(m_variables.begin(), m_variables.end(), isSecret);
}

int VariablesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_variables.size());
}

int VariablesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

bool VariablesModel::isHidden(const QModelIndex &index) const
{
    return !m_isRevealed && index.column() == Value && isSecret(m_variables.at(index.row()));
}

QVariant VariablesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Variable &variable = m_variables.at(index.row());
    const QString &text = index.column() == Name ? variable.name : variable.value;
    if (role == kHiddenRole)
        return isHidden(index);
    if (role == Qt::EditRole)
        return text;
    if (role != Qt::DisplayRole)
        return {};
    // Always as many: how long it is, is nobody's business either.
    return isHidden(index) && !text.isEmpty() ? QString(8, u'•') : text;
}

QVariant VariablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Value");
}

Qt::ItemFlags VariablesModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

bool VariablesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    Variable &variable = m_variables[index.row()];
    QString &text = index.column() == Name ? variable.name : variable.value;
    if (text == value.toString())
        return true;
    text = value.toString();
    emit dataChanged(this->index(index.row(), Name), this->index(index.row(), Value));
    return true;
}

bool VariablesModel::insertRows(int row, int count, const QModelIndex &parent)
{
    beginInsertRows(parent, row, row + count - 1);
    m_variables.insert(row, count, {});
    endInsertRows();
    return true;
}

bool VariablesModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (row < 0 || row + count > rowCount())
        return false;
    beginRemoveRows(parent, row, row + count - 1);
    m_variables.remove(row, count);
    endRemoveRows();
    return true;
}

} // namespace deck
