// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"
#include "posix/filesystem.h"
#include "posix/kernelprobe.h"
#include "posix/mending.h"
#include "posix/unixsocket.h"

#include <QTest>

#include <cerrno>

#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

/// What changes somebody's files, and what only asks the kernel.
class MendingTest : public QObject
{
    Q_OBJECT

private slots:
    void staleSocketGoes();
    void staleSocketOfALongPathGoes();
    void otherThingsStay_data();
    void otherThingsStay();
    void folderLosesPermissionsOnly();
    void folderOfAnotherStays();
    void linkedFolderStays();
    void kernelIsAsked();
    void fileSystemIsTold();
};

void MendingTest::staleSocketGoes()
{
    const TemporaryHome home;
    QVERIFY(listenUnix(home.path("s"), 1).ok());
    QVERIFY(removeStaleSocket(home.path("s")).ok());
    QCOMPARE(describeTree(home.path()), QStringList());
}

void MendingTest::staleSocketOfALongPathGoes()
{
    const TemporaryHome home;
    const QString folder = home.path(QString(120, 'x')); // more than connect(2) takes
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(listenUnix(home.path("s"), 1).ok());
    QVERIFY(QFile::rename(home.path("s"), folder + "/s"));
    QVERIFY(removeStaleSocket(folder + "/s").ok());
    QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot));
}

void MendingTest::otherThingsStay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("error");
    QTest::newRow("served") << "served" << EBUSY;
    QTest::newRow("a plain file") << "plain" << ENOTSOCK;
    QTest::newRow("a link to a stale one") << "link" << ENOTSOCK;
    QTest::newRow("a folder") << "folder" << ENOTSOCK;
    QTest::newRow("nothing") << "nothing" << ENOENT;
}

void MendingTest::otherThingsStay()
{
    QFETCH(QString, name);
    QFETCH(int, error);
    const TemporaryHome home;
    const auto server = listenUnix(home.path("served"), 1);
    QVERIFY(server.ok());
    QVERIFY(listenUnix(home.path("stale"), 1).ok());
    QVERIFY(QFile::link(home.path("stale"), home.path("link")));
    QVERIFY(QDir().mkdir(home.path("folder")));
    writeFile(home.path("plain"), "kept");
    const QStringList before = describeTree(home.path());
    const OsStatus removed = removeStaleSocket(home.path(name));
    QVERIFY(!removed);
    QCOMPARE(removed.error().number, error);
    QCOMPARE(describeTree(home.path()), before);
}

void MendingTest::folderLosesPermissionsOnly()
{
    const TemporaryHome home;
    QVERIFY(QDir().mkdir(home.path("f")));
    const QByteArray name = home.path("f").toUtf8();
    QCOMPARE(::chmod(name.constData(), 0577), 0);
    QVERIFY(restrictFolder(home.path("f"), 0755).ok());
    struct stat status = {};
    QCOMPARE(::stat(name.constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0555));
}

void MendingTest::folderOfAnotherStays()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder away");
    const TemporaryHome home;
    QVERIFY(QDir().mkdir(home.path("f")));
    QCOMPARE(::chown(qPrintable(home.path("f")), 12345, 12345), 0);
    QCOMPARE(::chmod(qPrintable(home.path("f")), 0777), 0);
    QCOMPARE(restrictFolder(home.path("f"), 0700).error().number, EPERM);
    struct stat status = {};
    QCOMPARE(::stat(qPrintable(home.path("f")), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0777));
}

void MendingTest::linkedFolderStays()
{
    const TemporaryHome home;
    QVERIFY(QDir().mkdir(home.path("f")));
    QCOMPARE(::chmod(qPrintable(home.path("f")), 0777), 0);
    QVERIFY(QFile::link(home.path("f"), home.path("link")));
    QVERIFY(!restrictFolder(home.path("link"), 0700));
    struct stat status = {};
    QCOMPARE(::stat(qPrintable(home.path("f")), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0777));
}

void MendingTest::kernelIsAsked()
{
    QVERIFY(readClock().now > 1'600'000'000);
    QVERIFY(probeSystemCalls().pidfd); // nothing here works without
}

void MendingTest::fileSystemIsTold()
{
    const auto shm = fileSystemOf("/dev/shm");
    if (shm && shm->type == "tmpfs")
        QVERIFY(shm->tellsEntryTypes && !shm->isReadOnly);
    const auto proc = fileSystemOf("/proc");
    QVERIFY(proc.ok());
    QCOMPARE(proc->type, "0x9fa0");
    QCOMPARE(fileSystemOf("/nowhere").error().number, ENOENT);
    QCOMPARE(fileSystemOf("/dev/null").error().number, ENOTDIR);
}

QTEST_GUILESS_MAIN(MendingTest)
#include "tst_mending.moc"
