// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What a manager does on threads of its own, each call of it failing in turn.

#include "daemon/runscribe.h"
#include "daemon/runstore.h"
#include "helpers/callpoints.h"
#include "helpers/temporaryhome.h"
#include "log/retention.h"
#include "posix/files.h"
#include "posix/procfs.h"

#include <QDir>
#include <QTest>

#include <cerrno>
#include <cstring>

#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

constexpr qint64 kSlice = 64 * 1024;
constexpr qint64 kLogSize = 16 * kSlice;

/// What nobody is to notice.
bool isTolerated(int error)
{
    return error == EINTR || error == EPERM;
}

Places placesIn(const TemporaryHome &home)
{
    return placesFor({}, home.path(), ::geteuid(), QProcessEnvironment::systemEnvironment());
}

/// One run from its beginning to its end; the last error.
OsStatus recordRun(RunScribe &scribe)
{
    RunScribe::Beginning beginning;
    beginning.pid = 4242;
    beginning.startedAt = QDateTime::currentDateTimeUtc();
    beginning.program = "/bin/true";
    const OsStatus begun = scribe.begin(beginning);
    const OsStatus ready = scribe.ready({QDateTime::currentDateTimeUtc(), 7, "1.6.20", {}, 0});
    RunScribe::Ending ending;
    ending.exit.asked = true;
    const OsStatus ended = scribe.end(ending);
    for (const OsStatus &status : {ended, ready, begun}) {
        if (!status)
            return status;
    }
    return Done{};
}

} // namespace

class RecordFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void recordOfARun_data() { addErrors(); }
    void recordOfARun();
    void retention_data() { addErrors(); }
    void retention();

private:
    static void addErrors();
    static void recordOne(int call, int error, QByteArray &failed);
    static void retainOne(int call, int error, QByteArray &failed);
    static void eachCall(void (*one)(int, int, QByteArray &));
};

void RecordFaultsTest::addErrors()
{
    QTest::addColumn<int>("error");
    for (const auto &[name, error] : kCallErrors)
        QTest::newRow(name) << error;
}

void RecordFaultsTest::eachCall(void (*one)(int, int, QByteArray &))
{
    QFETCH(int, error);
    QByteArray failed;
    int call = 0;
    do {
        const auto before = openDescriptors(::getpid()).value();
        one(++call, error, failed);
        if (!QTest::currentTestFailed())
            QCOMPARE(openDescriptors(::getpid()).value(), before);
    } while (!failed.isEmpty() && !QTest::currentTestFailed());
    if (QTest::currentTestFailed())
        qInfo("call %d, %s: %s", call, failed.constData(), std::strerror(error));
}

/// It is whole or not there, and the next run is recorded.
void RecordFaultsTest::recordOne(int call, int error, QByteArray &failed)
{
    const TemporaryHome home;
    const Places places = placesIn(home);
    RunScribe scribe({}, places);
    failAtCall(call, error);
    const OsStatus status = recordRun(scribe);
    const std::string name = endOfFaults();
    failed = QByteArray::fromStdString(name);
    const RunStore store(RunStore::folderFor(places.log));
    const RunStore::Contents contents = store.readAll();
    QCOMPARE(contents.faults.size(), 0);
    QVERIFY(contents.records.size() <= 1);
    if (isTolerated(error) || status)
        QCOMPARE(contents.records.size(), 1);
    if (isTolerated(error))
        QVERIFY2(status.ok(), qPrintable(status.ok() ? QString() : status.error().toString()));
    if (status)
        QVERIFY(contents.records.first().exit.has_value());
    RunScribe next({}, places);
    QVERIFY(recordRun(next).ok());
    QVERIFY(store.readAll().records.last().exit.has_value());
    QCOMPARE(store.readAll().faults.size(), 0);
}

void RecordFaultsTest::recordOfARun()
{
    eachCall(recordOne);
}

/// What is left of the log stands where it was, and the newest runs are there.
void RecordFaultsTest::retainOne(int call, int error, QByteArray &failed)
{
    const TemporaryHome home;
    const QString log = home.path("containerd.log");
    const QByteArray text(kLogSize, 'x');
    writeFile(log, text);
    for (const char *start : {"20260101T000000Z", "20260102T000000Z", "20260103T000000Z"})
        writeFile(home.path(QString("containerd-%1.log").arg(start)), text);
    RetentionPolicy policy;
    policy.perRun = 4 * kSlice;
    policy.total = 24 * kSlice; // the current one, and one before
    policy.slice = kSlice;
    failAtCall(call, error);
    const RetentionOutcome outcome = enforceRetention(log, policy);
    const std::string name = endOfFaults();
    failed = QByteArray::fromStdString(name);
    const QByteArray left = readFile(log);
    QCOMPARE(left.size(), text.size());
    QCOMPARE(left.last(3 * kSlice), text.last(3 * kSlice));
    const QStringList runs = earlierRuns(log);
    // Only a log that cannot be trimmed pushes all others out.
    QVERIFY(failed == "fallocate" || (!runs.isEmpty() && runs.last().contains("20260103")));
    QCOMPARE(runs.size(), 3 - outcome.deleted.size());
    if (isTolerated(error))
        QVERIFY(outcome.kind == RetentionOutcome::Kind::Within);
    if (outcome.kind == RetentionOutcome::Kind::Failed)
        QVERIFY(outcome.error.has_value());
    (void)enforceRetention(log, policy); // the next time it is done
    QCOMPARE_LE(earlierRuns(log).size(), 1);
}

void RecordFaultsTest::retention()
{
    eachCall(retainOne);
}

QTEST_GUILESS_MAIN(RecordFaultsTest)
#include "tst_recordfaults.moc"
