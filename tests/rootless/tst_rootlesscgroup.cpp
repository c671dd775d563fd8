// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/container.h"
#include "helpers/terminal.h"

#include <QTest>

#include <unistd.h>

using namespace deck;
using namespace deck::test;

/// An ordinary user in a control group (cgroup 2) of its own: containers get groups below it. Run
/// by `ordinaryuser --with-cgroup2`.
class RootlessCgroupTest : public QObject
{
    Q_OBJECT

private slots:
    void containersHaveGroups();
};

namespace {

/// "/group" of cgroup 2.
QByteArray groupOf(const QString &process)
{
    for (const QByteArray &line : readFile("/proc/" + process + "/cgroup").split('\n')) {
        if (line.startsWith("0::"))
            return line.mid(3);
    }
    return {};
}

} // namespace

void RootlessCgroupTest::containersHaveGroups()
{
    if (::geteuid() == 0)
        QSKIP("for an ordinary user: see tests/ordinaryuser");
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    Container container(home);
    const QString problem = container.start("one");
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(groupOf(QString::number(container.pid())), groupOf("self") + "/default/one");
}

QTEST_GUILESS_MAIN(RootlessCgroupTest)
#include "tst_rootlesscgroup.moc"
