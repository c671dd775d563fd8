// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/showntext.h"

#include <QTest>

using namespace deck;

class ShownTextTest : public QObject
{
    Q_OBJECT

private slots:
    void bytesAreShown_data();
    void bytesAreShown();
    void everyByteAloneIsShown();
    void cutCharacterIsLeftOut_data();
    void cutCharacterIsLeftOut();
};

void ShownTextTest::bytesAreShown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &bytes, const char16_t *shown) {
        QTest::newRow(name) << bytes << QString::fromUtf16(shown);
    };
    row("plain", "level=info", u"level=info");
    row("HTML stays text", "<b>x</b>&amp;", u"<b>x</b>&amp;");
    row("letters of other scripts", "gr\xc3\xbc\xc3\x9f \xe4\xbd\xa0\xe5\xa5\xbd", u"grüß 你好");
    row("outside the basic plane", "\xf0\x9f\x90\xb3", u"\U0001F433");
    row("NUL", QByteArray("a\0b", 3), u"a\\x00b");
    row("ANSI colour", "\x1b[31mred", u"\\x1b[31mred");
    row("carriage return", "over\rwrite", u"over\\x0dwrite");
    row("tab", "a\tb", u"a       b");
    row("C1 control", "\xc2\x9b", u"\\x9b");
    row("delete", "\x7f", u"\\x7f");
    row("right-to-left override",
        "a\xe2\x80\xae"
        "b",
        u"a\\u202eb");
    row("isolate", "\xe2\x81\xa6x", u"\\u2066x");
    row("zero width", "\xe2\x80\x8bx", u"\\u200bx");
    row("byte order mark", "\xef\xbb\xbfx", u"\\ufeffx");
    row("line separator", "\xe2\x80\xa8", u"\\u2028");
    row("tag character", "\xf3\xa0\x80\xa1", u"\\U000e0021");
    row("private use", "\xee\x80\x80", u"\\ue000");
    row("lone continuation", "a\x80z", u"a\\x80z");
    row("cut sequence", "a\xe2\x82", u"a\\xe2\\x82");
    row("overlong", "\xc0\xaf", u"\\xc0\\xaf");
    row("overlong of three", "\xe0\x80\xaf", u"\\xe0\\x80\\xaf");
    row("surrogate", "\xed\xa0\x80", u"\\xed\\xa0\\x80");
    row("beyond Unicode", "\xf4\x90\x80\x80", u"\\xf4\\x90\\x80\\x80");
    row("not a first byte", "\xff\xfe", u"\\xff\\xfe");
}

void ShownTextTest::bytesAreShown()
{
    QFETCH(QByteArray, bytes);
    QTEST(shownText(bytes), "shown");
}

void ShownTextTest::everyByteAloneIsShown()
{
    for (int byte = 0; byte < 256; ++byte) {
        const QString shown = shownText(QByteArray(1, char(byte)));
        QVERIFY(!shown.isEmpty());
        for (const QChar character : shown)
            QVERIFY(character.isPrint());
    }
}

void ShownTextTest::cutCharacterIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("whole");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("plain") << QByteArray("abc") << 3;
    QTest::newRow("whole") << QByteArray("a\xe4\xbd\xa0") << 4;
    QTest::newRow("cut by one") << QByteArray("a\xe4\xbd") << 1;
    QTest::newRow("cut by two") << QByteArray("a\xe4") << 1;
    QTest::newRow("four, cut") << QByteArray("a\xf0\x9f\x90") << 1;
    QTest::newRow("never a character") << QByteArray("a\x80\x80\x80\x80\x80") << 6;
}

void ShownTextTest::cutCharacterIsLeftOut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, whole);
    QCOMPARE(wholeCharacters(bytes), whole);
}

QTEST_APPLESS_MAIN(ShownTextTest)
#include "tst_showntext.moc"
