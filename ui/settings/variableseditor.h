// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/rowseditor.h"

class QCheckBox;

namespace deck {

class VariablesModel;

/// Variables of an environment, by name and value.
class VariablesEditor final : public RowsEditor
{
    Q_OBJECT

public:
    explicit VariablesEditor(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    [[nodiscard]] QString problem() const override;

private:
    void offerToReveal();

    VariablesModel *m_model;
    QCheckBox *m_reveal;
};

} // namespace deck
