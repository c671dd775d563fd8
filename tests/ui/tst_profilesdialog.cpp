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

#include <memory>

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
    void highlightStays();
    void chosenOneIsTold();
    void tableShowsStates();
    void nothingCanBeDoneMeanwhile();
    void names_data();
    void names();
    void copyIsOfTheSelectedOne();
    void renameBeginsWithoutAFault();
    void shownOneIsKept();
    void newOneIsSelected();
    void longNameLeavesRoom();
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

void ProfilesDialogTest::highlightStays()
{
    ProfilesMenu menu;
    menu.setItems(items());
    menu.popup({});
    QVERIFY(QTest::qWaitForWindowExposed(&menu));
    menu.setActiveAction(menu.findChild<QAction *>("a&b"));
    QList<ProfileItem> news = items();
    news[1].state.word = "Serving";
    news.insert(0, {"aa", {"Stopped", {}, Tone::Quiet, Mark::Square}, 0, {}});
    news.removeLast();
    menu.setItems(news);
    menu.setCurrent("aa");
    QCOMPARE(menu.activeAction(), menu.findChild<QAction *>("a&b"));
    QCOMPARE(menu.activeAction()->text(), "a&&b\tServing");
    QStringList order;
    for (const QAction *action : menu.actions().first(3))
        order << action->objectName();
    QCOMPARE(order, (QStringList{"aa", "default", "a&b"}));
    QVERIFY(menu.actions().first()->isChecked() && menu.actions().first()->font().bold());
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

void ProfilesDialogTest::renameBeginsWithoutAFault()
{
    const std::unique_ptr<NewProfileDialog> dialog(
        NewProfileDialog::forRename({"default", "a"}, "a", nullptr));
    const auto fault = [&dialog] { return dialog->findChild<QLabel *>("profileFault")->text(); };
    dialog->show();
    QVERIFY(fault().isEmpty());
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // it has this name
    QTest::keyClicks(dialog->findChild<QLineEdit *>("profileName"), "default");
    QVERIFY(!fault().isEmpty());
    QTest::keyClicks(dialog->findChild<QLineEdit *>("profileName"), "2");
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
}

void ProfilesDialogTest::shownOneIsKept()
{
    ProfilesDialog dialog;
    dialog.setShown("a&b");
    dialog.setItems(items());
    auto *table = dialog.findChild<QTreeWidget *>();
    QCOMPARE(table->currentItem(), table->topLevelItem(1)); // it is what is selected at first
    for (const char *name : {"profileRename", "profileRemove"}) {
        const auto *button = dialog.findChild<QPushButton *>(name);
        QVERIFY(!button->isEnabled() && button->toolTip().contains("Show another one"));
    }
    QVERIFY(dialog.findChild<QPushButton *>("profileCopy")->isEnabled());
    table->setCurrentItem(table->topLevelItem(0));
    const auto *remove = dialog.findChild<QPushButton *>("profileRemove");
    QVERIFY(remove->isEnabled() && remove->toolTip().isEmpty());
}

void ProfilesDialogTest::newOneIsSelected()
{
    ProfilesDialog dialog;
    dialog.setItems(items());
    auto *table = dialog.findChild<QTreeWidget *>();
    dialog.select("new"); // the table learns of it a moment later
    QCOMPARE(table->currentItem(), table->topLevelItem(0));
    QList<ProfileItem> more = items();
    more.append({"new", {"Stopped", {}, Tone::Quiet, Mark::Square}, 0, {}});
    dialog.setItems(more);
    QCOMPARE(table->currentItem(), table->topLevelItem(3));
    table->setCurrentItem(table->topLevelItem(0));
    more[3].pid = 7;
    dialog.setItems(more);
    QCOMPARE(table->currentItem(), table->topLevelItem(0)); // once
}

void ProfilesDialogTest::longNameLeavesRoom()
{
    ProfilesDialog dialog;
    QList<ProfileItem> list = items();
    list[0].name = QString(64, 'm');
    dialog.setItems(list);
    dialog.open();
    const auto *table = dialog.findChild<QTreeWidget *>();
    const QRect pid = table->visualRect(table->model()->index(0, 2));
    QVERIFY(table->viewport()->rect().contains(pid));
}

QTEST_MAIN(ProfilesDialogTest)
#include "tst_profilesdialog.moc"
