// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace deck {

class TonedLabel;

/// The command line that the next launch runs, to be read and copied; or why there is none.
class CommandLinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CommandLinePanel(QWidget *parent = nullptr);

    void setCommandLine(const QStringList &commandLine, const QString &problem);
    /// The level that the daemon is started with for a while, whatever the profile has; empty:
    /// none.
    void setTemporaryLevel(const QString &level);

private:
    void layOut();

    TonedLabel *m_heading;
    QPlainTextEdit *m_text;
    TonedLabel *m_problem;
    QPushButton *m_copy;
};

} // namespace deck
