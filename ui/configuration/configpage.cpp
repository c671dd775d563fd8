// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/configpage.h"

#include "configuration/configchanger.h"
#include "configuration/configpanel.h"
#include "configuration/configtabs.h"
#include "configuration/configwords.h"
#include "configuration/draftwords.h"
#include "configuration/findbar.h"
#include "configuration/migratedialog.h"
#include "configuration/sourcechooser.h"
#include "configuration/tomleditor.h"
#include "presentation/changewords.h"
#include "presentation/safetext.h"
#include "widgets/noticebar.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

enum class Command { None, Find, FindNext, FindPrevious, Apply };

Command commandOf(const QKeyEvent &key)
{
    if (key.matches(QKeySequence::Find))
        return Command::Find;
    if (key.matches(QKeySequence::Save))
        return Command::Apply;
    if (key.key() != Qt::Key_F3)
        return Command::None;
    if (key.modifiers() == Qt::ShiftModifier)
        return Command::FindPrevious;
    return key.modifiers() == Qt::NoModifier ? Command::FindNext : Command::None;
}

/// What of a profile this page shows.
bool looksAlike(const ProfileView &one, const ProfileView &other)
{
    return one.value(u"configText"_s) == other.value(u"configText"_s) &&
           one.value(u"configFile"_s) == other.value(u"configFile"_s) &&
           one.configFileText == other.configFileText;
}

} // namespace

