// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// The log page as a person uses it who looks for something.

#include "helpers/temporaryhome.h"
#include "log/logrecord.h"
#include "loghelper.h"
#include "logview/densitystrip.h"
#include "logview/detailspanel.h"
#include "logview/filterbar.h"
#include "logview/levelcolours.h"
#include "logview/logpage.h"
#include "logview/logview.h"
#include "posix/files.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace deck;
using namespace deck::test;

namespace {

struct Shown
{
    explicit Shown(const QByteArray &text)
    {
        writeFile(home.path("containerd.log"), text);
        page.resize(1200, 400);
        page.follow(home.path("containerd.log"));
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_COMPARE(view()->rows(), text.count('\n'));
    }

    void append(const QByteArray &text) const
    {
        const auto fd = openPlainFile(home.path("containerd.log"), OpenMode::Append);
        QVERIFY(fd.ok() && writeAll(fd->get(), text).ok());
    }
    [[nodiscard]] LogView *view() const { return page.findChild<LogView *>("logView"); }
    [[nodiscard]] QLineEdit *field() const { return page.findChild<QLineEdit *>("searchField"); }
    [[nodiscard]] QString result() const
    {
        return page.findChild<QLabel *>("searchResult")->text();
    }
    [[nodiscard]] QString status() const { return page.findChild<QLabel *>("logStatus")->text(); }
    [[nodiscard]] QToolButton *button(const QString &name) const
    {
        return page.findChild<QToolButton *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(view(), key, modifiers);
    }
    void search(const QString &words, const QString &mode = "Text") const
    {
        page.findChild<QComboBox *>("searchMode")->setCurrentText(mode);
        key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(field()->hasFocus());
        QTest::keyClicks(field(), words);
    }

    TemporaryHome home;
    LogPage page;
};

const QByteArray kMixed = logLine("info", "first") + logLine("warning", "second needle") +
                          logLine("error", "third") + logLine("info", "fourth Needle") +
                          logLine("debug", "fifth") + logLine("error", "sixth needle");

} // namespace

class LogSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void chipsCountAndHide();
    void countsOfAnotherLogAreForgotten();
    void searchMarksAndCounts_data();
    void searchMarksAndCounts();
    void wrongExpressionIsSaid();
    void enterGoesFromMatchToMatch();
    void enterAheadOfTheSearchIsNotLost();
    void enterAheadOfNoMatchIsAnswered();
    void whoGoesElsewhereIsNotMoved();
    void onlyMatchesHidesTheOthers();
    void newLinesJoinTheFilter();
    void noMatchIsSaid();
    void pinSurvivesTheFilter();
    void errorsAreVisited();
    void bookmarksAreVisited();
    void timeIsFound();
    void detailsOpenTheLine();
    void copyAsJson();
    void linesAreSaved();
    void saveThatFailsIsSaid();
    void layoutsDiffer();
    void zoomChangesTheFont();
    void wrapShowsTheEnd();
    void earlierRunIsShownAndLeft();
    void everyActionHasItsOwnKey();
    void narrowWindowKeepsTheChips();
    void narrowWindowRoundsTheCounts_data();
    void narrowWindowRoundsTheCounts();
    void tinyLogHasSmallMarks();
};

void LogSearchTest::init()
{
    // The offscreen platform has no window manager to give size hints to, and says so.
    QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)"));
}

void LogSearchTest::chipsCountAndHide()
{
    const Shown shown(kMixed);
    QTRY_COMPARE(shown.button("chip-error")->text(), "error 2");
    QCOMPARE(shown.button("chip-info")->text(), "info 2");
    shown.click("chip-info");
    QTRY_COMPARE(shown.view()->rows(), 4);
    shown.click("chip-error");
    QTRY_COMPARE(shown.view()->rows(), 2);
    shown.append(logLine("info", "hidden") + logLine("debug", "shown"));
    QTRY_COMPARE(shown.button("chip-info")->text(), "info 3");
    QTRY_COMPARE(shown.view()->rows(), 3);
    shown.click("chip-info");
    shown.click("chip-error");
    QTRY_COMPARE(shown.view()->rows(), 8);
}

