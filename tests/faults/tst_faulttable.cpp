// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "faultrun.h"
#include "helpers/temporaryhome.h"

#include <QFile>
#include <QTest>

using namespace deck::test;

/// The table of faults names tests that there are, and its page is what is made of it.
class FaultTableTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTestIsThere_data();
    void everyTestIsThere();
    void pagesAreMadeFromTheTables();
    void namesAreRead_data();
    void namesAreRead();
    void problemsAreNamed_data();
    void problemsAreNamed();

private:
    QList<FaultTable> m_tables;
};

void FaultTableTest::initTestCase()
{
    for (const FaultPage &page : faultPages()) {
        m_tables << readFaultTable(page.source);
        QCOMPARE(m_tables.last().problems, QStringList());
        QVERIFY(!m_tables.last().faults().isEmpty());
    }
}

void FaultTableTest::everyTestIsThere_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QList<TestName>>("tests");
    QMap<QString, QList<TestName>> all;
    for (const FaultTable &table : m_tables) {
        for (const Fault &fault : table.faults()) {
            for (const TestName &test : fault.tests)
                all[test.program] << test;
            for (const LongForm &form : fault.longForms)
                all[form.test.program] << form.test;
        }
    }
    for (const auto &[program, tests] : all.asKeyValueRange())
        QTest::newRow(qPrintable(program)) << program << tests;
}

void FaultTableTest::everyTestIsThere()
{
    QFETCH(QString, program);
    QFETCH(QList<TestName>, tests);
    QVERIFY(QString(DECK_TEST_NAMES).split(' ').contains(program));
    if (!QFile::exists(builtProgram(program)))
        QSKIP("it is not built");
    const auto functions = functionsOf(program);
    for (const TestName &test : tests) {
        QVERIFY2(functions.contains(test.function), qPrintable(test.toString()));
        QVERIFY2(test.row.isEmpty() || functions[test.function].contains(test.row),
                 qPrintable(test.toString()));
    }
}

void FaultTableTest::pagesAreMadeFromTheTables()
{
    for (qsizetype i = 0; i < m_tables.size(); ++i)
        QVERIFY2(readFile(faultPages().at(i).page) == toMarkdown(m_tables.at(i)),
                 "run faulttable write");
}

void FaultTableTest::namesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isName");
    QTest::newRow("a function") << "tst_a::b" << true;
    QTest::newRow("a row") << "tst_a::b [c: d [e]]" << true;
    QTest::newRow("no function") << "tst_a" << false;
    QTest::newRow("no test") << "bench_a::b" << false;
    QTest::newRow("an empty row") << "tst_a::b []" << false;
}

void FaultTableTest::namesAreRead()
{
    QFETCH(QString, text);
    QFETCH(bool, isName);
    const auto name = parseTestName(text);
    QCOMPARE(name.has_value(), isName);
    if (name)
        QCOMPARE(name->toString(), text);
}

void FaultTableTest::problemsAreNamed_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no test") << QByteArray("fault = 'f'\nmust = 'm'\n") << "f: no test injects it";
    QTest::newRow("no such name") << QByteArray("fault = 'f'\nmust = 'm'\ntests = ['x']\n")
                                  << "f: no test is named by \"x\"";
    QTest::newRow("no must") << QByteArray("fault = 'f'\ntests = ['tst_a::b']\n")
                             << "line 2: a fault needs `fault` and `must`";
    QTest::newRow("a longer form without a variable")
        << QByteArray("fault = 'f'\nmust = 'm'\ntests = ['tst_a::b']\nlonger = ['tst_a::b']\n")
        << "f: no longer form is \"tst_a::b\"";
}

void FaultTableTest::problemsAreNamed()
{
    QFETCH(QByteArray, fault);
    QFETCH(QString, problem);
    const TemporaryHome home;
    writeFile(home.path("faults.toml"), "[[group]]\n[[group.fault]]\n" + fault);
    const FaultTable table = readFaultTable(home.path("faults.toml"));
    QVERIFY2(table.problems.contains(problem), qPrintable(table.problems.join('\n')));
}

QTEST_GUILESS_MAIN(FaultTableTest)
#include "tst_faulttable.moc"
