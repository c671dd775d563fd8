// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStackedWidget>

class QLabel;

namespace deck {

/// The log, or what is shown in its place: words about where it is instead, or what is said before
/// the first run. The keyboard's focus goes along.
class LogAreas final : public QStackedWidget
{
    Q_OBJECT

public:
    /// `inLog`: what takes the focus in the log's area.
    LogAreas(QWidget *log, QWidget *inLog, QWidget *parent = nullptr);

    /// Empty: there is nothing to say instead.
    void setNotice(const QString &text);
    /// Becomes this one's own; the same again changes nothing.
    void setFirstRunPage(QWidget *page);
    /// `isBeforeFirstRun`: there is no log, and none is about to come.
    void choose(bool isBeforeFirstRun);
    void giveFocus(Qt::FocusReason reason);

private:
    QWidget *m_log;
    QWidget *m_inLog;
    QLabel *m_notice;
    QWidget *m_firstRun = nullptr;
};

} // namespace deck
