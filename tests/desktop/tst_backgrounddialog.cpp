// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/backgrounddialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>

using namespace deck;

namespace {

QCheckBox *box(const BackgroundDialog &dialog, const char *name)
{
    return dialog.findChild<QCheckBox *>(QLatin1StringView(name));
}

} // namespace

class BackgroundDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsChosen();
    void aDaemonIsStartedOnlyWithTheProgram();
    void withoutATrayThereIsNothingToChoose();
};

void BackgroundDialogTest::showsWhatIsChosen()
{
    BackgroundDialog dialog({{true, true}, {false, false}}, "work", true);
    QVERIFY(box(dialog, "opensAtLogin")->isChecked());
    QVERIFY(box(dialog, "startsDaemonAtLogin")->isChecked());
    QVERIFY(box(dialog, "startsDaemonAtLogin")->text().contains("work"));
    box(dialog, "showsTray")->click();
    box(dialog, "notifies")->click();
    QCOMPARE(dialog.choices().login, (Autostart::Choice{true, true}));
    QCOMPARE(dialog.choices().desktop, (DesktopPreference{true, true}));
}

void BackgroundDialogTest::aDaemonIsStartedOnlyWithTheProgram()
{
    BackgroundDialog dialog({{true, true}, {}}, "default", true);
    box(dialog, "opensAtLogin")->click();
    QVERIFY(!box(dialog, "startsDaemonAtLogin")->isEnabled());
    QCOMPARE(dialog.choices().login, Autostart::Choice());
}

void BackgroundDialogTest::withoutATrayThereIsNothingToChoose()
{
    BackgroundDialog dialog({{}, {true, true}}, "default", false);
    QVERIFY(!box(dialog, "showsTray")->isEnabled());
    QVERIFY(!box(dialog, "showsTray")->toolTip().isEmpty());
    QVERIFY(dialog.choices().desktop.showsTray); // for another desktop
}

QTEST_MAIN(BackgroundDialogTest)
#include "tst_backgrounddialog.moc"