void LogSearchTest::countsOfAnotherLogAreForgotten()
{
    Shown shown(kMixed);
    QTRY_COMPARE(shown.button("chip-error")->text(), "error 2");
    shown.page.follow(shown.home.path("another.log")); // which is not there yet
    QTRY_COMPARE(shown.button("chip-error")->text(), "error 0");
    QCOMPARE(shown.button("chip-info")->text(), "info 0");
}

void LogSearchTest::searchMarksAndCounts_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("result");
    QTest::newRow("text") << "Text"
                          << "needle"
                          << "3 matches";
    QTest::newRow("text in its case") << "Text"
                                      << "Needle"
                                      << "1 match";
    QTest::newRow("text, not expression") << "Text"
                                          << "f.*h"
                                          << "0 matches";
    QTest::newRow("regular expression") << "Regular expression"
                                        << "f(ir|if)"
                                        << "2 matches";
    QTest::newRow("expression") << "Expression"
                                << "needle level:error"
                                << "1 match";
    QTest::newRow("expression with not") << "Expression"
                                         << "-needle"
                                         << "3 matches";
}

void LogSearchTest::searchMarksAndCounts()
{
    QFETCH(QString, mode);
    QFETCH(QString, words);
    QFETCH(QString, result);
    const Shown shown(kMixed);
    shown.search(words, mode);
    QTRY_COMPARE(shown.result(), result);
    QCOMPARE(shown.view()->rows(), 6); // marked, not hidden
    QTest::keyClick(shown.field(), Qt::Key_Escape);
    QTRY_VERIFY(shown.result().isEmpty());
}

void LogSearchTest::wrongExpressionIsSaid()
{
    const Shown shown(kMixed);
    shown.search("a(b", "Regular expression");
    QTRY_VERIFY(shown.result().startsWith("Not understood"));
    QCOMPARE(shown.view()->rows(), 6);
}

