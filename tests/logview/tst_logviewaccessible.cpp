// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What a screen reader gets of the log.

#include "helpers/temporaryhome.h"
#include "loghelper.h"
#include "logview/logview.h"

#include <QAccessible>
#include <QScrollBar>
#include <QTest>
#include <QTestAccessibility>

using namespace deck;
using namespace deck::test;
using namespace Qt::StringLiterals;

namespace {

struct Spoken
{
    Spoken() : log(home.path("log"))
    {
        LineFormat format = view.format();
        format.time = LineFormat::Time::Clock;
        view.setFormat(format);
        view.resize(800, 320);
        view.setFile(log.file());
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        interface = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(interface && interface->textInterface());
        text = interface->textInterface();
    }

    void append(int lines, const QByteArray &level = "info")
    {
        log.appendLines(lines, level);
        view.refresh();
    }
    [[nodiscard]] QString lineAtCursor() const
    {
        int begin = 0;
        int end = 0;
        return text->textAtOffset(text->cursorPosition(), QAccessible::LineBoundary, &begin, &end)
            .trimmed();
    }

    TemporaryHome home;
    GrowingLog log;
    LogView view;
    QAccessibleInterface *interface = nullptr;
    QAccessibleTextInterface *text = nullptr;
};

/// How often the cursor was said to have moved there.
qsizetype movesTo(int position)
{
    const auto events = QTestAccessibility::events();
    return std::count_if(events.begin(), events.end(), [=](const QAccessibleEvent *event) {
        const auto *moved = event->type() == QAccessible::TextCaretMoved
                                ? static_cast<const QAccessibleTextCursorEvent *>(event)
                                : nullptr;
        return moved && moved->cursorPosition() == position;
    });
}

} // namespace

class LogViewAccessibleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void isAReadOnlyText();
    void linesOnTheScreenAreTheText();
    void severityIsSaid();
    void keysMoveTheCursor();
    void selectionIsSaid();
    void readerMovesAndSelects();
    void charactersHavePlaces();
    void onlyMovesAreAnnounced();
};

void LogViewAccessibleTest::initTestCase()
{
    QTestAccessibility::initialize();
}

void LogViewAccessibleTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin).*")));
    QTestAccessibility::clearEvents();
}

void LogViewAccessibleTest::cleanupTestCase()
{
    QTestAccessibility::cleanup();
}

void LogViewAccessibleTest::isAReadOnlyText()
{
    const Spoken log;
    QCOMPARE(log.interface->role(), QAccessible::EditableText);
    QCOMPARE(log.interface->text(QAccessible::Name), "Log");
    const QAccessible::State state = log.interface->state();
    QVERIFY(state.readOnly && state.multiLine && state.focusable && state.focused);
    QVERIFY(!state.editable);
    QCOMPARE(log.text->characterCount(), 0);
    QCOMPARE(log.text->text(0, -1), QString());
    QCOMPARE(log.text->cursorPosition(), 0);
    QCOMPARE(log.text->selectionCount(), 0);
}

void LogViewAccessibleTest::linesOnTheScreenAreTheText()
{
    Spoken log;
    log.append(1000);
    const QStringList lines = log.text->text(0, log.text->characterCount()).split('\n');
    QVERIFY(lines.size() >= log.view.verticalScrollBar()->pageStep());
    QVERIFY(lines.size() <= log.view.verticalScrollBar()->pageStep() + 1);
    QVERIFY2(lines.last().endsWith("line 999"), qPrintable(lines.last()));
    QVERIFY(lines.first().endsWith(u"line %1"_s.arg(log.view.topLine())));
}

void LogViewAccessibleTest::severityIsSaid()
{
    Spoken log;
    log.append(1);
    log.append(1, "error");
    const QStringList lines = log.text->text(0, log.text->characterCount()).split('\n');
    QVERIFY(!lines.at(0).contains("info"));
    QVERIFY2(lines.at(1).startsWith("error: "), qPrintable(lines.at(1)));
}

void LogViewAccessibleTest::keysMoveTheCursor()
{
    Spoken log;
    log.append(1000);
    QTest::keyClick(&log.view, Qt::Key_Home);
    QVERIFY(log.lineAtCursor().endsWith("line 0"));
    QCOMPARE(log.interface->text(QAccessible::Value), log.lineAtCursor());
    QTest::keyClick(&log.view, Qt::Key_Down);
    QVERIFY(log.lineAtCursor().endsWith("line 1"));
    QCOMPARE_GT(log.text->cursorPosition(), 0);
    QTest::keyClick(&log.view, Qt::Key_PageDown);
    QTest::keyClick(&log.view, Qt::Key_PageDown);
    QVERIFY(log.lineAtCursor().endsWith(u"line %1"_s.arg(*log.view.currentLine())));
}

void LogViewAccessibleTest::selectionIsSaid()
{
    Spoken log;
    log.append(3);
    QTest::keyClick(&log.view, Qt::Key_Home);
    QTest::keyClick(&log.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(log.text->selectionCount(), 1);
    int start = 0;
    int end = 0;
    log.text->selection(0, &start, &end);
    QCOMPARE(log.text->text(start, end).count('\n'), 1);
    QVERIFY(log.text->text(start, end).endsWith("line 1"));
}

void LogViewAccessibleTest::readerMovesAndSelects()
{
    Spoken log;
    log.append(3);
    const qsizetype second = log.text->text(0, -1).indexOf('\n') + 1;
    log.text->setCursorPosition(static_cast<int>(second) + 2);
    QCOMPARE(log.view.currentLine(), 1);
    QCOMPARE(log.text->cursorPosition(), second);
    log.text->setSelection(0, 0, static_cast<int>(second) + 1);
    QCOMPARE(log.view.selection().first(), 0);
    QCOMPARE(log.view.selection().last(), 1);
    log.text->removeSelection(0);
    QCOMPARE(log.view.selection().first(), 1);
}

void LogViewAccessibleTest::charactersHavePlaces()
{
    Spoken log;
    log.append(2);
    log.append(1, "error");
    const QString all = log.text->text(0, -1);
    for (int offset = 0; offset < all.size(); ++offset) {
        const QRect place = log.text->characterRect(offset);
        QVERIFY(log.interface->rect().contains(place.center()));
    }
    const int message = static_cast<int>(all.lastIndexOf("line 2"));
    QCOMPARE(log.text->offsetAtPoint(log.text->characterRect(message).center()), message);
    QCOMPARE(log.text->offsetAtPoint({-5, -5}), -1);
}

/// Nor are new lines: under a flood nothing else could be heard.
void LogViewAccessibleTest::onlyMovesAreAnnounced()
{
    if (!QTest::qWaitFor([] { return QAccessible::isActive(); }, 200))
        QSKIP("needs an X server and QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1");
    Spoken log;
    log.append(10);
    QTest::keyClick(&log.view, Qt::Key_Home);
    QTestAccessibility::clearEvents();
    QTest::keyClick(&log.view, Qt::Key_Down);
    QCOMPARE(movesTo(log.text->cursorPosition()), 1);
    log.append(100);
    QTestAccessibility::clearEvents();
    log.append(100);
    QCOMPARE(movesTo(log.text->cursorPosition()), 0);
}

QTEST_MAIN(LogViewAccessibleTest)
#include "tst_logviewaccessible.moc"
