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

QTEST_GUILESS_MAIN(ProfilesTextTest)
#include "tst_profilestext.moc"
