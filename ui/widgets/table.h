// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeWidget>

namespace deck {

/// A table of plain text, with rows that have some room, and with words in place of rows while it
/// has none.
class Table : public QTreeWidget
{
    Q_OBJECT

public:
    Table(const char *name, const QString &title, const QStringList &headings,
          const QString &emptyWords, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const QString m_emptyWords;
};

} // namespace deck
