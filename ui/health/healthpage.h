// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "widgets/sessionpage.h"

#include <QSet>
#include <QTimer>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace deck {

class EventListView;
class Fact;
class GoroutinePanel;
class NamespaceList;
class PluginList;
class StartupChart;
class UsagePanel;

/// How the daemon is: what it uses, what it holds, which plugins came up, how it started, what it
/// tells of. All of it is asked for only while somebody looks.
class HealthPage final : public SessionPage
{
    Q_OBJECT

public:
    explicit HealthPage(QWidget *parent = nullptr);

protected:
    void snapshotChanged(const Snapshot &snapshot) override;
    void sessionChanged() override;
    void lookedAtChanged(bool isLookedAt) override;

private:
    [[nodiscard]] QWidget *makeOverview();
    [[nodiscard]] QWidget *makeTabs();
    void showDialect(Dialect dialect);
    void askAll();
    void askInventory();
    void askOwner();
    void askStartup();
    void askEvents();
    /// Asks, unless the same question is open; the answer of another daemon is dropped.
    void askOnce(const Inquiry &inquiry, void (HealthPage::*take)(const Answer &));
    void takeInventory(const Answer &answer);
    void takeOwner(const Answer &answer);
    void takeStartup(const Answer &answer);
    void takeEvents(const Answer &answer);

    QTimer m_inventoryTimer;
    QTimer m_eventTimer;
    QSet<Topic> m_open; ///< questions without an answer
    int m_daemon = 0;   ///< counts daemons, so that late answers are known
    qint64 m_pid = 0;
    bool m_isRunning = false;
    qint64 m_nextEvent = 0;

    QStackedWidget *m_pages;
    QLabel *m_notRunning;
    Fact *m_version = nullptr;
    Fact *m_uuid = nullptr;
    QLabel *m_owner = nullptr;
    QLabel *m_trouble = nullptr;
    UsagePanel *m_usage = nullptr;
    QTabWidget *m_tabs = nullptr;
    NamespaceList *m_namespaces = nullptr;
    PluginList *m_plugins = nullptr;
    StartupChart *m_startup = nullptr;
    EventListView *m_events = nullptr;
    GoroutinePanel *m_goroutines = nullptr;
};

} // namespace deck
