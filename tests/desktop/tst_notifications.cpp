// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/notifications.h"

#include "desktop/fakedesktop.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace deck;
using namespace deck::test;

namespace {

Notice notice(NoticeKind kind, const QString &body = "why")
{
    return {kind, "summary", body};
}

} // namespace

class NotificationsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_notifications = std::make_unique<Notifications>(QDBusConnection::sessionBus());
    }
    void cleanup() { m_notifications.reset(); }

    void showsSummaryBodyAndButtons();
    void replacesInPlace();
    void withdraws();
    void withdrawsAtItsEnd();
    void theLastOneCountsWhenTheyComeFast();
    void oneThatIsOverBeforeItIsShownIsNotShown();
    void aDismissedOneStaysDismissed();
    void buttonsAreHeard();
    void strangeIdsAreNotOurs();
    void markupOfADaemonIsText_data();
    void markupOfADaemonIsText();
    void withoutAServiceNothingHappens();

private:
    std::unique_ptr<Notifications> m_notifications;
};

void NotificationsTest::showsSummaryBodyAndButtons()
{
    const FakeNotifications service;
    Notice shown = notice(NoticeKind::GaveUp);
    shown.isUrgent = true;
    shown.offersRestart = true;
    m_notifications->setNotice(shown);
    QTRY_COMPARE(service.all().size(), 1);
    const auto &first = service.all().first();
    QCOMPARE(first.summary, "summary");
    QCOMPARE(first.body, "why");
    QCOMPARE(first.actions,
             (QStringList{"default", "Show Log", "show-log", "Show Log", "restart", "Restart"}));
    QCOMPARE(first.hints["desktop-entry"].toString(), "org.containerdeck.Containerdeck");
    QCOMPARE(first.hints["urgency"].toInt(), 2);
}

void NotificationsTest::replacesInPlace()
{
    const FakeNotifications service;
    m_notifications->setNotice(notice(NoticeKind::Died));
    QTRY_COMPARE(service.all().size(), 1);
    m_notifications->setNotice(notice(NoticeKind::Replaced));
    QTRY_COMPARE(service.all().size(), 2);
    QCOMPARE(service.all().last().replaces, service.all().first().id);
    QCOMPARE(service.all().last().hints["urgency"].toInt(), 1);
}

void NotificationsTest::withdraws()
{
    const FakeNotifications service;
    QSignalSpy called(&service, &FakeNotifications::NotificationClosed);
    m_notifications->setNotice(notice(NoticeKind::Silent));
    QTRY_COMPARE(service.all().size(), 1);
    m_notifications->setNotice(std::nullopt);
    QTRY_COMPARE(called.size(), 1);
    QCOMPARE(service.withdrawn(), (QList<uint>{1}));
}

void NotificationsTest::withdrawsAtItsEnd()
{
    const FakeNotifications service;
    QSignalSpy called(&service, &FakeNotifications::NotificationClosed);
    m_notifications->setNotice(notice(NoticeKind::Died));
    QTRY_COMPARE(service.all().size(), 1);
    m_notifications->setNotice(notice(NoticeKind::Replaced)); // its answer has been heard when
    QTRY_COMPARE(service.all().size(), 2);                    // the next one is on its way
    m_notifications.reset();
    QTRY_COMPARE(called.size(), 1);
}

void NotificationsTest::theLastOneCountsWhenTheyComeFast()
{
    const FakeNotifications service;
    for (const char *body : {"one", "two", "three"})
        m_notifications->setNotice(notice(NoticeKind::Died, body));
    QTRY_VERIFY(!service.all().isEmpty() && service.all().last().body == "three");
    QCOMPARE(service.all().last().id, service.all().first().id);
}

void NotificationsTest::oneThatIsOverBeforeItIsShownIsNotShown()
{
    const FakeNotifications service;
    m_notifications->setNotice(notice(NoticeKind::Died));
    m_notifications->setNotice(std::nullopt);
    m_notifications->setNotice(notice(NoticeKind::Silent, "this one"));
    QTRY_COMPARE(service.all().size(), 1);
    QCOMPARE(service.all().first().body, "this one");
}

