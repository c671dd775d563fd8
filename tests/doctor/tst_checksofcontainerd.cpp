// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/checks.h"
#include "helpers/daemonprocess.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QTest>

#include <utility>

#include <sys/mount.h>

using namespace deck;
using namespace deck::test;

namespace {

Setup setupFor(const TemporaryHome &home)
{
    Setup setup;
    setup.places = placesFor(setup.profile, home.path(), ::geteuid(), {});
    return setup;
}

/// As the product would start it, but by hand.
DaemonFiles filesOf(const Places &places)
{
    for (const QString &folder : {places.state, places.data})
        QDir().mkpath(folder);
    return {places.daemonConfig, places.data, places.daemonState, places.socket};
}

/// A small file system in memory, gone with the test.
class Mount
{
public:
    Mount(const QString &folder, unsigned long flags) : m_folder(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        m_isThere = ::mount("tmpfs", m_folder.constData(), "tmpfs", flags, "size=64k") == 0;
    }
    ~Mount() { end(); }
    Mount(const Mount &) = delete;
    Mount &operator=(const Mount &) = delete;

    [[nodiscard]] bool isThere() const { return m_isThere; }
    void end()
    {
        if (std::exchange(m_isThere, false))
            ::umount2(m_folder.constData(), MNT_DETACH | UMOUNT_NOFOLLOW);
    }

private:
    const QByteArray m_folder;
    bool m_isThere = false;
};

CheckResult resultOf(const QString &id, const Setup &setup)
{
    for (const CheckResult &each : runChecks(setup)) {
        if (each.id == id)
            return each;
    }
    return {};
}

} // namespace

/// The checks on this machine, as it is, with the real programs.
class ChecksOfContainerdTest : public QObject
{
    Q_OBJECT

private slots:
    void programsAnswer();
    void configurationIsJudgedByTheDaemon();
    void daemonThatRunsIsRecognised();
    void secondDaemonOnTheData();
    void smallFileSystemInMemory();
    void fileSystemForReadingOnly();
    void fileSystemWithoutPrograms();
    void mountLeftBehind();
};

void ChecksOfContainerdTest::programsAnswer()
{
    const TemporaryHome home;
    const Setup setup = setupFor(home);
    for (const char *id : {"binary", "version", "runtime", "shim", "configuration"}) {
        const CheckResult result = resultOf(id, setup);
        QVERIFY2(result.verdict == Verdict::Ok, qPrintable(result.id + ": " + result.evidence));
    }
    QVERIFY(
        resultOf("version", setup).evidence.contains(QRegularExpression("version \\d+\\.\\d+")));
}

void ChecksOfContainerdTest::configurationIsJudgedByTheDaemon()
{
    const TemporaryHome home;
    Setup setup = setupFor(home);
    setup.profile.configText = "oom_score = \"high\"";
    const CheckResult result = resultOf("configuration", setup);
    QCOMPARE(result.verdict, Verdict::Error);
    QVERIFY2(result.evidence.contains("string"), qPrintable(result.evidence));
}

void ChecksOfContainerdTest::daemonThatRunsIsRecognised()
{
    const TemporaryHome home;
    const Setup setup = setupFor(home);
    DaemonProcess daemon("containerd");
    daemon.start(filesOf(setup.places));
    const QString owner = QString("served by pid %1").arg(daemon.pid());
    QTRY_VERIFY(resultOf("socket", setup).evidence.contains(owner));
    for (const CheckResult &result : runChecks(setup))
        QVERIFY2(result.verdict != Verdict::Error, qPrintable(result.id + ": " + result.evidence));
    daemon.kill();
    QTRY_COMPARE(resultOf("sockets-left", setup).verdict, Verdict::Warning);
    QCOMPARE(resultOf("sockets-left", setup).remedy, Remedy::RemoveStaleSockets);
}

void ChecksOfContainerdTest::secondDaemonOnTheData()
{
    const TemporaryHome home;
    const TemporaryHome other;
    const Setup setup = setupFor(home);
    DaemonFiles files = filesOf(setupFor(other).places);
    files.root = setup.places.data;
    QDir().mkpath(files.root);
    DaemonProcess daemon("containerd");
    daemon.start(files);
    QTRY_COMPARE(resultOf("metadata", setup).verdict, Verdict::Error);
    const QString holder = QString("pid %1").arg(daemon.pid());
    QVERIFY(resultOf("metadata", setup).evidence.contains(holder));
}

void ChecksOfContainerdTest::smallFileSystemInMemory()
{
    const TemporaryHome home;
    const Setup setup = setupFor(home);
    const Mount mount(setup.places.data, 0);
    if (!mount.isThere())
        QSKIP("mounting is not permitted here");
    QCOMPARE(resultOf("data-space", setup).verdict, Verdict::Error);
    QCOMPARE(resultOf("file-system", setup).verdict, Verdict::Warning);
    QVERIFY(resultOf("file-system", setup).evidence.contains("on tmpfs"));
}

void ChecksOfContainerdTest::fileSystemForReadingOnly()
{
    const TemporaryHome home;
    const Setup setup = setupFor(home);
    const Mount mount(setup.places.data, MS_RDONLY);
    if (!mount.isThere())
        QSKIP("mounting is not permitted here");
    for (const char *id : {"data-folder", "file-system"}) {
        QCOMPARE(resultOf(id, setup).verdict, Verdict::Error);
        QVERIFY(resultOf(id, setup).evidence.contains("mounted read-only"));
    }
}

void ChecksOfContainerdTest::fileSystemWithoutPrograms()
{
    const TemporaryHome home;
    const Setup setup = setupFor(home);
    const Mount mount(setup.places.data, MS_NOEXEC);
    if (!mount.isThere())
        QSKIP("mounting is not permitted here");
    QCOMPARE(resultOf("file-system", setup).verdict, Verdict::Error);
    QVERIFY(resultOf("file-system", setup).evidence.contains("noexec"));
}

void ChecksOfContainerdTest::mountLeftBehind()
{
    const TemporaryHome home;
    const Setup setup = setupFor(home);
    const QString root =
        setup.places.daemonState + "/io.containerd.runtime.v2.task/default/c 1/rootfs";
    Mount mount(root, 0);
    if (!mount.isThere())
        QSKIP("mounting is not permitted here");
    const CheckResult result = resultOf("mounts-left", setup);
    QCOMPARE(result.verdict, Verdict::Warning);
    QCOMPARE(result.fix, "umount '" + root + "'");
    mount.end();
    QCOMPARE(resultOf("mounts-left", setup).verdict, Verdict::Ok);
}

QTEST_GUILESS_MAIN(ChecksOfContainerdTest)
#include "tst_checksofcontainerd.moc"
