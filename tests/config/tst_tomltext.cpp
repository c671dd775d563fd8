// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/tomltext.h"

#include <QTest>

using namespace deck;

/// What is written can be read, and is the same.
class TomlTextTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data();
    void comesBack();
};

void TomlTextTest::comesBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("a = 1\n[b]\nc = ['x', 'y']\n");
    QTest::newRow("apostrophe in a key") << QByteArray("\"it's\" = 1\n");
    QTest::newRow("apostrophe in a table's name") << QByteArray("[a.\"'b\".c]\nd = 'e'\n");
    QTest::newRow("tab and line break in keys") << QByteArray("\"a\\tb\" = 1\n\"c\\nd\" = 2\n");
    QTest::newRow("within an array") << QByteArray("a = [{\"'\" = 1}, [{\"'\" = '!'}]]\n");
    QTest::newRow("beside exclamation marks") << QByteArray("\"'\" = '!!'\n\"!\" = 1\n");
    QTest::newRow("quote") << QByteArray("'a\"b' = 1\n");
    QTest::newRow("empty key") << QByteArray("\"\" = 1\n");
    QTest::newRow("dates and numbers")
        << QByteArray("\"'\" = 1979-05-27T07:32:00Z\nb = 1.5\nc = true\nd = -1\n");
}

void TomlTextTest::comesBack()
{
    QFETCH(QByteArray, text);
    const auto read = parseToml(text);
    QVERIFY(std::holds_alternative<toml::table>(read));
    const QByteArray written = writeToml(std::get<toml::table>(read));
    const auto again = parseToml(written);
    QVERIFY2(std::holds_alternative<toml::table>(again), written);
    QVERIFY2(std::get<toml::table>(again) == std::get<toml::table>(read), written);
}

QTEST_APPLESS_MAIN(TomlTextTest)
#include "tst_tomltext.moc"
