// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/logfilter.h"

namespace deck {

LogFilter::LogFilter(QObject *parent)
    : QObject(parent), m_notifier(m_flag.fd(), QSocketNotifier::Read)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LogFilter::tell);
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        if (m_pause.isActive())
            m_notifier.setEnabled(false); // until the pause is over
        else
            tell();
    });
}

LogFilter::~LogFilter() = default;

void LogFilter::start(std::shared_ptr<const LogFile> file,
                      std::shared_ptr<const LineMatcher> matcher)
{
    m_pool.reset();
    m_pause.stop();
    m_told = 0;
    m_notifier.setEnabled(true);
    m_flag.take();
    m_file = std::move(file);
    m_matcher = std::move(matcher);
    if (m_file && m_matcher)
        m_pool = std::make_unique<FilterPool>(m_file, m_matcher, m_flag);
}

void LogFilter::refresh()
{
    if (m_pool)
        m_pool->wake();
}

std::unique_ptr<const FilteredLines> LogFilter::lines() const
{
    return std::make_unique<FilteredLines>(m_pool ? m_pool->blocks() : FilteredLines::Blocks(),
                                           m_file ? m_file->firstLine() : 0);
}

bool LogFilter::isRunning() const
{
    return m_pool && !m_pool->isDone();
}

double LogFilter::progress() const
{
    return m_pool ? m_pool->progress() : 1;
}

void LogFilter::tell()
{
    m_notifier.setEnabled(true);
    if (!m_flag.take())
        return;
    m_pause.start(m_told++ < kFirstTimes ? kFirstInterval : kInterval);
    emit advanced();
}

} // namespace deck
