// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/tomldepth.h"
#include "config/tomltext.h"

#include <QTest>

using namespace deck;

/// What toml++ would end the program by is refused before it sees it, and nothing else is.
class TomlDepthTest : public QObject
{
    Q_OBJECT

private slots:
    void tooDeep_data();
    void tooDeep();
    void deepEnough_data();
    void deepEnough();
};

void TomlDepthTest::tooDeep_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    const auto many = [](const char *part) { return QByteArray(part).repeated(500'000); };
    const QByteArray sixty = QByteArray("a.").repeated(60);
    QTest::newRow("dotted key") << many("a.") + "a = 1" << 1;
    QTest::newRow("header") << "x = 1\n[" + many("a.") + "a]" << 2;
    QTest::newRow("header of an array") << "\n\n[[" + many("a.") + "a]]" << 3;
    QTest::newRow("brackets") << "x = " + many("[") << 1;
    QTest::newRow("brackets on lines") << "x = " + many("[\n") << 101;
    QTest::newRow("braces") << "x = " + many("{a=") << 1;
    QTest::newRow("braces and dots") << "x = " + many("{ a.b.c = ") << 1;
    QTest::newRow("header, then keys") << "[" + sixty + "a]\n" + sixty + "a = 1" << 2;
    QTest::newRow("after an escaped quote") << "x = \"\\\"\"\n" + many("a.") + "a = 1" << 2;
    QTest::newRow("after a string of lines")
        << "x = \"\"\"\n[[[\\\n\"\"\"\n" + many("a.") + "a = 1" << 4;
    QTest::newRow("after a string without an end") << "x = \"...\n" + many("a.") + "a = 1" << 2;
    QTest::newRow("quoted parts") << many("\"a\".") + "a = 1" << 1;
    QTest::newRow("closing first") << "]]]}}}\n" + many("a.") + "a = 1" << 2;
}

void TomlDepthTest::tooDeep()
{
    QFETCH(QByteArray, text);
    const auto place = firstTooDeep(text);
    QVERIFY(place.has_value());
    QTEST(place->line, "line");
    const auto parsed = parseToml(text);
    const auto *fault = std::get_if<TomlFault>(&parsed);
    QVERIFY(fault != nullptr);
    QCOMPARE(fault->place, *place);
}

void TomlDepthTest::deepEnough_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray strange = QByteArray(1000, '.') + QByteArray(1000, '[');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("strings") << "x = \"" + strange + "\"\ny = '" + strange + "'";
    QTest::newRow("comments") << "# " + strange + "\nx = 1 # " + strange;
    QTest::newRow("many floats") << "x = [ " + QByteArray("1.5, ").repeated(1000) + "1.5 ]";
    QTest::newRow("many keys") << "[a.b]\nx.y = 1\n" +
                                      QByteArray("[[b.c]]\nx = [[1], [2]]\n").repeated(1000);
    QTest::newRow("lines of a string")
        << "x = \"\"\"\n" + QByteArray("[a.b.\\\n").repeated(1000) + "\"\"\"";
    QTest::newRow("nested") << "x = " + QByteArray(90, '[') + QByteArray(90, ']');
    const QByteArray part = QByteArray("a.").repeated(45) + 'a';
    QTest::newRow("header and key") << "[" + part + "]\n" + part + " = 1";
    QTest::newRow("after a deep header")
        << "[" + QByteArray("a.").repeated(90) + "a]\n[b]\n" + part + " = 1";
}

void TomlDepthTest::deepEnough()
{
    QFETCH(QByteArray, text);
    QVERIFY(!firstTooDeep(text));
    const auto parsed = parseToml(text);
    const auto *fault = std::get_if<TomlFault>(&parsed);
    QVERIFY2(fault == nullptr, fault ? qPrintable(fault->cause) : "");
}

QTEST_GUILESS_MAIN(TomlDepthTest)
#include "tst_tomldepth.moc"
