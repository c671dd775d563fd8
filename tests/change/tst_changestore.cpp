// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/changestore.h"
#include "change/rollback.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

ChangeRecord aRecord(const QString &id, ChangeOutcome outcome = ChangeOutcome::Applied)
{
    ChangeRecord record;
    record.id = id;
    record.at = QDateTime::fromString("2026-11-28T10:00:00.000Z", Qt::ISODateWithMs);
    record.settledAt = record.at.addSecs(1);
    record.by = Asker::Window;
    record.user = "eve";
    record.file = "/home/config/default.toml";
    record.before = "a = \"\xff\"\n"; // bytes, whatever they are
    record.after = "secret = \"abc\"\n";
    record.keys = {{"stopTimeout", "15s", "3s"}};
    record.values = {QJsonObject{{"key", "grpc.uid"}, {"kind", "added"}}};
    record.failedBefore = QStringList{"io.containerd.x"};
    record.triedBy = 4711;
    record.outcome = outcome;
    record.reason = "why";
    record.lastLines = QStringList{"one", "two"};
    return record;
}

} // namespace

/// The records of changes on disk.
class ChangeStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writtenIsRead();
    void bytesAreNotTold();
    void openOnesAreFound();
    void badOnesHurtNobody();
    void filesArePrivate();
    void idsSortByTime();
    void lastInForce_data();
    void lastInForce();

private:
    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<ChangeStore> m_store;
};

void ChangeStoreTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
    m_store = std::make_unique<ChangeStore>(ChangeStore::folderFor(m_home->path("log")));
}

void ChangeStoreTest::writtenIsRead()
{
    ChangeRecord other = aRecord("2");
    other.failedBefore.reset();
    other.existed = false;
    other.settledAt = {};
    QVERIFY(m_store->write(other).ok());
    QVERIFY(m_store->write(aRecord("1")).ok());
    const auto contents = m_store->readAll();
    QCOMPARE(contents.records, (QList<ChangeRecord>{aRecord("1"), other}));
    QVERIFY(contents.faults.isEmpty());
}

void ChangeStoreTest::bytesAreNotTold()
{
    const QJsonObject told = toJson(aRecord("1"));
    QVERIFY(!told.contains("before") && !told.contains("after"));
    const auto back = changeRecordFromJson(told);
    QVERIFY(back);
    QCOMPARE(back->keys, aRecord("1").keys);
    QCOMPARE(back->reason, "why");
}

void ChangeStoreTest::openOnesAreFound()
{
    QVERIFY(m_store->open().isEmpty());
    const ChangeRecord first = aRecord("20261128T1", ChangeOutcome::Open);
    const ChangeRecord second = aRecord("20261128T2", ChangeOutcome::Open);
    QVERIFY(m_store->write(first).ok());
    QVERIFY(m_store->write(second).ok());
    QVERIFY(m_store->write(aRecord("20261128T0")).ok());
    QCOMPARE(m_store->open(), (QList<ChangeRecord>{second, first}));
    QVERIFY(m_store->write(aRecord("20261128T3")).ok());
    QVERIFY(m_store->open().isEmpty()); // what is behind a settled one is not open any more
}

void ChangeStoreTest::badOnesHurtNobody()
{
    QVERIFY(m_store->write(aRecord("5")).ok());
    writeFile(m_store->folder() + "/1.json", "");
    writeFile(m_store->folder() + "/2.json", "{\"id\": \"2\", \"outcome\": \"lost\"}");
    writeFile(m_store->folder() + "/3.json", "{\"id\": \"4\"}");
    writeFile(m_store->folder() + "/9.json", "{\"format\": 99}");
    const auto contents = m_store->readAll();
    QCOMPARE(contents.records.size(), 1);
    QCOMPARE(contents.faults.size(), 4);
    QVERIFY(m_store->open().isEmpty()); // the newest is not usable
}

void ChangeStoreTest::filesArePrivate()
{
    QVERIFY(m_store->write(aRecord("5")).ok());
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(m_store->folder() + "/5.json").constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0600u);
    QCOMPARE(::stat(QFile::encodeName(m_store->folder()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0700u);
}

void ChangeStoreTest::idsSortByTime()
{
    const auto now = QDateTime::fromString("2026-11-28T10:00:00.123Z", Qt::ISODateWithMs);
    const QString first = m_store->nextId(now);
    QCOMPARE(first, "20261128T100000123Z");
    QVERIFY(m_store->write(aRecord(first)).ok());
    const QString second = m_store->nextId(now); // the clock stands still
    QVERIFY(second > first);
    QVERIFY(m_store->write(aRecord(second)).ok());
    const QString third = m_store->nextId(now.addDays(-1)); // and goes back
    QVERIFY(third > second);
    QCOMPARE(m_store->nextId(now.addMSecs(1)), "20261128T100000124Z");
}

void ChangeStoreTest::lastInForce_data()
{
    QTest::addColumn<QStringList>("records"); // id, outcome, what it goes back to
    QTest::addColumn<QString>("found");
    QTest::newRow("none") << QStringList{} << "";
    QTest::newRow("one") << QStringList{"1 applied"} << "1";
    QTest::newRow("undone ones do not count")
        << QStringList{"1 applied", "2 undone", "3 lapsed"} << "1";
    QTest::newRow("one that is to be tried counts") << QStringList{"1 applied", "2 open"} << "2";
    QTest::newRow("after a rollback")
        << QStringList{"1 applied", "2 applied", "3 applied 2"} << "1";
    QTest::newRow("after two") << QStringList{"1 applied", "2 applied", "3 applied 2",
                                              "4 applied 1"}
                               << "";
    QTest::newRow("after one to an early change")
        << QStringList{"1 applied", "2 applied", "3 applied", "4 applied 2"} << "1";
    QTest::newRow("after a rollback of one that was to be tried")
        << QStringList{"1 applied", "2 lapsed", "3 applied 2"} << "1";
    QTest::newRow("a rollback that failed") << QStringList{"1 applied", "2 undone 1"} << "1";
}

void ChangeStoreTest::lastInForce()
{
    QFETCH(QStringList, records);
    QFETCH(QString, found);
    for (const QString &words : records) {
        const QStringList parts = words.split(' ');
        ChangeRecord record = aRecord(parts[0], *fromKeyword<ChangeOutcome>(parts[1]));
        record.goesBackTo = parts.value(2);
        QVERIFY(m_store->write(record).ok());
    }
    const auto change = changeToUndo(*m_store, {});
    const auto *record = std::get_if<ChangeRecord>(&change);
    QCOMPARE(record ? record->id : QString(), found);
}

QTEST_GUILESS_MAIN(ChangeStoreTest)
#include "tst_changestore.moc"
