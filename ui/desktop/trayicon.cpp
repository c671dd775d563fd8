// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/trayicon.h"

#include "presentation/safetext.h"
#include "presentation/statepresentation.h"
#include "widgets/statebadge.h"
#include "window/daemonactions.h"

#include <QAction>
#include <QGuiApplication>
#include <QPainter>

namespace deck {
namespace {

constexpr qsizetype kLongestName = 80;

/// Painted for each size, as a scaled one blurs the mark.
QIcon trayPicture(const StatePresentation &state)
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintBadge(painter, QRectF(0, 0, side, side), state.tone, state.mark,
                   QGuiApplication::palette());
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace

TrayIcon::TrayIcon(DaemonActions &actions, QObject *parent)
    : QObject(parent), m_state(m_menu.addAction(QString()))
{
    fillMenu(actions);
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::fillMenu(DaemonActions &actions)
{
    m_state->setEnabled(false);
    m_state->setObjectName(QStringLiteral("trayState"));
    m_menu.addSeparator();
    for (QAction *action : {actions.start(), actions.restart(), actions.stop()})
        m_menu.addAction(action);
    m_menu.addSeparator();
    m_menu.addAction(tr("Show &Window"), this, &TrayIcon::windowAsked);
    m_menu.addAction(tr("Show &Log"), this, &TrayIcon::logAsked);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &TrayIcon::quitAsked);
}

void TrayIcon::setSnapshot(const Snapshot &snapshot)
{
    m_snapshot = snapshot;
    present();
}

void TrayIcon::setShown(bool shown)
{
    if (shown == isShown())
        return;
    if (!shown) {
        m_icon.reset();
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, &TrayIcon::activated);
    present();
    m_icon->show();
}

void TrayIcon::activated(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
        emit windowAsked();
}

void TrayIcon::present()
{
    const StatePresentation state = presentState(m_snapshot);
    const QString line = tr("%1 – %2").arg(state.word, safeLine(m_snapshot.profile, kLongestName));
    m_state->setText(line);
    if (!m_icon)
        return;
    m_icon->setIcon(trayPicture(state));
    m_icon->setToolTip(m_snapshot.pid == 0
                           ? tr("Containerdeck: %1").arg(line)
                           : tr("Containerdeck: %1, pid %2").arg(line).arg(m_snapshot.pid));
}

} // namespace deck
