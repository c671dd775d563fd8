// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/configpage.h"

#include "config/configchanger.h"
#include "config/configtabs.h"
#include "config/configwords.h"
#include "config/findbar.h"
#include "config/migratedialog.h"
#include "config/noticebar.h"
#include "config/plaintext.h"
#include "config/sourcechooser.h"
#include "config/tomleditor.h"
#include "presentation/safetext.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 12;
/// Characters beside each other, below which editor and tabs stand one over the other.
constexpr int kWide = 120;

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

ConfigPage::ConfigPage(QWidget *parent)
    : SessionPage(parent), m_changer(new ConfigChanger(*this)), m_source(new SourceChooser(this)),
      m_note(makePlainText("configNote", this)), m_outcome(new NoticeBar(u"outcomeBar"_s, this)),
      m_meanwhile(new NoticeBar(u"meanwhileBar"_s, this)), m_editor(new TomlEditor(this)),
      m_find(new FindBar(*m_editor, this)), m_tabs(new ConfigTabs(m_checker, this)),
      m_split(new QSplitter(this)), m_state(new ElidedLabel(Qt::ElideRight, 12, 100, this)),
      m_migrate(new QPushButton(tr("&Migrate…"), this)),
      m_revert(new QPushButton(tr("&Revert Text"), this)),
      m_apply(new QPushButton(tr("&Apply…"), this)), m_empty(makePlainText("configEmpty", this))
{
    nameParts();
    layOut();
    connectParts();
    connectChanger();
    setFocusProxy(m_editor);
    showEmptyState({});
    showState();
}

void ConfigPage::nameParts()
{
    m_state->setObjectName(u"configState"_s);
    m_migrate->setObjectName(u"configMigrate"_s);
    m_migrate->setToolTip(tr("Shows the text as containerd writes it in its newest version"));
    m_revert->setObjectName(u"configRevert"_s);
    m_revert->setToolTip(tr("Puts the editor back to what the profile has"));
    m_apply->setObjectName(u"configApply"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(40, 40, 40, 40);
    m_note->setContentsMargins(kMargin, 0, kMargin, 6);
    m_note->hide();
}

void ConfigPage::layOut()
{
    m_split->setObjectName(u"configSplit"_s);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(makeEditorPane());
    m_split->addWidget(m_tabs);
    m_split->setStretchFactor(0, 5);
    m_split->setStretchFactor(1, 5);
    auto *filled = new QWidget(this);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    m_source->setContentsMargins(kMargin, 0, kMargin, 8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_source, m_note, m_meanwhile, m_outcome})
        column->addWidget(part);
    column->addWidget(m_split, 1);
    column->addLayout(makeButtonRow());
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(filled);
    m_stack->addWidget(m_empty);
}

QWidget *ConfigPage::makeEditorPane()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    column->addWidget(m_find);
    return pane;
}

QLayout *ConfigPage::makeButtonRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 8, kMargin, 8);
    row->setSpacing(8);
    row->addWidget(m_state, 1);
    for (QPushButton *button : {m_migrate, m_revert, m_apply})
        row->addWidget(button);
    return row;
}

void ConfigPage::connectParts()
{
    connect(m_source, &SourceChooser::originChosen, this, &ConfigPage::chooseOrigin);
    connect(m_source, &SourceChooser::pathChosen, this, &ConfigPage::choosePath);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &ConfigPage::takeText);
    connect(m_editor, &TomlEditor::refused, this, [this](const QString &words) {
        m_outcome->showNotice({Tone::Caution, words, {}, {}});
    });
    connect(&m_checker, &ConfigChecker::changed, this, &ConfigPage::showJudgement);
    connect(m_tabs, &ConfigTabs::placeChosen, m_editor, &TomlEditor::goTo);
    connect(m_tabs, &ConfigTabs::goBackAsked, m_changer, &ConfigChanger::askToGoBack);
    connect(m_apply, &QPushButton::clicked, this, &ConfigPage::apply);
    connect(m_revert, &QPushButton::clicked, this, &ConfigPage::revert);
    connect(m_migrate, &QPushButton::clicked, this, &ConfigPage::migrate);
    connect(m_outcome, &NoticeBar::buttonClicked, this, [this] {
        if (session() != nullptr)
            emit logAsked(session()->snapshot().logFile);
    });
    connect(m_meanwhile, &NoticeBar::buttonClicked, this, [this] {
        load(ProfileView(m_draft.profile()));
        m_editor->setFocus();
    });
}

