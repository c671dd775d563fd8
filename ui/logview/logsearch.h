// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/levelsearch.h"
#include "log/logfilter.h"
#include "log/logquery.h"

#include <QObject>

#include <optional>

namespace deck {

class FilterBar;
class LogView;

/// Brings together what the bar wants and what the view shows: one filter hides lines, another one
/// finds what is searched for among all of them.
class LogSearch : public QObject
{
    Q_OBJECT

public:
    /// Bar and view must outlive it.
    LogSearch(FilterBar *bar, LogView *view, QObject *parent = nullptr);

    /// Another file is shown.
    void setFile(std::shared_ptr<const LogFile> file);
    /// The file has more lines.
    void refresh();
    /// At once, or as soon as one is found.
    void goToMatch(Direction direction);

private:
    void restart();
    void showCounts();
    void startHiding(const LogQuery &query);
    void startFinding(const std::optional<LogQuery> &query);
    void showHidden();
    void showFound();
    void sayResult();
    void goToAwaited();

    FilterBar *m_bar;
    LogView *m_view;
    std::shared_ptr<const LogFile> m_file;
    LogFilter m_hiding; ///< its lines are shown
    LogFilter m_finding;
    bool m_isHiding = false;
    bool m_isFinding = false;
    std::optional<Direction> m_awaited; ///< the match to go to was not found yet
};

} // namespace deck
