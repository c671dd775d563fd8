// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/profilestext.h"

#include <QTest>

using namespace deck;

class ProfilesTextTest : public QObject
{
    Q_OBJECT

private slots:
    void table();
    void changes_data();
    void changes();
};

void ProfilesTextTest::table()
{
    ProfileState stopped;
    stopped.name = "default";
    stopped.socket = "/s";
    ProfileState serving;
    serving.name = "a-longer-name";
    serving.state = State::Running;
    serving.health = Health::Serving;
    serving.pid = 42;
    serving.managerPid = 41;
    serving.socket = "/t";
    ProfileState broken;
    broken.name = "b";
    broken.problem = Problem{"/x.toml:1", "bad\x1b[0m", "Mend it."};
    broken.state = State::Running;
    broken.pid = 7;
    broken.managerPid = 6;
    broken.isManagerSilent = true;
    broken.socket = "/u";
    QCOMPARE(profilesText({stopped, serving, broken}),
             "PROFILE        STATE             PID  MANAGER     DIALECT     SOCKET\n"
             "default        stopped           -    -           containerd  /s\n"
             "a-longer-name  running, serving  42   41          containerd  /t\n"
             "b              broken, running   7    6 (silent)  containerd  /u\n"
             "/x.toml:1: bad\\x1b[0m. Mend it.\n");
}

void ProfilesTextTest::changes_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("text");
    QTest::newRow("applied") << "applied"
                             << "applied\n";
    QTest::newRow("open") << "open"
                          << "open\n";
    QTest::newRow("undone") << "undone"
                            << "deckctl: undone: it ended\n    last line\n";
    QTest::newRow("lapsed") << "lapsed"
                            << "deckctl: lapsed: it ended\n    last line\n";
}

void ProfilesTextTest::changes()
{
    QFETCH(QString, outcome);
    QFETCH(QString, text);
    ChangeRecord record;
    record.outcome = fromKeyword<ChangeOutcome>(outcome).value();
    if (!hasLasted(record)) {
        record.reason = "it ended";
        record.lastLines = QStringList{"last line"};
    }
    QCOMPARE(changeText(record), text);
    QCOMPARE(hasLasted(record), !text.startsWith("deckctl"));
}

QTEST_GUILESS_MAIN(ProfilesTextTest)
#include "tst_profilestext.moc"
