// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/smalldisk.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace deck;
using namespace deck::test;

/// The disk that the log is on has no room any more, and then has some again.
class FullLogDiskTest : public QObject
{
    Q_OBJECT

private slots:
    void daemonGoesOnAndItIsSaid();
};

namespace {

bool saysFull(const QJsonObject &snapshot)
{
    const QJsonArray warnings = snapshot["warnings"].toArray();
    return std::any_of(warnings.begin(), warnings.end(), [](const QJsonValue &warning) {
        return warning.toString().contains("its disk is full");
    });
}

/// Has the daemon log its goroutines, which takes far more than a disk has in reserve.
void haveItLog(qint64 daemon)
{
    QCOMPARE(::kill(static_cast<pid_t>(daemon), SIGUSR1), 0);
}

} // namespace

void FullLogDiskTest::daemonGoesOnAndItIsSaid()
{
    const TemporaryHome home;
    const SmallDisk disk(home.path("log"), "size=4m,mode=0700");
    QVERIFY(disk.isMounted());
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    disk.fill();
    QVERIFY2(manager.waitFor(saysFull), manager.errors());

    // What cannot be written is lost, and the daemon does not wait for it.
    const QString log = home.path("log/containerd.log");
    haveItLog(manager.daemonPid());
    QCOMPARE(run("ctr", {"--address", home.path("state/containerd.sock"), "version"}).code, 0);
    QVERIFY(!readFile(log).contains("END goroutine stack dump"));
    QCOMPARE(deckctl({"status", "--home", home.path()}).code, 0);
    QCOMPARE(deckctl({"restart", "--home", home.path()}).code, 0);

    disk.makeRoom();
    QVERIFY2(manager.waitFor([](const QJsonObject &now) {
        return now["state"].toString() == "running" && !saysFull(now);
    }),
             manager.errors());
    haveItLog(manager.daemonPid());
    QTRY_VERIFY(readFile(log).contains("END goroutine stack dump"));
}

QTEST_GUILESS_MAIN(FullLogDiskTest)
#include "tst_fulllogdisk.moc"