ConfigPage::ConfigPage(std::chrono::milliseconds pause, QWidget *parent)
    : SessionPage(parent), m_checker(pause), m_changer(new ConfigChanger(*this)),
      m_panel(new ConfigPanel(m_checker, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    connectParts();
    connectChanger();
    setFirstFocus(&m_panel->editor());
    showState();
}

void ConfigPage::connectParts()
{
    connect(&m_panel->source(), &SourceChooser::originChosen, this, &ConfigPage::chooseOrigin);
    connect(&m_panel->source(), &SourceChooser::pathChosen, this, &ConfigPage::choosePath);
    connect(&m_panel->editor(), &QPlainTextEdit::textChanged, this, &ConfigPage::takeText);
    connect(&m_panel->editor(), &TomlEditor::refused, this, [this](const QString &words) {
        m_panel->outcome().showNotice({Tone::Caution, words, {}, {}});
    });
    connect(&m_checker, &ConfigChecker::changed, this, &ConfigPage::showJudgement);
    connect(&m_panel->tabs(), &ConfigTabs::placeChosen, &m_panel->editor(), &TomlEditor::goTo);
    connect(&m_panel->tabs(), &ConfigTabs::goBackAsked, m_changer, &ConfigChanger::askToGoBack);
    connect(&m_panel->apply(), &QPushButton::clicked, this, &ConfigPage::apply);
    connect(&m_panel->revert(), &QPushButton::clicked, this, &ConfigPage::revert);
    connect(&m_panel->migrate(), &QPushButton::clicked, this, &ConfigPage::migrate);
    connect(&m_attempt, &AttemptLog::found, this, &ConfigPage::logAsked);
    connect(&m_panel->outcome(), &NoticeBar::buttonClicked, this, [this] {
        if (session() != nullptr)
            m_attempt.find(*session(), m_settled);
    });
    connect(&m_panel->meanwhile(), &NoticeBar::buttonClicked, this, [this] {
        load(ProfileView(m_draft.profile()));
        m_panel->editor().setFocus();
    });
}

void ConfigPage::connectChanger()
{
    connect(m_changer, &ConfigChanger::began, this, [this](ChangeKind kind) {
        m_applied = kind == ChangeKind::Apply ? m_draft.proposal() : QJsonObject();
        const bool isApplying = kind == ChangeKind::Apply;
        if (isUp(session()->snapshot().state))
            m_underWay = isApplying ? tr("Applying: restarting the daemon…")
                                    : tr("Going back: restarting the daemon…");
        else
            m_underWay = isApplying ? tr("Applying…") : tr("Going back…");
        m_panel->outcome().hide();
        showState();
    });
    connect(m_changer, &ConfigChanger::settled, this, &ConfigPage::settle);
    connect(m_changer, &ConfigChanger::refused, this, &ConfigPage::refuse);
}

// The session

void ConfigPage::sessionChanged()
{
    ++m_generation;
    m_isLoaded = false;
    m_takesNext = false;
    m_isOwnNews = false;
    m_appliesOnceChecked = false;
    m_pid = -1;
    m_draft = {};
    m_panel->outcome().hide();
    m_panel->meanwhile().hide();
    m_checker.setSession(session());
    m_changer->setSession(session());
    m_panel->tabs().setSession(session());
    showDraft();
    m_panel->setEmptyState(session() == nullptr ? tr("No manager: there is nothing to configure.")
                                                : tr("Asking for the profile…"));
    if (isLookedAt())
        askForProfile();
}

void ConfigPage::snapshotChanged(const Snapshot &snapshot)
{
    if (snapshot.dialect == Dialect::DockerContainerd) {
        m_panel->setEmptyState(
            tr("docker-containerd has no configuration file.\nWhat can be set is in "
               "the profile: its arguments, its environment and its runtime."));
        return;
    }
    const bool isSame = snapshot.pid == m_pid && snapshot.state == m_daemonState;
    m_pid = snapshot.pid;
    m_daemonState = snapshot.state;
    if (isSame || !isLookedAt() || m_changer->isUnderWay())
        return;
    askForProfile();
    m_panel->tabs().refresh();
}

void ConfigPage::lookedAtChanged(bool isLookedAt)
{
    if (isLookedAt)
        askForProfile();
    m_panel->tabs().setLookedAt(isLookedAt);
}

void ConfigPage::askForProfile()
{
    if (session() == nullptr || session()->snapshot().dialect == Dialect::DockerContainerd)
        return;
    session()->ask({Topic::Profile}, this, [this, asked = m_generation](const Answer &answer) {
        if (asked == m_generation)
            takeProfile(answer);
    });
}

void ConfigPage::takeProfile(const Answer &answer)
{
    const auto profile = answer.error ? std::nullopt : profileViewFromJson(answer.content);
    if (profile) {
        mergeProfile(*profile);
        return;
    }
    const QString why =
        answer.error ? safeLine(answer.error->problem.message()) : unreadableWords();
    if (m_isLoaded) // and what was edited stays to be seen
        m_panel->outcome().showNotice({Tone::Bad, why, {}, {}});
    else
        m_panel->setEmptyState(why);
}

/// What was edited is not lost for a profile that somebody else has changed.
void ConfigPage::mergeProfile(const ProfileView &profile)
{
    const bool wasApplied = std::exchange(m_takesNext, false);
    const bool isNews = !looksAlike(profile, m_draft.profile());
    ConfigDraft merged = m_draft;
    merged.setProfile(profile);
    if (isNews && !std::exchange(m_isOwnNews, false))
        m_panel->outcome().hide(); // it told of what is no longer the last change
    const bool isUntouched = !m_draft.isEdited() || !merged.isEdited();
    if (!m_isLoaded || wasApplied || (isNews && isUntouched)) {
        load(profile);
        return;
    }
    m_draft = merged;
    m_panel->source().setDraft(m_draft);
    if (isNews)
        m_panel->meanwhile().showNotice(
            {Tone::Caution,
             tr("The profile was changed meanwhile, by somebody else. What you "
                "edited is still here; it would replace that."),
             {},
             tr("&Use the Profile's")});
    judge();
    showState();
}

void ConfigPage::load(const ProfileView &profile)
{
    m_isLoaded = true;
    m_panel->meanwhile().hide();
    m_draft = ConfigDraft(profile);
    m_panel->setEmptyState({});
    showDraft();
}

// The draft

void ConfigPage::showDraft()
{
    m_panel->source().setDraft(m_draft);
    if (m_panel->editor().text() != m_draft.text())
        m_panel->editor().setText(m_draft.text());
    judge();
    showState();
}

void ConfigPage::takeText()
{
    if (!m_draft.hasText() || m_panel->editor().text() == m_draft.text())
        return;
    m_draft.setText(m_panel->editor().text());
    m_appliesOnceChecked = false;
    judge();
    showState();
}

void ConfigPage::chooseOrigin(ConfigOrigin origin)
{
    m_draft.setOrigin(origin);
    showDraft();
}

void ConfigPage::choosePath(const QString &path)
{
    if (path == m_draft.path())
        return;
    m_draft.setPath(path);
    showDraft();
}

void ConfigPage::judge()
{
    m_checker.judge(m_draft.toCheck());
    m_panel->tabs().setProposal(m_draft.proposal(), m_draft.lacksFile());
}

void ConfigPage::showJudgement()
{
    m_panel->tabs().showJudgement();
    if (m_checker.state() != ConfigChecker::State::Checking)
        m_panel->editor().setFindings(m_draft.hasText() ? m_checker.judgement().findings
                                                        : QList<ConfigFinding>());
    showState();
    if (m_checker.state() != ConfigChecker::State::Checking &&
        std::exchange(m_appliesOnceChecked, false))
        apply();
}

// What can be done

void ConfigPage::apply()
{
    if (m_checker.state() == ConfigChecker::State::Checking) {
        m_appliesOnceChecked = true;
        m_checker.hurry();
        return;
    }
    if (mayApply())
        m_changer->askToApply(m_draft.proposal());
}

void ConfigPage::revert()
{
    const ConfigDraft profiles(m_draft.profile());
    const bool isSameText = profiles.origin() == m_draft.origin();
    m_draft = profiles;
    m_panel->meanwhile().hide();
    if (isSameText) // a slip can be undone
        m_panel->editor().replaceText(m_draft.text());
    showDraft();
    m_panel->editor().setFocus();
}

void ConfigPage::migrate()
{
    if (session() == nullptr)
        return;
    auto *dialog = new MigrateDialog(this);
    connect(dialog, &MigrateDialog::textChosen, this, [this](const QString &text) {
        m_panel->editor().replaceText(withPlainLineEnds(text));
        m_panel->editor().setFocus();
    });
    dialog->open();
    session()->ask({Topic::ConfigMigrate, {{u"text"_s, m_draft.text()}}}, dialog,
                   [dialog](const Answer &answer) { dialog->setAnswer(answer); });
}

void ConfigPage::settle(const ChangeRecord &record)
{
    m_settled = record;
    const bool isKept =
        record.outcome == ChangeOutcome::Applied || record.outcome == ChangeOutcome::Open;
    m_takesNext = isKept && m_draft.proposal() == m_applied;
    m_isOwnNews = isKept;
    m_panel->outcome().showNotice(
        {presentOutcome(record.outcome).tone, outcomeSentence(record), record.lastLines,
         record.outcome == ChangeOutcome::Undone ? tr("Sho&w the Log") : QString()});
    askForProfile();
    m_panel->tabs().refresh();
    showState();
}

void ConfigPage::refuse(const QString &words, const QStringList &lastLines)
{
    m_panel->outcome().showNotice({Tone::Bad, words, lastLines, {}});
    askForProfile();
    m_panel->tabs().refresh();
    showState();
}

// What is said

bool ConfigPage::mayEdit() const
{
    return session() != nullptr && m_isLoaded && overriddenWords(m_draft.profile()).isEmpty();
}

bool ConfigPage::mayApply() const
{
    return mayEdit() && !m_changer->isUnderWay() && m_checker.isClean() && m_draft.isEdited();
}

void ConfigPage::showState()
{
    const bool isFree = mayEdit() && !m_changer->isUnderWay();
    m_panel->source().setEnabled(isFree);
    m_panel->editor().setReadOnly(!mayEdit() || !m_draft.hasText());
    m_panel->setHint(hintFor(m_draft));
    m_panel->setNote(noteOn(m_draft, m_checker));
    m_panel->setState(m_changer->isUnderWay() ? m_underWay : stateOf(m_draft, m_checker));
    m_panel->migrate().setEnabled(isFree && m_draft.hasText() &&
                                  !m_draft.text().trimmed().isEmpty());
    m_panel->revert().setEnabled(
        isFree && (m_draft.isEdited() || m_draft.origin() != originOf(m_draft.profile())));
    m_panel->apply().setEnabled(mayApply());
    m_panel->apply().setToolTip(m_draft.isEdited() || !m_isLoaded
                                    ? tr("Shows what becomes different, and applies it (Ctrl+S)")
                                    : tr("Nothing was edited"));
    m_panel->tabs().setGoingBack(isFree, overriddenWords(m_draft.profile()));
    const QString badge = m_draft.isEdited() ? u"•"_s : QString();
    if (badge != std::exchange(m_badge, badge))
        emit badgeChanged(badge);
}

// Keys

KeyGuide ConfigPage::keyGuide() const
{
    return {tr("Configuration"),
            {{tr("Search the text"), {QKeySequence(QKeySequence::Find)}},
             {tr("Next match"), {Qt::Key_F3}},
             {tr("Previous match"), {Qt::SHIFT | Qt::Key_F3}},
             {tr("Apply, after a question"), {QKeySequence(QKeySequence::Save)}}}};
}

bool ConfigPage::event(QEvent *event)
{
    // Before the log's menu, whose search is for the whole window.
    if (event->type() == QEvent::ShortcutOverride &&
        commandOf(*static_cast<QKeyEvent *>(event)) != Command::None) {
        event->accept();
        return true;
    }
    return SessionPage::event(event);
}

void ConfigPage::keyPressEvent(QKeyEvent *event)
{
    switch (commandOf(*event)) {
    case Command::Find:
        m_panel->find().begin();
        return;
    case Command::FindNext:
        m_panel->find().findNext();
        return;
    case Command::FindPrevious:
        m_panel->find().findPrevious();
        return;
    case Command::Apply:
        apply();
        return;
    case Command::None:
        SessionPage::keyPressEvent(event);
    }
}

} // namespace deck
