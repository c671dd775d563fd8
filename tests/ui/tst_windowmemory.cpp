// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/quitpreference.h"
#include "app/windowmemory.h"
#include "filledwindow.h"
#include "logview/loglook.h"
#include "logview/logpage.h"
#include "logview/logview.h"

#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>

#include <memory>

using namespace deck;
using namespace deck::test;

namespace {

QString fileOf(const TemporaryHome &home)
{
    return home.path("config/window.ini");
}

/// A window with its memory, as the program makes it.
class Remembering
{
public:
    explicit Remembering(const TemporaryHome &home) : m_session(serving())
    {
        m_window.addPage(new HealthPage, "Health");
        m_window.addPage(new RunsPage, "Runs");
        m_window.addPage(new ConfigPage, "Configuration");
        m_window.addPage(new ChecksPage, "Checks");
        m_memory = std::make_unique<WindowMemory>(m_window, fileOf(home));
        m_window.setSession(m_session);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
    }

    MainWindow &window() { return m_window; }
    LogPage &log() { return *m_window.findChild<LogPage *>(); }
    template <class Widget>
    Widget *find(const char *name) const
    {
        return m_window.findChild<Widget *>(QLatin1StringView(name));
    }

private:
    ScriptedSession m_session;
    MainWindow m_window;
    std::unique_ptr<WindowMemory> m_memory; // goes first
};

LogLook anotherLook()
{
    LogLook look;
    look.hiddenLevels = (1U << int(LogLevel::Debug)) | (1U << int(LogLevel::Trace));
    look.searchMode = 1;
    look.isWrapped = true;
    look.isRaw = true;
    look.time = LineFormat::Time::SinceStart;
    look.hasDetails = true;
    look.zoom = 3;
    return look;
}

} // namespace

/// What a person has made of the window is there the next time.
class WindowMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void placeHasToBeSeen_data();
    void placeHasToBeSeen();
    void placeAndPagesComeBack();
    void maximizedComesBackAndHasItsSizeBehindIt();
    void whatWasDraggedComesBack();
    void logComesBackAsItWasShown();
    void logIsFollowedAndSearchIsEmpty();
    void isWrittenWhileTheWindowIsThere();
    void fileThatMeansNothingIsAsNone_data();
    void fileThatMeansNothingIsAsNone();
    void lastOfTwoWindowsWins();
    void leavesTheRestOfTheFileAlone();
    void dialogsHaveTheirOwn();
};

void WindowMemoryTest::placeHasToBeSeen_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("place"); // invalid: as at first
    const QRect none;
    QTest::newRow("within") << QRect(100, 100, 800, 600) << QRect(100, 100, 800, 600);
    QTest::newRow("on the second screen") << QRect(2000, 50, 800, 600) << QRect(2000, 50, 800, 600);
    QTest::newRow("partly beyond the left")
        << QRect(-600, 10, 800, 600) << QRect(-600, 10, 800, 600);
    QTest::newRow("beyond the left") << QRect(-790, 10, 800, 600) << none;
    QTest::newRow("beyond the right") << QRect(5000, 10, 800, 600) << none;
    QTest::newRow("below") << QRect(10, 1075, 800, 600) << none;
    QTest::newRow("title bar above") << QRect(10, -500, 800, 600) << none;
    QTest::newRow("larger than its screen") << QRect(0, 0, 4000, 3000) << QRect(0, 0, 1920, 1080);
    QTest::newRow("nothing") << none << none;
    QTest::newRow("too small to be seen") << QRect(10, 10, 3, 3) << none;
}

void WindowMemoryTest::placeHasToBeSeen()
{
    QFETCH(QRect, wanted);
    QFETCH(QRect, place);
    const QList<QRect> screens{{0, 0, 1920, 1080}, {1920, 0, 1280, 1024}};
    QCOMPARE(usablePlace(wanted, screens).value_or(QRect()), place);
    QVERIFY(!usablePlace(wanted, {}));
}

void WindowMemoryTest::placeAndPagesComeBack()
{
    const TemporaryHome home;
    const QRect place(20, 30, 700, 500);
    {
        Remembering first(home);
        QVERIFY(first.window().geometry() != place);
        first.window().setGeometry(place);
        first.find<QTabWidget>("pageTabs")->setCurrentIndex(3);
        first.find<QTabWidget>("healthTabs")->setCurrentIndex(2);
        first.find<QTabWidget>("configTabs")->setCurrentIndex(1);
    }
    Remembering next(home);
    QCOMPARE(next.window().geometry(), place);
    QCOMPARE(next.find<QTabWidget>("pageTabs")->currentIndex(), 3);
    QCOMPARE(next.find<QTabWidget>("healthTabs")->currentIndex(), 2);
    QCOMPARE(next.find<QTabWidget>("configTabs")->currentIndex(), 1);
}

void WindowMemoryTest::maximizedComesBackAndHasItsSizeBehindIt()
{
    const TemporaryHome home;
    const QRect place(20, 30, 640, 480);
    {
        Remembering first(home);
        first.window().setGeometry(place);
        first.window().showMaximized();
        QTRY_VERIFY(first.window().isMaximized());
    }
    Remembering next(home);
    QVERIFY(next.window().isMaximized());
    QCOMPARE(next.window().normalGeometry().size(), place.size());
}

