// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/filteredlines.h"
#include "log/filterpool.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <memory>

namespace deck {

/// Finds the lines of a file that a query wants, on threads of its own, newest first. What it has
/// found so far can be shown at any time; lines that come later join.
class LogFilter : public QObject
{
    Q_OBJECT

public:
    /// Findings are told at most this often, the first ones at once.
    static constexpr std::chrono::milliseconds kInterval{33};
    /// But for the first few times: until a screen is full, somebody waits.
    static constexpr std::chrono::milliseconds kFirstInterval{4};
    static constexpr int kFirstTimes = 4;

    explicit LogFilter(QObject *parent = nullptr);
    ~LogFilter() override;

    /// Begins anew; what ran before is cancelled. A null file or matcher finds nothing.
    void start(std::shared_ptr<const LogFile> file, std::shared_ptr<const LineMatcher> matcher);
    void cancel() { start(nullptr, nullptr); }
    /// The file has more lines.
    void refresh();

    /// What was found so far.
    [[nodiscard]] std::unique_ptr<const FilteredLines> lines() const;
    [[nodiscard]] std::shared_ptr<const LineMatcher> matcher() const { return m_matcher; }
    [[nodiscard]] bool isRunning() const;
    /// 0 to 1, of the lines that were there when it began.
    [[nodiscard]] double progress() const;

signals:
    /// More lines were found, or all lines were asked.
    void advanced();

private:
    void tell();

    std::shared_ptr<const LogFile> m_file;
    std::shared_ptr<const LineMatcher> m_matcher;
    QTimer m_pause;
    int m_told = 0;
    WakeFlag m_flag;
    QSocketNotifier m_notifier;
    std::unique_ptr<FilterPool> m_pool;
};

} // namespace deck
