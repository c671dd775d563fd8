// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace deck {

struct Answer;
class DaemonSession;

/// Asks for a goroutine dump, and shows it folded.
class GoroutinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GoroutinePanel(QWidget *parent = nullptr);

    void setSession(DaemonSession *session);
    /// There is a daemon that can be asked.
    void setAvailable(bool available);

private:
    void ask();
    void take(const Answer &answer);

    QPointer<DaemonSession> m_session;
    bool m_isAvailable = false;
    bool m_isAsked = false;
    QPushButton *m_button;
    QLabel *m_words;
    QPlainTextEdit *m_text;
};

} // namespace deck
