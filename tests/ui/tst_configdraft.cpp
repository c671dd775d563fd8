// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/configanswers.h"
#include "configuration/configdraft.h"
#include "configuration/configwords.h"
#include "presentation/changewords.h"

#include <QJsonArray>
#include <QTest>

using namespace deck;

namespace {

ProfileView profile(const QString &text, const QString &file = {}, const QString &fileText = {})
{
    ProfileView view;
    view.keys = {{"configFile", file, {}, {}, true, false, {}},
                 {"configText", text, {}, {}, true, false, {}}};
    view.configFileText = fileText;
    return view;
}

ConfigDraft edited(const ProfileView &view, const QString &text)
{
    ConfigDraft draft(view);
    draft.setText(text);
    return draft;
}

ConfigDraft switched(const ProfileView &view, ConfigOrigin origin, const QString &path = {})
{
    ConfigDraft draft(view);
    draft.setOrigin(origin);
    if (!path.isEmpty())
        draft.setPath(path);
    return draft;
}

QJsonObject values(const QJsonObject &keys)
{
    return {{"values", keys}};
}

ChangeRecord record(const QString &id, const QString &key, const QString &before,
                    const QString &after, ChangeOutcome outcome = ChangeOutcome::Applied)
{
    ChangeRecord record;
    record.id = id;
    record.outcome = outcome;
    record.values = {
        QJsonObject{{"key", key},
                    {"kind", "changed"},
                    {"before", QJsonObject{{"value", before}, {"source", "default"}}},
                    {"after", QJsonObject{{"value", after}, {"source", "configText"}}}}};
    return record;
}

} // namespace

/// What the page is made of, without a widget.
class ConfigDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void origins_data();
    void origins();
    void proposals_data();
    void proposals();
    void keepsTheTextOfEachOrigin();
    void lineEndsStay();
    void whatIsChecked();
    void unreadableAnswers_data();
    void unreadableAnswers();
    void importsAreListed();
    void wayBackTakesAllBack();
    void everyWordIsThere();
};

void ConfigDraftTest::origins_data()
{
    QTest::addColumn<ProfileView>("view");
    QTest::addColumn<ConfigOrigin>("origin");
    QTest::newRow("nothing") << profile({}) << ConfigOrigin::Generated;
    QTest::newRow("white space alone") << profile(" \n") << ConfigOrigin::Text;
    QTest::newRow("text") << profile("a = 1") << ConfigOrigin::Text;
    QTest::newRow("file") << profile({}, "/f") << ConfigOrigin::File;
    QTest::newRow("both") << profile("a = 1", "/f") << ConfigOrigin::TextOverFile;
}

void ConfigDraftTest::origins()
{
    QFETCH(ProfileView, view);
    QTEST(originOf(view), "origin");
    QVERIFY(!ConfigDraft(view).isEdited());
}

void ConfigDraftTest::proposals_data()
{
    QTest::addColumn<ConfigDraft>("draft");
    QTest::addColumn<QJsonObject>("proposal");
    const ProfileView text = profile("a = 1");
    const ProfileView file = profile({}, "/f", "a = 1");
    const ProfileView both = profile("a = 1", "/f", "b = 2");
    using enum ConfigOrigin;
    QTest::newRow("text") << edited(text, "a = 2") << QJsonObject{{"text", "a = 2"}};
    QTest::newRow("text as it was") << edited(text, "a = 1") << QJsonObject();
    QTest::newRow("text removed") << edited(text, "") << QJsonObject{{"text", ""}};
    QTest::newRow("text over a file") << edited(both, "a = 2") << QJsonObject{{"text", "a = 2"}};
    QTest::newRow("file's text") << edited(file, "a = 2") << QJsonObject{{"fileText", "a = 2"}};
    QTest::newRow("text to generated") << switched(text, Generated) << values({{"configText", ""}});
    QTest::newRow("file to generated") << switched(file, Generated) << values({{"configFile", ""}});
    QTest::newRow("both to generated")
        << switched(both, Generated) << values({{"configFile", ""}, {"configText", ""}});
    QTest::newRow("text to file") << switched(text, File, "/g")
                                  << values({{"configFile", "/g"}, {"configText", ""}});
    QTest::newRow("no file is named yet") << switched(text, File) << QJsonObject();
    QTest::newRow("another file") << switched(file, File, "/g") << values({{"configFile", "/g"}});
    QTest::newRow("both to file") << switched(both, File) << values({{"configText", ""}});
    ConfigDraft fileToText = switched(file, Text);
    fileToText.setText("c = 3");
    QTest::newRow("file to text") << fileToText
                                  << QJsonObject{{"values", QJsonObject{{"configFile", ""}}},
                                                 {"text", "c = 3"}};
}

void ConfigDraftTest::proposals()
{
    QFETCH(ConfigDraft, draft);
    QFETCH(QJsonObject, proposal);
    QCOMPARE(draft.proposal(), proposal);
    QCOMPARE(draft.isEdited(), !proposal.isEmpty());
}

