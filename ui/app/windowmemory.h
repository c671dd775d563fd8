// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QObject>
#include <QRect>
#include <QTimer>

#include <optional>

class QSettings;
class QSplitter;
class QTabWidget;
class QTreeView;

namespace deck {

class LogPage;
class MainWindow;

/// Where a window is to be that was last there: as it was, no larger than its screen; nothing where
/// its title bar would be on no screen, so that it could not be moved.
[[nodiscard]] std::optional<QRect> usablePlace(const QRect &wanted, const QList<QRect> &screens);

/// What a person has made of the window, kept in an INI file for the next one: place and size, the
/// page, what was dragged, and how the log is shown. Written a moment after a change, so that even
/// a kill loses little. A file that cannot be read, or a value that means nothing, is as none.
class WindowMemory : public QObject
{
    Q_OBJECT

public:
    /// Restores the window, which has its pages and is not shown yet, and outlives this.
    /// `file`: see windowSettingsFile().
    WindowMemory(MainWindow &window, const QString &file);
    /// Writes what has not been written.
    ~WindowMemory() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore(const QSettings &settings);
    void restorePlace(const QSettings &settings);
    void restoreLog(const QSettings &settings);
    void watch();
    void save();
    void saveLog(QSettings &settings) const;

    MainWindow &m_window;
    LogPage *m_log;
    // Of the pages: a dialog that is open when it is written has its own.
    const QList<QSplitter *> m_splits;
    const QList<QTabWidget *> m_tabs;
    const QList<QTreeView *> m_views;
    const QString m_file;
    QTimer m_writing; ///< runs while something has not been written
};

} // namespace deck
