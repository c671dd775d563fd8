// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/newprofiledialog.h"
#include "profiles/profilesdialog.h"
#include "profiles/profilesmenu.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace deck;

namespace {

QList<ProfileItem> items()
{
    ProfileItem serving{"default", {"Serving", {}, Tone::Good, Mark::Check}, 42, {}};
    ProfileItem stopped{"a&b", {"Stopped", {}, Tone::Quiet, Mark::Square}, 0, {}};
    ProfileItem broken{"broken", {}, 0, "broken.toml:1: <b>no</b>"};
    return {serving, stopped, broken};
}

} // namespace

/// Choosing among profiles.
class ProfilesDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support )")); }
    void menuShowsStates();
    void menuIsBroughtUpToDate();
    void chosenOneIsTold();
    void tableShowsStates();
    void nothingCanBeDoneMeanwhile();
    void names_data();
    void names();
    void copyIsOfTheSelectedOne();
};

void ProfilesDialogTest::menuShowsStates()
{
    ProfilesMenu menu;
    menu.setItems(items());
    menu.setCurrent("default");
    QCOMPARE(menu.findChild<QAction *>("default")->text(), "default\tServing");
    QVERIFY(menu.findChild<QAction *>("default")->isChecked());
    QCOMPARE(menu.findChild<QAction *>("a&b")->text(), "a&&b\tStopped");
    QCOMPARE(menu.findChild<QAction *>("broken")->text(), "broken\tBroken file");
    QVERIFY(!menu.findChild<QAction *>("broken")->toolTip().contains("<b>"));
    QVERIFY(!menu.findChild<QAction *>("broken")->icon().isNull());
}

void ProfilesDialogTest::menuIsBroughtUpToDate()
{
    ProfilesMenu menu;
    menu.setItems(items());
    QAction *before = menu.findChild<QAction *>("default");
    menu.setItems(items());
    QCOMPARE(menu.findChild<QAction *>("default"), before); // nothing is new
    QList<ProfileItem> fewer = items();
    fewer.removeFirst();
    menu.setItems(fewer);
    QVERIFY(!menu.findChild<QAction *>("default"));
    QCOMPARE(menu.actions().first()->objectName(), "a&b");
}

void ProfilesDialogTest::chosenOneIsTold()
{
    ProfilesMenu menu;
    menu.setItems(items());
    menu.setCurrent("default");
    const QSignalSpy chosen(&menu, &ProfilesMenu::chosen);
    menu.findChild<QAction *>("a&b")->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), "a&b");
    QVERIFY(menu.findChild<QAction *>("default")->isChecked()); // until the window shows it
}

void ProfilesDialogTest::tableShowsStates()
{
    ProfilesDialog dialog;
    dialog.setItems(items());
    auto *table = dialog.findChild<QTreeWidget *>();
    QCOMPARE(table->topLevelItemCount(), 3);
    QCOMPARE(table->topLevelItem(0)->text(1), "Serving");
    QCOMPARE(table->topLevelItem(0)->text(2), "42");
    QCOMPARE(table->topLevelItem(2)->text(1), "Broken file");
    table->setCurrentItem(table->topLevelItem(1));
    dialog.setItems(items()); // as every other second
    QCOMPARE(table->currentItem(), table->topLevelItem(1));
    const QSignalSpy chosen(&dialog, &ProfilesDialog::chosen);
    dialog.findChild<QPushButton *>("profileShow")->click();
    QCOMPARE(chosen.first().first().toString(), "a&b");
}

void ProfilesDialogTest::nothingCanBeDoneMeanwhile()
{
    ProfilesDialog dialog;
    auto *remove = dialog.findChild<QPushButton *>("profileRemove");
    auto *create = dialog.findChild<QPushButton *>("profileNew");
    QVERIFY(!remove->isEnabled() && create->isEnabled()); // none is selected
    dialog.setItems(items());
    QVERIFY(remove->isEnabled());
    dialog.setBusy(true);
    QVERIFY(!remove->isEnabled() && !create->isEnabled());
    dialog.setBusy(false);
    QVERIFY(remove->isEnabled() && create->isEnabled());
    dialog.showNote("one\ntwo <b>", false);
    QCOMPARE(dialog.findChild<QLabel *>("profilesNote")->textFormat(), Qt::PlainText);
}

void ProfilesDialogTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("empty") << "" << false;
    QTest::newRow("good") << "web-1.2_x" << true;
    QTest::newRow("there already") << "a" << false;
    QTest::newRow("space") << "web 1" << false;
    QTest::newRow("path") << "../web" << false;
    QTest::newRow("begins with a dot") << ".web" << false;
    QTest::newRow("too long") << QString(65, 'x') << false;
}

void ProfilesDialogTest::names()
{
    QFETCH(QString, name);
    QFETCH(bool, isGood);
    NewProfileDialog dialog({"default", "a"}, {});
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>("profileName"), name);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.result() == QDialog::Accepted, isGood);
    QCOMPARE(dialog.findChild<QLabel *>("profileFault")->text().isEmpty(),
             isGood || name.isEmpty());
}

void ProfilesDialogTest::copyIsOfTheSelectedOne()
{
    NewProfileDialog dialog({"default", "a"}, "a");
    QCOMPARE(dialog.original(), "a");
    dialog.findChild<QComboBox *>("profileOriginal")->setCurrentIndex(0);
    QCOMPARE(dialog.original(), "");
}

QTEST_MAIN(ProfilesDialogTest)
#include "tst_profilesdialog.moc"