void LogSearchTest::enterGoesFromMatchToMatch()
{
    const Shown shown(kMixed);
    shown.key(Qt::Key_Home);
    shown.search("needle");
    QTRY_COMPARE(shown.result(), "3 matches");
    for (const qint64 line : {1, 3, 5}) {
        QTest::keyClick(shown.field(), Qt::Key_Return);
        QCOMPARE(shown.view()->currentLine(), line);
    }
    QTest::keyClick(shown.field(), Qt::Key_Return);
    QVERIFY(shown.result().startsWith("No further"));
    QTest::keyClick(shown.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(shown.view()->currentLine(), 3);
    shown.key(Qt::Key_F3);
    QCOMPARE(shown.view()->currentLine(), 5);
    shown.key(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(shown.view()->currentLine(), 3);
}

/// Nobody waits for the count before Enter.
void LogSearchTest::enterAheadOfTheSearchIsNotLost()
{
    const Shown shown(kMixed);
    shown.key(Qt::Key_Home);
    shown.search("second");
    QTest::keyClick(shown.field(), Qt::Key_Return);
    QTRY_COMPARE(shown.view()->currentLine(), 1);
    QTRY_COMPARE(shown.result(), "1 match");
}

void LogSearchTest::enterAheadOfNoMatchIsAnswered()
{
    const Shown shown(kMixed);
    shown.key(Qt::Key_End);
    shown.search("fifth");
    QTest::keyClick(shown.field(), Qt::Key_Return);
    QTRY_COMPARE(shown.result(), "No further match below");
}

/// Not by the search that was waited for before.
void LogSearchTest::whoGoesElsewhereIsNotMoved()
{
    const Shown shown(kMixed);
    shown.search("second");
    QTest::keyClick(shown.field(), Qt::Key_Return);
    shown.key(Qt::Key_Home);
    QCOMPARE(shown.view()->currentLine(), 0);
    QTRY_COMPARE(shown.result(), "1 match");
    QCOMPARE(shown.view()->currentLine(), 0);
}

void LogSearchTest::onlyMatchesHidesTheOthers()
{
    const Shown shown(kMixed);
    shown.search("needle");
    shown.click("onlyMatches");
    QTRY_COMPARE(shown.view()->rows(), 3);
    shown.click("chip-error");
    QTRY_COMPARE(shown.view()->rows(), 2);
    shown.click("onlyMatches");
    QTRY_COMPARE(shown.view()->rows(), 4);
}

void LogSearchTest::newLinesJoinTheFilter()
{
    const Shown shown(kMixed);
    shown.search("needle");
    shown.click("onlyMatches");
    QTRY_COMPARE(shown.view()->rows(), 3);
    for (int i = 1; i <= 5; ++i) {
        shown.append(logLine("info", "no") + logLine("info", "one more needle"));
        QTRY_COMPARE(shown.view()->rows(), 3 + i);
        QTRY_COMPARE(shown.result(), QString("%1 matches").arg(3 + i));
    }
}

void LogSearchTest::noMatchIsSaid()
{
    const Shown shown(kMixed);
    shown.search("nowhere");
    shown.click("onlyMatches");
    QTRY_COMPARE(shown.view()->rows(), 0);
    QCOMPARE(shown.result(), "0 matches");
    shown.key(Qt::Key_Up); // keys of an empty view do nothing
    shown.key(Qt::Key_F3);
    shown.key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!shown.view()->currentLine());
}

void LogSearchTest::pinSurvivesTheFilter()
{
    QByteArray text;
    for (int i = 0; i < 1000; ++i)
        text += logLine(i % 10 == 0 ? "error" : "info", "line " + QByteArray::number(i));
    const Shown shown(text);
    shown.view()->goToLine(500);
    shown.click("chip-info");
    QTRY_COMPARE(shown.view()->rows(), 100);
    QCOMPARE(shown.view()->currentLine(), 500);
    QVERIFY(!shown.view()->isFollowing());
    shown.click("chip-info");
    QTRY_COMPARE(shown.view()->rows(), 1000);
    QCOMPARE(shown.view()->currentLine(), 500);
}

void LogSearchTest::errorsAreVisited()
{
    const Shown shown(kMixed);
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(shown.view()->currentLine(), 2);
    shown.key(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(shown.view()->currentLine(), 5);
    shown.key(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(shown.view()->currentLine(), 5);
    QVERIFY(shown.status().contains("No further error"));
    shown.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.view()->currentLine(), 2);
}

void LogSearchTest::bookmarksAreVisited()
{
    const Shown shown(kMixed);
    for (const qint64 line : {1, 4}) {
        shown.view()->goToLine(line);
        shown.key(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(shown.view()->isBookmarked(line));
    }
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_F2);
    QCOMPARE(shown.view()->currentLine(), 1);
    shown.key(Qt::Key_F2);
    QCOMPARE(shown.view()->currentLine(), 4);
    shown.key(Qt::Key_F2, Qt::ShiftModifier);
    QCOMPARE(shown.view()->currentLine(), 1);
    shown.key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!shown.view()->isBookmarked(1));
}

void LogSearchTest::timeIsFound()
{
    QByteArray text;
    for (int i = 10; i < 60; ++i)
        text += "time=\"2026-11-23T15:37:" + QByteArray::number(i) + "Z\" level=info msg=m\n";
    Shown shown(text);
    QVERIFY(shown.page.goToTime("2026-11-23T15:37:30Z"));
    QCOMPARE(shown.view()->currentLine(), 20);
    QVERIFY(!shown.page.goToTime("soon"));
    QVERIFY(shown.status().contains("not a time"));
}

void LogSearchTest::detailsOpenTheLine()
{
    const Shown shown("time=\"2026-11-23T15:37:24Z\" level=info msg=\"dump\\nof two\" id=a\n");
    shown.key(Qt::Key_I, Qt::ControlModifier);
    const auto *details = shown.page.findChild<DetailsPanel *>("logDetails");
    QVERIFY(details->isVisible());
    shown.key(Qt::Key_Home);
    const QString text = details->toPlainText();
    QVERIFY2(text.contains("dump\n") && text.contains(" of two\n"), qPrintable(text));
    QVERIFY(text.contains("id ") && details->isReadOnly());
}

void LogSearchTest::copyAsJson()
{
    const Shown shown(kMixed);
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             "{\"time\":\"2026-11-23T15:37:24.586226240Z\",\"level\":\"info\",\"msg\":\"first\"}");
}

