// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "loghelper.h"
#include "logview/levelcolours.h"
#include "logview/logview.h"
#include "posix/resources.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

/// A view of a size that shows ten to twenty lines, over a log of its own.
struct Shown
{
    Shown() : log(home.path("log"))
    {
        view.resize(800, 320);
        view.setFile(log.file());
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
    }

    void append(int lines, const QByteArray &level = "info")
    {
        log.appendLines(lines, level);
        view.refresh();
    }
    [[nodiscard]] QPushButton *button() const
    {
        return view.findChild<QPushButton *>("newLinesButton");
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, modifiers);
    }
    [[nodiscard]] int visibleRows() const { return view.verticalScrollBar()->pageStep(); }
    [[nodiscard]] int rowHeight() const
    {
        return LinePainter(view.font(), view.palette()).lineHeight();
    }
    /// Somewhere in the text of a row on the screen.
    [[nodiscard]] QPoint inRow(int row) const { return {120, row * rowHeight() + rowHeight() / 2}; }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, inRow(row));
    }
    [[nodiscard]] QString copied()
    {
        key(Qt::Key_C, Qt::ControlModifier);
        return QGuiApplication::clipboard()->text();
    }
    [[nodiscard]] QImage picture() { return view.viewport()->grab().toImage(); }
    /// True when a row on the screen has a pixel of the colour.
    [[nodiscard]] bool rowHas(int row, const QColor &colour)
    {
        const QImage image = picture();
        for (int y = row * rowHeight(); y < (row + 1) * rowHeight(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).rgb() == colour.rgb())
                    return true;
            }
        }
        return false;
    }

    TemporaryHome home;
    GrowingLog log;
    LogView view;
};

} // namespace

class LogViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emptyLogSaysSo();
    void followsTheEnd();
    void scrollingUpPinsTheLine();
    void buttonGoesToTheNewLines();
    void spacePausesAndFollows();
    void endFollows();
    void scrollingToTheEndFollows();
    void arrowsMoveTheCurrentLine();
    void pageAndHome();
    void shiftExtendsTheSelection();
    void mouseSelects();
    void draggingOutsideScrolls();
    void selectAllAndCopy();
    void copyShowsEscapes();
    void levelsHaveColourAndMark();
    void continuedLinesHaveNoMark();
    void longLineScrollsSideways();
    void veryLongLineIsCut();
    void hugeLineCostsNoMemory();
    void hostileTextIsShown_data();
    void hostileTextIsShown();
    void trimmedHeadMovesThePin();
    void newerFileIsOffered();
    void moreRowsThanAScrollBarHasSteps();
    void scrollBarPaintsWhereItsSliderMoved_data();
    void scrollBarPaintsWhereItsSliderMoved();
    void paletteChangeIsFollowed();
    void hasAccessibleName();
};

void LogViewTest::init()
{
    // The offscreen platform has no window manager to give size hints to, and says so.
    QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)"));
}

void LogViewTest::emptyLogSaysSo()
{
    Shown shown;
    const QImage before = shown.picture();
    shown.view.setEmptyText("nothing yet");
    QVERIFY(shown.picture() != before);
    shown.view.setFile(nullptr);
    QCOMPARE(shown.view.rows(), 0);
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_End, Qt::Key_Space, Qt::Key_PageUp})
        shown.key(key);
    shown.click(1);
    QVERIFY(!shown.view.currentLine());
    QVERIFY(!shown.button()->isVisible());
}

void LogViewTest::followsTheEnd()
{
    Shown shown;
    for (int i = 0; i < 5; ++i) {
        shown.append(100);
        QCOMPARE(shown.view.topLine(), shown.view.rows() - shown.visibleRows());
        QVERIFY(shown.view.isFollowing());
        QVERIFY(!shown.button()->isVisible());
    }
    QCOMPARE(shown.view.verticalScrollBar()->value(), shown.view.verticalScrollBar()->maximum());
}

