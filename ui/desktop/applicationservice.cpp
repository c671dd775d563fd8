// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/applicationservice.h"

#include <QDBusConnectionInterface>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

const QString kName = u"org.containerdeck.Containerdeck"_s;
const QString kPath = u"/org/containerdeck/Containerdeck"_s; // the name, as the interface has it

QString tokenIn(const QVariantMap &platformData)
{
    const QString token = platformData.value(u"activation-token"_s).toString();
    return token.isEmpty() ? platformData.value(u"desktop-startup-id"_s).toString() : token;
}

} // namespace

ApplicationService::ApplicationService(QDBusConnection bus, QObject *parent)
    : QObject(parent), m_bus(std::move(bus))
{
    new ApplicationAdaptor(*this);
}

ApplicationService::~ApplicationService()
{
    if (m_hasName)
        m_bus.unregisterService(kName);
    m_bus.unregisterObject(kPath);
}

bool ApplicationService::begin()
{
    // The object first: a call may be waiting for the name.
    if (!m_bus.isConnected() || !m_bus.registerObject(kPath, this))
        return false;
    m_hasName = m_bus.registerService(kName);
    return m_hasName;
}

ApplicationAdaptor::ApplicationAdaptor(ApplicationService &service)
    : QDBusAbstractAdaptor(&service), m_service(service)
{
}

void ApplicationAdaptor::Activate(const QVariantMap &platformData)
{
    emit m_service.activated(tokenIn(platformData));
}

void ApplicationAdaptor::Open(const QStringList &, const QVariantMap &platformData)
{
    emit m_service.activated(tokenIn(platformData));
}

void ApplicationAdaptor::ActivateAction(const QString &action, const QVariantList &,
                                        const QVariantMap &platformData)
{
    if (const auto known = fromKeyword<StartAction>(action))
        emit m_service.actionAsked(*known, tokenIn(platformData));
    else
        emit m_service.activated(tokenIn(platformData));
}

} // namespace deck
