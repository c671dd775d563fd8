// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/settingeditor.h"
#include "settings/settingspec.h"

class QComboBox;

namespace deck {

/// One of a few words. A value that is none of them is shown as it is.
class ChoiceEditor final : public SettingEditor
{
    Q_OBJECT

public:
    explicit ChoiceEditor(const QList<SettingChoice> &choices, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *m_box;
};

} // namespace deck
