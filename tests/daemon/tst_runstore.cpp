// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runstore.h"
#include "helpers/foldertree.h"
#include "helpers/runrecords.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <cerrno>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

/// The records on disk: a bad one never hurts the others.
class RunStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsThere();
    void writtenIsRead();
    void filesArePrivate();
    void badOnesAreNamed_data();
    void badOnesAreNamed();
    void unreadableOneIsNamed();
    void brokenOnesAreSetAside();
    void linkIsNotFollowed();
    void folderThatIsALinkIsNotUsed();
    void oldestAreDeleted();
    void leftoversGo();
    void fullDiskLeavesTheOldRecord();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_home->path("runs/" + name); }
    [[nodiscard]] QString fileOf(const RunRecord &record) const
    {
        return file(record.id + ".json");
    }

    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<RunStore> m_store;
};

namespace {

const char kBadFile[] = "20261124T100030Z-1.json";

QByteArray jsonOf(const RunRecord &record)
{
    return QJsonDocument(toJson(record)).toJson();
}

} // namespace

void RunStoreTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
    m_store = std::make_unique<RunStore>(m_home->path("runs"));
}

void RunStoreTest::nothingIsThere()
{
    const auto contents = m_store->readAll();
    QVERIFY(contents.records.isEmpty() && contents.faults.isEmpty());
    m_store->tidy({});
    QCOMPARE(describeTree(m_home->path()), QStringList());
}

void RunStoreTest::writtenIsRead()
{
    const RunRecord late = crashedRun(60);
    RunRecord early = stoppedRun(0);
    QVERIFY(m_store->write(late).ok());
    QVERIFY(m_store->write(early).ok());
    early.version = "2.0";
    QVERIFY(m_store->write(early).ok());
    QCOMPARE(m_store->readAll().records, (QList<RunRecord>{early, late}));
    QVERIFY(m_store->readAll().faults.isEmpty());
    QCOMPARE(m_store->readOf(late.pid).records, QList<RunRecord>{late});
    QVERIFY(m_store->readOf(471).records.isEmpty());
}

