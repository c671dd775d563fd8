// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/logsearch.h"

#include "logview/filterbar.h"
#include "logview/logview.h"
#include "presentation/phrases.h"

#include <QLocale>

namespace deck {

LogSearch::LogSearch(FilterBar *bar, LogView *view, QObject *parent)
    : QObject(parent), m_bar(bar), m_view(view)
{
    connect(m_bar, &FilterBar::changed, this, &LogSearch::restart);
    connect(m_bar, &FilterBar::nextWanted, this, [this] { goToMatch(Direction::Forward); });
    connect(m_bar, &FilterBar::previousWanted, this, [this] { goToMatch(Direction::Backward); });
    connect(&m_hiding, &LogFilter::advanced, this, &LogSearch::showHidden);
    connect(&m_finding, &LogFilter::advanced, this, &LogSearch::showFound);
    // Who goes elsewhere meanwhile does not wait any more.
    connect(m_view, &LogView::currentLineChanged, this, [this] { m_awaited.reset(); });
}

void LogSearch::setFile(std::shared_ptr<const LogFile> file)
{
    m_file = std::move(file);
    m_view->setFile(m_file);
    restart();
}

void LogSearch::refresh()
{
    showCounts();
    m_finding.refresh();
    if (m_isHiding)
        m_hiding.refresh(); // and its lines are shown when they are found
    else
        m_view->refresh();
}

void LogSearch::goToMatch(Direction direction)
{
    if (!m_isFinding)
        return;
    m_awaited = direction;
    goToAwaited();
}

/// Enter follows the words faster than a long log is searched.
void LogSearch::goToAwaited()
{
    if (!m_awaited)
        return;
    const Direction direction = *m_awaited;
    const bool isThere = m_view->goToFound(direction);
    if (!isThere && m_finding.isRunning())
        return;
    m_awaited.reset();
    if (!isThere && m_finding.lines()->rows() > 0)
        m_bar->setResult(direction == Direction::Forward ? tr("No further match below")
                                                         : tr("No further match above"));
}

void LogSearch::restart()
{
    const std::optional<LogQuery> search = m_bar->searchQuery();
    LogQuery hiding = m_bar->levelQuery();
    if (search && m_bar->hidesOthers()) {
        hiding.levels &= search->levels;
        hiding.clauses = search->clauses;
        hiding.since = search->since;
        hiding.until = search->until;
    }
    startFinding(search);
    startHiding(m_isFinding || !search ? hiding : m_bar->levelQuery());
    showCounts();
}

/// Without a file, of nothing: those of the one before are another daemon's.
void LogSearch::showCounts()
{
    m_bar->setCounts(m_file ? m_file->index().counts() : LineIndex::Counts{});
}

void LogSearch::startHiding(const LogQuery &query)
{
    QueryError error;
    m_isHiding = m_file && !query.isEmpty();
    m_hiding.start(m_file, m_isHiding ? LineMatcher::compile(query, error) : nullptr);
    if (m_isHiding)
        showHidden();
    else
        m_view->setLines(nullptr);
}

void LogSearch::startFinding(const std::optional<LogQuery> &query)
{
    QueryError error;
    const auto matcher = query ? LineMatcher::compile(*query, error) : nullptr;
    m_isFinding = matcher != nullptr;
    m_awaited.reset();
    m_finding.start(m_file, matcher);
    m_view->setFound(matcher);
    if (query && !matcher)
        m_bar->setFault(error.words);
    showFound();
}

void LogSearch::showHidden()
{
    if (m_isHiding)
        m_view->setLines(m_hiding.lines());
}

void LogSearch::showFound()
{
    m_view->setFoundLines(m_isFinding ? std::shared_ptr<const FilteredLines>(m_finding.lines())
                                      : nullptr);
    if (!m_isFinding)
        return;
    sayResult();
    goToAwaited();
}

void LogSearch::sayResult()
{
    const qint64 count = m_finding.lines()->rows();
    const QString matches =
        tr("%1 match(es)", nullptr, pluralOf(count)).arg(QLocale().toString(count));
    constexpr double kPercent = 100;
    m_bar->setResult(
        m_finding.isRunning()
            ? tr("%1, %2 %").arg(matches).arg(static_cast<int>(m_finding.progress() * kPercent))
            : matches);
}

} // namespace deck
