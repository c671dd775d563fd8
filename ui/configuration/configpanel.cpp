// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/configpanel.h"

#include "configuration/configtabs.h"
#include "configuration/findbar.h"
#include "configuration/plaintext.h"
#include "configuration/sourcechooser.h"
#include "configuration/tomleditor.h"
#include "presentation/characterwidth.h"
#include "widgets/elidedlabel.h"
#include "widgets/noticebar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 12;
/// Characters beside each other, below which editor and tabs stand one over the other.
constexpr int kWide = 120;

} // namespace

ConfigPanel::ConfigPanel(const ConfigChecker &checker, QWidget *parent)
    : QWidget(parent), m_source(new SourceChooser(this)), m_note(makePlainText("configNote", this)),
      m_outcome(new NoticeBar(u"outcomeBar"_s, this)),
      m_meanwhile(new NoticeBar(u"meanwhileBar"_s, this)), m_editor(new TomlEditor(this)),
      m_find(new FindBar(*m_editor, this)), m_tabs(new ConfigTabs(checker, this)),
      m_split(new QSplitter(this)), m_state(new ElidedLabel(Qt::ElideRight, 12, 100, this)),
      m_migrate(new QPushButton(tr("&Migrate…"), this)),
      m_revert(new QPushButton(tr("&Revert Text"), this)),
      m_apply(new QPushButton(tr("&Apply…"), this)), m_empty(makePlainText("configEmpty", this))
{
    nameParts();
    layOut();
}

void ConfigPanel::nameParts()
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

void ConfigPanel::layOut()
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

QWidget *ConfigPanel::makeEditorPane()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    column->addWidget(m_find);
    return pane;
}

QLayout *ConfigPanel::makeButtonRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 8, kMargin, 8);
    row->setSpacing(8);
    row->addWidget(m_state, 1);
    for (QPushButton *button : {m_migrate, m_revert, m_apply})
        row->addWidget(button);
    return row;
}

void ConfigPanel::setHint(const QString &words)
{
    if (m_editor->placeholderText() == words)
        return;
    m_editor->setPlaceholderText(words);
    m_editor->viewport()->update(); // Qt 6.4 paints a new hint over the former one
}

void ConfigPanel::setNote(const QString &words)
{
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void ConfigPanel::setState(const QString &words)
{
    m_state->setLine(words);
}

void ConfigPanel::setEmptyState(const QString &words)
{
    m_empty->setText(words);
    m_stack->setCurrentIndex(words.isEmpty() ? 0 : 1);
}

void ConfigPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= kWide * characterWidth(fontMetrics());
    m_split->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
}

} // namespace deck
