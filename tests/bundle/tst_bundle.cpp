// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/bundlejob.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

/// A profile whose daemon has run, and the archive of it.
struct Home
{
    Home()
    {
        request.setup.places = placesFor(request.setup.profile, folder.path(), ::geteuid(), {});
        request.snapshot.profile = "default";
        request.at = QDateTime({2026, 11, 24}, {23, 15}, Qt::UTC);
        request.file = folder.path("report.tar.gz");
        for (const char *name : {"state", "config", "log/runs", "log/dumps", "out"})
            QDir().mkpath(folder.path(name));
    }
    [[nodiscard]] BundleOutcome write() const { return writeBundle(request); }
    /// Below its own folder, unpacked by another program than wrote it.
    [[nodiscard]] QString unpacked() const
    {
        const auto answer = run("tar", {"-xf", request.file, "-C", folder.path("out")});
        if (answer.code != 0)
            qWarning("tar: %s", answer.err.constData());
        return folder.path("out/containerdeck-default-20261124T231500Z/");
    }
    [[nodiscard]] QString log(const QString &name) const { return folder.path("log/" + name); }

    TemporaryHome folder;
    BundleRequest request;
};

QByteArray everythingBelow(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        all += readFile(files.next());
    return all;
}

/// No file of this process grows beyond it while it lives.
class FileLimit
{
public:
    explicit FileLimit(rlim_t most) : m_former(::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_limit);
        const rlimit small = {most, m_limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FileLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_limit);
        ::signal(SIGXFSZ, m_former);
    }
    FileLimit(const FileLimit &) = delete;
    FileLimit &operator=(const FileLimit &) = delete;

private:
    rlimit m_limit = {};
    sighandler_t m_former;
};

} // namespace

/// The archive, read back by tar.
class BundleTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingRanYet();
    void everythingIsThere();
    void noSecretLeaves();
    void logsAreBounded();
    void linksAreNotFollowed();
    void nothingIsReplaced_data();
    void nothingIsReplaced();
    void onlyForItsOwner();
    void fullDiskLeavesNothing();
    void endings_data();
    void endings();
    void jobAsksAndWrites();
    void jobDoesNotWaitForEver();
    void jobThatIsGivenUpLeavesNothing();
};

void BundleTest::nothingRanYet()
{
    const Home home;
    const BundleOutcome outcome = home.write();
    QVERIFY(std::holds_alternative<BundleReport>(outcome));
    const QString out = home.unpacked();
    QVERIFY(readFile(out + "README.txt").contains("versions.txt"));
    QVERIFY(readFile(out + "config/containerd.toml").contains("No such file"));
    QVERIFY(QJsonDocument::fromJson(readFile(out + "doctor.json")).object()["checks"].isArray());
}

void BundleTest::everythingIsThere()
{
    Home home;
    const Places &places = home.request.setup.places;
    writeFile(places.daemonConfig, "version = 2\n");
    writeFile(places.profileFile, "# mine\nlogLevel = \"debug\"\n");
    writeFile(places.logFile, "one\ntwo\n");
    writeFile(home.log("containerd-20261123T000000Z.log"), "earlier\n");
    writeFile(places.state + "/rootlesskit.log", "of the user namespace\n");
    writeFile(home.log("runs/20261123T000000Z-7.json"), "{\"id\":\"r\"}");
    writeFile(home.log("runs/broken.json"), "{\"id\":");
    writeFile(home.log("dumps/d.txt"), "goroutine 1 [running]:\n");
    home.request.answers = {{Topic::Inventory, {{"plugins", 1}}}, {Topic::Owner, {{"pid", 2}}}};
    const BundleOutcome outcome = home.write();
    QVERIFY(std::holds_alternative<BundleReport>(outcome));
    const auto &report = std::get<BundleReport>(outcome);
    QCOMPARE(report.struckOut, 0);
    QCOMPARE(report.bytes, QFileInfo(home.request.file).size());
    const QString out = home.unpacked();
    for (const QString &entry : report.entries)
        QVERIFY2(QFileInfo(out + entry).isFile(), qPrintable(entry));
    QCOMPARE(readFile(out + "logs/containerd.log"), "one\ntwo\n");
    QCOMPARE(readFile(out + "logs/containerd-20261123T000000Z.log"), "earlier\n");
    QCOMPARE(readFile(out + "logs/rootlesskit.log"), "of the user namespace\n");
    QCOMPARE(readFile(out + "config/profile.toml"), "# mine\nlogLevel = \"debug\"\n");
    QCOMPARE(readFile(out + "runs/broken.json"), "{\"id\":");
    QCOMPARE(readFile(out + "dumps/d.txt"), "goroutine 1 [running]:\n");
    QVERIFY(readFile(out + "inventory.json").contains("\"plugins\": 1"));
    QVERIFY(readFile(out + "owner.json").contains("\"pid\": 2"));
    QVERIFY(readFile(out + "versions.txt").contains("Qt "));
    for (const QString &entry : report.entries.mid(1))
        QVERIFY2(readFile(out + "README.txt").contains(entry.toUtf8()), qPrintable(entry));
}

