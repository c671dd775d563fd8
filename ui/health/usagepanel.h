// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "widgets/usagefeed.h"

#include <QWidget>

class QLabel;

namespace deck {

class Sparkline;

/// Processor and memory of the daemon over the last minutes, threads and descriptors now. Samples
/// only while it is seen.
class UsagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit UsagePanel(QWidget *parent = nullptr);

    void setSession(DaemonSession *session) { m_feed.setSession(session); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QLabel *addGraph(const char *name, const QString &title, Sparkline *graph,
                                   int column);
    [[nodiscard]] QLabel *addNumber(const char *name, const QString &title, int column);
    void showUsage();

    UsageFeed m_feed;
    Sparkline *m_processorGraph;
    Sparkline *m_memoryGraph;
    QLabel *m_processor = nullptr;
    QLabel *m_memory = nullptr;
    QLabel *m_threads = nullptr;
    QLabel *m_descriptors = nullptr;
};

} // namespace deck
