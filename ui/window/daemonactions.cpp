// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/daemonactions.h"

#include "daemon/daemonsession.h"
#include "presentation/mnemonics.h"
#include "presentation/phrases.h"
#include "window/headerhelp.h"

#include <QIcon>
#include <QKeySequence>

namespace deck {
namespace {

void setTip(QAction &action, const QString &tip)
{
    action.setToolTip(withNote(tip, action.shortcut().toString(QKeySequence::NativeText)));
}

void describe(QAction &action, const char *icon, const QString &text, const QKeySequence &shortcut)
{
    action.setObjectName(QLatin1StringView(icon));
    action.setIcon(QIcon(QStringLiteral(":/icons/%1.svg").arg(QLatin1StringView(icon))));
    action.setText(text);
    action.setIconText(withoutMnemonic(text)); // Qt leaves "(S)" where a letter stands behind
    action.setShortcut(shortcut);
}

} // namespace

DaemonActions::DaemonActions(QObject *parent) : QObject(parent)
{
    describe(m_start, "start", tr("&Start"), QKeySequence(Qt::Key_F5));
    describe(m_restart, "restart", tr("&Restart"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F5));
    describe(m_stop, "stop", tr("S&top"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    setTip(m_stop, tr("Stop the daemon; containers go on running"));
    m_start.setWhatsThis(headerHelp(HeaderPart::Start)); // also of the buttons, which are theirs
    m_restart.setWhatsThis(headerHelp(HeaderPart::Restart));
    m_stop.setWhatsThis(headerHelp(HeaderPart::Stop));
    connect(&m_start, &QAction::triggered, this, [this] { ask(&DaemonSession::start); });
    connect(&m_restart, &QAction::triggered, this, [this] { ask(&DaemonSession::restart); });
    connect(&m_stop, &QAction::triggered, this, [this] { ask(&DaemonSession::stop); });
    enable({});
}

void DaemonActions::setSession(DaemonSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session != nullptr)
        connect(session, &QObject::destroyed, this, [this] { enable({}); });
    enable({});
}

void DaemonActions::ask(void (DaemonSession::*command)(Asker))
{
    if (m_session)
        (m_session->*command)(Asker::Window);
}

void DaemonActions::enable(const AvailableCommands &commands, const QString &whyNot)
{
    m_start.setEnabled(commands.start);
    m_restart.setEnabled(commands.restart);
    m_stop.setEnabled(commands.stop);
    setTip(m_start, whyNot.isEmpty() ? tr("Start the daemon, or adopt the one that runs") : whyNot);
    setTip(m_restart, whyNot.isEmpty()
                          ? tr("Stop the daemon and start it again; containers go on running")
                          : whyNot);
}

} // namespace deck