void RunStoreTest::filesArePrivate()
{
    const RunRecord record = stoppedRun(0);
    QVERIFY(m_store->write(record).ok());
    struct stat status = {};
    QCOMPARE(::stat(qPrintable(fileOf(record)), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0600U);
    QCOMPARE(::stat(qPrintable(m_store->folder()), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0700U);
}

void RunStoreTest::badOnesAreNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<bool>("broken");
    const QByteArray whole = jsonOf(stoppedRun(0));
    QJsonObject newer = toJson(stoppedRun(30, 1));
    newer["format"] = 2;
    QTest::newRow("empty") << QByteArray() << "it is empty" << true;
    QTest::newRow("garbage") << QByteArray("\0\xff garbage", 10) << "it is not JSON" << true;
    QTest::newRow("cut off") << whole.first(whole.size() / 2) << "or not all of it" << true;
    QTest::newRow("an array") << QByteArray("[]") << "it is not a record" << true;
    QTest::newRow("something else") << QByteArray("{\"a\":1}") << "it is not a record" << true;
    QTest::newRow("of another run") << whole << "record of another run" << true;
    QTest::newRow("newer") << QJsonDocument(newer).toJson() << "a newer version wrote it" << false;
    QTest::newRow("enormous") << QByteArray(RunStore::kLongestRecord + 1, ' ') << "too large"
                              << true;
    QTest::newRow("deep") << QByteArray(100'000, '[') << "it is not JSON" << true;
}

void RunStoreTest::badOnesAreNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, cause);
    QFETCH(bool, broken);
    const QList<RunRecord> good{stoppedRun(0), stoppedRun(60)};
    for (const RunRecord &record : good)
        QVERIFY(m_store->write(record).ok());
    writeFile(file(kBadFile), content);
    const auto contents = m_store->readAll();
    QCOMPARE(contents.records, good);
    QCOMPARE(contents.faults.size(), 1);
    QCOMPARE(contents.faults.first().file, kBadFile);
    QVERIFY2(contents.faults.first().cause.contains(cause),
             qPrintable(contents.faults.first().cause));
    QCOMPARE(contents.faults.first().isBroken, broken);
}

void RunStoreTest::unreadableOneIsNamed()
{
    QVERIFY(m_store->write(stoppedRun(0)).ok());
    QVERIFY(QDir().mkdir(file(kBadFile)));
    QVERIFY(::mkfifo(qPrintable(file("fifo.json")), 0600) == 0);
    const auto contents = m_store->readAll(); // and does not wait for the other end of the FIFO
    QCOMPARE(contents.records.size(), 1);
    QCOMPARE(contents.faults, (QList<RecordFault>{{kBadFile, "it is a folder", false},
                                                  {"fifo.json", "it is not a plain file", false}}));
    m_store->tidy(contents.faults);
    QCOMPARE(m_store->readAll().faults, contents.faults); // left as they are
}

void RunStoreTest::brokenOnesAreSetAside()
{
    const RunRecord good = stoppedRun(0);
    QVERIFY(m_store->write(good).ok());
    writeFile(file(kBadFile), "garbage");
    m_store->tidy(m_store->readAll().faults);
    QCOMPARE(readFile(file(QString(kBadFile) + ".bad")), "garbage");
    QCOMPARE(m_store->readAll().records, QList<RunRecord>{good});
    QVERIFY(m_store->readAll().faults.isEmpty());
}

void RunStoreTest::linkIsNotFollowed()
{
    const RunRecord record = stoppedRun(0);
    QVERIFY(m_store->write(stoppedRun(60)).ok());
    writeFile(m_home->path("elsewhere"), jsonOf(record));
    QVERIFY(QFile::link(m_home->path("elsewhere"), fileOf(record)));
    QCOMPARE(m_store->readAll().records.size(), 1);
    QVERIFY(m_store->readAll().faults.first().cause.contains("symbolic link"));
    // A write replaces the link, and not what it points to.
    RunRecord changed = record;
    changed.version = "2.0";
    QVERIFY(m_store->write(changed).ok());
    QCOMPARE(readFile(m_home->path("elsewhere")), jsonOf(record));
    QCOMPARE(m_store->readAll().records.first(), changed);
}

void RunStoreTest::folderThatIsALinkIsNotUsed()
{
    QVERIFY(QDir().mkdir(m_home->path("elsewhere")));
    writeFile(m_home->path("elsewhere/") + kBadFile, "garbage");
    QVERIFY(QFile::link(m_home->path("elsewhere"), m_store->folder()));
    const QStringList before = describeTree(m_home->path());
    QVERIFY(!m_store->write(stoppedRun(0)).ok());
    const auto contents = m_store->readAll();
    QVERIFY(contents.records.isEmpty());
    QCOMPARE(contents.faults.size(), 1);
    m_store->tidy({{kBadFile, "garbage", true}});
    m_store->prune();
    QCOMPARE(describeTree(m_home->path()), before);
}

void RunStoreTest::oldestAreDeleted()
{
    const int count = RunStore::kMostRecords + 3;
    for (int i = 0; i < count; ++i)
        QVERIFY(m_store->write(stoppedRun(i)).ok());
    m_store->prune();
    const auto records = m_store->readAll().records;
    QCOMPARE(records.size(), RunStore::kMostRecords);
    QCOMPARE(records.first(), stoppedRun(3));
    QCOMPARE(records.last(), stoppedRun(count - 1));
}

void RunStoreTest::leftoversGo()
{
    QVERIFY(m_store->write(stoppedRun(0)).ok());
    writeFile(fileOf(stoppedRun(0)) + ".new-aB3xYz", "half a rec"); // of a write that was cut off
    writeFile(fileOf(stoppedRun(0)) + ".backup", "a person's");
    writeFile(file("notes.txt"), "a person's");
    m_store->tidy({});
    QCOMPARE(
        QDir(m_store->folder()).entryList(QDir::Files, QDir::Name),
        (QStringList{stoppedRun(0).id + ".json", stoppedRun(0).id + ".json.backup", "notes.txt"}));
}

void RunStoreTest::fullDiskLeavesTheOldRecord()
{
    const RunRecord record = stoppedRun(0);
    QVERIFY(m_store->write(record).ok());
    RunRecord changed = record;
    changed.version = "2.0";
    const auto restore = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small = {16, limit.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const OsStatus written = m_store->write(changed);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, restore);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().number, EFBIG);
    QCOMPARE(m_store->readAll().records, QList<RunRecord>{record});
    QVERIFY(m_store->readAll().faults.isEmpty());
}

QTEST_GUILESS_MAIN(RunStoreTest)
#include "tst_runstore.moc"
