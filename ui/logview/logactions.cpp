// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/logactions.h"

#include "logview/logview.h"

#include <QActionGroup>
#include <QMenu>

namespace deck {

LogActions::LogActions(LogView *view, QWidget *page)
    : QObject(page), m_view(view), m_page(page), m_menu(new QMenu(page)), m_follow(nullptr),
      m_details(nullptr)
{
    m_menu->setTitle(tr("Lo&g"));
    m_follow = add(tr("&Follow the end"), Qt::CTRL | Qt::Key_L);
    m_follow->setCheckable(true);
    m_follow->setChecked(m_view->isFollowing());
    connect(m_follow, &QAction::toggled, m_view, &LogView::setFollowing);
    connect(m_view, &LogView::followingChanged, m_follow, &QAction::setChecked);
    m_details = add(tr("&Details of the line"), Qt::CTRL | Qt::Key_I);
    m_details->setCheckable(true);
    m_menu->addSeparator();
    addJumps();
    addMarks();
    connect(add(tr("Copy as &JSON"), Qt::CTRL | Qt::SHIFT | Qt::Key_C), &QAction::triggered, m_view,
            &LogView::copyAsJson);
    connect(add(tr("S&ave the lines shown…"), Qt::CTRL | Qt::Key_S), &QAction::triggered, this,
            &LogActions::saveWanted);
    m_menu->addSeparator();
    addLayout();
    addTimes();
    addFont();
}

QAction *LogActions::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(action);
    m_menu->addAction(action);
    return action;
}

void LogActions::addJumps()
{
    auto *search = add(tr("&Search"), QKeySequence::Find);
    search->setShortcutContext(Qt::WindowShortcut); // from the header too
    connect(search, &QAction::triggered, this, &LogActions::searchWanted);
    connect(add(tr("&Next match"), Qt::Key_F3), &QAction::triggered, this,
            &LogActions::nextMatchWanted);
    connect(add(tr("&Previous match"), Qt::SHIFT | Qt::Key_F3), &QAction::triggered, this,
            &LogActions::previousMatchWanted);
    const auto addError = [this](const QString &text, const QKeySequence &key,
                                 Direction direction) {
        connect(add(text, key), &QAction::triggered, this, [this, direction] {
            if (!m_view->goToLevel(direction, LogLevel::Error))
                emit said(direction == Direction::Forward ? tr("No further error below.")
                                                          : tr("No further error above."));
        });
    };
    addError(tr("Next &error"), Qt::CTRL | Qt::Key_E, Direction::Forward);
    addError(tr("Previous e&rror"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, Direction::Backward);
    connect(add(tr("&Go to a time…"), Qt::CTRL | Qt::Key_G), &QAction::triggered, this,
            &LogActions::timeWanted);
    m_menu->addSeparator();
}

void LogActions::addMarks()
{
    connect(add(tr("&Bookmark this line"), Qt::CTRL | Qt::Key_B), &QAction::triggered, m_view,
            &LogView::toggleBookmark);
    const auto addJump = [this](const QString &text, const QKeySequence &key, Direction direction) {
        connect(add(text, key), &QAction::triggered, this, [this, direction] {
            if (!m_view->goToBookmark(direction))
                emit said(tr("No further bookmark there."));
        });
    };
    addJump(tr("Next boo&kmark"), Qt::Key_F2, Direction::Forward);
    addJump(tr("Previous bookmark"), Qt::SHIFT | Qt::Key_F2, Direction::Backward);
    m_menu->addSeparator();
}

void LogActions::addLayout()
{
    m_wrap = add(tr("&Wrap long lines"), Qt::ALT | Qt::Key_Z);
    m_wrap->setCheckable(true);
    connect(m_wrap, &QAction::toggled, m_view, &LogView::setWrapped);
    connect(m_wrap, &QAction::toggled, this, &LogActions::lookChanged);
    m_raw = add(tr("Lines as they are wr&itten"), Qt::ALT | Qt::Key_R);
    m_raw->setCheckable(true);
    m_raw->setChecked(m_view->format().isRaw);
    connect(m_raw, &QAction::toggled, this, [this](bool isRaw) {
        LineFormat format = m_view->format();
        format.isRaw = isRaw;
        m_view->setFormat(format);
        emit lookChanged();
    });
}

/// Not by a trigger, which is a person's.
void LogActions::setTime(LineFormat::Time time)
{
    for (QAction *action : m_times->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(time));
    LineFormat format = m_view->format();
    format.time = time;
    m_view->setFormat(format);
}

void LogActions::addTimes()
{
    m_times = new QActionGroup(this);
    const auto addTime = [this](const QString &text, LineFormat::Time time) {
        QAction *action = add(text, {});
        action->setCheckable(true);
        action->setChecked(m_view->format().time == time);
        action->setData(static_cast<int>(time));
        m_times->addAction(action);
        connect(action, &QAction::triggered, this, [this, time] {
            LineFormat format = m_view->format();
            format.time = time;
            m_view->setFormat(format);
            emit lookChanged();
        });
    };
    m_menu->addSeparator();
    addTime(tr("Time of day"), LineFormat::Time::Clock);
    addTime(tr("Date and time"), LineFormat::Time::Date);
    addTime(tr("Time since the run's start"), LineFormat::Time::SinceStart);
    addTime(tr("Time ago"), LineFormat::Time::Ago);
    m_menu->addSeparator();
}

void LogActions::addFont()
{
    connect(add(tr("&Larger text"), QKeySequence::ZoomIn), &QAction::triggered, m_view,
            [this] { m_view->zoom(1); });
    connect(add(tr("S&maller text"), QKeySequence::ZoomOut), &QAction::triggered, m_view,
            [this] { m_view->zoom(-1); });
    connect(add(tr("&Usual text size"), Qt::CTRL | Qt::Key_0), &QAction::triggered, m_view,
            [this] { m_view->zoom(0); });
}

} // namespace deck
