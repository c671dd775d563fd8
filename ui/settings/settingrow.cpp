// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/settingrow.h"

#include "presentation/mnemonics.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "settings/settingeditor.h"
#include "settings/settingsdraft.h"
#include "settings/tonedlabel.h"
#include "widgets/statebadge.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr double kBadgeScale = 0.5;
constexpr qsizetype kLongestProblem = 400;

/// An icon and words: the colour alone would say nothing to some.
QWidget *makeRestartMark(QWidget *parent)
{
    auto *mark = new QWidget(parent);
    mark->setObjectName(u"restartMark"_s);
    auto *icon = new QLabel(mark);
    const int side = mark->fontMetrics().height();
    icon->setPixmap(
        QIcon(u":/icons/restart.svg"_s).pixmap(QSize(side, side), mark->devicePixelRatioF()));
    auto *words = new TonedLabel("restartWords", Tone::Quiet, mark);
    words->setText(SettingRow::tr("needs a restart"));
    words->setWordWrap(false);
    auto *row = new QHBoxLayout(mark);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(icon);
    row->addWidget(words);
    return mark;
}

const ProfileKeyView *keyOf(const SettingsDraft &draft, const QString &key)
{
    const auto &keys = draft.profile().keys;
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&](const ProfileKeyView &view) { return view.key == key; });
    return found == keys.end() ? nullptr : &*found;
}

} // namespace

SettingRow::SettingRow(const SettingSpec &spec, QWidget *parent)
    : QWidget(parent), m_spec(spec), m_editor(makeEditor(spec, this)),
      m_restriction(new TonedLabel("restriction", Tone::Quiet, this))
{
    setObjectName(spec.key);
    auto *explanation = new TonedLabel("explanation", Tone::Quiet, this);
    explanation->setText(spec.explanation);
    m_restriction->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(makeHeading());
    column->addLayout(makeEditorField());
    m_problemLine = makeProblemLine();
    column->addWidget(m_problemLine);
    column->addWidget(explanation);
    column->addWidget(m_restriction);
    describe({});
    connect(m_editor, &SettingEditor::edited, this,
            [this] { emit edited(m_spec.key, m_editor->text(), m_editor->problem()); });
}

QHBoxLayout *SettingRow::makeHeading()
{
    auto *label = new QLabel(m_spec.label, this);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    label->setBuddy(m_editor->focusProxy());
    m_restart = makeRestartMark(this);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addStretch();
    row->addWidget(m_restart);
    return row;
}

QGridLayout *SettingRow::makeEditorField()
{
    m_reset = new QPushButton(tr("Reset to Default"), this);
    m_reset->setObjectName(u"reset"_s);
    m_reset->setAccessibleName(tr("Reset %1 to its default").arg(withoutMnemonic(m_spec.label)));
    m_reset->setAutoDefault(false);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_editor->setFocus(); // the button goes
        emit resetAsked(m_spec.key);
    });
    const bool hasRows = m_spec.kind == SettingKind::List || m_spec.kind == SettingKind::Variables;
    auto *field = new QGridLayout;
    field->setHorizontalSpacing(6);
    field->setVerticalSpacing(4);
    field->addWidget(m_editor, 0, 0);
    if (hasRows) // they need the width
        field->addWidget(m_reset, 1, 0, Qt::AlignLeading);
    else
        field->addWidget(m_reset, 0, 1, Qt::AlignTop);
    return field;
}

QWidget *SettingRow::makeProblemLine()
{
    auto *line = new QWidget(this);
    auto *badge = new StateBadge(line);
    badge->setState(Tone::Bad, Mark::Cross);
    badge->setFixedSize(badge->sizeHint() * kBadgeScale);
    m_problem = new TonedLabel("problem", Tone::Bad, line);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(badge, 0, Qt::AlignTop);
    row->addWidget(m_problem, 1);
    line->hide();
    return line;
}

void SettingRow::load(const SettingsDraft &draft)
{
    const ProfileKeyView *view = keyOf(draft, m_spec.key);
    setVisible(view != nullptr);
    if (view == nullptr) // an older manager does not have it
        return;
    const bool isLine = m_spec.kind == SettingKind::Line || m_spec.kind == SettingKind::Program;
    m_editor->setPlaceholder(view->byDefault.isEmpty() ? m_spec.placeholder
                                                       : tr("default (%1)").arg(view->byDefault));
    m_editor->setText(isLine && draft.isAtDefault(m_spec.key) ? QString() : draft.text(m_spec.key));
    m_restart->setVisible(view->needsRestart && m_spec.fixedBecause.isEmpty());
    showRestriction(view->isOverridden);
    refresh(draft);
}

void SettingRow::refresh(const SettingsDraft &draft)
{
    const bool isOpen = m_editor->isEnabled();
    m_reset->setVisible(isOpen && !draft.isAtDefault(m_spec.key));
    const QString problem = safeLine(draft.problem(m_spec.key), kLongestProblem);
    if (problem == m_problem->text())
        return;
    m_problem->setText(problem);
    m_problemLine->setVisible(!problem.isEmpty());
    describe(problem);
    if (!problem.isEmpty())
        emit grew();
}

void SettingRow::showRestriction(bool isOverridden)
{
    QString words = m_spec.fixedBecause;
    if (words.isEmpty() && isOverridden)
        words = tr("The command line that Containerdeck (or deckctl run) was started with has the "
                   "last word on it; this is what the profile has. To change it here, start it "
                   "without that option.");
    m_editor->setEnabled(words.isEmpty());
    m_restriction->setText(words);
    m_restriction->setVisible(!words.isEmpty());
}

/// For a screen reader: what is beside the editor, at the editor.
void SettingRow::describe(const QString &problem)
{
    QWidget *target = m_editor->focusProxy();
    target->setAccessibleName(withoutMnemonic(m_spec.label));
    target->setAccessibleDescription(sentences({problem, m_spec.explanation}));
}

} // namespace deck