void ConfigDraftTest::keepsTheTextOfEachOrigin()
{
    ConfigDraft draft = edited(profile("a = 1"), "a = 2");
    draft.setOrigin(ConfigOrigin::Generated);
    QCOMPARE(draft.text(), QString());
    QVERIFY(!draft.hasText());
    draft.setOrigin(ConfigOrigin::Text);
    QCOMPARE(draft.text(), "a = 2");
    draft.setOrigin(ConfigOrigin::File);
    QVERIFY(!draft.hasText());
}

void ConfigDraftTest::lineEndsStay()
{
    const ProfileView view = profile({}, "/f", "a = 1\r\nb = 2\r\n");
    QCOMPARE(ConfigDraft(view).text(), "a = 1\nb = 2\n");
    QVERIFY(!edited(view, "a = 1\nb = 2\n").isEdited());
    QCOMPARE(edited(view, "a = 1\nb = 3\n").proposal(),
             (QJsonObject{{"fileText", "a = 1\r\nb = 3\r\n"}}));
}

void ConfigDraftTest::whatIsChecked()
{
    QCOMPARE(ConfigDraft(profile({})).toCheck(), QJsonObject());
    QCOMPARE(ConfigDraft(profile("a = 1")).toCheck(), (QJsonObject{{"text", "a = 1"}}));
    QCOMPARE(switched(profile({}), ConfigOrigin::File, "/g").toCheck(),
             (QJsonObject{{"file", "/g"}, {"isFile", true}}));
    ProfileView gone = profile({}, "/f");
    gone.configFileProblem = "/f: No such file.";
    QCOMPARE(ConfigDraft(gone).toCheck(), (QJsonObject{{"file", "/f"}, {"isFile", true}}));
    QCOMPARE(ConfigDraft(profile({}, "/f", "a = 1")).toCheck(),
             (QJsonObject{{"text", "a = 1"}, {"isFile", true}}));
}

void ConfigDraftTest::unreadableAnswers_data()
{
    QTest::addColumn<QJsonObject>("answer");
    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("other types") << QJsonObject{
        {"findings", 1}, {"changes", "a"}, {"values", true}};
    QTest::newRow("entries of other types") << QJsonObject{{"findings", QJsonArray{1}},
                                                           {"changes", QJsonArray{"a"}},
                                                           {"values", QJsonArray{QJsonArray()}}};
    QTest::newRow("unknown words")
        << QJsonObject{{"findings", QJsonArray{QJsonObject{{"kind", "odd"}}}},
                       {"changes", QJsonArray{QJsonObject{{"key", "a"}, {"kind", "odd"}}}},
                       {"values", QJsonArray{QJsonObject{{"key", "a"}, {"source", "odd"}}}}};
}

void ConfigDraftTest::unreadableAnswers()
{
    QFETCH(QJsonObject, answer);
    QVERIFY(!judgementFromJson(answer));
    QVERIFY(!differenceFromJson(answer));
    QVERIFY(!configInForceFromJson(answer));
}

void ConfigDraftTest::importsAreListed()
{
    ConfigInForce config;
    config.values = {{"a", {"1", {}, ConfigSource::Import, "/i.toml"}},
                     {"b", {"2", {}, ConfigSource::Import, "/i.toml"}},
                     {"imports", {"['/*.toml']", {}, ConfigSource::Operator, {}}}};
    QCOMPARE(config.imports(), (QStringList{"/i.toml", "['/*.toml']"}));
}

void ConfigDraftTest::wayBackTakesAllBack()
{
    const QList<ChangeRecord> newestFirst{record("4", "c", "1", "9", ChangeOutcome::Undone),
                                          record("3", "a", "2", "3"), record("2", "b", "x", "y"),
                                          record("1", "a", "1", "2"), record("0", "z", "1", "2")};
    const ConfigDifference back = wayBack(newestFirst, "1");
    QCOMPARE(back.values.size(), 2);
    QCOMPARE(back.values.at(0).key, "a");
    QCOMPARE(back.values.at(0).before->shown, "3");
    QCOMPARE(back.values.at(0).after->shown, "1");
    QCOMPARE(back.values.at(1).key, "b");
    QCOMPARE(back.values.at(1).after->shown, "x");
    QVERIFY(back.needsRestart);
    // There and back is no difference.
    QVERIFY(wayBack({record("2", "a", "2", "1"), record("1", "a", "1", "2")}, "1").isEmpty());
}

void ConfigDraftTest::everyWordIsThere()
{
    for (const auto &entry : kEnumWords<ConfigSource>)
        QVERIFY(!configSourceWord({"1", {}, entry.value, {}}).isEmpty());
    for (const auto &entry : kEnumWords<ChangeOutcome>) {
        ChangeRecord told;
        told.outcome = entry.value;
        QVERIFY(!presentOutcome(entry.value).word.isEmpty());
        QVERIFY(!outcomeSentence(told).isEmpty());
    }
    QVERIFY(consequenceOf(true, State::Running).contains("Containers go on"));
    QVERIFY(consequenceOf(true, State::Stopped).contains("next start"));
    QVERIFY(!consequenceOf(false, State::Running).contains("Containers"));
}

Q_DECLARE_METATYPE(deck::ProfileView)
Q_DECLARE_METATYPE(deck::ConfigOrigin)
Q_DECLARE_METATYPE(deck::ConfigDraft)

QTEST_MAIN(ConfigDraftTest)
#include "presentation/changewords.h"
#include "tst_configdraft.moc"
