// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace deck {

struct SettingSpec;

/// Edits the value of one key of a profile, as a text that `--set` takes. Its focus proxy is what a
/// label's mnemonic leads to.
class SettingEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString text() const = 0;
    /// Is no edit: nothing is emitted.
    virtual void setText(const QString &text) = 0;
    /// What is wrong with what was entered and cannot be said by a text; empty: nothing.
    [[nodiscard]] virtual QString problem() const { return {}; }
    /// What an empty line stands for.
    virtual void setPlaceholder(const QString &placeholder) { Q_UNUSED(placeholder) }

signals:
    /// By a person.
    void edited();
};

/// The editor that a setting is given.
[[nodiscard]] SettingEditor *makeEditor(const SettingSpec &spec, QWidget *parent);

} // namespace deck
