// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/trayicon.h"

#include "desktop/fakedesktop.h"
#include "desktop/trayhost.h"
#include "window/daemonactions.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

Snapshot serving()
{
    Snapshot snapshot;
    snapshot.profile = "default";
    snapshot.state = State::Running;
    snapshot.health = Health::Serving;
    snapshot.pid = 4711;
    return snapshot;
}

/// The title within the structure that a tool tip is on the bus.
QString toolTip(const FakeTray &tray)
{
    const QVariant value = tray.itemProperty("ToolTip");
    if (!value.canConvert<QDBusArgument>())
        return value.toString();
    const auto argument = value.value<QDBusArgument>();
    QString icon;
    QString title;
    argument.beginStructure();
    argument >> icon;
    argument.beginArray();
    while (!argument.atEnd()) {
        int width = 0;
        int height = 0;
        QByteArray bytes;
        argument.beginStructure();
        argument >> width >> height >> bytes;
        argument.endStructure();
    }
    argument.endArray();
    QString text;
    argument >> title >> text;
    argument.endStructure(); // to the end: Qt leaks what is left half read
    return title;
}

} // namespace

class TrayIconTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(QGuiApplication::platformName() == "xcb", "see CMakeLists.txt");
    }
    void hostsComeAndGo();
    void withoutAWatcherThereIsNone();
    void isThereOnlyWhileItIsShown();
    void saysTheState();
    void menuDoesWhatTheWindowDoes();
    void aClickAsksForTheWindow();
};

void TrayIconTest::hostsComeAndGo()
{
    FakeTray tray(false);
    TrayHost host(QDBusConnection::sessionBus());
    QSignalSpy changed(&host, &TrayHost::changed);
    host.begin();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!host.isThere());
    tray.setHasHost(true);
    QTRY_VERIFY(host.isThere());
    tray.setHasHost(false);
    QTRY_VERIFY(!host.isThere());
    QCOMPARE(changed.size(), 3);
}

void TrayIconTest::withoutAWatcherThereIsNone()
{
    TrayHost host(QDBusConnection::sessionBus());
    QSignalSpy changed(&host, &TrayHost::changed);
    host.begin();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(host.isKnown() && !host.isThere());
    const FakeTray late;
    QTRY_VERIFY(host.isThere());
}

void TrayIconTest::isThereOnlyWhileItIsShown()
{
    const FakeTray tray;
    DaemonActions actions;
    TrayIcon icon(actions);
    icon.setShown(true);
    QTRY_COMPARE(tray.items().size(), 1);
    const QString name = tray.items().first();
    QVERIFY(desktopBus().interface()->isServiceRegistered(name));
    icon.setShown(false);
    QTRY_VERIFY(!desktopBus().interface()->isServiceRegistered(name));
}

void TrayIconTest::saysTheState()
{
    const FakeTray tray;
    DaemonActions actions;
    TrayIcon icon(actions);
    icon.setShown(true);
    icon.setSnapshot(serving());
    QTRY_COMPARE(tray.items().size(), 1);
    QCOMPARE(toolTip(tray), "Containerdeck: Serving – default, pid 4711");
    Snapshot failed = serving();
    failed.state = State::Failed;
    failed.pid = 0;
    icon.setSnapshot(failed);
    QTRY_COMPARE(toolTip(tray), "Containerdeck: Failed – default");
}

void TrayIconTest::menuDoesWhatTheWindowDoes()
{
    DaemonActions actions;
    TrayIcon icon(actions);
    icon.setSnapshot(serving());
    QStringList texts;
    for (const QAction *action : icon.menu().actions()) {
        if (!action->isSeparator())
            texts << action->text();
    }
    QCOMPARE(texts, (QStringList{"Serving – default", "&Start", "&Restart", "S&top", "Show &Window",
                                 "Show &Log", "&Quit"}));
    QVERIFY(icon.menu().actions().contains(actions.stop())); // one action for both
    QSignalSpy quit(&icon, &TrayIcon::quitAsked);
    icon.menu().actions().last()->trigger();
    QCOMPARE(quit.size(), 1);
}

void TrayIconTest::aClickAsksForTheWindow()
{
    const FakeTray tray;
    DaemonActions actions;
    TrayIcon icon(actions);
    QSignalSpy asked(&icon, &TrayIcon::windowAsked);
    icon.setShown(true);
    QTRY_COMPARE(tray.items().size(), 1);
    QDBusMessage click = QDBusMessage::createMethodCall(tray.items().first(), "/StatusNotifierItem",
                                                        "org.kde.StatusNotifierItem", "Activate");
    click.setArguments({0, 0});
    QVERIFY(desktopBus().send(click));
    QTRY_COMPARE(asked.size(), 1);
}

QTEST_MAIN(TrayIconTest)
#include "tst_trayicon.moc"
