// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/subordinateids.h"

#include <QTest>

using namespace deck;

class SubordinateIdsTest : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
};

void SubordinateIdsTest::counts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("count");
    const auto row = [](const char *name, const char *text, qint64 count) {
        QTest::newRow(name) << QByteArray(text) << count;
    };
    row("empty", "", 0);
    row("by name", "ada:100000:65536\n", 65536);
    row("by number", "1000:100000:65536\n", 65536);
    row("of others only", "bob:100000:65536\n1001:200000:65536\n", 0);
    row("the name is not a beginning", "adam:100000:65536\n", 0);
    row("several ranges", "ada:100000:1000\nbob:5:5\n1000:300000:2000\n", 3000);
    row("no newline at the end", "ada:100000:65536", 65536);
    row("spaces around", "  ada:100000:65536  \n", 65536);
    row("comment", "# ada:100000:65536\n", 0);
    row("too few fields", "ada:100000\n", 0);
    row("too many fields", "ada:100000:65536:1\n", 0);
    row("not numbers", "ada:x:65536\nada:100000:y\n", 0);
    row("nothing and less", "ada:100000:0\nada:100000:-5\nada:-1:5\nada:0:5\n", 0);
    row("beyond 64 bits", "ada:100000:99999999999999999999\n", 0);
}

void SubordinateIdsTest::counts()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, count);
    QCOMPARE(subordinateIds(text, "ada", 1000), count);
}

QTEST_GUILESS_MAIN(SubordinateIdsTest)
#include "tst_subordinateids.moc"
