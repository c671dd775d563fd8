// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/snapshot.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

namespace deck {

class DaemonActions;

/// The daemon's state in the desktop's tray: in shape and colour, in words as its tool tip, and
/// with a menu. Never the only way to anything.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    /// `actions` are the window's, and must outlive it.
    explicit TrayIcon(DaemonActions &actions, QObject *parent = nullptr);
    ~TrayIcon() override;

    void setSnapshot(const Snapshot &snapshot);
    /// Only where there is somebody to show it.
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_icon != nullptr; }
    [[nodiscard]] const QMenu &menu() const { return m_menu; }

signals:
    void windowAsked();
    void logAsked();
    void quitAsked();

private:
    void fillMenu(DaemonActions &actions);
    void activated(QSystemTrayIcon::ActivationReason reason);
    void present();

    QMenu m_menu;
    QAction *m_state; ///< says it; does nothing
    Snapshot m_snapshot;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

} // namespace deck
