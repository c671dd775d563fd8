// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/rowseditor.h"

class QStringListModel;

namespace deck {

/// Strings in an order.
class ListEditor final : public RowsEditor
{
    Q_OBJECT

public:
    explicit ListEditor(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;

protected:
    void enableButtons() override;

private:
    void move(int by);

    QStringListModel *m_model;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace deck
