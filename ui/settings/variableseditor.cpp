// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/variableseditor.h"

#include "presentation/characterwidth.h"
#include "settings/valuetexts.h"
#include "settings/variablesmodel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// Does not show while it is edited what is not shown otherwise.
class SecretDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        auto *line = qobject_cast<QLineEdit *>(editor);
        if (line != nullptr && index.data(VariablesModel::kHiddenRole).toBool())
            line->setEchoMode(QLineEdit::Password);
        return editor;
    }
};

constexpr int kNameCharacters = 22;

} // namespace

VariablesEditor::VariablesEditor(QWidget *parent)
    : RowsEditor(*new VariablesModel, parent),
      m_model(static_cast<VariablesModel *>(view().model())),
      m_reveal(new QCheckBox(tr("Show secret values"), this))
{
    m_reveal->setObjectName(u"reveal"_s);
    view().setItemDelegate(new SecretDelegate(this));
    view().setColumnWidth(VariablesModel::Name, characterWidth(fontMetrics()) * kNameCharacters);
    view().horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view().setFixedHeight(view().height() + view().horizontalHeader()->sizeHint().height());
    buttons().addWidget(m_reveal);
    connect(m_reveal, &QCheckBox::toggled, m_model, &VariablesModel::setRevealed);
    connect(this, &SettingEditor::edited, this, &VariablesEditor::offerToReveal);
    offerToReveal();
}

QString VariablesEditor::text() const
{
    return textFromVariables(m_model->variables());
}

void VariablesEditor::setText(const QString &text)
{
    const QSignalBlocker blocker(this);
    if (text != this->text() || !problem().isEmpty())
        m_model->setVariables(variablesFromText(text));
    offerToReveal();
}

QString VariablesEditor::problem() const
{
    return variablesProblem(m_model->variables());
}

void VariablesEditor::offerToReveal()
{
    m_reveal->setVisible(m_model->hasSecrets());
}

} // namespace deck
