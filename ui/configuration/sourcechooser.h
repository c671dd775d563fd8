// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/configdraft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace deck {

/// Where the operator's part of the configuration is: nowhere, in a text of the profile, or in a
/// file.
class SourceChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit SourceChooser(QWidget *parent = nullptr);

    /// Shows what is wanted, and tells nobody. Both a text and a file are offered only where the
    /// profile has both.
    void setDraft(const ConfigDraft &draft);

signals:
    void originChosen(deck::ConfigOrigin origin);
    void pathChosen(const QString &path);

private:
    void layOut();
    void offer(ConfigOrigin origin);
    void browse();

    QComboBox *m_origin;
    QLabel *m_pathLabel;
    QLineEdit *m_path;
    QToolButton *m_browse;
};

} // namespace deck

Q_DECLARE_METATYPE(deck::ConfigOrigin)
