// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/settingsopener.h"
#include "configuration/configpage.h"
#include "inspect/profileview.h"
#include "settings/settingsdialog.h"
#include "shownwindow.h"

#include <QPushButton>
#include <QTest>
#include <QWindow>

using namespace deck;
using namespace deck::test;

namespace {

/// A window with the page Configuration, over one session or another.
struct Opened
{
    Opened() : shown(serving())
    {
        ProfileView view;
        view.keys = {{"dialect", "containerd", "containerd", {}, true, false, {}}};
        for (ScriptedSession *each : {&shown.session, &other})
            each->setAnswer(Topic::Profile, {toJson(view), {}});
        new SettingsOpener(shown.window, [this]() -> DaemonSession & { return *session; });
        shown.window.addPage(page, "Configuration");
    }
    void press()
    {
        QTest::keyClick(shown.window.windowHandle(), Qt::Key_Comma, Qt::ControlModifier);
    }
    [[nodiscard]] QList<SettingsDialog *> dialogs() const
    {
        return shown.window.findChildren<SettingsDialog *>();
    }

    ScriptedSession other{serving()};
    Shown shown;
    ConfigPage *page = new ConfigPage;
    ScriptedSession *session = &shown.session;
};

} // namespace

class SettingsOpenerTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void thereIsOneDialog();
    void anotherSessionHasAnotherDialog();
    void configurationIsBroughtToTheFront();
};

void SettingsOpenerTest::thereIsOneDialog()
{
    Opened opened;
    opened.press();
    QCOMPARE(opened.dialogs().size(), 1);
    const QPointer<SettingsDialog> first = opened.dialogs().first();
    QVERIFY(first->isVisible());
    opened.shown.find<QAction>("settings")->trigger();
    QCOMPARE(opened.dialogs(), QList<SettingsDialog *>{first});
    first->reject();
    QTRY_VERIFY(first.isNull());
    opened.shown.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&opened.shown.window));
    opened.press();
    QTRY_COMPARE(opened.dialogs().size(), 1);
}

void SettingsOpenerTest::anotherSessionHasAnotherDialog()
{
    Opened opened;
    opened.press();
    const QPointer<SettingsDialog> first = opened.dialogs().first();
    opened.session = &opened.other;
    opened.shown.find<QAction>("settings")->trigger();
    QTRY_VERIFY(first.isNull());
    QCOMPARE(opened.dialogs().size(), 1);
    QVERIFY(opened.dialogs().first()->isVisible());
    QCOMPARE(opened.other.inquiries().size(), 1);
}

void SettingsOpenerTest::configurationIsBroughtToTheFront()
{
    Opened opened;
    opened.press();
    auto *dialog = opened.dialogs().first();
    QTRY_VERIFY(dialog->findChild<QPushButton *>("openConfiguration") != nullptr);
    QVERIFY(!opened.page->isVisible());
    dialog->findChild<QPushButton *>("openConfiguration")->click();
    QVERIFY(opened.page->isVisible());
}

QTEST_MAIN(SettingsOpenerTest)
#include "tst_settingsopener.moc"
