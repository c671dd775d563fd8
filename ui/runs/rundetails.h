// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QPushButton;
class QTextEdit;

namespace deck {

class ElidedLabel;
class StateBadge;

/// All that is on record of one run: what became of it, what had changed, what it was, and the last
/// it said.
class RunDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit RunDetails(QWidget *parent = nullptr);

    /// An answer about one run (runslook.h).
    void setRun(const QJsonObject &answer);
    /// Instead of a run: why there is none to show.
    void setNotice(const QString &words);
    /// Of the run that is shown; empty: none.
    [[nodiscard]] const QString &id() const { return m_record.id; }
    /// Writes the answer as JSON. What went wrong, in words; empty: nothing.
    [[nodiscard]] QString exportTo(const QString &file) const;

signals:
    void logAsked(const QString &logFile);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showRun();
    void write();
    void copy();
    void askForFile();

    QJsonObject m_answer;
    RunRecord m_record;
    StateBadge *m_badge;
    ElidedLabel *m_word;
    ElidedLabel *m_reason;
    QPushButton *m_openLog;
    QPushButton *m_copy;
    QPushButton *m_export;
    QTextEdit *m_text;
};

} // namespace deck
