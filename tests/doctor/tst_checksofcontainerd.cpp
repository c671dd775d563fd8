// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/checks.h"
#include "helpers/daemonprocess.h"
#include "helpers/temporaryhome.h"

#include <QTest>

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

QTEST_GUILESS_MAIN(ChecksOfContainerdTest)
#include "tst_checksofcontainerd.moc"
