// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/attention.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace deck {

class LogLines;

/// One line for what needs attention, with the button that does something about it and, on demand,
/// the lines that explain it. Hidden while there is nothing.
class AttentionBar : public QFrame
{
    Q_OBJECT

public:
    explicit AttentionBar(QWidget *parent = nullptr);

    void setAttention(const std::optional<Attention> &attention);
    /// The log is what one looks at: no button has to lead there.
    void setLogInFront(bool isInFront);

signals:
    void repairAsked(deck::Repair repair);
    void usualLogAsked();
    void logAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void setLines(const QStringList &lines);
    void showDetails(bool shown);
    void announce();
    void act();
    void showLogButton();

    Attention m_attention;
    QLabel *m_text;
    QToolButton *m_more;
    QPushButton *m_log;
    QPushButton *m_button;
    bool m_isLogInFront = false;
    LogLines *m_details;
};

} // namespace deck
