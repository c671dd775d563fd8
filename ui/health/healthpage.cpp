// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "health/healthpage.h"

#include "health/eventlist.h"
#include "health/goroutinepanel.h"
#include "health/inventorylists.h"
#include "health/startupchart.h"
#include "health/usagepanel.h"
#include "inspect/inventoryjson.h"
#include "presentation/inspectionwords.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "rpc/judgement.h"
#include "widgets/fact.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {
namespace {

constexpr std::chrono::seconds kInventoryInterval{10};
constexpr std::chrono::seconds kEventInterval{2};

QLabel *makeSentence(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

HealthPage::HealthPage(QWidget *parent)
    : SessionPage(parent), m_pages(new QStackedWidget(this)),
      m_notRunning(makeSentence("notRunning", this))
{
    m_notRunning->setAlignment(Qt::AlignCenter);
    m_notRunning->setMargin(24);
    auto *running = new QWidget(this);
    auto *inner = new QVBoxLayout(running);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(makeOverview());
    inner->addWidget(makeTabs(), 1);
    m_pages->addWidget(m_notRunning);
    m_pages->addWidget(running);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    setFirstFocus(m_tabs);

    m_inventoryTimer.setInterval(kInventoryInterval);
    m_inventoryTimer.setTimerType(Qt::CoarseTimer);
    connect(&m_inventoryTimer, &QTimer::timeout, this, &HealthPage::askInventory);
    m_eventTimer.setInterval(kEventInterval);
    m_eventTimer.setTimerType(Qt::CoarseTimer);
    connect(&m_eventTimer, &QTimer::timeout, this, &HealthPage::askEvents);
}

QWidget *HealthPage::makeOverview()
{
    auto *overview = new QWidget(this);
    m_version = new Fact(tr("Version and revision"), Fact::Extent::Long, overview);
    m_version->setObjectName(QStringLiteral("healthVersion"));
    m_uuid = new Fact(tr("UUID of its data"), Fact::Extent::Long, overview);
    m_uuid->setObjectName(QStringLiteral("uuid"));
    m_owner = makeSentence("owner", overview);
    m_trouble = makeSentence("trouble", overview);
    m_usage = new UsagePanel(overview);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(28);
    facts->addWidget(m_version, 1);
    facts->addWidget(m_uuid, 1);
    auto *column = new QVBoxLayout(overview);
    column->setContentsMargins(14, 12, 14, 10);
    column->setSpacing(10);
    column->addWidget(m_owner);
    column->addWidget(m_trouble);
    column->addLayout(facts);
    column->addWidget(m_usage);
    m_owner->hide(); // until it is known
    m_trouble->hide();
    return overview;
}

QWidget *HealthPage::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("healthTabs"));
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setDocumentMode(true);
    m_namespaces = new NamespaceList(m_tabs);
    m_plugins = new PluginList(m_tabs);
    m_startup = new StartupChart(m_tabs);
    m_events = new EventListView(m_tabs);
    m_goroutines = new GoroutinePanel(m_tabs);
    m_tabs->addTab(m_namespaces, tr("Namespaces"));
    m_tabs->addTab(m_plugins, tr("Plugins"));
    m_tabs->addTab(m_startup, tr("Start-up"));
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->addTab(m_goroutines, tr("Goroutines"));
    return m_tabs;
}

void HealthPage::sessionChanged()
{
    m_usage->setSession(session());
    m_goroutines->setSession(session());
    m_events->clear();
    m_nextEvent = 0;
    m_pid = -1; // whatever comes is another daemon
}

void HealthPage::snapshotChanged(const Snapshot &snapshot)
{
    const bool another = snapshot.pid != m_pid;
    const bool cameUp = snapshot.state == State::Running && !m_isRunning;
    m_pid = snapshot.pid;
    m_isRunning = snapshot.state == State::Running;
    m_pages->setCurrentIndex(m_pid > 0 ? 1 : 0);
    m_notRunning->setText(
        tr("The daemon is not running.\nWhat it holds, uses and tells of is shown "
           "here once it is."));
    showDialect(snapshot.dialect);
    m_goroutines->setAvailable(m_pid > 0 && !snapshot.logFile.isEmpty());
    if (another) {
        ++m_daemon;
        m_open.clear();
    }
    if (another || cameUp)
        askAll();
}

