// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/attentionbar.h"

#include "presentation/characterwidth.h"
#include "widgets/loglines.h"
#include "window/headerhelp.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace deck {
namespace {

constexpr int kStripeWidth = 4;
constexpr int kMargin = 14;
constexpr int kLeastCharacters = 24;
constexpr qsizetype kMostVisibleLines = 8;

} // namespace

AttentionBar::AttentionBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_more(new QToolButton(this)),
      m_log(new QPushButton(tr("Show Log"), this)), m_button(new QPushButton(this)),
      m_details(new LogLines("attentionDetails", kMostVisibleLines, this))
{
    setObjectName(QStringLiteral("attention"));
    setWhatsThis(headerHelp(HeaderPart::Attention));
    m_text->setObjectName(QStringLiteral("attentionText"));
    m_text->setTextFormat(Qt::PlainText); // it quotes what others wrote
    m_text->setWordWrap(true);
    // A word longer than the bar is cut: it must not widen the window.
    m_text->setMinimumWidth(characterWidth(fontMetrics()) * kLeastCharacters);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_more->setObjectName(QStringLiteral("attentionMore"));
    m_more->setText(tr("Detai&ls"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_log->setObjectName(QStringLiteral("attentionLog"));
    m_button->setObjectName(QStringLiteral("attentionButton"));
    m_details->setAccessibleName(tr("Details"));
    connect(m_more, &QToolButton::toggled, this, &AttentionBar::showDetails);
    connect(m_log, &QPushButton::clicked, this, &AttentionBar::logAsked);
    connect(m_button, &QPushButton::clicked, this, &AttentionBar::act);
    layOut();
    setLines({});
    showDetails(false);
    m_log->hide();
    m_button->hide();
    hide();
}

void AttentionBar::layOut()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    row->addWidget(m_log, 0, Qt::AlignTop);
    row->addWidget(m_button, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin + kStripeWidth, 8, kMargin + kStripeWidth, 8);
    column->addLayout(row);
    column->addWidget(m_details);
}

void AttentionBar::setAttention(const std::optional<Attention> &attention)
{
    setVisible(attention.has_value());
    const Attention before = std::exchange(m_attention, attention.value_or(Attention{}));
    if (m_attention == before)
        return;
    m_text->setText(m_attention.text);
    m_text->setAccessibleName(m_attention.text);
    m_button->setText(m_attention.button);
    m_button->setVisible(!m_attention.button.isEmpty());
    showLogButton();
    if (m_attention.details != before.details) // otherwise what is opened or selected stays
        setLines(m_attention.details);
    update();
    if (m_attention.text != before.text)
        announce();
}

void AttentionBar::setLogInFront(bool isInFront)
{
    m_isLogInFront = isInFront;
    showLogButton();
}

void AttentionBar::showLogButton()
{
    m_log->setVisible(m_attention.isInLog && !m_isLogInFront);
}

void AttentionBar::setLines(const QStringList &lines)
{
    m_more->setVisible(!lines.isEmpty());
    m_more->setChecked(false);
    m_details->setLines(lines);
}

void AttentionBar::showDetails(bool shown)
{
    const Qt::ArrowType closed = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
    m_more->setArrowType(shown ? Qt::DownArrow : closed);
    m_details->setVisible(shown);
}

void AttentionBar::act()
{
    switch (m_attention.action) {
    case AttentionAction::Repair:
        emit repairAsked(m_attention.repair);
        return;
    case AttentionAction::EndMoreLog:
        emit usualLogAsked();
        return;
    }
    Q_UNREACHABLE();
}

void AttentionBar::announce()
{
    if (m_attention.text.isEmpty() || !isVisible())
        return;
    QAccessibleEvent event(m_text, QAccessible::Alert); // a screen reader reads it out
    QAccessible::updateAccessibility(&event);
}

void AttentionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneGround(m_attention.tone, palette()));
    const QRect stripe(0, 0, kStripeWidth, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), stripe),
                     toneColor(m_attention.tone, palette()));
}

void AttentionBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        showDetails(m_more->isChecked());
}

} // namespace deck
