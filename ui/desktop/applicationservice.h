// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/startaction.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace deck {

/// This program on the session bus, as org.freedesktop.Application wants it: a click on its entry
/// in the menu brings the window that is there to the front. Main thread.
class ApplicationService final : public QObject
{
    Q_OBJECT

public:
    explicit ApplicationService(QDBusConnection bus, QObject *parent = nullptr);
    ~ApplicationService() override;

    /// False where there is no bus, or another process has the name.
    bool begin();

signals:
    /// `activationToken` lets the window come to the front on Wayland; it may be empty.
    void activated(const QString &activationToken);
    void actionAsked(deck::StartAction action, const QString &activationToken);

private:
    QDBusConnection m_bus;
    bool m_hasName = false;
};

/// The interface itself.
class ApplicationAdaptor final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit ApplicationAdaptor(ApplicationService &service);

public slots:
    // NOLINTBEGIN(readability-identifier-naming): as the interface has them
    void Activate(const QVariantMap &platformData);
    /// There are no files to open: the window comes to the front.
    void Open(const QStringList &uris, const QVariantMap &platformData);
    void ActivateAction(const QString &action, const QVariantList &parameter,
                        const QVariantMap &platformData);
    // NOLINTEND(readability-identifier-naming)

private:
    ApplicationService &m_service;
};

} // namespace deck