void ConfigPage::connectChanger()
{
    connect(m_changer, &ConfigChanger::began, this, [this](ChangeKind kind) {
        m_applied = kind == ChangeKind::Apply ? m_draft.proposal() : QJsonObject();
        m_underWay = kind == ChangeKind::Apply ? tr("Applying: restarting the daemon…")
                                               : tr("Going back: restarting the daemon…");
        m_outcome->hide();
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
    m_appliesOnceChecked = false;
    m_pid = -1;
    m_draft = {};
    m_outcome->hide();
    m_meanwhile->hide();
    m_checker.setSession(session());
    m_changer->setSession(session());
    m_tabs->setSession(session());
    showDraft();
    showEmptyState(session() == nullptr ? tr("No manager: there is nothing to configure.")
                                        : tr("Asking for the profile…"));
    if (isLookedAt())
        askForProfile();
}

void ConfigPage::snapshotChanged(const Snapshot &snapshot)
{
    if (snapshot.dialect == Dialect::DockerContainerd) {
        showEmptyState(tr("docker-containerd has no configuration file.\nWhat can be set is in "
                          "the profile: its arguments, its environment and its runtime."));
        return;
    }
    const bool isSame = snapshot.pid == m_pid && snapshot.state == m_daemonState;
    m_pid = snapshot.pid;
    m_daemonState = snapshot.state;
    if (isSame || !isLookedAt() || m_changer->isUnderWay())
        return;
    askForProfile();
    m_tabs->refresh();
}

void ConfigPage::lookedAtChanged(bool isLookedAt)
{
    if (isLookedAt)
        askForProfile();
    m_tabs->setLookedAt(isLookedAt);
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
        m_outcome->showNotice({Tone::Bad, why, {}, {}});
    else
        showEmptyState(why);
}

/// What was edited is not lost for a profile that somebody else has changed.
void ConfigPage::mergeProfile(const ProfileView &profile)
{
    const bool wasApplied = std::exchange(m_takesNext, false);
    const bool isNews = !looksAlike(profile, m_draft.profile());
    ConfigDraft merged = m_draft;
    merged.setProfile(profile);
    const bool isUntouched = !m_draft.isEdited() || !merged.isEdited();
    if (!m_isLoaded || wasApplied || (isNews && isUntouched)) {
        load(profile);
        return;
    }
    m_draft = merged;
    m_source->setDraft(m_draft);
    if (isNews)
        m_meanwhile->showNotice({Tone::Caution,
                                 tr("The profile was changed meanwhile, by somebody else. What you "
                                    "edited is still here; it would replace that."),
                                 {},
                                 tr("&Load the Profile's")});
    judge();
    showState();
}

void ConfigPage::load(const ProfileView &profile)
{
    m_isLoaded = true;
    m_meanwhile->hide();
    m_draft = ConfigDraft(profile);
    m_stack->setCurrentIndex(0);
    showDraft();
}

void ConfigPage::showEmptyState(const QString &words)
{
    m_empty->setText(words);
    m_stack->setCurrentIndex(1);
}

// The draft

void ConfigPage::showDraft()
{
    m_source->setDraft(m_draft);
    if (m_editor->text() != m_draft.text())
        m_editor->setText(m_draft.text());
    judge();
    showState();
}

void ConfigPage::takeText()
{
    if (!m_draft.hasText() || m_editor->text() == m_draft.text())
        return;
    m_draft.setText(m_editor->text());
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
    m_tabs->setProposal(m_draft.proposal());
}

void ConfigPage::showJudgement()
{
    m_tabs->showJudgement();
    if (m_checker.state() != ConfigChecker::State::Checking)
        m_editor->setFindings(m_draft.hasText() ? m_checker.judgement().findings
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
    m_meanwhile->hide();
    if (isSameText) // a slip can be undone
        m_editor->replaceText(m_draft.text());
    showDraft();
    m_editor->setFocus();
}

void ConfigPage::migrate()
{
    if (session() == nullptr)
        return;
    auto *dialog = new MigrateDialog(this);
    connect(dialog, &MigrateDialog::textChosen, this, [this](const QString &text) {
        m_editor->replaceText(withPlainLineEnds(text));
        m_editor->setFocus();
    });
    dialog->open();
    session()->ask({Topic::ConfigMigrate, {{u"text"_s, m_draft.text()}}}, dialog,
                   [dialog](const Answer &answer) { dialog->setAnswer(answer); });
}

void ConfigPage::settle(const ChangeRecord &record)
{
    const bool isKept =
        record.outcome == ChangeOutcome::Applied || record.outcome == ChangeOutcome::Open;
    m_takesNext = isKept && m_draft.proposal() == m_applied;
    m_outcome->showNotice(
        {presentOutcome(record.outcome).tone, outcomeSentence(record), record.lastLines,
         record.outcome == ChangeOutcome::Undone ? tr("Show the &Log") : QString()});
    askForProfile();
    m_tabs->refresh();
    showState();
}

void ConfigPage::refuse(const QString &words, const QStringList &lastLines)
{
    m_outcome->showNotice({Tone::Bad, words, lastLines, {}});
    askForProfile();
    m_tabs->refresh();
    showState();
}

// What is said

bool ConfigPage::mayEdit() const
{
    return session() != nullptr && m_isLoaded && overriddenWords().isEmpty();
}

bool ConfigPage::mayApply() const
{
    return mayEdit() && !m_changer->isUnderWay() && m_checker.isClean() && m_draft.isEdited();
}

QString ConfigPage::overriddenWords() const
{
    QStringList keys;
    for (const ProfileKeyView &key : m_draft.profile().keys) {
        if (key.isOverridden && (key.key == "configText"_L1 || key.key == "configFile"_L1))
            keys << key.key;
    }
    return keys.isEmpty() ? QString()
                          : tr("The manager was started with %1 on its command line, which has the "
                               "last word. To edit it here, start the manager without.")
                                .arg(keys.join(u", "_s));
}

QString ConfigPage::stateWords() const
{
    if (m_changer->isUnderWay())
        return m_underWay;
    const bool isEdited = m_draft.isEdited();
    switch (m_checker.state()) {
    case ConfigChecker::State::Checking:
        return tr("Checking…");
    case ConfigChecker::State::Failed:
        return tr("Not checked: %1").arg(m_checker.problem());
    case ConfigChecker::State::Nothing:
        return isEdited ? tr("Not applied yet") : tr("As in the profile");
    case ConfigChecker::State::Fresh:
        break;
    }
    const QString found = summaryOf(m_checker.judgement());
    return isEdited ? tr("%1. Not applied yet").arg(found) : tr("%1. As in the profile").arg(found);
}

void ConfigPage::showState()
{
    const bool isFree = mayEdit() && !m_changer->isUnderWay();
    m_source->setEnabled(isFree);
    m_editor->setReadOnly(!mayEdit() || !m_draft.hasText());
    m_editor->setPlaceholderText(
        m_draft.origin() == ConfigOrigin::Generated
            ? tr("Containerdeck writes containerd.toml by itself.\nTo add settings of your own, "
                 "choose “Generated, with this text” above.")
        : m_draft.hasText() ? tr("# for example:\n[debug]\n  level = \"debug\"")
                            : QString());
    m_state->setLine(stateWords());
    m_migrate->setEnabled(isFree && m_draft.hasText() && !m_draft.text().trimmed().isEmpty());
    m_revert->setEnabled(isFree &&
                         (m_draft.isEdited() || m_draft.origin() != originOf(m_draft.profile())));
    m_apply->setEnabled(mayApply());
    m_apply->setToolTip(m_draft.isEdited() || !m_isLoaded
                            ? tr("Shows what becomes different, and applies it (Ctrl+S)")
                            : tr("Nothing was edited"));
    m_tabs->setGoingBack(isFree, overriddenWords());
    showNote();
    const QString badge = m_draft.isEdited() ? u"•"_s : QString();
    if (badge != std::exchange(m_badge, badge))
        emit badgeChanged(badge);
}

void ConfigPage::showNote()
{
    QString words = overriddenWords();
    const bool isOfFile = m_draft.origin() == ConfigOrigin::File;
    if (words.isEmpty() && isOfFile && m_draft.path().isEmpty())
        words = tr("Name a file of TOML. It is merged over what Containerdeck generates.");
    else if (words.isEmpty() && isOfFile && m_draft.isEdited() && !m_draft.hasText())
        words = tr("The file is checked and compared. It can be edited here once it is applied.");
    else if (words.isEmpty() && isOfFile && !m_draft.hasText())
        words = safeLine(m_draft.profile().configFileProblem);
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

// Keys and room

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
        m_find->begin();
        return;
    case Command::FindNext:
        m_find->findNext();
        return;
    case Command::FindPrevious:
        m_find->findPrevious();
        return;
    case Command::Apply:
        apply();
        return;
    case Command::None:
        SessionPage::keyPressEvent(event);
    }
}

void ConfigPage::resizeEvent(QResizeEvent *event)
{
    SessionPage::resizeEvent(event);
    const bool isWide = width() >= kWide * fontMetrics().averageCharWidth();
    m_split->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
}

} // namespace deck
