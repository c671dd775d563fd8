// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/scriptedsession.h"
#include "settings/profileasker.h"
#include "settings/settingsdraft.h"
#include "settings/settingspec.h"
#include "settings/settingswords.h"
#include "settings/valuetexts.h"
#include "settings/variablesmodel.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

ProfileView profile()
{
    ProfileView view;
    view.file = "/h/default.toml";
    view.keys = {{"binary", {}, {}, {}, true, false, {}},
                 {"logLevel", "info", {}, {}, true, false, {}},
                 {"restart", "never", "on-failure", {}, false, false, {}},
                 {"startDaemon", {}, {}, {}, false, false, {}},
                 {"startTimeout", "1m", "2m", {}, false, false, {}}};
    view.commandLine = {"/usr/bin/containerd"};
    return view;
}

SettingsDraft draft()
{
    SettingsDraft draft;
    draft.setProfile(profile());
    return draft;
}

} // namespace

/// What the settings are and what a person makes of them, without a widget.
class SettingsDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyIsSomewhere_data();
    void everyKeyIsSomewhere();
    void defaultsAreNamedAsTheyAre_data();
    void defaultsAreNamedAsTheyAre();
    void everyChoiceIsAllowed();
    void mnemonicsOfASectionDiffer();
    void onlyDifferencesAreChanges();
    void emptyMeansTheDefault();
    void resetGoesToTheDefault();
    void problemsStandAtTheirKeys();
    void lateJudgementIsPassedOver();
    void lateJudgementIsOfWhatWasAsked();
    void aLaunchThatIsSpoiltIsOfTheBinary();
    void whatCouldNotBeLaunchedBeforeIsNoObstacle();
    void editsOutliveAReading();
    void restartIsForetold_data();
    void restartIsForetold();
    void lists_data();
    void lists();
    void variables();
    void variablesThatATableCannotHold_data();
    void variablesThatATableCannotHold();
    void secretsAreDots();
    void shellText_data();
    void shellText();
    void outcomes_data();
    void outcomes();
};

void SettingsDraftTest::everyKeyIsSomewhere_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("containerd") << Dialect::Containerd
                                << QStringList{"runtime", "runtimeArguments", "configFile",
                                               "configText"};
    QTest::newRow("docker-containerd")
        << Dialect::DockerContainerd
        << QStringList{"rootless", "rootlessNetwork", "configFile", "configText"};
}

void SettingsDraftTest::everyKeyIsSomewhere()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const QStringList, left);
    QStringList keys = profileKeys();
    for (const SettingsSection &section : settingsSections(dialect)) {
        for (const SettingSpec &spec : section.settings) {
            QVERIFY2(keys.removeAll(spec.key) == 1, qPrintable(spec.key));
            QVERIFY2(!spec.explanation.isEmpty(), qPrintable(spec.key));
        }
    }
    QCOMPARE(keys, left);
}

void SettingsDraftTest::defaultsAreNamedAsTheyAre_data()
{
    QTest::addColumn<QString>("key");
    for (const SettingsSection &section : settingsSections(Dialect::Containerd)) {
        for (const SettingSpec &spec : section.settings) {
            if (spec.kind == SettingKind::Choice && spec.fixedBecause.isEmpty())
                QTest::newRow(qPrintable(spec.key)) << spec.key;
        }
    }
}

void SettingsDraftTest::defaultsAreNamedAsTheyAre()
{
    QFETCH(const QString, key);
    for (const SettingsSection &section : settingsSections(Dialect::Containerd)) {
        for (const SettingSpec &spec : section.settings) {
            if (spec.key != key)
                continue;
            for (const SettingChoice &choice : spec.choices)
                QCOMPARE(choice.text.contains("default"),
                         choice.value == profileKeyText(Profile(), key));
        }
    }
}

void SettingsDraftTest::everyChoiceIsAllowed()
{
    for (const SettingsSection &section : settingsSections(Dialect::DockerContainerd)) {
        for (const SettingSpec &spec : section.settings) {
            for (const SettingChoice &choice : spec.choices) {
                Profile tried;
                QVERIFY2(!setProfileKey(tried, spec.key, choice.value),
                         qPrintable(spec.key + '=' + choice.value));
            }
        }
    }
}

