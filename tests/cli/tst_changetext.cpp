// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/changerecord.h"
#include "cli/changetext.h"

#include <QTest>

using namespace deck;

/// What is printed of changes.
class ChangeTextTest : public QObject
{
    Q_OBJECT

private slots:
    void outcomes_data();
    void outcomes();
    void detailsAreOneLineEach();
    void historyIsABlockForEach();
    void oddAnswers();
};

namespace {

ChangeRecord aRecord()
{
    ChangeRecord record;
    record.id = "20261128T100000000Z";
    record.at = QDateTime::fromString("2026-11-28T10:00:00.000Z", Qt::ISODateWithMs);
    record.user = "eve";
    record.outcome = ChangeOutcome::Applied;
    return record;
}

} // namespace

void ChangeTextTest::outcomes_data()
{
    QTest::addColumn<ChangeOutcome>("outcome");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("lasted");
    QTest::newRow("applied") << ChangeOutcome::Applied << ": applied\n" << true;
    QTest::newRow("open") << ChangeOutcome::Open << ": written; the next start tries it" << true;
    QTest::newRow("undone") << ChangeOutcome::Undone
                            << ": undone, and the former profile is back: it" << false;
    QTest::newRow("lapsed") << ChangeOutcome::Lapsed << ": not in force: it ended" << false;
}

void ChangeTextTest::outcomes()
{
    QFETCH(ChangeOutcome, outcome);
    QFETCH(QString, text);
    ChangeRecord record = aRecord();
    record.outcome = outcome;
    record.reason = "it ended";
    const QString said = changeText(toJson(record));
    QVERIFY2(said.startsWith(record.id + text), qPrintable(said));
    QTEST(hasLasted(toJson(record)), "lasted");
}

void ChangeTextTest::detailsAreOneLineEach()
{
    ChangeRecord record = aRecord();
    record.keys = {{"logLevel", "", "debug"}};
    record.values = {QJsonObject{{"key", "grpc.uid"},
                                 {"kind", "added"},
                                 {"after", QJsonObject{{"value", "7"}, {"source", "configText"}}}}};
    record.lastLines = QStringList{"a\x1b[31m", "b"};
    QCOMPARE(changeText(toJson(record)), record.id + ": applied\n"
                                                     "  logLevel: - -> debug\n"
                                                     "  + grpc.uid = 7  # configText\n"
                                                     "  | a\\x1b[31m\n"
                                                     "  | b\n");
}

void ChangeTextTest::historyIsABlockForEach()
{
    ChangeRecord back = aRecord();
    back.goesBackTo = "20261127T100000000Z";
    const QJsonObject content{
        {"changes", QJsonArray{toJson(back), toJson(aRecord())}},
        {"leftOff", 7},
        {"faults", QJsonArray{QJsonObject{{"file", "x.json"}, {"cause", "it is empty"}}}}};
    const QString text = historyText(content);
    QCOMPARE(text.count("eve (terminal)"), 2);
    QVERIFY2(text.contains("\n  goes back to before 20261127T100000000Z\n"), qPrintable(text));
    QVERIFY2(text.contains("# 7 older ones are not shown"), qPrintable(text));
    QVERIFY(text.endsWith("# x.json: it is empty\n"));
    QCOMPARE(historyText({}), "no change is on record\n");
}

void ChangeTextTest::oddAnswers()
{
    ChangeRecord nothing;
    nothing.outcome = ChangeOutcome::Applied;
    QVERIFY(changeText(toJson(nothing)).startsWith("nothing would be different"));
    QVERIFY(hasLasted(toJson(nothing)));
    QVERIFY(changeText({{"outcome", "lost"}}).contains("could not be read"));
    QVERIFY(!hasLasted({{"outcome", "lost"}}));
    QVERIFY(migrationText({{"available", false}, {"cause", "too old"}}).contains("too old"));
    QCOMPARE(migrationText({{"available", true}, {"text", "version = 3\n"}}), "version = 3\n");
    QVERIFY(temporaryLogText({{"level", "trace"}, {"until", "2026-11-28T10:00:00.000Z"}})
                .contains("level trace until 2026-11-28T"));
    QVERIFY(temporaryLogText({}).contains("as its profile says"));
}

QTEST_GUILESS_MAIN(ChangeTextTest)
#include "tst_changetext.moc"