void NotificationsTest::aDismissedOneStaysDismissed()
{
    FakeNotifications service;
    m_notifications->setNotice(notice(NoticeKind::Silent, "first"));
    QTRY_COMPARE(service.all().size(), 1);
    constexpr uint kByThePerson = 2;
    emit service.NotificationClosed(1, kByThePerson);
    m_notifications->setNotice(notice(NoticeKind::Silent, "first"));
    m_notifications->setNotice(notice(NoticeKind::GaveUp, "another"));
    QTRY_COMPARE(service.all().size(), 2);
    QCOMPARE(service.all().last().body, "another");
    QCOMPARE(service.all().last().replaces, 0u);
}

void NotificationsTest::buttonsAreHeard()
{
    FakeNotifications service;
    QSignalSpy log(m_notifications.get(), &Notifications::logAsked);
    QSignalSpy restart(m_notifications.get(), &Notifications::restartAsked);
    m_notifications->setNotice(notice(NoticeKind::Silent));
    QTRY_COMPARE(service.all().size(), 1);
    m_notifications->setNotice(notice(NoticeKind::GaveUp));
    QTRY_COMPARE(service.all().size(), 2);
    emit service.ActivationToken(1, "a token");
    emit service.ActionInvoked(1, "show-log");
    QTRY_COMPARE(log.size(), 1);
    QCOMPARE(log.first().first().toString(), "a token");
    emit service.ActionInvoked(1, "default");
    QTRY_COMPARE(log.size(), 2);
    QVERIFY(log.last().first().toString().isEmpty());
    emit service.ActionInvoked(1, "restart");
    QTRY_COMPARE(restart.size(), 1);
}

void NotificationsTest::strangeIdsAreNotOurs()
{
    FakeNotifications service;
    QSignalSpy restart(m_notifications.get(), &Notifications::restartAsked);
    m_notifications->setNotice(notice(NoticeKind::Silent));
    QTRY_COMPARE(service.all().size(), 1);
    m_notifications->setNotice(notice(NoticeKind::GaveUp));
    QTRY_COMPARE(service.all().size(), 2);
    emit service.ActionInvoked(4711, "restart");
    emit service.ActionInvoked(0, "restart");
    emit service.ActionInvoked(1, "restart");
    QTRY_VERIFY(!restart.isEmpty());
    QCOMPARE(restart.size(), 1);
}

void NotificationsTest::markupOfADaemonIsText_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("body");
    QTest::newRow("markup") << QStringList{"body", "body-markup"} << "&lt;b&gt;bold&lt;/b&gt;";
    QTest::newRow("nobody knows") << QStringList{} << "&lt;b&gt;bold&lt;/b&gt;";
    QTest::newRow("text only") << QStringList{"body"} << "<b>bold</b>";
}

void NotificationsTest::markupOfADaemonIsText()
{
    QFETCH(QStringList, capabilities);
    QFETCH(QString, body);
    const FakeNotifications service(capabilities);
    m_notifications->setNotice(notice(NoticeKind::GaveUp, "<b>bold</b>"));
    QTRY_COMPARE(service.all().size(), 1);
    QCOMPARE(service.all().first().body, body);
}

void NotificationsTest::withoutAServiceNothingHappens()
{
    m_notifications->setNotice(notice(NoticeKind::Died));
    m_notifications->setNotice(std::nullopt);
    const FakeNotifications service; // it comes later
    m_notifications->setNotice(notice(NoticeKind::GaveUp, "heard"));
    QTRY_VERIFY(!service.all().isEmpty());
    QCOMPARE(service.all().last().body, "heard");
}

QTEST_GUILESS_MAIN(NotificationsTest)
#include "tst_notifications.moc"