void BundleTest::noSecretLeaves()
{
    Home home;
    const Places &places = home.request.setup.places;
    writeFile(places.daemonConfig, "[r.auth]\nusername = \"hush\"\npassword = \"hush\"\n");
    writeFile(places.profileFile,
              "environment = {A=\"hush\"}\nconfigText = '''\ntoken = \"hush\"\n'''\n");
    writeFile(places.logFile, "level=info msg=\"pull https://u:hush@h/x\" token=hush\nkept\n");
    writeFile(home.log("runs/r.json"), "{\"token\":\"hush\",\"a\":[\"--password=hush\"]}");
    writeFile(home.log("runs/broken.json"), "{\"token\":\"hush\",");
    writeFile(home.log("dumps/d.txt"), "Authorization: Bearer hush1234\n");
    home.request.snapshot.arguments = QStringList{"--password=hush"};
    home.request.snapshot.healthDetail = "https://u:hush@h";
    home.request.answers = {{Topic::Owner, {{"apiKey", "hush"}}}};
    const BundleOutcome outcome = home.write();
    QVERIFY(std::holds_alternative<BundleReport>(outcome));
    QVERIFY(std::get<BundleReport>(outcome).struckOut >= 12);
    const QByteArray all = everythingBelow(home.unpacked());
    QVERIFY(all.contains("kept\n"));
    QVERIFY2(!all.contains("hush"), all.mid(all.indexOf("hush") - 100, 200).constData());
}

