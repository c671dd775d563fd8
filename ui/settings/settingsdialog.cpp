// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/settingsdialog.h"

#include "presentation/safetext.h"
#include "settings/commandlinepanel.h"
#include "settings/settingsform.h"
#include "settings/settingswords.h"
#include "settings/tonedlabel.h"
#include "widgets/noticebar.h"
#include "widgets/taborder.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(720, 640);
constexpr qsizetype kLongestName = 80;

} // namespace

SettingsDialog::SettingsDialog(DaemonSession &session, QWidget *parent,
                               std::chrono::milliseconds pause)
    : QDialog(parent), m_session(&session), m_asker(session, pause), m_form(new SettingsForm(this)),
      m_launch(new CommandLinePanel(this)), m_warnings(new NoticeBar(u"warnings"_s, this)),
      m_outcome(new NoticeBar(u"outcome"_s, this)),
      m_waiting(new TonedLabel("waiting", Tone::Quiet, this)),
      m_consequence(new TonedLabel("consequence", Tone::Quiet, this))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(
        tr("Settings of Profile %1").arg(safeLine(session.snapshot().profile, kLongestName)));
    m_waiting->setText(tr("Reading the profile…"));
    m_waiting->setAlignment(Qt::AlignCenter);
    layOut();
    resize(kSize.boundedTo(screen()->availableSize() * 0.95));
    connect(m_form, &SettingsForm::edited, this, &SettingsDialog::takeEdit);
    connect(m_form, &SettingsForm::resetAsked, this, &SettingsDialog::reset);
    connect(m_form, &SettingsForm::configurationAsked, this, &SettingsDialog::configurationAsked);
    connect(m_outcome, &NoticeBar::buttonClicked, this, [this] { emit logAsked(m_settled); });
    follow(session);
    showState();
    m_asker.askForProfile();
}

void SettingsDialog::follow(DaemonSession &session)
{
    connect(&m_asker, &ProfileAsker::profileRead, this, &SettingsDialog::load);
    connect(&m_asker, &ProfileAsker::judged, this, &SettingsDialog::showJudgement);
    connect(&m_asker, &ProfileAsker::failed, this, &SettingsDialog::cannotRead);
    connect(&session, &DaemonSession::changed, this, &SettingsDialog::showState);
    connect(&session, &QObject::destroyed, this, &SettingsDialog::sessionGone);
}

