// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "checks/checkspage.h"

#include "checks/checkrow.h"
#include "checks/checkwords.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace deck {
namespace {

constexpr int kMargin = 14;

/// What deserves a look comes first.
constexpr Verdict kOrder[] = {Verdict::Error, Verdict::Warning, Verdict::Ok, Verdict::Skipped};

QLabel *makeText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // it quotes what others wrote
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

} // namespace

ChecksPage::ChecksPage(QWidget *parent)
    : SessionPage(parent), m_summary(makeText(QStringLiteral("checksSummary"), this)),
      m_time(new QLabel(this)), m_note(makeText(QStringLiteral("checksNote"), this)),
      m_progress(new QProgressBar(this)), m_copy(new QPushButton(tr("Copy All"), this)),
      m_again(new QPushButton(tr("R&un Again"), this)), m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("Checks"));
    setFirstFocus(m_again);
    QFont large = m_summary->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_summary->setFont(large);
    m_time->setObjectName(QStringLiteral("checksTime"));
    m_progress->setObjectName(QStringLiteral("checksProgress"));
    m_progress->setRange(0, 0); // how long a program takes to answer nobody knows
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("The checks are running"));
    m_copy->setObjectName(QStringLiteral("checksCopy"));
    m_copy->setToolTip(tr("Copies the results as text"));
    m_again->setObjectName(QStringLiteral("checksAgain"));
    m_again->setToolTip(tr("Runs the checks again (Ctrl+R)"));
    m_scroll->setObjectName(QStringLiteral("checksList"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Checks"));
    auto *shortcut = new QShortcut(Qt::CTRL | Qt::Key_R, this);
    shortcut->setWhatsThis(tr("Run the checks again"));
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] { run(); });
    connect(m_again, &QPushButton::clicked, this, [this] { run(); });
    connect(m_copy, &QPushButton::clicked, this, &ChecksPage::copyReport);
    layOut();
    m_note->hide();
    setRunning(false);
    showReport();
}

void ChecksPage::layOut()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(kMargin, 10, kMargin, 6);
    top->setSpacing(10);
    top->addWidget(m_summary, 1);
    top->addWidget(m_time);
    top->addWidget(m_copy);
    top->addWidget(m_again);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_progress);
    column->addWidget(m_note);
    column->addWidget(m_scroll, 1);
    m_note->setContentsMargins(kMargin, 8, kMargin, 8);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // the list does not jump
    m_progress->setSizePolicy(kept);
}

void ChecksPage::snapshotChanged(const Snapshot &snapshot)
{
    const auto before = std::exchange(m_state, snapshot.state);
    if (snapshot.state == State::Failed && before && *before != State::Failed)
        run();
}

void ChecksPage::sessionChanged()
{
    ++m_asked;
    m_isAskedAgain = false;
    m_report.reset();
    m_state.reset();
    m_note->hide();
    emit badgeChanged({});
    setRunning(false);
    showReport();
    if (isLookedAt())
        run();
}

void ChecksPage::lookedAtChanged(bool isLookedAt)
{
    if (isLookedAt && !m_report)
        run();
}

void ChecksPage::run(const QStringList &toMend)
{
    if (session() == nullptr)
        return;
    if (m_isRunning) {
        m_isAskedAgain = toMend.isEmpty();
        return;
    }
    setRunning(true);
    QJsonObject arguments;
    if (!toMend.isEmpty())
        arguments.insert(QStringLiteral("mend"), QJsonArray::fromStringList(toMend));
    session()->ask({Topic::Checks, arguments}, this, [this, asked = ++m_asked](const auto &answer) {
        if (asked == m_asked)
            take(answer);
    });
}

void ChecksPage::take(const Answer &answer)
{
    setRunning(false);
    if (std::exchange(m_isAskedAgain, false)) {
        run();
        return;
    }
    const auto report = answer.error ? std::nullopt : checkReportFromJson(answer.content);
    if (!report) {
        showNote(answer.error ? answer.error->problem.message()
                              : tr("The manager's answer could not be read."),
                 false);
        if (!m_report)
            showReport();
        return;
    }
    m_report = report;
    m_note->hide();
    const auto errors = countOf(Verdict::Error, report->checks);
    emit badgeChanged(errors > 0 ? QString::number(errors) : QString());
    showReport();
    showMending();
}

void ChecksPage::showReport()
{
    QWidget *focused = QApplication::focusWidget();
    const bool wasInList = focused != nullptr && m_scroll->isAncestorOf(focused);
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_copy->setEnabled(m_report.has_value());
    m_time->setVisible(m_report.has_value());
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(kMargin, 4, kMargin, kMargin);
    column->setSpacing(0);
    m_scroll->setWidget(list); // deletes the former one
    if (!m_report) {
        m_summary->setText(m_isRunning ? tr("Checking what the daemon needs…")
                                       : tr("Nothing has been checked yet"));
        return;
    }
    m_summary->setText(summaryOf(m_report->checks));
    m_time->setText(tr("Last run: %1").arg(momentText(m_report->at, QDateTime::currentDateTime())));
    for (const Verdict verdict : kOrder)
        addGroup(verdict);
    column->addStretch();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    if (wasInList) // its button has gone with the row
        m_again->setFocus();
}

void ChecksPage::addGroup(Verdict verdict)
{
    if (countOf(verdict, m_report->checks) == 0)
        return;
    QWidget *list = m_scroll->widget();
    auto *heading = new QLabel(presentVerdict(verdict).group, list);
    QFont strong = heading->font();
    strong.setBold(true);
    heading->setFont(strong);
    heading->setContentsMargins(0, 12, 0, 2);
    list->layout()->addWidget(heading);
    for (const CheckResult &result : m_report->checks) {
        if (result.verdict != verdict)
            continue;
        auto *row = new CheckRow(result, list);
        connect(row, &CheckRow::mendAsked, this, [this](const QString &id) { run({id}); });
        list->layout()->addWidget(row);
    }
}

void ChecksPage::showMending()
{
    QStringList lines;
    bool isGood = true;
    for (const MendingResult &mended : m_report->mended) {
        lines << safeLine(mended.text);
        isGood = isGood && mended.isDone;
    }
    if (!lines.isEmpty())
        showNote(lines.join(u'\n'), isGood);
}

void ChecksPage::showNote(const QString &text, bool isGood)
{
    m_note->setText(text);
    m_note->setAccessibleName(text);
    m_noteTone = isGood ? Tone::Good : Tone::Bad;
    paintNote();
    m_note->show();
    QAccessibleEvent event(m_note, QAccessible::Alert); // a screen reader reads it out
    QAccessible::updateAccessibility(&event);
}

void ChecksPage::paintNote()
{
    QPalette ground = palette();
    ground.setColor(QPalette::Window, toneGround(m_noteTone, palette()));
    m_note->setPalette(ground);
    m_note->setAutoFillBackground(true);
}

void ChecksPage::changeEvent(QEvent *event)
{
    SessionPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) // the desktop went dark or light
        paintNote();
}

void ChecksPage::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_progress->setVisible(isRunning);
    if (!m_report)
        m_summary->setText(isRunning ? tr("Checking what the daemon needs…")
                                     : tr("Nothing has been checked yet"));
    for (auto *button : m_scroll->findChildren<QPushButton *>(QStringLiteral("mend"))) {
        if (isRunning && button->hasFocus())
            m_again->setFocus(); // rather than whatever comes next, as the button is disabled
        button->setEnabled(!isRunning);
    }
}

void ChecksPage::copyReport()
{
    QGuiApplication::clipboard()->setText(reportText(*m_report));
}

} // namespace deck