void LogSearchTest::linesAreSaved()
{
    Shown shown(kMixed);
    shown.page.saveTo(shown.home.path("all"));
    QTRY_VERIFY(shown.status().contains("6 lines saved"));
    QCOMPARE(readFile(shown.home.path("all")), kMixed);
    shown.click("chip-info");
    QTRY_COMPARE(shown.view()->rows(), 4);
    shown.page.saveTo(shown.home.path("some"));
    QTRY_VERIFY(shown.status().contains("4 lines saved"));
    QCOMPARE(readFile(shown.home.path("some")).count('\n'), 4);
}

void LogSearchTest::saveThatFailsIsSaid()
{
    Shown shown(kMixed);
    shown.page.saveTo(shown.home.path("no/such/folder"));
    QTRY_VERIFY(shown.status().contains("Not saved"));
}

void LogSearchTest::layoutsDiffer()
{
    const Shown shown(kMixed);
    const auto picture = [&] { return shown.view()->viewport()->grab().toImage(); };
    const QImage parsed = picture();
    shown.key(Qt::Key_R, Qt::AltModifier);
    QVERIFY(shown.view()->format().isRaw);
    QVERIFY(picture() != parsed);
    shown.key(Qt::Key_R, Qt::AltModifier);
    QCOMPARE(picture(), parsed);
    QList<QImage> pictures{parsed};
    using Time = LineFormat::Time;
    for (const Time time : {Time::Date, Time::SinceStart, Time::Ago}) {
        LineFormat format = shown.view()->format();
        format.time = time;
        shown.view()->setFormat(format);
        const QImage now = picture();
        QVERIFY(!pictures.contains(now));
        pictures << now;
    }
}

void LogSearchTest::zoomChangesTheFont()
{
    const Shown shown(kMixed);
    const double before = shown.view()->font().pointSizeF();
    shown.key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(shown.view()->font().pointSizeF(), before + 1);
    shown.key(Qt::Key_Minus, Qt::ControlModifier);
    shown.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(shown.view()->font().pointSizeF(), before - 1);
    shown.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(shown.view()->font().pointSizeF(), before);
}

