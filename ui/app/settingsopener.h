// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/attemptlog.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace deck {

class DaemonSession;
class MainWindow;
class SettingsDialog;

/// Opens the settings when the window asks for them, over the session that it shows; a second time
/// the dialog that is there comes to the front.
class SettingsOpener final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window. `session`: the one that the window shows, when the settings are asked
    /// for.
    SettingsOpener(MainWindow &window, std::function<DaemonSession &()> session);

private:
    void open();
    void showConfiguration();
    void showLog(const QString &logFile);

    MainWindow &m_window;
    const std::function<DaemonSession &()> m_session;
    AttemptLog m_attempt;
    QPointer<SettingsDialog> m_dialog;
    QPointer<DaemonSession> m_shown; ///< that the dialog is about
};

} // namespace deck
