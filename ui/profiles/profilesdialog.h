// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profileitem.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace deck {

class Table;

/// All profiles, and what can be done with them. It asks; whoever made it does, and brings it up to
/// date.
class ProfilesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProfilesDialog(QWidget *parent = nullptr);

    void setItems(const QList<ProfileItem> &items);
    /// The one that the window shows. It is selected where nothing else is.
    void setShown(const QString &name);
    /// As soon as there is one of that name.
    void select(const QString &name);
    /// What came of the last wish, in sentences.
    void showNote(const QString &text, bool isGood);
    /// While something is done, nothing else can be asked for.
    void setBusy(bool isBusy);

signals:
    void chosen(const QString &name);
    void createAsked(const QString &name, const QString &original);
    void renameAsked(const QString &from, const QString &to);
    void removeAsked(const QString &name, bool withData);
    void exportAsked(const QString &name, const QString &file, bool withSecrets);
    void importAsked(const QString &file);

public slots:
    void askForNew();

private:
    [[nodiscard]] QPushButton *addButton(const char *name, const QString &text,
                                         void (ProfilesDialog::*slot)());
    void layOut();
    void fill();
    void addRow(const ProfileItem &item);
    void enable();
    void show();
    void copy();
    void rename();
    void remove();
    void exportOne();
    void importOne();
    [[nodiscard]] QString selected() const;
    [[nodiscard]] QStringList names() const;

    QList<ProfileItem> m_items;
    QString m_shown;
    QString m_next; ///< to be selected once it is there
    bool m_isBusy = false;
    Table *m_table;
    QLabel *m_note;
    QList<QPushButton *> m_always;   ///< that need no profile
    QList<QPushButton *> m_selected; ///< that are about the selected one
    QList<QPushButton *> m_notShown; ///< of these, what cannot be done with the shown one
};

} // namespace deck
