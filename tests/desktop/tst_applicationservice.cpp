// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/applicationservice.h"

#include "desktop/fakedesktop.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

const QString kName = "org.containerdeck.Containerdeck";

/// As a desktop calls it.
void call(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(kName, "/org/containerdeck/Containerdeck",
                                                          "org.freedesktop.Application", method);
    message.setArguments(arguments);
    QVERIFY(desktopBus().send(message));
}

} // namespace

class ApplicationServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void activates_data();
    void activates();
    void doesWhatTheEntryOffers_data();
    void doesWhatTheEntryOffers();
    void anUnknownActionActivates();
    void theFirstOneHasTheName();
};

void ApplicationServiceTest::activates_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("token");
    QTest::newRow("Wayland") << "activation-token"
                             << "token";
    QTest::newRow("startup notification") << "desktop-startup-id"
                                          << "id_TIME1";
    QTest::newRow("neither") << "something else"
                             << "";
}

void ApplicationServiceTest::activates()
{
    QFETCH(QString, key);
    QFETCH(QString, token);
    ApplicationService service(QDBusConnection::sessionBus());
    QVERIFY(service.begin());
    QSignalSpy activated(&service, &ApplicationService::activated);
    call("Activate", {QVariantMap{{key, token}}});
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), token);
    call("Open", {QStringList{"file:///x"}, QVariantMap{}});
    QTRY_COMPARE(activated.size(), 2);
}

void ApplicationServiceTest::doesWhatTheEntryOffers_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<StartAction>("action");
    QTest::newRow("start") << "start" << StartAction::Start;
    QTest::newRow("stop") << "stop" << StartAction::Stop;
    QTest::newRow("restart") << "restart" << StartAction::Restart;
    QTest::newRow("log") << "show-log" << StartAction::ShowLog;
}

void ApplicationServiceTest::doesWhatTheEntryOffers()
{
    QFETCH(QString, word);
    QFETCH(StartAction, action);
    ApplicationService service(QDBusConnection::sessionBus());
    QVERIFY(service.begin());
    QSignalSpy asked(&service, &ApplicationService::actionAsked);
    call("ActivateAction", {word, QVariantList{}, QVariantMap{{"activation-token", "token"}}});
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).value<StartAction>(), action);
    QCOMPARE(asked.first().at(1).toString(), "token");
}

void ApplicationServiceTest::anUnknownActionActivates()
{
    ApplicationService service(QDBusConnection::sessionBus());
    QVERIFY(service.begin());
    QSignalSpy activated(&service, &ApplicationService::activated);
    QSignalSpy asked(&service, &ApplicationService::actionAsked);
    call("ActivateAction", {"explode", QVariantList{}, QVariantMap{}});
    QTRY_COMPARE(activated.size(), 1);
    QVERIFY(asked.isEmpty());
}

void ApplicationServiceTest::theFirstOneHasTheName()
{
    QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, "other");
    {
        ApplicationService first(QDBusConnection::sessionBus());
        ApplicationService second(other);
        QVERIFY(first.begin());
        QVERIFY(!second.begin());
    }
    ApplicationService next(other); // the name is free again
    QVERIFY(next.begin());
}

QTEST_GUILESS_MAIN(ApplicationServiceTest)
#include "tst_applicationservice.moc"