void LogViewTest::scrollingUpPinsTheLine()
{
    Shown shown;
    shown.append(1000);
    QSignalSpy changes(&shown.view, &LogView::followingChanged);
    shown.view.verticalScrollBar()->setValue(300);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!shown.view.isFollowing());
    const QImage before = shown.picture();
    shown.append(500);
    QCOMPARE(shown.view.topLine(), 300);
    QVERIFY(shown.button()->isVisible());
    QCOMPARE(shown.button()->text(), QLocale().toString(500) + " new lines");
    shown.button()->hide(); // it floats over the lines, which are the same
    QCOMPARE(shown.picture(), before);
}

void LogViewTest::buttonGoesToTheNewLines()
{
    Shown shown;
    shown.append(100);
    shown.view.verticalScrollBar()->setValue(0);
    shown.append(1);
    QCOMPARE(shown.button()->text(), "1 new line");
    QTest::mouseClick(shown.button(), Qt::LeftButton);
    QVERIFY(shown.view.isFollowing());
    QVERIFY(!shown.button()->isVisible());
    QCOMPARE(shown.view.topLine(), 101 - shown.visibleRows());
}

void LogViewTest::spacePausesAndFollows()
{
    Shown shown;
    shown.append(100);
    const qint64 top = shown.view.topLine();
    shown.key(Qt::Key_Space);
    QVERIFY(!shown.view.isFollowing());
    shown.append(10);
    QCOMPARE(shown.view.topLine(), top);
    QCOMPARE(shown.view.newLines(), 10);
    shown.key(Qt::Key_Space);
    QVERIFY(shown.view.isFollowing());
    QCOMPARE(shown.view.topLine(), top + 10);
}

void LogViewTest::endFollows()
{
    Shown shown;
    shown.append(100);
    shown.key(Qt::Key_Home);
    QVERIFY(!shown.view.isFollowing());
    QCOMPARE(shown.view.topLine(), 0);
    QCOMPARE(shown.view.currentLine(), 0);
    shown.key(Qt::Key_End);
    QVERIFY(shown.view.isFollowing());
    QCOMPARE(shown.view.currentLine(), 99);
}

void LogViewTest::scrollingToTheEndFollows()
{
    Shown shown;
    shown.append(100);
    QScrollBar *bar = shown.view.verticalScrollBar();
    bar->setValue(10);
    QVERIFY(!shown.view.isFollowing());
    bar->setValue(bar->maximum());
    QVERIFY(shown.view.isFollowing());
}

void LogViewTest::arrowsMoveTheCurrentLine()
{
    Shown shown;
    shown.append(100);
    QVERIFY(!shown.view.currentLine());
    shown.key(Qt::Key_Up);
    QCOMPARE(shown.view.currentLine(), 99); // the last one on the screen
    shown.key(Qt::Key_Up);
    QCOMPARE(shown.view.currentLine(), 98);
    QVERIFY(!shown.view.isFollowing());
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.view.currentLine(), 99);
    for (int i = 0; i < 60; ++i)
        shown.key(Qt::Key_Up);
    QCOMPARE(shown.view.currentLine(), 39);
    QCOMPARE(shown.view.topLine(), 39); // scrolled with it
    shown.append(50);
    QCOMPARE(shown.view.currentLine(), 39);
    shown.key(Qt::Key_Escape);
    QVERIFY(!shown.view.currentLine());
}

void LogViewTest::pageAndHome()
{
    Shown shown;
    shown.append(1000);
    shown.key(Qt::Key_End);
    shown.key(Qt::Key_PageUp);
    QCOMPARE(shown.view.currentLine(), 999 - shown.visibleRows());
    QCOMPARE(shown.view.topLine(), 1000 - 2 * shown.visibleRows());
    shown.key(Qt::Key_PageDown);
    QCOMPARE(shown.view.currentLine(), 999);
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_PageUp);
    QCOMPARE(shown.view.currentLine(), 0);
}

