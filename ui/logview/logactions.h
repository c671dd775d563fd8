// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/lineformat.h"

#include <QAction>
#include <QObject>

class QActionGroup;
class QKeySequence;
class QMenu;
class QWidget;

namespace deck {

class LogView;

/// What one can do with the log besides scrolling: one action for each, with its shortcut, in one
/// menu that the page's button and the view's context menu share.
class LogActions : public QObject
{
    Q_OBJECT

public:
    /// The shortcuts work within `page`.
    LogActions(LogView *view, QWidget *page);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] QAction *follow() const { return m_follow; }
    [[nodiscard]] QAction *details() const { return m_details; }
    void setWrapped(bool isWrapped) { m_wrap->setChecked(isWrapped); }
    void setRaw(bool isRaw) { m_raw->setChecked(isRaw); }
    void setTime(LineFormat::Time time);

signals:
    void searchWanted();
    void nextMatchWanted();
    void previousMatchWanted();
    void timeWanted();
    void saveWanted();
    /// Something that was looked for is not there.
    void said(const QString &words);
    /// Wrapping, raw lines, or what is said of times.
    void lookChanged();

private:
    QAction *add(const QString &text, const QKeySequence &key);
    void addJumps();
    void addMarks();
    void addLayout();
    void addTimes();
    void addFont();

    LogView *m_view;
    QWidget *m_page;
    QMenu *m_menu;
    QAction *m_follow;
    QAction *m_details;
    QAction *m_wrap = nullptr;
    QAction *m_raw = nullptr;
    QActionGroup *m_times = nullptr;
};

} // namespace deck
