// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "logview/loglook.h"

#include <QString>
#include <QWidget>

#include <memory>

class QLabel;
class QMenu;
class QTimer;

namespace deck {

class DetailsPanel;
class FilterBar;
class LineSaver;
class LogActions;
class LogAreas;
class LogReader;
class LogSearch;
class LogView;
class RunChooser;
enum class LogChange;

/// The log of one daemon: live, filtered and searched, with the runs before this one.
class LogPage : public QWidget
{
    Q_OBJECT

public:
    explicit LogPage(QWidget *parent = nullptr);
    ~LogPage() override;

    /// Shows a file from its beginning and follows it, also through its replacement by a new run.
    /// Asking for the file that is already shown changes nothing. The file may not exist yet.
    void follow(const QString &path);
    /// Shows words in place of the log (where the daemon's output goes instead); empty: the log.
    void setNotice(const QString &text);
    /// Shown in place of an empty log while the daemon is idle and no run has left one. Becomes the
    /// page's own; the same again changes nothing.
    void setFirstRunPage(QWidget *page);
    /// Nothing runs or is about to.
    void setIdle(bool isIdle);
    [[nodiscard]] LogLook look() const;
    void setLook(const LogLook &look);
    /// Shows another file in place of the one that is followed: an earlier run.
    void showRun(const QString &path);
    /// Makes the first line at or after a time the current one: what a person typed, see
    /// timeFromWords(). False when it is no time.
    bool goToTime(const QString &words);
    /// All that one can do with the log, titled, also for a menu bar. Owned by the page.
    [[nodiscard]] QMenu *menu() const;
    /// Writes the lines that are shown to a file; the status line says how that went.
    void saveTo(const QString &path);

signals:
    /// By the person.
    void lookChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBar();
    void connectActions();
    void readerChanged(LogReader *reader, LogChange change);
    void showReadersFile();
    void findStart();
    void askTime();
    void askFile();
    void say(const QString &words);
    void updateWords();
    void updateDetails();
    void updateClock();
    void chooseArea();
    [[nodiscard]] bool isBeforeFirstRun() const;
    [[nodiscard]] QString statusWords() const;
    [[nodiscard]] QString emptyWords() const;

    LogReader *m_reader;  ///< of the current run
    LogReader *m_earlier; ///< of an earlier run, while one is shown
    LogReader *m_shown;   ///< one of the two
    QWidget *m_logArea;
    FilterBar *m_bar;
    LogView *m_view;
    DetailsPanel *m_details;
    LogSearch *m_search;
    LogActions *m_actions;
    LogAreas *m_areas;
    RunChooser *m_runs;
    QLabel *m_status;
    QTimer *m_saidFor;
    QTimer *m_clock;
    std::unique_ptr<LineSaver> m_saver;
    QString m_said;
    bool m_wasTruncated = false;
    bool m_hasStart = false;
    bool m_isIdle = false;
};

} // namespace deck