/// What this daemon's API does not offer is off, and says so.
void HealthPage::showDialect(Dialect dialect)
{
    const bool hasPlugins = dialect == Dialect::Containerd;
    const QString why = hasPlugins ? QString() : tr("docker-containerd has no plugins.");
    for (QWidget *tab : {static_cast<QWidget *>(m_plugins), static_cast<QWidget *>(m_startup)}) {
        m_tabs->setTabEnabled(m_tabs->indexOf(tab), hasPlugins);
        m_tabs->setTabToolTip(m_tabs->indexOf(tab), why);
    }
    m_uuid->setVisible(hasPlugins);
}

void HealthPage::lookedAtChanged(bool isLookedAt)
{
    if (isLookedAt) {
        m_inventoryTimer.start();
        m_eventTimer.start();
        askAll();
    } else {
        m_inventoryTimer.stop();
        m_eventTimer.stop();
    }
}

void HealthPage::askAll()
{
    askOwner();
    askInventory();
    askStartup();
    askEvents();
}

void HealthPage::askInventory()
{
    askOnce({Topic::Inventory}, &HealthPage::takeInventory);
}

void HealthPage::askOwner()
{
    askOnce({Topic::Owner}, &HealthPage::takeOwner);
}

void HealthPage::askStartup()
{
    askOnce({Topic::Startup}, &HealthPage::takeStartup);
}

void HealthPage::askEvents()
{
    askOnce({Topic::Events, {{QStringLiteral("since"), m_nextEvent}}}, &HealthPage::takeEvents);
}

void HealthPage::askOnce(const Inquiry &inquiry, void (HealthPage::*take)(const Answer &))
{
    if (session() == nullptr || m_pid <= 0 || !isLookedAt() || m_open.contains(inquiry.topic))
        return;
    m_open.insert(inquiry.topic);
    const auto answered = [this, take, topic = inquiry.topic,
                           daemon = m_daemon](const Answer &answer) {
        if (daemon != m_daemon)
            return;
        m_open.remove(topic);
        (this->*take)(answer);
    };
    session()->ask(inquiry, this, answered);
}

void HealthPage::takeInventory(const Answer &answer)
{
    const Inventory inventory = inventoryFromJson(answer.content);
    QStringList trouble = inventory.failures;
    if (answer.error)
        trouble.append(answer.error->problem.message());
    m_trouble->setVisible(!trouble.isEmpty());
    m_trouble->setText(safeLine(clauses(trouble)));
    if (answer.error)
        return; // what was there before is still the best that is known
    QStringList version{inventory.version, inventory.revision};
    version.removeAll(QString());
    m_version->setValue(version.join(u' '));
    m_uuid->setValue(inventory.uuid);
    m_namespaces->setInventory(inventory);
    m_plugins->setInventory(inventory);
    const auto failed = std::count_if(
        inventory.plugins.begin(), inventory.plugins.end(),
        [](const PluginState &plugin) { return conditionOf(plugin) == PluginCondition::Failed; });
    m_tabs->setTabText(m_tabs->indexOf(m_plugins),
                       failed == 0 ? tr("Plugins")
                                   : tr("Plugins (%Ln failed)", nullptr, pluralOf(failed)));
    emit badgeChanged(failed == 0 ? QString() : QString::number(failed));
}

void HealthPage::takeOwner(const Answer &answer)
{
    if (!answer.error)
        m_owner->setText(ownerLine(ownershipFromJson(answer.content)));
    m_owner->setVisible(!m_owner->text().isEmpty());
}

void HealthPage::takeStartup(const Answer &answer)
{
    if (answer.error)
        m_startup->setNotice(safeLine(answer.error->problem.message()));
    else
        m_startup->setComparison(startupComparisonFromJson(answer.content));
}

void HealthPage::takeEvents(const Answer &answer)
{
    if (answer.error)
        return;
    const EventList list = eventListFromJson(answer.content);
    m_events->add(list.events);
    m_nextEvent = list.next;
}

} // namespace deck
