// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "help/firstrunpage.h"

#include "inspect/profileview.h"
#include "presentation/characterwidth.h"
#include "presentation/mnemonics.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr int kMostCharacters = 92; // of a line that is read with ease

QLabel *makeText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

/// For who hears it, with what it is.
void tell(QLabel &value, const QString &words)
{
    value.setText(words);
    value.setAccessibleName(labelled(value.accessibleDescription(), words));
}

QString lifetimeWords(Lifetime lifetime)
{
    switch (lifetime) {
    case Lifetime::Manager:
        return FirstRunPage::tr(
            "You are asked whether to stop the daemon or to keep it. Containers "
            "go on running either way.");
    case Lifetime::Independent:
        return FirstRunPage::tr("You are asked whether to stop the daemon. Otherwise it goes on by "
                                "itself, and so do its containers; the next window finds it.");
    }
    Q_UNREACHABLE();
}

} // namespace

FirstRunPage::FirstRunPage(QAction &start, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("firstRun"));
    setAccessibleName(tr("What Start will do"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    setWidget(makeContent(start));
}

QWidget *FirstRunPage::makeContent(QAction &start)
{
    auto *content = new QWidget(this);
    auto *title = makeText(content);
    title->setText(tr("No daemon of this profile has run yet"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *words = makeText(content);
    words->setText(
        tr("Start launches containerd and shows its log here, as it is written. It makes "
           "what it needs in these places, and changes nothing anywhere else."));
    auto *middle = new QWidget(content);
    middle->setMaximumWidth(characterWidth(fontMetrics()) * kMostCharacters);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(title);
    column->addWidget(words);
    column->addLayout(makeGrid());
    column->addLayout(makeButtons(start));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(24, 24, 24, 24);
    outer->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(2);
    return content;
}

QGridLayout *FirstRunPage::makeGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_program = addRow(*grid, tr("Program"), "firstRunProgram");
    m_user = addRow(*grid, tr("Runs as"), "firstRunUser");
    m_socket = addRow(*grid, tr("Socket"), "firstRunSocket");
    m_data = addRow(*grid, tr("Images and containers"), "firstRunData");
    m_log = addRow(*grid, tr("Log"), "firstRunLog");
    m_profile = addRow(*grid, tr("Settings"), "firstRunProfile");
    m_lifetime = addRow(*grid, tr("When this window closes"), "firstRunLifetime");
    tell(*m_program, tr("Looking…"));
    return grid;
}

QLabel *FirstRunPage::addRow(QGridLayout &grid, const QString &title, const char *name)
{
    auto *heading = new QLabel(title, this);
    QFont strong = heading->font();
    strong.setWeight(QFont::DemiBold);
    heading->setFont(strong);
    QLabel *value = makeText(this);
    value->setObjectName(QLatin1StringView(name));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleDescription(title);
    const int row = grid.rowCount();
    grid.addWidget(heading, row, 0, Qt::AlignTop);
    grid.addWidget(value, row, 1);
    return value;
}

QHBoxLayout *FirstRunPage::makeButtons(QAction &start)
{
    m_start = new QPushButton(start.icon(), withoutMnemonic(start.text()), this);
    m_start->setObjectName(QStringLiteral("firstRunStart"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, &start, &QAction::trigger);
    const auto follow = [this, &start] {
        m_start->setEnabled(start.isEnabled());
        m_start->setToolTip(start.toolTip());
    };
    connect(&start, &QAction::changed, this, follow);
    follow();
    auto *checks = new QPushButton(tr("&Is Everything There?"), this);
    checks->setObjectName(QStringLiteral("firstRunChecks"));
    checks->setToolTip(tr("Opens the page Checks, which looks at all that a start needs"));
    connect(checks, &QPushButton::clicked, this, &FirstRunPage::checksAsked);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_start);
    row->addWidget(checks);
    row->addStretch();
    return row;
}

void FirstRunPage::setFacts(const FirstRunFacts &facts)
{
    tell(*m_user,
         facts.isRootless ? tr("%1, in a user namespace of its own").arg(facts.user) : facts.user);
    tell(*m_data, safeLine(facts.data));
    tell(*m_log, safeLine(facts.logFile));
    tell(*m_profile, safeLine(facts.profileFile));
}

void FirstRunPage::setSession(DaemonSession *session)
{
    m_session = session;
    tell(*m_program, tr("Looking…"));
    if (isVisible())
        ask();
}

void FirstRunPage::setSnapshot(const Snapshot &snapshot)
{
    tell(*m_socket, safeLine(snapshot.socket));
    tell(*m_lifetime, m_session && !m_session->isManager()
                          ? tr("Nothing: another program manages the daemon.")
                          : lifetimeWords(snapshot.lifetime));
}

void FirstRunPage::focusInEvent(QFocusEvent *)
{
    if (m_start->isEnabled())
        m_start->setFocus();
    else
        focusNextChild();
}

void FirstRunPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    ask();
}

void FirstRunPage::ask()
{
    if (!m_session)
        return;
    m_session->ask({Topic::Profile}, this, [this, session = m_session](const Answer &answer) {
        if (session == m_session)
            take(answer);
    });
}

void FirstRunPage::take(const Answer &answer)
{
    const auto view = answer.error ? std::nullopt : profileViewFromJson(answer.content);
    if (view && !view->commandLine.isEmpty())
        tell(*m_program, safeLine(view->commandLine.first()));
    else if (view && !view->problem.isEmpty())
        tell(*m_program, safeLine(view->problem));
    else
        tell(*m_program, tr("The manager does not say."));
}

} // namespace deck
