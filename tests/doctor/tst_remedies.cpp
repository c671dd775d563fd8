// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/checkreport.h"
#include "doctor/remedies.h"
#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"
#include "posix/unixsocket.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

/// A profile's folders, as a start makes them.
struct Home
{
    Home()
    {
        for (const char *name : {"state", "data", "log"}) {
            QDir().mkpath(folder.path(name));
            ::chmod(qPrintable(folder.path(name)), 0700);
        }
        setup.places = placesFor(setup.profile, folder.path(), ::geteuid(), {});
    }
    [[nodiscard]] std::variant<Mended, Problem> mend(const QString &check) const
    {
        return deck::mend(check, setup);
    }
    [[nodiscard]] mode_t modeOf(const QString &name) const
    {
        struct stat status = {};
        ::stat(qPrintable(folder.path(name)), &status);
        return status.st_mode & 07777;
    }
    [[nodiscard]] QStringList entries() const
    {
        return QDir(setup.places.state)
            .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    TemporaryHome folder;
    Setup setup;
};

bool isDone(const std::variant<Mended, Problem> &outcome)
{
    return std::holds_alternative<Mended>(outcome);
}

} // namespace

/// What a button may do, and what it must leave alone.
class RemediesTest : public QObject
{
    Q_OBJECT

private slots:
    void badPidFileIsRenamed();
    void whatStandsInItsPlaceIsRenamed();
    void goodPidFileStays();
    void staleSocketsGo();
    void servedSocketStays();
    void folderIsRestricted_data();
    void folderIsRestricted();
    void folderOfAnotherStays();
    void nothingToMend_data();
    void nothingToMend();
    void reportTellsBoth();
    void reportComesBackFromJson();
    void reportOfAnotherVersion();
};

void RemediesTest::badPidFileIsRenamed()
{
    const Home home;
    writeFile(home.setup.places.pidFile, "none");
    QVERIFY(isDone(home.mend("pid-file")));
    QCOMPARE(home.entries().size(), 1);
    QVERIFY(home.entries().first().startsWith("containerd.pid.bad-"));
    QCOMPARE(readFile(home.folder.path("state/" + home.entries().first())), "none");
    QCOMPARE(runCheck("pid-file", home.setup)->verdict, Verdict::Ok);
}

void RemediesTest::whatStandsInItsPlaceIsRenamed()
{
    const Home home;
    writeFile(home.folder.path("target"), "1");
    QVERIFY(QFile::link(home.folder.path("target"), home.setup.places.pidFile));
    QVERIFY(isDone(home.mend("pid-file")));
    QCOMPARE(readFile(home.folder.path("target")), "1"); // the link went, not what it names
    QVERIFY(!QFileInfo::exists(home.setup.places.pidFile));
}

void RemediesTest::goodPidFileStays()
{
    const Home home;
    writeFile(home.setup.places.pidFile, "1");
    QVERIFY(!isDone(home.mend("pid-file")));
    QCOMPARE(readFile(home.setup.places.pidFile), "1");
}

void RemediesTest::staleSocketsGo()
{
    const Home home;
    const Places &places = home.setup.places;
    for (const QString &path : {places.socket, places.ttrpcSocket, places.debugSocket})
        QVERIFY(listenUnix(path, 1).ok());
    QVERIFY(isDone(home.mend("sockets-left")));
    QCOMPARE(home.entries(), QStringList());
}

void RemediesTest::servedSocketStays()
{
    const Home home;
    const auto server = listenUnix(home.setup.places.debugSocket, 16);
    QVERIFY(server.ok() && listenUnix(home.setup.places.ttrpcSocket, 1).ok());
    QVERIFY(isDone(home.mend("sockets-left")));
    QVERIFY(connectUnix(home.setup.places.debugSocket).ok());
    QVERIFY(!QFileInfo::exists(home.setup.places.ttrpcSocket));
}