void SettingsDraftTest::mnemonicsOfASectionDiffer()
{
    for (const SettingsSection &section : settingsSections(Dialect::DockerContainerd)) {
        // OK, Apply, Copy and Open Configuration are there with every one, or may be
        QStringList letters{"O", "A", "C", "N"};
        for (const SettingSpec &spec : section.settings)
            letters << spec.label.mid(spec.label.indexOf('&') + 1, 1).toUpper();
        QVERIFY2(letters.removeDuplicates() == 0, qPrintable(section.title + letters.join(' ')));
    }
}

void SettingsDraftTest::onlyDifferencesAreChanges()
{
    SettingsDraft settings = draft();
    QVERIFY(!settings.canBeApplied());
    settings.edit("logLevel", "debug");
    QCOMPARE(settings.changes(), (QJsonObject{{"logLevel", "debug"}}));
    QVERIFY(settings.canBeApplied());
    QVERIFY(settings.needsRestart());
    settings.edit("restart", "always");
    settings.edit("logLevel", "info");
    QCOMPARE(settings.changes(), (QJsonObject{{"restart", "always"}}));
    QVERIFY(!settings.needsRestart());
    settings.edit("nonsense", "1");
    QCOMPARE(settings.changes().size(), 1);
}

void SettingsDraftTest::emptyMeansTheDefault()
{
    SettingsDraft settings = draft();
    settings.edit("startTimeout", {});
    QCOMPARE(settings.changes(), (QJsonObject{{"startTimeout", "2m"}}));
    settings.edit("logLevel", {});
    QCOMPARE(settings.changes().value("logLevel"), QJsonValue(QString()));
}

void SettingsDraftTest::resetGoesToTheDefault()
{
    SettingsDraft settings = draft();
    QVERIFY(!settings.isAtDefault("restart"));
    settings.reset("restart");
    QVERIFY(settings.isAtDefault("restart"));
    QCOMPARE(settings.changes(), (QJsonObject{{"restart", "on-failure"}}));
    QVERIFY(settings.isAtDefault("binary"));
}

void SettingsDraftTest::problemsStandAtTheirKeys()
{
    SettingsDraft settings = draft();
    settings.edit("startTimeout", "soon");
    ProfileView judgement = profile();
    judgement.keys.last().problem = "startTimeout: \"soon\" is not a duration. Use 2m.";
    settings.judge({{"startTimeout", "soon"}}, judgement);
    QCOMPARE(settings.problem("startTimeout"), "\"soon\" is not a duration. Use 2m.");
    judgement.keys.last().problem = "startTimeout：“soon”不是时间。";
    settings.judge(settings.changes(), judgement);
    QCOMPARE(settings.problem("startTimeout"), QString("“soon”不是时间。"));
    QVERIFY(!settings.canBeApplied());
    settings.edit("startTimeout", "3m");
    QCOMPARE(settings.problem("startTimeout"), "");
    QVERIFY(settings.canBeApplied());
    settings.edit("binary", "x", "cannot be said");
    QCOMPARE(settings.problem("binary"), "cannot be said");
    QVERIFY(!settings.canBeApplied());
}

void SettingsDraftTest::lateJudgementIsPassedOver()
{
    SettingsDraft settings = draft();
    settings.edit("startTimeout", "3m");
    ProfileView judgement = profile();
    judgement.keys.last().problem = "of what was typed before";
    settings.judge({{"startTimeout", "3"}}, judgement);
    QVERIFY(settings.canBeApplied());
}