void LogViewTest::shiftExtendsTheSelection()
{
    Shown shown;
    shown.append(20);
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_Down, Qt::ShiftModifier);
    shown.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(shown.copied().count(u'\n'), 2);
    shown.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(shown.copied().count(u'\n'), 1);
    shown.key(Qt::Key_Down);
    QVERIFY(shown.copied().endsWith("msg=\"line 2\""));
}

void LogViewTest::mouseSelects()
{
    Shown shown;
    shown.append(1000);
    const qint64 top = shown.view.topLine();
    shown.click(3);
    QCOMPARE(shown.view.currentLine(), top + 3);
    QVERIFY(!shown.view.isFollowing()); // it must not scroll away from under the pointer
    shown.click(5, Qt::ShiftModifier);
    QCOMPARE(shown.copied().count(u'\n'), 2);
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, shown.inRow(1));
    QTest::mouseMove(shown.view.viewport(), shown.inRow(4));
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, shown.inRow(4));
    QVERIFY(shown.copied().contains("msg=\"line " + QString::number(top + 1) + "\""));
}

void LogViewTest::draggingOutsideScrolls()
{
    Shown shown;
    shown.append(1000);
    shown.view.verticalScrollBar()->setValue(500);
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, shown.inRow(1));
    QTest::mouseMove(shown.view.viewport(), QPoint(100, -30));
    QTRY_COMPARE_LT(shown.view.topLine(), 480);
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, QPoint(100, -30));
    QCOMPARE(shown.view.currentLine(), shown.view.topLine());
}

void LogViewTest::selectAllAndCopy()
{
    Shown shown;
    shown.append(300);
    shown.key(Qt::Key_A, Qt::ControlModifier);
    const QStringList lines = shown.copied().split(u'\n');
    QCOMPARE(lines.size(), 300);
    QVERIFY(lines.first().endsWith("msg=\"line 0\""));
    QVERIFY(lines.last().endsWith("msg=\"line 299\""));
}

void LogViewTest::copyShowsEscapes()
{
    Shown shown;
    shown.log.append("\x1b]0;title\x07 text\n");
    shown.view.refresh();
    shown.key(Qt::Key_Home);
    QCOMPARE(shown.copied(), "\\x1b]0;title\\x07 text");
}

void LogViewTest::levelsHaveColourAndMark()
{
    Shown shown;
    const LevelColours colours(shown.view.palette());
    const QByteArrayList words{"debug", "info", "warning", "error", "fatal", "panic"};
    for (const QByteArray &word : words)
        shown.append(1, word);
    for (int row = 0; row < words.size(); ++row) {
        const LogLevel level = levelFromWord(words.at(row));
        QVERIFY2(shown.rowHas(row, colours.badge(level)), words.at(row).constData());
    }
    // Two levels of one text differ in more than colour: the marks are different letters.
    QVERIFY(levelMark(LogLevel::Error) != levelMark(LogLevel::Warning));
    QVERIFY(!shown.rowHas(1, colours.badge(LogLevel::Error)));
}

void LogViewTest::continuedLinesHaveNoMark()
{
    Shown shown;
    shown.log.append("panic: no\n\ngoroutine 1 [running]:\n");
    shown.view.refresh();
    const LevelColours colours(shown.view.palette());
    QVERIFY(shown.rowHas(0, colours.badge(LogLevel::Panic)));
    const QImage gutter = shown.picture().copy(0, shown.rowHeight(), 12, 2 * shown.rowHeight());
    for (int y = 0; y < gutter.height(); ++y)
        QCOMPARE(gutter.pixelColor(6, y), shown.view.palette().color(QPalette::Base));
}

