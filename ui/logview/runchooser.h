// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QToolButton>

namespace deck {

/// Says which run's log is shown, and offers the others.
class RunChooser final : public QToolButton
{
    Q_OBJECT

public:
    explicit RunChooser(QWidget *parent = nullptr);

    /// The log that is written now.
    void setCurrent(const QString &path);
    void setShown(const QString &path);

signals:
    void chosen(const QString &path);

private:
    void fill();
    void offer(const QString &text, const QString &path);

    QString m_current;
};

} // namespace deck
