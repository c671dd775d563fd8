// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/settingeditor.h"

class QLineEdit;

namespace deck {

/// A line of text, with a button that looks for a program where that makes sense.
class LineEditor final : public SettingEditor
{
    Q_OBJECT

public:
    enum class Looking { No, ForPrograms };

    explicit LineEditor(Looking looking, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setPlaceholder(const QString &placeholder) override;

private:
    void browse();

    QLineEdit *m_line;
};

} // namespace deck
