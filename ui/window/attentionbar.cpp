// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/attentionbar.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr int kStripeWidth = 4;
constexpr int kMostVisibleLines = 8;

} // namespace

AttentionBar::AttentionBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_more(new QToolButton(this)),
      m_button(new QPushButton(this)), m_details(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("attention"));
    m_text->setTextFormat(Qt::PlainText); // it quotes what others wrote
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_more->setText(tr("&Last Lines"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->setReadOnly(true);
    m_details->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setAccessibleName(tr("Last lines of the daemon's log"));
    connect(m_more, &QToolButton::toggled, this, &AttentionBar::showDetails);
    connect(m_button, &QPushButton::clicked, this,
            [this] { emit repairAsked(m_attention.repair); });
    layOut();
    showDetails(false);
    show(std::nullopt);
}

void AttentionBar::layOut()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    row->addWidget(m_button, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14 + kStripeWidth, 8, 14, 8);
    column->addLayout(row);
    column->addWidget(m_details);
}

void AttentionBar::show(const std::optional<Attention> &attention)
{
    setVisible(attention.has_value());
    const Attention now = attention.value_or(Attention{});
    const bool sameLines = now.details == m_attention.details;
    m_attention = now;
    m_text->setText(now.text);
    m_text->setAccessibleName(now.text);
    m_button->setText(now.button);
    m_button->setVisible(!now.button.isEmpty());
    m_more->setVisible(!now.details.isEmpty());
    if (sameLines)
        return; // keeps what a person has opened, scrolled or selected
    m_details->setPlainText(now.details.join(u'\n'));
    const auto lines = std::min<qsizetype>(now.details.size(), kMostVisibleLines) + 2;
    m_details->setFixedHeight(static_cast<int>(lines) * m_details->fontMetrics().lineSpacing());
    m_more->setChecked(false);
}

void AttentionBar::showDetails(bool shown)
{
    m_more->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_details->setVisible(shown);
}

void AttentionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneGround(m_attention.tone, palette()));
    painter.fillRect(QRect(0, 0, kStripeWidth, height()), toneColor(m_attention.tone, palette()));
}

} // namespace deck
