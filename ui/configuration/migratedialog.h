// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/inquiry.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace deck {

class TomlEditor;

/// Shows a text as the binary would write it in its newest version, before it is used.
class MigrateDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit MigrateDialog(QWidget *parent);

    /// Of Topic::ConfigMigrate.
    void setAnswer(const Answer &answer);

signals:
    void textChosen(const QString &text);

private:
    void setRoom(int lines);
    void layOut();
    void setNotice(const QString &words);

    QLabel *m_words;
    TomlEditor *m_preview;
    QPushButton *m_use = nullptr;
};

} // namespace deck
