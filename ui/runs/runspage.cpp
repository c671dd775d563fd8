// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "runs/runspage.h"

#include "presentation/characterwidth.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "runs/rundetails.h"
#include "runs/runlistmodel.h"
#include "runs/runtimeline.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {
namespace {

constexpr std::chrono::milliseconds kUntilWritten{300};
constexpr std::chrono::seconds kTick{1};

/// Oldest first.
QList<RunRecord> runsOf(const QJsonObject &answer)
{
    QList<RunRecord> runs;
    for (const auto entry : answer.value(QLatin1StringView("runs")).toArray()) {
        if (auto record = runRecordFromJson(entry.toObject()))
            runs.prepend(*record);
    }
    return runs;
}

} // namespace

RunsPage::RunsPage(QWidget *parent)
    : SessionPage(parent), m_timeline(new RunTimeline(this)), m_list(new QTreeView(this)),
      m_model(new RunListModel(this)), m_details(new RunDetails(this)), m_faults(new QLabel(this)),
      m_notice(new QLabel(this))
{
    m_timeline->setObjectName(QStringLiteral("runTimeline"));
    m_list->setObjectName(QStringLiteral("runList"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Runs, newest first"));
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_faults->setObjectName(QStringLiteral("runFaults"));
    m_faults->setTextFormat(Qt::PlainText);
    m_faults->setWordWrap(true);
    m_faults->setContentsMargins(12, 4, 12, 4);
    m_notice->setObjectName(QStringLiteral("runNotice"));
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setContentsMargins(40, 40, 40, 40);
    setFirstFocus(m_list);
    layOut();

    m_again.setSingleShot(true);
    m_again.setInterval(kUntilWritten);
    m_clock.setInterval(kTick);
    connect(&m_again, &QTimer::timeout, this, &RunsPage::askForList);
    connect(&m_clock, &QTimer::timeout, m_model, &RunListModel::tick);
    connect(m_timeline, &RunTimeline::runChosen, this, [this](const QString &id) {
        m_followsNewest = m_model->rowOf(id) == 0;
        choose(id);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const RunRecord *run = m_model->runAt(current.row());
                if (run == nullptr || run->id == m_chosen)
                    return;
                m_followsNewest = current.row() == 0;
                choose(run->id);
            });
    connect(m_details, &RunDetails::logAsked, this, &SessionPage::logAsked);
    showNotice({});
}

void RunsPage::layOut()
{
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(QStringLiteral("runsSplit"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_details);
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 5);
    m_list->setMinimumWidth(characterWidth(fontMetrics()) * 24);
    auto *filled = new QWidget(this);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_timeline);
    column->addWidget(m_faults);
    column->addWidget(split, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(filled);
    m_stack->addWidget(m_notice);
}

void RunsPage::sessionChanged()
{
    ++m_session;
    m_pid = -1;
    m_chosen.clear();
    m_followsNewest = true;
    m_model->setRuns({});
    m_timeline->setRuns({});
    m_details->setNotice({});
    showNotice({});
}

void RunsPage::snapshotChanged(const Snapshot &snapshot)
{
    const bool isSame =
        snapshot.pid == m_pid && snapshot.state == m_state && snapshot.health == m_health;
    m_pid = snapshot.pid;
    m_state = snapshot.state;
    m_health = snapshot.health;
    if (!isSame && isLookedAt())
        m_again.start();
}

void RunsPage::lookedAtChanged(bool isLookedAt)
{
    if (isLookedAt)
        askForList();
    else
        m_again.stop();
    setTicking();
}

void RunsPage::setTicking()
{
    const RunRecord *newest = m_model->runAt(0);
    if (isLookedAt() && newest != nullptr && newest->end == RunEnd::None)
        m_clock.start();
    else
        m_clock.stop();
}

void RunsPage::askForList()
{
    if (session() != nullptr)
        session()->ask({Topic::Runs}, this, [this, asked = m_session](const Answer &answer) {
            if (asked == m_session)
                takeList(answer);
        });
}

void RunsPage::takeList(const Answer &answer)
{
    if (answer.error) {
        if (m_model->rowCount() == 0)
            showNotice(safeLine(answer.error->problem.message()));
        return;
    }
    const QList<RunRecord> runs = runsOf(answer.content);
    const QJsonArray faults = answer.content.value(QLatin1StringView("faults")).toArray();
    QStringList words;
    for (const auto fault : faults)
        words << safeLine(tr("A record is not usable: %1: %2")
                              .arg(fault[QLatin1StringView("file")].toString(),
                                   fault[QLatin1StringView("cause")].toString()));
    constexpr qsizetype kMostShown = 3;
    if (words.size() > kMostShown)
        words = words.first(kMostShown)
                << tr("and %Ln more", nullptr, pluralOf(words.size() - kMostShown));
    m_faults->setText(words.join(u'\n'));
    m_faults->setVisible(!words.isEmpty());
    m_model->setRuns(runs);
    m_timeline->setRuns(runs);
    setTicking();
    if (runs.isEmpty()) {
        showNotice(tr("No run has been recorded yet.\nEach run of the daemon leaves a record: who "
                      "asked for it, how it went, and how it ended."));
        return;
    }
    m_stack->setCurrentIndex(0);
    const bool isGone = m_model->rowOf(m_chosen) < 0;
    choose(m_followsNewest || isGone ? runs.last().id : m_chosen);
}

void RunsPage::showNotice(const QString &words)
{
    m_notice->setText(words);
    m_stack->setCurrentIndex(1);
}

void RunsPage::choose(const QString &id)
{
    m_chosen = id;
    m_timeline->choose(id);
    const QModelIndex index = m_model->index(m_model->rowOf(id), 0);
    if (m_list->currentIndex().row() != index.row())
        m_list->setCurrentIndex(index);
    askForRun();
}

void RunsPage::askForRun()
{
    if (session() == nullptr)
        return;
    const QString id = m_chosen;
    const QJsonObject arguments{{QStringLiteral("run"), id}};
    session()->ask({Topic::Runs, arguments}, this, [this, id](const Answer &answer) {
        if (id != m_chosen) // another one has been chosen meanwhile
            return;
        if (answer.error)
            m_details->setNotice(answer.error->problem.message());
        else
            m_details->setRun(answer.content);
    });
}

} // namespace deck
