// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/settingspec.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace deck {

class SettingEditor;
class SettingsDraft;
class TonedLabel;

/// One setting: its name, its editor, what it does, whether it needs a restart, what is wrong with
/// it, and the way back to its default.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingRow(const SettingSpec &spec, QWidget *parent = nullptr);

    [[nodiscard]] const QString &key() const { return m_spec.key; }
    /// What the draft has, in the editor too: after it was read, or put back.
    void load(const SettingsDraft &draft);
    /// The same, but for the editor, where a person is typing.
    void refresh(const SettingsDraft &draft);

signals:
    void edited(const QString &key, const QString &text, const QString &problem);
    void resetAsked(const QString &key);
    /// Something is wrong that was not, and takes room.
    void grew();

private:
    [[nodiscard]] QHBoxLayout *makeHeading();
    [[nodiscard]] QGridLayout *makeEditorField();
    [[nodiscard]] QWidget *makeProblemLine();
    void showRestriction(bool isOverridden);
    void describe(const QString &problem);

    const SettingSpec m_spec;
    SettingEditor *m_editor;
    QWidget *m_restart = nullptr;
    QPushButton *m_reset = nullptr;
    TonedLabel *m_restriction; ///< why it cannot be changed
    TonedLabel *m_problem = nullptr;
    QWidget *m_problemLine = nullptr;
};

} // namespace deck