void SettingsDraftTest::lateJudgementIsOfWhatWasAsked()
{
    class HeldSession final : public test::ScriptedSession
    {
    public:
        using ScriptedSession::ScriptedSession;
        void ask(const Inquiry &, QObject *, AnswerHandler answered) override { held << answered; }
        QList<AnswerHandler> held;
    };
    HeldSession session;
    ProfileAsker asker(session, std::chrono::milliseconds(1));
    QSignalSpy judged(&asker, &ProfileAsker::judged);
    const QJsonObject first{{"binary", "/a"}};
    asker.askSoon(first);
    QTRY_COMPARE(session.held.size(), 1);
    asker.askSoon({{"binary", "/ab"}}); // typed on before the answer came
    ProfileView view;
    view.keys = {{"binary", "/a", {}, {}, true, false, {}}};
    session.held.first()({toJson(view), {}});
    QCOMPARE(judged.size(), 1);
    QCOMPARE(judged.first().first().toJsonObject(), first);
}

void SettingsDraftTest::aLaunchThatIsSpoiltIsOfTheBinary()
{
    SettingsDraft settings = draft();
    settings.edit("binary", "/no/such");
    ProfileView judgement = profile();
    judgement.commandLine.clear();
    judgement.problem = "/no/such: there is no such file.";
    settings.judge({{"binary", "/no/such"}}, judgement);
    QCOMPARE(settings.problem("binary"), judgement.problem);
    QVERIFY(!settings.canBeApplied());
    QCOMPARE(settings.launch().commandLine, QStringList());
}

void SettingsDraftTest::whatCouldNotBeLaunchedBeforeIsNoObstacle()
{
    ProfileView view = profile();
    view.problem = "containerd: no such program.";
    SettingsDraft settings;
    settings.setProfile(view);
    settings.edit("restart", "always");
    settings.judge({{"restart", "always"}}, view);
    QVERIFY(settings.canBeApplied());
}

void SettingsDraftTest::editsOutliveAReading()
{
    SettingsDraft settings = draft();
    settings.edit("logLevel", "debug");
    settings.edit("restart", "always");
    ProfileView now = profile();
    now.keys[2].value = "always"; // that one was applied meanwhile
    settings.setProfile(now);
    QCOMPARE(settings.changes(), (QJsonObject{{"logLevel", "debug"}}));
}

void SettingsDraftTest::restartIsForetold_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("startDaemon");
    QTest::addColumn<bool>("restarts");
    QTest::newRow("runs") << "logLevel"
                          << "debug" << State::Running << "" << true;
    QTest::newRow("is in backoff") << "logLevel"
                                   << "debug" << State::Backoff << "" << true;
    QTest::newRow("is stopped") << "logLevel"
                                << "debug" << State::Stopped << "" << false;
    QTest::newRow("failed") << "logLevel"
                            << "debug" << State::Failed << "" << false;
    QTest::newRow("heeded at once") << "restart"
                                    << "always" << State::Running << "" << false;
    QTest::newRow("watched") << "logLevel"
                             << "debug" << State::Running << "false" << false;
}

void SettingsDraftTest::restartIsForetold()
{
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const State, state);
    QFETCH(const QString, startDaemon);
    QFETCH(const bool, restarts);
    SettingsDraft settings = draft();
    settings.edit(key, text);
    settings.edit("startDaemon", startDaemon);
    QCOMPARE(restartsDaemon(settings, inState(state)), restarts);
    QCOMPARE(consequenceOf(settings, inState(state)).contains("Applying restarts"), restarts);
}

void SettingsDraftTest::lists_data()
{
    QTest::addColumn<QStringList>("list");
    QTest::newRow("none") << QStringList();
    QTest::newRow("one") << QStringList("--verbose");
    QTest::newRow("quotes and spaces") << QStringList{"a \"b\" 'c'", "d\\e", " f "};
    QTest::newRow("looks like a list") << QStringList("[\"a\"]");
    QTest::newRow("two lines") << QStringList("a\nb");
}

void SettingsDraftTest::lists()
{
    QFETCH(const QStringList, list);
    QCOMPARE(listFromText(textFromList(list)), list);
}

void SettingsDraftTest::variables()
{
    const QList<Variable> variables{{"A", "1"}, {"B C", "x=\"y\""}};
    QCOMPARE(variablesFromText(textFromVariables(variables)), variables);
    QCOMPARE(textFromVariables({{"A", "1"}, {}}), textFromVariables({{"A", "1"}}));
    QCOMPARE(textFromVariables({}), "");
    QCOMPARE(variablesFromText("no table"), QList<Variable>());
}

