// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/quitpreference.h"
#include "helpers/temporaryhome.h"

#include <QFile>
#include <QTest>

using namespace deck;
using namespace deck::test;

/// What is remembered of the answer to the question at the end.
class QuitPreferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void nothingAtFirst();
    void eachProfileHasItsOwn();
    void whatIsNoChoiceIsAskedFor_data();
    void whatIsNoChoiceIsAskedFor();
};

void QuitPreferenceTest::nothingAtFirst()
{
    const TemporaryHome home;
    QVERIFY(!QuitPreference(home.path("config/window.ini"), "default").load());
    QVERIFY(!QFile::exists(home.path("config"))); // asking makes nothing
}

void QuitPreferenceTest::eachProfileHasItsOwn()
{
    const TemporaryHome home;
    QuitPreference(home.path("config/window.ini"), "one").save(QuitChoice::Keep);
    QuitPreference(home.path("config/window.ini"), "two").save(QuitChoice::Stop);
    QCOMPARE(QuitPreference(home.path("config/window.ini"), "one").load(), QuitChoice::Keep);
    QCOMPARE(QuitPreference(home.path("config/window.ini"), "two").load(), QuitChoice::Stop);
    QVERIFY(!QuitPreference(home.path("config/window.ini"), "three").load());
    QuitPreference(home.path("config/window.ini"), "one").save(QuitChoice::Stop);
    QCOMPARE(QuitPreference(home.path("config/window.ini"), "one").load(), QuitChoice::Stop);
}

void QuitPreferenceTest::whatIsNoChoiceIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("another word") << QByteArray("[quit]\ndefault=maybe\n");
    QTest::newRow("empty") << QByteArray("[quit]\ndefault=\n");
    QTest::newRow("a list") << QByteArray("[quit]\ndefault=stop, keep\n");
    QTest::newRow("not an INI file") << QByteArray("\0\x01\xff{]", 5);
}

void QuitPreferenceTest::whatIsNoChoiceIsAskedFor()
{
    QFETCH(QByteArray, content);
    const TemporaryHome home;
    writeFile(home.path("window.ini"), content);
    QVERIFY(!QuitPreference(home.path("window.ini"), "default").load());
}

QTEST_GUILESS_MAIN(QuitPreferenceTest)
#include "tst_quitpreference.moc"
