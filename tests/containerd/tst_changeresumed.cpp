// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/changestore.h"
#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

/// As `config apply` writes it.
QByteArray profileWith(const QByteArray &threshold)
{
    return "configText = '''\n[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_threshold = " +
           threshold + "\n'''\n";
}

const QByteArray kBad("configText = '''\n[plugins.\"io.containerd.metadata.v1.bolt\"]\n"
                      "content_sharing_policy = \"bogus\"\n'''\n");

} // namespace

/// What a manager finds that comes after one which was killed, and after a hand that slipped.
class ChangeResumedTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void killedBeforeTheNextFileWasWritten();
    void killedAfterTheNextFileWasWritten();
    void brokenTextIsMendedByAChange();
    void brokenFileIsMendedByAChange();
    void refusedCallsLeaveNothingBehind_data();
    void refusedCallsLeaveNothingBehind();

private:
    [[nodiscard]] QString profile() const { return m_home->path("config/default.toml"); }
    [[nodiscard]] test::Answer call(const QStringList &arguments) const
    {
        return deckctl(arguments + QStringList{"--home", m_home->path()});
    }
    /// An open change, as it is on disk.
    void leaveOpen(const QString &id, const QByteArray &before, const QByteArray &after) const;
    [[nodiscard]] QStringList outcomes() const;

    std::unique_ptr<TemporaryHome> m_home;
};

void ChangeResumedTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
    QVERIFY(QDir().mkpath(m_home->path("config")));
}

void ChangeResumedTest::leaveOpen(const QString &id, const QByteArray &before,
                                  const QByteArray &after) const
{
    ChangeRecord record;
    record.id = id;
    record.at = QDateTime::currentDateTimeUtc();
    record.file = profile();
    record.before = before;
    record.after = after;
    QVERIFY(ChangeStore(ChangeStore::folderFor(m_home->path("log"))).write(record).ok());
}

QStringList ChangeResumedTest::outcomes() const
{
    QStringList outcomes;
    const QJsonArray changes = call({"config", "history", "--json"}).json()["changes"].toArray();
    for (const QJsonValue change : changes)
        outcomes << change["outcome"].toString();
    return outcomes;
}

void ChangeResumedTest::killedBeforeTheNextFileWasWritten()
{
    leaveOpen("20261128T1", "", kBad);
    leaveOpen("20261128T2", "", profileWith("0.25"));
    writeFile(profile(), kBad);
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors()); // the earlier one was tried, and undone
    QTRY_COMPARE(outcomes(), (QStringList{"lapsed", "undone"}));
    QCOMPARE(readFile(profile()), "");
}

void ChangeResumedTest::killedAfterTheNextFileWasWritten()
{
    leaveOpen("20261128T1", "", kBad);
    leaveOpen("20261128T2", "", profileWith("0.25"));
    writeFile(profile(), profileWith("0.25"));
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QTRY_COMPARE(outcomes(), (QStringList{"applied", "lapsed"}));
    QCOMPARE(readFile(profile()), profileWith("0.25"));
}

void ChangeResumedTest::brokenTextIsMendedByAChange()
{
    writeFile(profile(), "configText = \"grpc = 5\" # a hand that slipped\n");
    QCOMPARE(call({"start", "--set", "lifetime=independent"}).code, 1);
    writeFile(m_home->path("try.toml"), "oom_score = 1\n");
    const test::Answer applied = call({"config", "apply", m_home->path("try.toml")});
    QCOMPARE(applied.err, "");
    QCOMPARE(applied.code, 0);
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QTRY_COMPARE(outcomes(), QStringList("applied"));
}

void ChangeResumedTest::brokenFileIsMendedByAChange()
{
    writeFile(profile(), "configFile = \"gone.toml\"\n");
    const test::Answer answer = call({"config", "diff", m_home->path("none.toml")});
    QCOMPARE(answer.code, 1);
    writeFile(m_home->path("config/gone.toml"), "a = \n");
    QCOMPARE(call({"profiles", "set", "configFile="}).code, 0);
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
}

void ChangeResumedTest::refusedCallsLeaveNothingBehind_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("bad text") << "config apply FILE" << 1 << QByteArray("try.toml:1: ");
    QTest::newRow("nothing to undo")
        << "config rollback" << 1 << QByteArray("no change is on record");
    QTest::newRow("no such change") << "config rollback 7" << 1 << QByteArray("no such change");
    QTest::newRow("debug") << "debug 5m" << 1 << QByteArray("it takes one to end this");
    QTest::newRow("debug off") << "debug off" << 0 << QByteArray();
    QTest::newRow("history") << "config history" << 0 << QByteArray();
    QTest::newRow("profiles") << "profiles" << 0 << QByteArray();
}

void ChangeResumedTest::refusedCallsLeaveNothingBehind()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, said);
    writeFile(m_home->path("try.toml"), "grpc = 5\n");
    const QStringList before = describeTree(m_home->path());
    words.replace("FILE", m_home->path("try.toml"));
    const test::Answer answer = call(words.split(' '));
    QTEST(answer.code, "code");
    QVERIFY2(answer.err.contains(said), answer.err);
    QCOMPARE(describeTree(m_home->path()), before);
}

QTEST_GUILESS_MAIN(ChangeResumedTest)
#include "tst_changeresumed.moc"