void LogSearchTest::wrapShowsTheEnd()
{
    const Shown shown(logLine("info", QByteArray(2'000, 'x')).repeated(20) +
                      logLine("error", "last"));
    shown.key(Qt::Key_Z, Qt::AltModifier);
    QVERIFY(shown.view()->isWrapped());
    // The last line touches the bottom of the screen.
    const QImage image = shown.view()->viewport()->grab().toImage();
    const QColor badge = LevelColours(shown.view()->palette()).badge(LogLevel::Error);
    bool found = false;
    for (int y = image.height() - 16; y < image.height(); ++y)
        found = found || image.pixelColor(5, y).rgb() == badge.rgb();
    QVERIFY(found);
    shown.key(Qt::Key_Home);
    QCOMPARE(shown.view()->topLine(), 0);
    for (qint64 line = 1; line <= 20; ++line) {
        shown.key(Qt::Key_Down);
        QCOMPARE(shown.view()->currentLine(), line);
    }
    shown.key(Qt::Key_End);
    QVERIFY(shown.view()->isFollowing());
}

void LogSearchTest::earlierRunIsShownAndLeft()
{
    Shown shown(kMixed);
    writeFile(shown.home.path("containerd-20260101T000000Z.log"), "old\nold\n");
    QMenu *menu = shown.button("runs")->menu();
    const auto choose = [&](int index) {
        emit menu->aboutToShow();
        menu->actions().at(index)->trigger();
    };
    choose(2);
    QTRY_COMPARE(shown.view()->rows(), 2);
    QVERIFY(shown.status().contains("earlier run"));
    QVERIFY(shown.button("runs")->text() != "This run");
    shown.append("more\n");
    choose(0);
    QTRY_COMPARE(shown.view()->rows(), 7);
    QCOMPARE(shown.button("runs")->text(), "This run");
    choose(2);
    QVERIFY(shown.button("runs")->text() != "This run");
    shown.page.follow(shown.home.path("another.log")); // of another profile
    QCOMPARE(shown.button("runs")->text(), "This run");
}

void LogSearchTest::everyActionHasItsOwnKey()
{
    const Shown shown(kMixed);
    QSet<QKeySequence> keys;
    for (const QAction *action : shown.button("logMenu")->menu()->actions()) {
        if (action->isSeparator() || action->shortcut().isEmpty())
            continue;
        QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->text()));
        keys << action->shortcut();
    }
    QVERIFY(keys.size() >= 15);
}

void LogSearchTest::narrowWindowKeepsTheChips()
{
    Shown shown(logLine("error", "e") + logLine("info", "i"));
    QTRY_COMPARE(shown.button("chip-error")->text(), "error 1");
    QCOMPARE_LE(shown.page.minimumSizeHint().width(), 600);
    shown.page.resize(600, 400);
    QCOMPARE(shown.button("chip-error")->text(), "E 1");
    const auto *field = shown.page.findChild<QLineEdit *>("searchField");
    QTRY_COMPARE_GT(field->width(), 150); // what is typed can be read
    shown.page.resize(1200, 400);
    QCOMPARE(shown.button("chip-error")->text(), "error 1");
}

void LogSearchTest::narrowWindowRoundsTheCounts_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("words");
    QTest::newRow("thousands in full") << qint64(9'999) << "D " + QLocale().toString(9'999);
    QTest::newRow("ten thousand") << qint64(10'000) << "D 10 k";
    QTest::newRow("short of a million") << qint64(999'999) << "D 999 k";
    QTest::newRow("a million") << qint64(1'000'000)
                               << "D " + QLocale().toString(1.0, 'f', 1) + " M";
    QTest::newRow("millions") << qint64(3'967'890) << "D " + QLocale().toString(3.9, 'f', 1) + " M";
}

void LogSearchTest::narrowWindowRoundsTheCounts()
{
    QFETCH(qint64, count);
    QFETCH(QString, words);
    FilterBar bar;
    bar.resize(500, 30);
    bar.show();
    LineIndex::Counts counts{};
    counts[static_cast<size_t>(LogLevel::Debug)] = count;
    bar.setCounts(counts);
    const auto *chip = bar.findChild<QToolButton *>("chip-debug");
    QCOMPARE(chip->text(), words);
    QVERIFY(chip->toolTip().contains(QLocale().toString(count)));
}

/// One error in front of one other line: a mark at the top, not half of the strip.
void LogSearchTest::tinyLogHasSmallMarks()
{
    const Shown shown(logLine("error", "e") + logLine("info", "i"));
    auto *strip = shown.view()->findChild<DensityStrip *>();
    const auto colourAt = [&](int y) { return strip->grab().toImage().pixelColor(0, y); };
    const QColor nothing = strip->palette().color(QPalette::AlternateBase);
    QTRY_VERIFY(colourAt(1) != nothing);
    QCOMPARE(colourAt(strip->height() / 4), nothing);
    QCOMPARE(colourAt(strip->height() * 3 / 4), nothing);
}

QTEST_MAIN(LogSearchTest)
#include "tst_logsearch.moc"