void BundleTest::logsAreBounded()
{
    const Home home;
    QByteArray text;
    for (int line = 0; line < 300'000; ++line)
        text += "line " + QByteArray::number(line) + '\n';
    writeFile(home.request.setup.places.logFile, text);
    for (int run = 10; run < 30; ++run)
        writeFile(home.log(QString("containerd-202611%1T000000Z.log").arg(run)), text);
    QVERIFY(std::holds_alternative<BundleReport>(home.write()));
    const QString out = home.unpacked();
    const QFileInfoList logs = QDir(out + "logs").entryInfoList(QDir::Files);
    QVERIFY(logs.size() >= 2 && logs.size() <= 10);
    qint64 sum = 0;
    for (const QFileInfo &log : logs) {
        const QByteArray kept = readFile(log.filePath());
        QVERIFY(kept.startsWith("line ") && kept.endsWith("line 299999\n"));
        sum += kept.size();
    }
    QVERIFY(sum < 5 * 1024 * 1024);
}

void BundleTest::linksAreNotFollowed()
{
    const Home home;
    writeFile(home.folder.path("private"), "left alone\n");
    for (const char *name : {"log/runs/r.json", "log/other.log", "state/containerd.toml"})
        QVERIFY(QFile::link(home.folder.path("private"), home.folder.path(name)));
    QVERIFY(std::holds_alternative<BundleReport>(home.write()));
    QVERIFY(!everythingBelow(home.unpacked()).contains("left alone"));
}

void BundleTest::nothingIsReplaced_data()
{
    QTest::addColumn<bool>("isLink");
    QTest::newRow("a file") << false;
    QTest::newRow("a link to nothing") << true;
}

void BundleTest::nothingIsReplaced()
{
    QFETCH(bool, isLink);
    const Home home;
    if (isLink)
        QVERIFY(QFile::link(home.folder.path("target"), home.request.file));
    else
        writeFile(home.request.file, "mine");
    const BundleOutcome outcome = home.write();
    QVERIFY(std::holds_alternative<Problem>(outcome));
    QVERIFY(std::get<Problem>(outcome).cause.contains("there already"));
    QVERIFY(!QFileInfo::exists(home.folder.path("target")));
    QVERIFY(isLink || readFile(home.request.file) == "mine");
}

void BundleTest::onlyForItsOwner()
{
    const Home home;
    const mode_t mask = ::umask(0);
    const BundleOutcome outcome = home.write();
    ::umask(mask);
    QVERIFY(std::holds_alternative<BundleReport>(outcome));
    struct stat status = {};
    QCOMPARE(::stat(qPrintable(home.request.file), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    const QByteArray listing = run("tar", {"-tvf", home.request.file}).out;
    for (const QByteArray &line : listing.trimmed().split('\n'))
        QVERIFY2(line.startsWith("-rw------- "), line.constData());
}

void BundleTest::fullDiskLeavesNothing()
{
    const Home home;
    BundleOutcome outcome;
    {
        const FileLimit limit(512);
        outcome = home.write();
    }
    QVERIFY(std::holds_alternative<Problem>(outcome));
    QVERIFY2(std::get<Problem>(outcome).cause.contains("too large", Qt::CaseInsensitive),
             qPrintable(std::get<Problem>(outcome).message()));
    QVERIFY(!QFileInfo::exists(home.request.file));
}

void BundleTest::endings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins"); // as the format has it; empty: refused
    QTest::newRow("gzip") << "a.tar.gz" << QByteArray("\x1f\x8b");
    QTest::newRow("gzip, short") << "a.tgz" << QByteArray("\x1f\x8b");
    QTest::newRow("xz") << "a.tar.xz"
                        << QByteArray("\xfd"
                                      "7zXZ");
    QTest::newRow("xz, short") << "a.txz"
                               << QByteArray("\xfd"
                                             "7zXZ");
    QTest::newRow("another") << "a.zip" << QByteArray();
    QTest::newRow("none") << "a" << QByteArray();
}

void BundleTest::endings()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    Home home;
    home.request.file = home.folder.path(name);
    const BundleOutcome outcome = home.write();
    QCOMPARE(std::holds_alternative<BundleReport>(outcome), !begins.isEmpty());
    QCOMPARE(QFileInfo::exists(home.request.file), !begins.isEmpty());
    QVERIFY(readFile(home.request.file).startsWith(begins));
    if (!begins.isEmpty())
        QVERIFY(QFileInfo::exists(home.unpacked() + "README.txt"));
}

void BundleTest::jobAsksAndWrites()
{
    const Home home;
    BundleJob job(home.request);
    QSignalSpy done(&job, &BundleJob::done);
    job.start([](const Inquiry &inquiry, QObject *context, const AnswerHandler &answered) {
        const deck::Answer answer =
            inquiry.topic == Topic::Owner
                ? deck::Answer{{}, DaemonError{ErrorCode::Unanswered, {"x", "it is dead", {}}}}
                : deck::Answer{{{"plugins", 3}}, {}};
        QMetaObject::invokeMethod(
            context, [=] { answered(answer); }, Qt::QueuedConnection);
    });
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
    QVERIFY(std::holds_alternative<BundleReport>(done.first().first().value<BundleOutcome>()));
    const QString out = home.unpacked();
    QVERIFY(readFile(out + "inventory.json").contains("\"plugins\": 3"));
    QVERIFY(readFile(out + "owner.json").contains("it is dead"));
}

void BundleTest::jobDoesNotWaitForEver()
{
    const Home home;
    BundleJob job(home.request);
    QSignalSpy done(&job, &BundleJob::done);
    QList<AnswerHandler> open;
    job.start([&](const Inquiry &, QObject *, const AnswerHandler &answered) { open << answered; },
              std::chrono::milliseconds(1));
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
    for (const AnswerHandler &late : open)
        late({});
    QVERIFY(readFile(home.unpacked() + "owner.json").contains("no answer within"));
    QCOMPARE(done.size(), 1);
}

void BundleTest::jobThatIsGivenUpLeavesNothing()
{
    const Home home;
    {
        BundleJob job(home.request);
        job.start([](const Inquiry &, QObject *, const AnswerHandler &answered) { answered({}); });
    }
    // Done by then, or removed: never a part of one.
    QVERIFY(!QFileInfo::exists(home.request.file) ||
            QFileInfo::exists(home.unpacked() + "README.txt"));
}

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
