// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>
#include <QStringList>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace deck {

/// Asks for the name of a profile that is to be, and what it is to be like.
class NewProfileDialog : public QDialog
{
    Q_OBJECT

public:
    /// `names`: those that are there; `original`: the one to offer for a copy, empty: none.
    NewProfileDialog(const QStringList &names, const QString &original, QWidget *parent = nullptr);
    /// Asks for another name of one that is there.
    static NewProfileDialog *forRename(const QStringList &names, const QString &name,
                                       QWidget *parent);

    [[nodiscard]] QString name() const;
    /// Empty: with defaults.
    [[nodiscard]] QString original() const;

private:
    void judge();

    const QStringList m_names;
    QString m_former; ///< of a rename
    QLineEdit *m_name;
    QComboBox *m_original;
    QLabel *m_fault;
    QPushButton *m_accept = nullptr;
};

} // namespace deck
