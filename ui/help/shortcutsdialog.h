// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/keyguide.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace deck {

/// All keys of the window, in groups, with a field that leaves those that have some words.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<KeyGuide> &guides, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void fill(const QList<KeyGuide> &guides);
    void filter(const QString &words);

    QLineEdit *m_field;
    QTreeWidget *m_list;
};

} // namespace deck
