// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/levelcolours.h"

#include <QSet>
#include <QTest>

using namespace deck;

namespace {

QPalette paletteOf(QRgb base, QRgb text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor::fromRgb(base));
    palette.setColor(QPalette::Text, QColor::fromRgb(text));
    return palette;
}

} // namespace

class LevelColoursTest : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsThatOfWcag();
    void everyLevelCanBeRead_data();
    void everyLevelCanBeRead();
    void everyLevelHasItsOwnMarkAndName();
};

void LevelColoursTest::contrastIsThatOfWcag()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 100), 100);
    QCOMPARE(qRound(contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
}

void LevelColoursTest::everyLevelCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("white") << paletteOf(0xffffff, 0x000000);
    QTest::newRow("light grey") << paletteOf(0xeeeeee, 0x222222);
    QTest::newRow("Breeze Dark") << paletteOf(0x1b1e20, 0xfcfcfc);
    QTest::newRow("black") << paletteOf(0x000000, 0xffffff);
    QTest::newRow("Solarized light") << paletteOf(0xfdf6e3, 0x073642);
    QTest::newRow("Solarized dark") << paletteOf(0x002b36, 0xeee8d5);
}

void LevelColoursTest::everyLevelCanBeRead()
{
    QFETCH(QPalette, palette);
    const LevelColours colours(palette);
    const QColor base = palette.color(QPalette::Base);
    for (int i = 0; i < kLogLevels; ++i) {
        const auto level = static_cast<LogLevel>(i);
        QCOMPARE_GE(contrast(colours.text(level), base), 4.5);
        QCOMPARE_GE(contrast(colours.badge(level), colours.background()), 4.5);
    }
    QCOMPARE_GE(contrast(colours.quiet(), base), 4.5);
    QVERIFY(colours.text(LogLevel::Error) != colours.text(LogLevel::Warning));
    QVERIFY(colours.text(LogLevel::Error) != colours.text(LogLevel::Info));
}

void LevelColoursTest::everyLevelHasItsOwnMarkAndName()
{
    QSet<QString> seen;
    for (const LogLevel level : kNamedLevels) {
        QVERIFY(!levelMark(level).isSpace());
        seen << levelName(level);
    }
    QCOMPARE(seen.size(), qsizetype(kNamedLevels.size()));
}

QTEST_APPLESS_MAIN(LevelColoursTest)
#include "tst_levelcolours.moc"
