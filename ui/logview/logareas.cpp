// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/logareas.h"

#include <QLabel>

#include <utility>

namespace deck {

LogAreas::LogAreas(QWidget *log, QWidget *inLog, QWidget *parent)
    : QStackedWidget(parent), m_log(log), m_inLog(inLog), m_notice(new QLabel(this))
{
    constexpr int kMargin = 24;
    m_notice->setObjectName(QStringLiteral("logNotice"));
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notice->setMargin(kMargin);
    addWidget(log);
    addWidget(m_notice);
}

void LogAreas::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setAccessibleName(text);
}

void LogAreas::setFirstRunPage(QWidget *page)
{
    if (std::exchange(m_firstRun, page) != page)
        addWidget(page);
}

void LogAreas::choose(bool isBeforeFirstRun)
{
    QWidget *area = m_log;
    if (!m_notice->text().isEmpty())
        area = m_notice;
    else if (isBeforeFirstRun && m_firstRun != nullptr)
        area = m_firstRun;
    if (area == currentWidget())
        return;
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = focused != nullptr && currentWidget()->isAncestorOf(focused);
    setCurrentWidget(area);
    if (hadFocus) // it stays on this page, and goes to what matters there
        giveFocus(Qt::OtherFocusReason);
}

void LogAreas::giveFocus(Qt::FocusReason reason)
{
    (currentWidget() == m_log ? m_inLog : currentWidget())->setFocus(reason);
}

} // namespace deck