void LogViewTest::longLineScrollsSideways()
{
    Shown shown;
    shown.log.append(QByteArray(5'000, 'x') + QByteArray(100, 'E') + '\n');
    shown.view.refresh();
    QTRY_VERIFY(shown.view.horizontalScrollBar()->isVisible());
    const QImage before = shown.picture();
    shown.key(Qt::Key_Right);
    QVERIFY(shown.view.horizontalScrollBar()->value() > 0);
    shown.view.horizontalScrollBar()->setValue(shown.view.horizontalScrollBar()->maximum());
    QVERIFY(shown.picture() != before);
    // The end can be reached, though only the beginning was read at first.
    [[maybe_unused]] const QImage painted = shown.picture();
    const double width = LinePainter(shown.view.font(), shown.view.palette()).columnWidth() * 5'100;
    QTRY_COMPARE_GT(shown.view.horizontalScrollBar()->maximum() + shown.view.viewport()->width(),
                    width);
    for (int i = 0; i < 200; ++i)
        shown.key(Qt::Key_Left);
    shown.view.horizontalScrollBar()->setValue(0);
    QCOMPARE(shown.picture(), before);
}

void LogViewTest::veryLongLineIsCut()
{
    Shown shown;
    shown.log.append(QByteArray(20'000'000, 'x') + "\nnext\n");
    shown.view.refresh();
    QCOMPARE(shown.view.rows(), 2);
    QImage before = shown.picture();
    QScrollBar *sideways = shown.view.horizontalScrollBar();
    for (int i = 0; i < 100 && sideways->value() != sideways->maximum(); ++i) {
        sideways->setValue(sideways->maximum());
        before = shown.picture();
        QCoreApplication::processEvents();
    }
    const double column = LinePainter(shown.view.font(), shown.view.palette()).columnWidth();
    QCOMPARE_LE(sideways->maximum(), column * (LineCache::kMostBytes + 200));
}

void LogViewTest::hugeLineCostsNoMemory()
{
    Shown shown;
    shown.append(1);
    [[maybe_unused]] const qint64 before = readResources(::getpid())->residentBytes;
    constexpr int kMegabytes = 100;
    const QByteArray megabyte(1024 * 1024, 'x');
    for (int i = 0; i < kMegabytes; ++i)
        shown.log.append(megabyte);
    shown.log.append("\nnext\n");
    shown.view.refresh();
    QCOMPARE(shown.view.rows(), 3);
    (void)shown.picture();
    shown.key(Qt::Key_Home);
    shown.view.horizontalScrollBar()->setValue(shown.view.horizontalScrollBar()->maximum());
    (void)shown.picture();
#if !defined(__SANITIZE_ADDRESS__) // what is freed it keeps
    constexpr qint64 kMost = qint64(24) * 1024 * 1024;
    QCOMPARE_LE(readResources(::getpid())->residentBytes - before, kMost);
#endif
}

void LogViewTest::hostileTextIsShown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("NULs") << QByteArray(300, '\0');
    QTest::newRow("ANSI") << QByteArray("\x1b[31mred\x1b[0m \x1b[2J");
    QTest::newRow("bidirectional") << QByteArray("a\xe2\x80\xae gpj.exe \xe2\x81\xa7");
    QTest::newRow("invalid UTF-8") << QByteArray("\xff\xfe\xc0\x80\xed\xa0\x80");
    QTest::newRow("HTML") << QByteArray("<img src=x onerror=alert(1)><b>bold</b>");
    QTest::newRow("combining") << QByteArray("a") + QByteArray("\xcc\x81").repeated(2'000);
    QTest::newRow("Chinese") << QByteArray("\xe4\xbd\xa0\xe5\xa5\xbd").repeated(100);
    QTest::newRow("format characters") << QByteArray("%s%n%1%2%L1");
}

void LogViewTest::hostileTextIsShown()
{
    QFETCH(QByteArray, text);
    Shown shown;
    const QImage before = shown.picture();
    shown.log.append(text + '\n');
    shown.append(1, "error");
    QCOMPARE(shown.view.rows(), 2);
    QVERIFY(shown.picture() != before);
    // One line stays one row: the next one is where it belongs.
    QVERIFY(shown.rowHas(1, LevelColours(shown.view.palette()).badge(LogLevel::Error)));
}

void LogViewTest::trimmedHeadMovesThePin()
{
    Shown shown;
    shown.append(5'000);
    shown.view.verticalScrollBar()->setValue(100);
    shown.click(2);
    QCOMPARE(shown.view.topLine(), 100);
    const QByteArray path = QFile::encodeName(shown.home.path("log"));
    const UniqueFd fd(::open(path.constData(), O_WRONLY | O_CLOEXEC));
    if (::fallocate(fd.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 65536) == -1)
        QSKIP("this file system cannot punch holes");
    Indexer indexer(shown.log.file());
    QCOMPARE(indexer.check(), Indexer::Content::Trimmed);
    shown.view.refresh();
    const qint64 first = shown.log.file()->firstLine();
    QVERIFY(first > 100);
    QCOMPARE(shown.view.topLine(), first);
    QVERIFY(!shown.view.currentLine());
    QVERIFY(!shown.view.isFollowing());
    QCOMPARE(shown.view.rows(), 5'000 - first);
}

void LogViewTest::newerFileIsOffered()
{
    Shown shown;
    shown.append(100);
    shown.key(Qt::Key_Home);
    QSignalSpy wanted(&shown.view, &LogView::newerFileWanted);
    shown.view.setHasNewerFile(true);
    QVERIFY(shown.button()->isVisible());
    QCOMPARE(shown.view.topLine(), 0);
    QTest::mouseClick(shown.button(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void LogViewTest::moreRowsThanAScrollBarHasSteps()
{
    // A sparse index: half a million lines are enough to see that rows, not pixels, are counted.
    Shown shown;
    QByteArray text("x\n");
    shown.log.append(text.repeated(500'000));
    shown.view.refresh();
    QCOMPARE(shown.view.rows(), 500'000);
    shown.view.verticalScrollBar()->setValue(250'000);
    QCOMPARE(shown.view.topLine(), 250'000);
    shown.view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    QCOMPARE(shown.view.topLine(), 250'001);
}

void LogViewTest::scrollBarPaintsWhereItsSliderMoved_data()
{
    QTest::addColumn<int>("painted");
    QTest::addColumn<QList<int>>("moves");
    QTest::newRow("a little") << 50 << QList<int>{51};
    QTest::newRow("far, and on before it is painted") << 20 << QList<int>{80, 60};
    QTest::newRow("to the end") << 50 << QList<int>{100};
    QTest::newRow("from the end") << 100 << QList<int>{50};
    QTest::newRow("to the head and back") << 50 << QList<int>{0, 40};
}

void LogViewTest::scrollBarPaintsWhereItsSliderMoved()
{
    QFETCH(int, painted);
    QFETCH(QList<int>, moves);
    Shown shown;
    shown.append(1000);
    QScrollBar *bar = shown.view.verticalScrollBar();
    QTRY_VERIFY(bar->isVisible());
    const QRect place(bar->mapTo(&shown.view, QPoint()), bar->size());
    const auto onScreen = [&] {
        return shown.view.screen()
            ->grabWindow(shown.view.winId(), place.x(), place.y(), place.width(), place.height())
            .toImage();
    };
    bar->setValue(bar->maximum() * painted / 100);
    shown.view.viewport()->repaint();
    const QImage before = onScreen();
    for (const int percent : moves)
        bar->setValue(bar->maximum() * percent / 100);
    shown.view.viewport()->repaint();
    const QImage moved = onScreen();
    QVERIFY(moved != before);
    bar->repaint();
    QCOMPARE(moved, onScreen());
}

void LogViewTest::paletteChangeIsFollowed()
{
    Shown shown;
    shown.append(1, "error");
    QPalette dark = shown.view.palette();
    dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
    dark.setColor(QPalette::Text, QColor(0xfc, 0xfc, 0xfc));
    shown.view.setPalette(dark);
    QVERIFY(shown.rowHas(0, LevelColours(dark).badge(LogLevel::Error)));
    QVERIFY(shown.rowHas(0, QColor(0x1b, 0x1e, 0x20)));
}

void LogViewTest::hasAccessibleName()
{
    const LogView view;
    QVERIFY(!view.accessibleName().isEmpty());
}

QTEST_MAIN(LogViewTest)
#include "tst_logview.moc"
