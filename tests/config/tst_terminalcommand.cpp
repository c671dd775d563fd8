// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/terminalcommand.h"

#include "config/shellword.h"

#include <QProcess>
#include <QTest>

using namespace deck;

class TerminalCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void lines_data();
    void lines();
    void shellGivesTheWordBack_data();
    void shellGivesTheWordBack();
};

void TerminalCommandTest::lines_data()
{
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("line");
    QTest::newRow("the system's places") << ""
                                         << "default"
                                         << "deckctl exec -- ctr task ls";
    QTest::newRow("a home") << "/a/b"
                            << "default"
                            << "deckctl --home /a/b exec -- ctr task ls";
    QTest::newRow("another profile") << ""
                                     << "x.y"
                                     << "deckctl --profile x.y exec -- ctr task ls";
    QTest::newRow("both, with a space") << "/a b"
                                        << "x"
                                        << "deckctl --home '/a b' --profile x exec -- ctr task ls";
}

void TerminalCommandTest::lines()
{
    QFETCH(QString, home);
    QFETCH(QString, profile);
    QFETCH(QString, line);
    Setup setup;
    setup.profile.name = profile;
    setup.source = ProfileSource{home, {}};
    QCOMPARE(terminalCommand("deckctl", setup, {"exec", "--", "ctr", "task", "ls"}), line);
}

void TerminalCommandTest::shellGivesTheWordBack_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"plain", "a b", "it's", "$HOME", "`id`", "a\"b", "*", "~/x", "é", "",
                             "a\nb", "-n", "#", "a;b", "a\\b"})
        QTest::newRow(word) << QString(word);
}

void TerminalCommandTest::shellGivesTheWordBack()
{
    QFETCH(QString, word);
    QProcess shell;
    shell.start("sh", {"-c", "printf -- %s " + shellWord(word)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
}

QTEST_GUILESS_MAIN(TerminalCommandTest)
#include "tst_terminalcommand.moc"
