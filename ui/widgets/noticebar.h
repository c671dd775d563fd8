// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/tone.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;
class QToolButton;

namespace deck {

class LogLines;

/// What has come of something, over the page until it is closed: a sentence, the lines of a log
/// that belong to it, and a button for what can be done.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    struct Notice
    {
        Tone tone = Tone::Quiet;
        QString text;
        QStringList lines; ///< of a log, shown at once
        QString button;    ///< empty: there is none
    };

    explicit NoticeBar(const QString &name, QWidget *parent = nullptr);

    void showNotice(const Notice &notice);

signals:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();

    Tone m_tone = Tone::Quiet;
    QLabel *m_text;
    LogLines *m_lines;
    QPushButton *m_button;
    QToolButton *m_close;
};

} // namespace deck
