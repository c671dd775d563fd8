// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "deckwindow.h"
#include "helpers/processguard.h"
#include "helpers/terminal.h"
#include "profiles/profilesdialog.h"
#include "profiles/profilesmenu.h"

#include <QDir>
#include <QMessageBox>
#include <QTreeWidget>

using namespace deck;
using namespace deck::test;

/// One window over several profiles, each with a real containerd of its own.
class WindowProfilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsOneAfterTheOther();
    void attachesToWhoeverManages();
    void brokenOneIsToldAndNotShown();
    void closingAsksOnceForAll_data();
    void closingAsksOnceForAll();
    void terminationStopsAll();
    void removesOneThatWasShown();

private:
    void choose(const Deck &deck, const QString &name) const;
    /// The pids of both daemons; 0 for one that does not come up.
    [[nodiscard]] std::pair<qint64, qint64> startBoth(const Deck &deck) const;

    std::unique_ptr<TemporaryHome> m_home;
};

void WindowProfilesTest::init()
{
    QTest::failOnWarning(QRegularExpression(kAnyWarning));
    m_home = std::make_unique<TemporaryHome>();
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(m_home->path("config/other.toml"), "restart = \"never\"\n");
}

/// As by the menu of the header.
void WindowProfilesTest::choose(const Deck &deck, const QString &name) const
{
    ProfilesMenu *menu = deck.window()->profilesMenu();
    menu->popup(deck.window()->mapToGlobal(QPoint(10, 10)));
    QTRY_VERIFY_WITH_TIMEOUT(menu->findChild<QAction *>(name), kPatience);
    auto *action = menu->findChild<QAction *>(name);
    menu->setActiveAction(action);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(!menu->isVisible());
}

std::pair<qint64, qint64> WindowProfilesTest::startBoth(const Deck &deck) const
{
    const auto start = [&deck] {
        deck.click("start");
        const auto serves = [&deck] { return deck.state() == "Serving"; };
        return QTest::qWaitFor(serves, kPatience) ? deck.pid() : 0;
    };
    const qint64 first = start();
    choose(deck, "other");
    const auto isShown = [&deck] { return deck.title("profile") == "other"; };
    return {first, QTest::qWaitFor(isShown, kPatience) ? start() : 0};
}

void WindowProfilesTest::showsOneAfterTheOther()
{
    const Deck deck(*m_home);
    deck.click("start");
    VERIFY_STATE(deck, "Serving");
    const qint64 first = deck.pid();
    choose(deck, "other");
    VERIFY_STATE(deck, "Stopped");
    QCOMPARE(deck.title("profile"), "other");
    deck.click("start");
    VERIFY_STATE(deck, "Serving");
    const qint64 second = deck.pid();
    QVERIFY(first != second && isAlive(first) && isAlive(second));

    ProfilesMenu *menu = deck.window()->profilesMenu();
    menu->popup(QPoint(0, 0));
    QTRY_COMPARE_WITH_TIMEOUT(menu->findChild<QAction *>("default")->text(), "default\tServing",
                              kPatience);
    QVERIFY(menu->findChild<QAction *>("other")->isChecked());
    menu->hide();
    choose(deck, "default");
    QTRY_COMPARE_WITH_TIMEOUT(deck.pid(), first, kPatience);
    deck.click("stop");
    VERIFY_STATE(deck, "Stopped");
    QVERIFY(isAlive(second)); // the other one is not meant
}

void WindowProfilesTest::attachesToWhoeverManages()
{
    RunningManager manager(m_home->path(), {"--profile", "other"});
    QVERIFY2(manager.waitForServing(), manager.errors());
    const Deck deck(*m_home);
    choose(deck, "other");
    VERIFY_STATE(deck, "Serving");
    QCOMPARE(deck.pid(), manager.daemonPid());
    QVERIFY(deck.title("pid").contains("managed by pid"));
    deck.window()->close(); // nothing of it is this window's
    QTRY_COMPARE_WITH_TIMEOUT(deck.exitCode(), 0, kPatience);
    QVERIFY(isAlive(manager.daemonPid()));
}

void WindowProfilesTest::brokenOneIsToldAndNotShown()
{
    writeFile(m_home->path("config/other.toml"), "\nrestart = \"sometimes\"\n");
    const Deck deck(*m_home);
    choose(deck, "other");
    QTRY_VERIFY_WITH_TIMEOUT(deck.window()->findChild<QMessageBox *>(), kPatience);
    auto *box = deck.window()->findChild<QMessageBox *>();
    QVERIFY2(box->text().contains("other.toml:2"), qPrintable(box->text()));
    box->close();
    QCOMPARE(deck.title("profile"), "default");
}

void WindowProfilesTest::closingAsksOnceForAll_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("alive");
    QTest::addColumn<bool>("ends");
    QTest::newRow("stop") << "stop" << false << true;
    QTest::newRow("keep") << "keep" << true << false; // both would end with this process
    QTest::newRow("cancel") << "cancel" << true << false;
}

void WindowProfilesTest::closingAsksOnceForAll()
{
    QFETCH(QString, button);
    QFETCH(bool, alive);
    QFETCH(bool, ends);
    const Deck deck(*m_home);
    const auto [first, second] = startBoth(deck);
    QVERIFY(first > 0 && second > 0);
    {
        const DialogClicker person(button);
        deck.window()->close();
        QCOMPARE(person.dialogs(), 1);
    }
    if (ends)
        QTRY_COMPARE_WITH_TIMEOUT(deck.exitCode(), 0, kPatience);
    else
        QCOMPARE(deck.exitCode(), -1);
    QCOMPARE(isAlive(first), alive);
    QCOMPARE(isAlive(second), alive);
    QCOMPARE(deck.window()->isVisible(), button != "keep");
}

void WindowProfilesTest::terminationStopsAll()
{
    const Deck deck(*m_home);
    const auto [first, second] = startBoth(deck);
    QVERIFY(first > 0 && second > 0);
    QMetaObject::invokeMethod(deck.termination(), "asked", Qt::DirectConnection);
    QTRY_COMPARE_WITH_TIMEOUT(deck.exitCode(), 0, kPatience);
    QVERIFY(!isAlive(first) && !isAlive(second));
}

void WindowProfilesTest::removesOneThatWasShown()
{
    const Deck deck(*m_home);
    choose(deck, "other");
    QTRY_COMPARE_WITH_TIMEOUT(deck.title("profile"), "other", kPatience);
    choose(deck, "default");
    QTRY_COMPARE_WITH_TIMEOUT(deck.title("profile"), "default", kPatience);
    deck.window()->profilesMenu()->actions().last()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(deck.window()->findChild<ProfilesDialog *>(), kPatience);
    auto *dialog = deck.window()->findChild<ProfilesDialog *>();
    auto *table = dialog->findChild<QTreeWidget *>();
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 2, kPatience);
    QVERIFY(!dialog->findChild<QPushButton *>("profileRemove")->isEnabled()); // it is shown
    table->setCurrentItem(table->topLevelItem(1));
    QTimer::singleShot(0, dialog, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
    });
    QTest::mouseClick(dialog->findChild<QPushButton *>("profileRemove"), Qt::LeftButton);
    auto *note = dialog->findChild<QLabel *>("profilesNote");
    QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), kPatience);
    QVERIFY2(!QFile::exists(m_home->path("config/other.toml")), qPrintable(note->text()));
    QVERIFY2(note->text().startsWith("Deleted “other”."), qPrintable(note->text()));
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 1, kPatience);
}

QTEST_MAIN(WindowProfilesTest)
#include "tst_windowprofiles.moc"
