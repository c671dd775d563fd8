// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/ctrarguments.h"

#include <QTest>

using namespace deck;

class CtrArgumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void adapts_data();
    void adapts();
    void knowsTheVersion();
};

namespace {

const QByteArray kHelp = "   --cgroup value\n   --cpu-shares value\n";

} // namespace

void CtrArgumentsTest::adapts_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("withoutGroup");
    QTest::addColumn<QString>("withoutCpu");
    const auto row = [](const char *name, const char *command, const char *withoutGroup,
                        const char *withoutCpu) {
        QTest::newRow(name) << QString(command) << QString(withoutGroup) << QString(withoutCpu);
    };
    row("run", "ctr run image one", "ctr run --cpu-shares=0 --cgroup= image one",
        "ctr run --cpu-shares=0 image one");
    row("by path", "/usr/bin/ctr run i o", "/usr/bin/ctr run --cpu-shares=0 --cgroup= i o",
        "/usr/bin/ctr run --cpu-shares=0 i o");
    row("options of ctr", "ctr -n other --debug --address /s run i o",
        "ctr -n other --debug --address /s run --cpu-shares=0 --cgroup= i o",
        "ctr -n other --debug --address /s run --cpu-shares=0 i o");
    row("a namespace named run", "ctr -n run task ls", "ctr -n run task ls", "ctr -n run task ls");
    row("containers create", "ctr containers create i o",
        "ctr containers create --cpu-shares=0 --cgroup= i o",
        "ctr containers create --cpu-shares=0 i o");
    row("c create", "ctr c create i o", "ctr c create --cpu-shares=0 --cgroup= i o",
        "ctr c create --cpu-shares=0 i o");
    row("group is said", "ctr run --cgroup /x i o", "ctr run --cpu-shares=0 --cgroup /x i o",
        "ctr run --cpu-shares=0 --cgroup /x i o");
    row("share is said", "ctr run --cpu-shares=5 i o", "ctr run --cgroup= --cpu-shares=5 i o",
        "ctr run --cpu-shares=5 i o");
    row("another command", "ctr task ls", "ctr task ls", "ctr task ls");
    row("containers ls", "ctr c ls", "ctr c ls", "ctr c ls");
    row("another program", "nerdctl run i", "nerdctl run i", "nerdctl run i");
    row("alone", "ctr", "ctr", "ctr");
    row("ends in an option", "ctr -n", "ctr -n", "ctr -n");
}

void CtrArgumentsTest::adapts()
{
    QFETCH(QString, command);
    QFETCH(QString, withoutGroup);
    QFETCH(QString, withoutCpu);
    const QStringList words = command.split(' ');
    QCOMPARE(withinRights(words, {}, kHelp).join(' '), command);
    QCOMPARE(withinRights(words, {false, false}, kHelp).join(' '), withoutGroup);
    QCOMPARE(withinRights(words, {true, false}, kHelp).join(' '), withoutCpu);
}

void CtrArgumentsTest::knowsTheVersion()
{
    const QStringList command{"ctr", "run", "i", "o"};
    QCOMPARE(withinRights(command, {false, false}, "   --cgroup value\n").join(' '),
             "ctr run --cgroup= i o");
    QCOMPARE(withinRights(command, {false, false}, {}), command);
}

QTEST_GUILESS_MAIN(CtrArgumentsTest)
#include "tst_ctrarguments.moc"
