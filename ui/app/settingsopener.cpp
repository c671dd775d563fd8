// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/settingsopener.h"

#include "configuration/configpage.h"
#include "daemon/daemonsession.h"
#include "settings/settingsdialog.h"
#include "window/mainwindow.h"

#include <utility>

namespace deck {

SettingsOpener::SettingsOpener(MainWindow &window, std::function<DaemonSession &()> session)
    : QObject(&window), m_window(window), m_session(std::move(session))
{
    connect(&window, &MainWindow::settingsAsked, this, &SettingsOpener::open);
    connect(&m_attempt, &AttemptLog::found, this, &SettingsOpener::showLog);
}

void SettingsOpener::open()
{
    DaemonSession &session = m_session();
    if (m_dialog && m_shown != &session)
        m_dialog->close(); // another daemon's
    if (m_dialog && m_dialog->isVisible()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_shown = &session;
    m_dialog = new SettingsDialog(session, &m_window);
    connect(m_dialog, &SettingsDialog::configurationAsked, this,
            &SettingsOpener::showConfiguration);
    connect(m_dialog, &SettingsDialog::logAsked, this, [this](const ChangeRecord &change) {
        if (m_shown)
            m_attempt.find(*m_shown, change);
    });
    m_dialog->show();
}

void SettingsOpener::showConfiguration()
{
    if (auto *page = m_window.findChild<ConfigPage *>())
        m_window.showPage(page);
}

void SettingsOpener::showLog(const QString &logFile)
{
    m_window.showLog(logFile);
    m_window.raiseToFront();
}

} // namespace deck