void RemediesTest::folderIsRestricted_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("name");
    QTest::addColumn<mode_t>("before");
    QTest::addColumn<mode_t>("after");
    QTest::newRow("state, others may write") << "state-folder"
                                             << "state" << mode_t(0777) << mode_t(0700);
    QTest::newRow("state, others may look") << "state-folder"
                                            << "state" << mode_t(0755) << mode_t(0700);
    QTest::newRow("data, others may write") << "data-folder"
                                            << "data" << mode_t(0733) << mode_t(0711);
    QTest::newRow("log, others may write") << "log-folder"
                                           << "log" << mode_t(0775) << mode_t(0755);
}

void RemediesTest::folderIsRestricted()
{
    QFETCH(QString, check);
    QFETCH(QString, name);
    QFETCH(mode_t, before);
    QFETCH(mode_t, after);
    const Home home;
    QCOMPARE(::chmod(qPrintable(home.folder.path(name)), before), 0);
    QVERIFY(isDone(home.mend(check)));
    QCOMPARE(home.modeOf(name), after);
    QCOMPARE(runCheck(check, home.setup)->verdict, Verdict::Ok);
}

void RemediesTest::folderOfAnotherStays()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder away");
    const Home home;
    QCOMPARE(::chmod(qPrintable(home.folder.path("data")), 0777), 0);
    QCOMPARE(::chown(qPrintable(home.folder.path("data")), 12345, 12345), 0);
    QVERIFY(!isDone(home.mend("data-folder")));
    QCOMPARE(home.modeOf("data"), mode_t(0777));
}

void RemediesTest::nothingToMend_data()
{
    QTest::addColumn<QString>("check");
    QTest::newRow("a good folder") << "state-folder";
    QTest::newRow("a good pid file") << "pid-file";
    QTest::newRow("no stale socket") << "sockets-left";
    QTest::newRow("a check that is only told") << "clock";
    QTest::newRow("no such check") << "../../etc";
}

void RemediesTest::nothingToMend()
{
    QFETCH(QString, check);
    const Home home;
    const QStringList before = describeTree(home.folder.path());
    QVERIFY(!isDone(home.mend(check)));
    QCOMPARE(describeTree(home.folder.path()), before);
}

void RemediesTest::reportTellsBoth()
{
    const Home home;
    writeFile(home.setup.places.pidFile, "none");
    const CheckReport report = makeCheckReport({"pid-file", "clock"}, home.setup);
    QCOMPARE(report.mended.size(), 2);
    QVERIFY(report.mended.at(0).isDone);
    QVERIFY(!report.mended.at(1).isDone);
    for (const CheckResult &result : report.checks)
        QVERIFY(result.id != "pid-file" || result.verdict == Verdict::Ok); // looked at afterwards
}

void RemediesTest::reportComesBackFromJson()
{
    const Home home;
    ::chmod(qPrintable(home.folder.path("state")), 0755);
    const CheckReport report = makeCheckReport({"clock"}, home.setup);
    const auto back = checkReportFromJson(toJson(report));
    QVERIFY(back);
    QCOMPARE(back->checks, report.checks);
    QCOMPARE(back->mended, report.mended);
    QCOMPARE(back->at, report.at);
    QCOMPARE(toJson(report)["verdict"].toString(), keyword(worstOf(report.checks)));
}

void RemediesTest::reportOfAnotherVersion()
{
    QVERIFY(!checkReportFromJson({}));
    const QJsonObject check{{"id", "new"}, {"verdict", "dubious"}, {"remedy", "pray"}, {"more", 1}};
    const auto report = checkReportFromJson({{"checks", QJsonArray{check}}});
    QVERIFY(report);
    const CheckResult &result = report->checks.first();
    QCOMPARE(result.id, "new");
    QCOMPARE(result.verdict, Verdict::Skipped);
    QCOMPARE(result.remedy, Remedy::None);
}

QTEST_GUILESS_MAIN(RemediesTest)
#include "tst_remedies.moc"