void WindowMemoryTest::whatWasDraggedComesBack()
{
    const TemporaryHome home;
    QList<int> sizes;
    {
        Remembering first(home);
        first.find<QTabWidget>("pageTabs")->setCurrentIndex(2);
        auto *split = first.find<QSplitter>("runsSplit");
        split->setSizes({300, 500});
        sizes = split->sizes();
        QMetaObject::invokeMethod(split, "splitterMoved", Q_ARG(int, 300), Q_ARG(int, 1));
        first.find<QTreeWidget>("plugins")->header()->resizeSection(1, 222);
        first.find<QTreeWidget>("events")->header()->resizeSection(0, 77);
    }
    Remembering next(home);
    QCOMPARE(next.find<QSplitter>("runsSplit")->sizes(), sizes);
    QCOMPARE(next.find<QTreeWidget>("plugins")->header()->sectionSize(1), 222);
    QCOMPARE(next.find<QTreeWidget>("events")->header()->sectionSize(0), 77);
}

void WindowMemoryTest::logComesBackAsItWasShown()
{
    const TemporaryHome home;
    {
        Remembering first(home);
        QCOMPARE(first.log().look(), LogLook());
        first.log().setLook(anotherLook());
        QCOMPARE(first.log().look(), anotherLook());
    }
    Remembering next(home);
    QCOMPARE(next.log().look(), anotherLook());
    QVERIFY(!next.find<QAbstractButton>("chip-debug")->isChecked());
    QVERIFY(next.find<QAbstractButton>("chip-error")->isChecked());
    QVERIFY(next.find<LogView>("logView")->isWrapped());
    QVERIFY(next.find<QWidget>("logDetails")->isVisible());
    QCOMPARE(next.find<QTabWidget>("pageTabs")->currentIndex(), 0);
}

void WindowMemoryTest::logIsFollowedAndSearchIsEmpty()
{
    const TemporaryHome home;
    {
        Remembering first(home);
        first.find<QLineEdit>("searchField")->setText("words");
        first.find<LogView>("logView")->setFollowing(false);
        first.window().resize(600, 400);
    }
    Remembering next(home);
    QVERIFY(next.find<QLineEdit>("searchField")->text().isEmpty());
    QVERIFY(next.find<LogView>("logView")->isFollowing());
}

/// A kill loses a moment, and not all.
void WindowMemoryTest::isWrittenWhileTheWindowIsThere()
{
    const TemporaryHome home;
    Remembering first(home);
    first.window().setGeometry(20, 30, 700, 500);
    QTRY_COMPARE(QSettings(fileOf(home), QSettings::IniFormat).value("window/place").toRect(),
                 QRect(20, 30, 700, 500));
}

void WindowMemoryTest::fileThatMeansNothingIsAsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no INI") << QByteArray("\x00\xff[[[\n=\n@@@@(", 12);
    QTest::newRow("a line without a value") << QByteArray("[window]\nplace\n");
    QTest::newRow("wrong kinds") << QByteArray(
        "[window]\nplace=@Rect(1 2)\nmaximized=maybe\ntab\\pageTabs=many\n"
        "split\\runsSplit=@ByteArray(nothing)\ncolumns\\plugins=wide, wider\n"
        "[log]\nhiddenLevels=none\ntime=later\nzoom=@Invalid()\n");
    QTest::newRow("out of range") << QByteArray(
        "[window]\nplace=@Rect(90000 90000 800 600)\ntab\\pageTabs=77\n"
        "columns\\plugins=-5, 99999999, 3\n"
        "[log]\nhiddenLevels=4096\nsearchMode=9\ntime=-1\nzoom=5000\n");
}

void WindowMemoryTest::fileThatMeansNothingIsAsNone()
{
    QFETCH(QByteArray, content);
    const TemporaryHome untouched;
    const TemporaryHome home;
    QVERIFY(QDir().mkpath(home.path("config")));
    writeFile(fileOf(home), content);
    Remembering usual(untouched);
    {
        Remembering window(home);
        QCOMPARE(window.window().geometry().size(), usual.window().geometry().size());
        QCOMPARE(window.find<QTabWidget>("pageTabs")->currentIndex(), 0);
        QCOMPARE(window.log().look(), LogLook());
        QCOMPARE(window.find<QTreeWidget>("plugins")->header()->sectionSize(1),
                 usual.find<QTreeWidget>("plugins")->header()->sectionSize(1));
        window.find<QTabWidget>("pageTabs")->setCurrentIndex(2);
    }
    Remembering next(home); // it is a file again
    QCOMPARE(next.find<QTabWidget>("pageTabs")->currentIndex(), 2);
}

void WindowMemoryTest::lastOfTwoWindowsWins()
{
    const TemporaryHome home;
    {
        auto one = std::make_unique<Remembering>(home);
        auto other = std::make_unique<Remembering>(home);
        one->window().setGeometry(10, 10, 610, 410);
        other->window().setGeometry(20, 20, 620, 420);
        other.reset();
        one.reset();
    }
    Remembering next(home);
    QCOMPARE(next.window().geometry(), QRect(10, 10, 610, 410));
}

void WindowMemoryTest::leavesTheRestOfTheFileAlone()
{
    const TemporaryHome home;
    const QuitPreference preference(fileOf(home), "default");
    preference.save(QuitChoice::Keep);
    {
        Remembering window(home);
        window.window().resize(600, 400);
    }
    QCOMPARE(preference.load(), QuitChoice::Keep);
}

/// One that is open while it is written.
void WindowMemoryTest::dialogsHaveTheirOwn()
{
    const TemporaryHome home;
    QByteArray before;
    {
        Remembering first(home);
        first.window().resize(800, 600);
    }
    before = readFile(fileOf(home));
    {
        Remembering second(home);
        QDialog dialog(&second.window());
        auto *tabs = new QTabWidget(&dialog);
        tabs->setObjectName("of a dialog");
        dialog.show();
        second.window().resize(801, 600);
        QTRY_VERIFY(readFile(fileOf(home)) != before);
        const QByteArray after = readFile(fileOf(home));
        QVERIFY2(!after.contains("of%20a%20dialog"), after);
    }
}

QTEST_MAIN(WindowMemoryTest)
#include "tst_windowmemory.moc"
