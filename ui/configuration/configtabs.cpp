// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/configtabs.h"

#include "configuration/changehistory.h"
#include "configuration/configwords.h"
#include "configuration/differencetable.h"
#include "configuration/effectivetable.h"
#include "configuration/problemslist.h"
#include "presentation/changewords.h"
#include "presentation/safetext.h"

#include <QJsonArray>

namespace deck {

ConfigTabs::ConfigTabs(const ConfigChecker &checker, QWidget *parent)
    : QTabWidget(parent), m_checker(checker), m_problems(new ProblemsList(this)),
      m_difference(new DifferenceTable(tr("Now"), tr("Afterwards"), this)),
      m_effective(new EffectiveTable(this)), m_history(new ChangeHistory(this))
{
    setObjectName(QStringLiteral("configTabs"));
    setAccessibleName(tr("About the configuration"));
    setDocumentMode(true);
    m_difference->setMargin(10);
    addTabs();
    connect(this, &QTabWidget::currentChanged, this, &ConfigTabs::askCurrent);
    connect(m_problems, &ProblemsList::placeChosen, this, &ConfigTabs::placeChosen);
    connect(m_history, &ChangeHistory::goBackAsked, this,
            [this](const QString &id) { emit goBackAsked(id, m_history->changes()); });
}

void ConfigTabs::addTabs()
{
    addTab(m_problems, tr("Problem&s"));
    addTab(m_difference, tr("Di&fference"));
    addTab(m_effective, tr("&Effective"));
    addTab(m_history, tr("Histor&y"));
    setTabToolTip(1, tr("What the text would make different"));
    setTabToolTip(2, tr("The configuration that is in force, value by value"));
    setTabToolTip(3, tr("The changes that were made, and the way back"));
}

void ConfigTabs::setSession(DaemonSession *session)
{
    ++m_generation;
    m_session = session;
    m_compared.reset();
    m_difference->setNotice({});
    m_effective->setNotice({});
    m_history->setChanges({}, {});
}

void ConfigTabs::setLookedAt(bool isLookedAt)
{
    m_isLookedAt = isLookedAt;
    askCurrent();
}

void ConfigTabs::setProposal(const QJsonObject &proposal, bool lacksFile)
{
    m_proposal = proposal;
    m_lacksFile = lacksFile;
    if (m_checker.state() == ConfigChecker::State::Nothing)
        showJudgement();
    if (m_isLookedAt && currentWidget() == m_difference)
        showDifference();
}

void ConfigTabs::refresh()
{
    ++m_generation;
    m_compared.reset();
    askCurrent();
}

void ConfigTabs::setGoingBack(bool isPossible, const QString &whyNot)
{
    m_history->setGoingBack(isPossible, whyNot);
}

void ConfigTabs::showHistory()
{
    setCurrentWidget(m_history);
}

void ConfigTabs::showJudgement()
{
    QString title = tr("Problem&s");
    switch (m_checker.state()) {
    case ConfigChecker::State::Nothing:
        m_problems->setNotice(m_lacksFile ? tr("No file is named yet.")
                                          : tr("There is no text to check."));
        break;
    case ConfigChecker::State::Checking:
        m_problems->setStale();
        break;
    case ConfigChecker::State::Failed:
        m_problems->setNotice(tr("Not checked: %1").arg(m_checker.problem()));
        break;
    case ConfigChecker::State::Fresh:
        m_problems->setJudgement(m_checker.judgement());
        if (const auto count = m_checker.judgement().findings.size(); count > 0)
            title = tr("Problem&s (%1)").arg(count);
        break;
    }
    setTabText(indexOf(m_problems), title);
    if (m_isLookedAt && currentWidget() == m_difference)
        showDifference();
}

void ConfigTabs::askCurrent()
{
    if (!m_isLookedAt || m_session == nullptr)
        return;
    if (currentWidget() == m_difference)
        showDifference();
    else if (currentWidget() == m_effective)
        ask({Topic::Config}, &ConfigTabs::takeConfig);
    else if (currentWidget() == m_history)
        ask({Topic::Changes}, &ConfigTabs::takeChanges);
}

void ConfigTabs::ask(const Inquiry &inquiry, void (ConfigTabs::*take)(const Answer &))
{
    m_session->ask(inquiry, this, [this, take, asked = m_generation](const Answer &answer) {
        if (asked == m_generation)
            (this->*take)(answer);
    });
}

void ConfigTabs::showDifference()
{
    if (m_session == nullptr || m_compared == m_proposal)
        return;
    m_compared.reset();
    if (m_proposal.isEmpty()) {
        m_difference->setNotice(m_lacksFile ? tr("No file is named yet.")
                                            : tr("Nothing was edited: it is as in the profile."));
    } else if (m_checker.state() == ConfigChecker::State::Checking) {
        m_difference->setNotice(tr("Checking…"));
    } else if (m_checker.state() == ConfigChecker::State::Failed) {
        m_difference->setNotice(tr("It could not be checked, so what it would make different "
                                   "cannot be told."));
    } else if (!m_checker.isClean()) {
        m_difference->setNotice(tr("The text has errors. What it would make different can be told "
                                   "once it has none."));
    } else {
        m_difference->setNotice(tr("Looking at what becomes different…"));
        m_compared = m_proposal;
        m_session->ask({Topic::ConfigDiff, m_proposal}, this,
                       [this, proposal = m_proposal](const Answer &answer) {
                           if (m_compared == proposal)
                               takeDifference(answer);
                       });
    }
}

void ConfigTabs::takeDifference(const Answer &answer)
{
    const auto difference = answer.error ? std::nullopt : differenceFromJson(answer.content);
    if (difference)
        m_difference->setDifference(*difference, summaryOf(*difference));
    else
        m_difference->setNotice(answer.error ? safeLine(answer.error->problem.message())
                                             : unreadableWords());
}

void ConfigTabs::takeConfig(const Answer &answer)
{
    const auto config = answer.error ? std::nullopt : configInForceFromJson(answer.content);
    if (config)
        m_effective->setConfig(*config);
    else
        m_effective->setNotice(answer.error ? answer.error->problem.message() : unreadableWords());
}

void ConfigTabs::takeChanges(const Answer &answer)
{
    const QJsonValue list = answer.content.value(QLatin1StringView("changes"));
    if (answer.error || !list.isArray()) {
        m_history->setNotice(answer.error ? answer.error->problem.message() : unreadableWords());
        return;
    }
    QList<ChangeRecord> changes;
    QStringList faults;
    for (const auto entry : list.toArray()) {
        if (const auto record = changeRecordFromJson(entry.toObject()))
            changes << *record;
        else
            faults << tr("A record of a change could not be read.");
    }
    for (const auto fault : answer.content.value(QLatin1StringView("faults")).toArray())
        faults << safeLine(tr("A record is not usable: %1: %2")
                               .arg(fault[QLatin1StringView("file")].toString(),
                                    fault[QLatin1StringView("cause")].toString()));
    m_history->setChanges(changes, faults);
}

} // namespace deck