void SettingsDialog::makeButtons()
{
    m_ok = new QPushButton(this);
    m_ok->setObjectName(u"settingsOk"_s);
    m_ok->setDefault(true);
    m_apply = new QPushButton(this);
    m_apply->setObjectName(u"settingsApply"_s);
    m_apply->setAutoDefault(false);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(u"settingsCancel"_s);
    m_cancel->setAutoDefault(false);
    connect(m_ok, &QPushButton::clicked, this, [this] { press(true); });
    connect(m_apply, &QPushButton::clicked, this, [this] { press(false); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void SettingsDialog::layOut()
{
    makeButtons();
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_apply, QDialogButtonBox::ApplyRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *middle = new QWidget(this);
    m_stack = new QStackedLayout(middle);
    m_stack->addWidget(m_waiting);
    m_stack->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(10);
    for (QWidget *bar : {m_warnings, m_outcome})
        column->addWidget(bar);
    column->addWidget(middle, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_launch, m_consequence, buttons})
        column->addWidget(part);
}

void SettingsDialog::load(const ProfileView &profile)
{
    const bool isFirst = m_draft.isEmpty();
    m_draft.setProfile(profile);
    m_form->load(m_draft);
    m_stack->setCurrentWidget(m_form);
    if (isFirst)
        m_form->setFocus();
    const NoticeBar::Notice warnings = noticeOfWarnings(profile.warnings);
    if (isFirst && !warnings.text.isEmpty())
        m_warnings->showNotice(warnings);
    if (!m_draft.changes().isEmpty())
        m_asker.askSoon(m_draft.changes());
    showState();
}

void SettingsDialog::takeEdit(const QString &key, const QString &text, const QString &problem)
{
    m_draft.edit(key, text, problem);
    m_form->refresh(m_draft);
    m_asker.askSoon(m_draft.changes());
    showState();
}

void SettingsDialog::reset(const QString &key)
{
    m_draft.reset(key);
    m_form->load(m_draft);
    m_asker.askSoon(m_draft.changes());
    showState();
}

void SettingsDialog::showJudgement(const QJsonObject &changes, const ProfileView &judgement)
{
    m_draft.judge(changes, judgement);
    m_form->refresh(m_draft);
    showState();
}

/// The form's settings were made after what stands below them.
bool SettingsDialog::focusNextPrevChild(bool next)
{
    return focusInLayoutOrder(*this, next);
}

/// All that depends on the draft and on the daemon together.
void SettingsDialog::showState()
{
    const Snapshot snapshot = m_session ? m_session->snapshot() : Snapshot();
    const bool restarts = restartsDaemon(m_draft, snapshot);
    const bool isUnchanged = m_draft.changes().isEmpty() && !m_draft.isEmpty();
    const bool isFree = m_session && !m_isUnderWay;
    m_launch->setCommandLine(m_draft.launch().commandLine, m_draft.launch().problem);
    m_launch->setTemporaryLevel(snapshot.temporaryLogLevel);
    m_ok->setText(restarts ? tr("&OK and Restart") : tr("&OK"));
    m_apply->setText(restarts ? tr("&Apply and Restart") : tr("&Apply"));
    m_cancel->setText(m_isUnderWay ? tr("Close") : tr("Cancel"));
    m_ok->setEnabled(isFree && (isUnchanged || m_draft.canBeApplied()));
    m_apply->setEnabled(isFree && m_draft.canBeApplied());
    m_form->setEnabled(isFree);
    if (m_isUnderWay)
        m_consequence->setText(restarts ? tr("The daemon is restarted with the change…")
                                        : tr("The change is applied…"));
    else if (m_session)
        m_consequence->setText(consequenceOf(m_draft, snapshot));
}

void SettingsDialog::cannotRead(const QString &why)
{
    const QString words =
        tr("The manager does not say what the profile has: %1").arg(safeLine(why));
    if (m_draft.isEmpty())
        m_waiting->setText(words);
    else
        m_outcome->showNotice({Tone::Caution, words, {}, {}});
}

void SettingsDialog::sessionGone()
{
    m_isUnderWay = false;
    showState();
    m_consequence->setText(tr("The daemon's session has ended. Close the settings and open them "
                              "again."));
}

void SettingsDialog::press(bool isLast)
{
    m_edited = focusWidget();
    if (m_edited)
        m_edited->clearFocus(); // a row of a table is taken when its field is left
    m_closesAfter = isLast;
    if (isLast && m_draft.changes().isEmpty() && !m_draft.isEmpty())
        accept();
    else if (m_draft.canBeApplied())
        apply();
}

void SettingsDialog::apply()
{
    if (!m_session || m_isUnderWay)
        return;
    m_isUnderWay = true;
    m_outcome->hide();
    showState();
    m_session->change({ChangeKind::Apply, {{u"values"_s, m_draft.changes()}}, Asker::Window}, this,
                      [this](const Answer &answer) { settle(answer); });
}

void SettingsDialog::settle(const Answer &answer)
{
    m_isUnderWay = false;
    const auto record = answer.error ? std::nullopt : changeRecordFromJson(answer.content);
    m_settled = record.value_or(ChangeRecord());
    const bool isDone =
        record && (record->id.isEmpty() || record->outcome == ChangeOutcome::Applied ||
                   record->outcome == ChangeOutcome::Open);
    if (isDone && m_closesAfter) {
        accept();
        return;
    }
    m_warnings->hide(); // there is no room for both
    m_outcome->showNotice(record ? noticeOf(*record) : noticeOfRefusal(answer));
    m_asker.askForProfile();
    showState();
    if (m_edited)
        m_edited->setFocus();
}

} // namespace deck
