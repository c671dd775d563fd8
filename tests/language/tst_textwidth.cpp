// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "language/helptext.h"
#include "language/textwidth.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QTest>

using namespace deck;

class TextWidthTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(".*")); }
    void columns_data();
    void columns();
    void paddingCountsColumns();
    void helpBreaksBetweenWideCharacters();
    void helpWithoutWideCharactersIsTheParsers();
};

void TextWidthTest::columns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("nothing") << "" << 0;
    QTest::newRow("Latin") << "pid file" << 8;
    QTest::newRow("Han") << "守护进程" << 8;
    QTest::newRow("both") << "PID 文件" << 8;
    QTest::newRow("full-width punctuation") << "，：（）。" << 10;
    QTest::newRow("kana and hangul") << "かナ한" << 6;
    QTest::newRow("quotation marks are narrow") << "“a”" << 3;
    QTest::newRow("umlaut of two characters") << "u\u0308" << 1;
    QTest::newRow("beyond the first plane") << "\U00020000" << 2;
    QTest::newRow("emoji") << "\U0001f433" << 2;
    QTest::newRow("before the first wide block") << "\u10ff" << 1;
    QTest::newRow("behind a wide block") << "\ua4d0" << 1;
}

void TextWidthTest::columns()
{
    QFETCH(QString, text);
    QTEST(int(columnsOf(text)), "columns");
}

void TextWidthTest::paddingCountsColumns()
{
    QCOMPARE(padded("状态：", 8), "状态：  ");
    QCOMPARE(paddedLeft("状态", 6), "  状态");
    QCOMPARE(padded("状态", 3), "状态"); // nothing is cut off
}

void TextWidthTest::helpBreaksBetweenWideCharacters()
{
    const QString text = QString("守护进程").repeated(20) + "。";
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption("x", helpWords(text)));
    const QStringList lines = helpTextOf(parser).split('\n', Qt::SkipEmptyParts);
    QString together;
    for (const QString &line : lines.mid(lines.indexOf("Options:") + 1)) {
        QVERIFY2(columnsOf(line) <= 80, qPrintable(line));
        const QString words = line.mid(line.lastIndexOf(' ') + 1);
        QVERIFY2(!words.startsWith("。"), qPrintable(line));
        together += words;
    }
    QCOMPARE(together, text);
}

void TextWidthTest::helpWithoutWideCharactersIsTheParsers()
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption("x", helpWords("Words that a person reads. ").repeated(9)));
    QCOMPARE(helpTextOf(parser), parser.helpText());
}

QTEST_GUILESS_MAIN(TextWidthTest)
#include "tst_textwidth.moc"