void SettingsDraftTest::variablesThatATableCannotHold_data()
{
    QTest::addColumn<QList<Variable>>("variables");
    QTest::addColumn<QString>("problem");
    QTest::newRow("none") << QList<Variable>() << "";
    QTest::newRow("an empty row") << QList<Variable>{{}, {"A", {}}, {}} << "";
    QTest::newRow("no name") << QList<Variable>{{{}, "1"}} << "no name";
    QTest::newRow("twice") << QList<Variable>{{"A", "1"}, {"A", "2"}} << "A is there twice";
}

void SettingsDraftTest::variablesThatATableCannotHold()
{
    QFETCH(const QList<Variable>, variables);
    QFETCH(const QString, problem);
    const QString said = variablesProblem(variables);
    QCOMPARE(said.isEmpty(), problem.isEmpty());
    QVERIFY2(said.contains(problem), qPrintable(said));
}

void SettingsDraftTest::secretsAreDots()
{
    VariablesModel model;
    model.setVariables({{"REGISTRY_TOKEN", "s3cret"},
                        {"LANG", "C"},
                        {"API_KEY", {}},
                        {"HTTPS_PROXY", "http://olga:s3cret@proxy:3128"},
                        {"HTTP_PROXY", "http://proxy:3128"}});
    const auto shown = [&model](int row) {
        return model.index(row, VariablesModel::Value).data().toString();
    };
    QVERIFY(model.hasSecrets());
    QCOMPARE(shown(0), QString(8, QChar(0x2022)));
    QCOMPARE(shown(1), "C");
    QCOMPARE(shown(2), "");
    QCOMPARE(shown(3), QString(8, QChar(0x2022))); // by what it looks like
    QCOMPARE(shown(4), "http://proxy:3128");
    const QSignalSpy edits(&model, &QAbstractItemModel::dataChanged);
    model.setRevealed(true);
    QCOMPARE(shown(0), "s3cret");
    model.setRevealed(false);
    QCOMPARE(edits.size(), 0); // to look is no edit
    QVERIFY(model.setData(model.index(1, VariablesModel::Name), "PASSWORD", Qt::EditRole));
    QCOMPARE(shown(1), QString(8, QChar(0x2022)));
    QCOMPARE(edits.size(), 1);
}

void SettingsDraftTest::shellText_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringList{"/usr/bin/containerd", "--config=/a_b-c.toml"}
                           << "/usr/bin/containerd --config=/a_b-c.toml";
    QTest::newRow("spaces") << QStringList{"a b", ""} << "'a b' ''";
    QTest::newRow("quote") << QStringList("it's $HOME") << R"('it'\''s $HOME')";
    QTest::newRow("tilde and glob") << QStringList{"~", "*"} << "'~' '*'";
}

void SettingsDraftTest::shellText()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, text);
    QCOMPARE(deck::shellText(arguments), text);
}

void SettingsDraftTest::outcomes_data()
{
    QTest::addColumn<ChangeOutcome>("outcome");
    QTest::addColumn<bool>("isAFault");
    QTest::newRow("open") << ChangeOutcome::Open << false;
    QTest::newRow("applied") << ChangeOutcome::Applied << false;
    QTest::newRow("undone") << ChangeOutcome::Undone << true;
    QTest::newRow("lapsed") << ChangeOutcome::Lapsed << true;
}

void SettingsDraftTest::outcomes()
{
    QFETCH(const ChangeOutcome, outcome);
    QFETCH(const bool, isAFault);
    ChangeRecord record;
    record.id = "20260102T030405678Z";
    record.outcome = outcome;
    record.reason = "it ended";
    record.lastLines = {"a line"};
    const NoticeBar::Notice notice = noticeOf(record);
    QCOMPARE(notice.text.contains("still here"), isAFault);
    QCOMPARE(notice.text.contains("It ended"), isAFault);
    QCOMPARE(notice.lines, isAFault ? record.lastLines : QStringList());
}

QTEST_GUILESS_MAIN(SettingsDraftTest)
#include "tst_settingsdraft.moc"
