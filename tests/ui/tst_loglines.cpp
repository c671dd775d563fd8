// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/loglines.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace deck;

namespace {

constexpr int kRows = 4;

QStringList numbered(int count, const QString &rest)
{
    QStringList lines;
    for (int i = 1; i <= count; ++i)
        lines << QStringLiteral("line %1%2").arg(i).arg(rest);
    return lines;
}

/// In a window that is narrower than a long line.
struct Shown
{
    Shown()
    {
        (new QVBoxLayout(&window))->addWidget(lines);
        window.resize(400, 300);
        window.show();
    }
    /// Blocks of which the whole is to be seen.
    [[nodiscard]] QList<int> wholeRows() const
    {
        QList<int> rows;
        const QRect field = lines->viewport()->rect();
        for (int i = 0; i < lines->blockCount(); ++i) {
            const QTextCursor at(lines->document()->findBlockByNumber(i));
            const QRect row = lines->cursorRect(at);
            if (row.top() >= field.top() && row.bottom() <= field.bottom())
                rows << i + 1;
        }
        return rows;
    }

    QWidget window;
    LogLines *lines = new LogLines("lines", kRows, &window);
};

} // namespace

class LogLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void newestRowsAreWhole_data();
    void newestRowsAreWhole();
    void whatIsScrolledToStays();
};

void LogLinesTest::newestRowsAreWhole_data()
{
    QTest::addColumn<QStringList>("text");
    QTest::addColumn<QList<int>>("rows");
    const QString wide(400, u'x');
    QTest::newRow("one line") << numbered(1, {}) << QList<int>{1};
    QTest::newRow("as many as there is room for") << numbered(4, {}) << QList<int>{1, 2, 3, 4};
    QTest::newRow("more") << numbered(10, {}) << QList<int>{7, 8, 9, 10};
    QTest::newRow("one wide line") << numbered(1, wide) << QList<int>{1};
    QTest::newRow("more wide lines") << numbered(10, wide) << QList<int>{7, 8, 9, 10};
}

void LogLinesTest::newestRowsAreWhole()
{
    QFETCH(QStringList, text);
    QFETCH(QList<int>, rows);
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    shown.lines->setLines(text);
    QTRY_COMPARE(shown.wholeRows(), rows);
    shown.lines->hide(); // as details are
    shown.lines->setLines(text);
    shown.lines->show();
    QTRY_COMPARE(shown.wholeRows(), rows);
    QCOMPARE(shown.lines->horizontalScrollBar()->value(), 0);
}

void LogLinesTest::whatIsScrolledToStays()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    shown.lines->setLines(numbered(10, {}));
    QTRY_COMPARE(shown.wholeRows(), (QList<int>{7, 8, 9, 10}));
    shown.lines->verticalScrollBar()->triggerAction(QScrollBar::SliderToMinimum);
    shown.window.resize(500, 300);
    QTRY_COMPARE(shown.lines->width() > 400, true);
    QCOMPARE(shown.lines->verticalScrollBar()->value(), 0);
}

QTEST_MAIN(LogLinesTest)
#include "tst_loglines.moc"
