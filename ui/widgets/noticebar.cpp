// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/noticebar.h"

#include "configuration/plaintext.h"
#include "presentation/safetext.h"
#include "widgets/loglines.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr int kStripeWidth = 4;
constexpr int kMargin = 10;
constexpr qsizetype kMostVisibleLines = 4;

} // namespace

NoticeBar::NoticeBar(const QString &name, QWidget *parent)
    : QFrame(parent), m_text(makePlainText("noticeText", this)),
      m_lines(new LogLines("noticeLines", kMostVisibleLines, this)),
      m_button(new QPushButton(this)), m_close(new QToolButton(this))
{
    setObjectName(name);
    m_lines->setAccessibleName(tr("Last lines of the daemon's log"));
    m_button->setObjectName(QStringLiteral("noticeButton"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setText(tr("✕"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
    connect(m_button, &QPushButton::clicked, this, &NoticeBar::buttonClicked);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    layOut();
    m_lines->hide();
    m_button->hide();
    hide();
}

void NoticeBar::layOut()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin + kStripeWidth, 6, kMargin, 6);
    column->addLayout(row);
    column->addWidget(m_lines);
}

void NoticeBar::showNotice(const Notice &notice)
{
    m_tone = notice.tone;
    m_text->setText(notice.text);
    m_text->setAccessibleName(notice.text);
    m_button->setText(notice.button);
    m_button->setVisible(!notice.button.isEmpty());
    QStringList lines;
    for (const QString &line : notice.lines)
        lines << safeLine(line);
    m_lines->setVisible(!lines.isEmpty());
    m_lines->setLines(lines);
    show();
    update();
    QAccessibleEvent event(m_text, QAccessible::Alert); // a screen reader reads it out
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneGround(m_tone, palette()));
    const QRect stripe(0, 0, kStripeWidth, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), stripe),
                     toneColor(m_tone, palette()));
}

} // namespace deck
