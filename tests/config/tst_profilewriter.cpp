// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilewriter.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace deck;

namespace {

constexpr auto kPath = "/x/p.toml";

ProfileFile parsed(const QByteArray &bytes)
{
    auto result = parseProfile("p", kPath, bytes);
    if (const auto *problem = std::get_if<Problem>(&result))
        qFatal("%s\n%s", qPrintable(problem->message()), bytes.constData());
    return std::get<ProfileFile>(std::move(result));
}

using Values = QList<QPair<QString, QString>>;

Profile changed(Profile profile, const Values &values)
{
    for (const auto &[key, value] : values) {
        if (const auto problem = setProfileKey(profile, key, value))
            qFatal("%s", qPrintable(problem->message()));
    }
    return profile;
}

QByteArray updated(const QByteArray &bytes, const Values &values)
{
    const ProfileFile file = parsed(bytes);
    return updatedProfile(file, kPath, changed(file.profile, values));
}

} // namespace

/// The bytes of a profile's file after a change: as a person would have made it.
class ProfileWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void mends_data();
    void mends();
    void nothingChangedIsNothingWritten();
    void blockOfConfigText_data();
    void blockOfConfigText();
    void everyKeyCanBeWrittenAndTakenBack_data();
    void everyKeyCanBeWrittenAndTakenBack();
    void emptyValueOfAFileIsReplaced();
    void anyMixtureIsKept();
};

void ProfileWriterTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void ProfileWriterTest::mends_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const Values &values,
                        const QByteArray &after) {
        QTest::newRow(name) << before << values << after;
    };
    const Values never{{"restart", "never"}};
    const Values noRestart{{"restart", "on-failure"}}; // the default

    row("no file", "", never, "restart = \"never\"\n");
    row("a value, its comment kept", "# one\nrestart = 'always' # two\n# three\n", never,
        "# one\nrestart = \"never\" # two\n# three\n");
    row("order and spaces are kept",
        "stopTimeout='3s'\n\n  restart   =   'always'\nlogLevel='info'\n", never,
        "stopTimeout='3s'\n\n  restart   =   \"never\"\nlogLevel='info'\n");
    row("a default goes, with its line", "# a\nrestart = 'never' # why\nlogLevel = 'info'\n",
        noRestart, "# a\nlogLevel = 'info'\n");
    row("a default that was written stays", "restart = 'on-failure'\n", {{"logLevel", "info"}},
        "restart = 'on-failure'\nlogLevel = \"info\"\n");
    row("unknown keys stay", "future = 5\n[later]\nx = [ 1, 2 ]\n", never,
        "future = 5\nrestart = \"never\"\n[later]\nx = [ 1, 2 ]\n");
    row("several at once", "restart='always'\nlogLevel='info'\nbinary='/b'\n",
        {{"restart", "never"}, {"logLevel", ""}, {"oomScore", "-5"}, {"binary", "/c"}},
        "restart=\"never\"\nbinary=\"/c\"\noomScore = -5\n");
    row("types", "",
        {{"startDaemon", "false"},
         {"oomScore", "7"},
         {"logCapTotal", "2GiB"},
         {"arguments", "[\"--a\", \"b c\"]"},
         {"stopTimeout", "3s"}},
        "arguments = [ \"--a\", \"b c\" ]\noomScore = 7\nstartDaemon = false\n"
        "stopTimeout = \"3s\"\nlogCapTotal = \"2GiB\"\n");
    row("a list of several lines", "arguments = [\n  'a',\n  'b', # é\n] # end\nrestart='always'\n",
        {{"arguments", "c"}}, "arguments = [ \"c\" ] # end\nrestart='always'\n");
    row("a list of several lines goes", "arguments = [\n  'a',\n]\nrestart='always'\n",
        {{"arguments", ""}}, "restart='always'\n");
    row("text of several lines", "configText = '''\n[a]\nb = 1\n'''\nrestart='always'\n",
        {{"configText", "[c]\n"}}, "configText = '''\n[c]\n'''\nrestart='always'\n");
    row("text of several lines goes", "configText = '''\n[a]\nb = 1\n'''\nrestart='always'\n",
        {{"configText", ""}}, "restart='always'\n");
    row("a header within a text is none",
        "configText = '''\n[a]\nb = 1\n'''\n# of the table\n[later]\nx = 1\n", never,
        "configText = '''\n[a]\nb = 1\n'''\nrestart = \"never\"\n# of the table\n[later]\nx = 1\n");
    row("a header within a list is none", "arguments = [\n'a',\n'''\n[b\n''']\n[later]\n", never,
        "arguments = [\n'a',\n'''\n[b\n''']\nrestart = \"never\"\n[later]\n");

    // Line ends
    row("no line end", "restart = 'always'", never, "restart = \"never\"");
    row("no line end, a key more", "logLevel = 'info'", never,
        "logLevel = 'info'\nrestart = \"never\"\n");
    row("no line end, comment, a key more", "# only this", never,
        "# only this\nrestart = \"never\"\n");
    row("no line end, a key less", "logLevel = 'info'\nrestart = 'never'", noRestart,
        "logLevel = 'info'\n");
    row("Windows line ends", "# x\r\nrestart = 'always' # y\r\nlogLevel = 'info'\r\n",
        {{"restart", "never"}, {"binary", "b"}, {"logLevel", ""}},
        "# x\r\nrestart = \"never\" # y\r\nbinary = \"b\"\r\n");
    row("Windows line ends, text", "# x\r\n", {{"configText", "a = 1\nb = 2\n"}},
        "# x\r\nconfigText = '''\r\na = 1\r\nb = 2\r\n'''\r\n");
    row("Windows line ends, none last", "# x\r\nlogLevel = 'info'", never,
        "# x\r\nlogLevel = 'info'\r\nrestart = \"never\"\r\n");
    row("byte order mark", "\xEF\xBB\xBFrestart = 'always'\n", never,
        "\xEF\xBB\xBFrestart = \"never\"\n");
    row("byte order mark, a key more before a header", "\xEF\xBB\xBF[later]\nx = 1\n", never,
        "\xEF\xBB\xBFrestart = \"never\"\n[later]\nx = 1\n");

    row("byte order mark, its line goes", "\xEF\xBB\xBF[environment]\nA = 'x'\n",
        {{"environment", ""}, {"restart", "never"}}, "\xEF\xBB\xBFrestart = \"never\"\n");

    // Beyond ASCII
    row("beyond ASCII above", "# ünïcödé 家 😀\nrestart = 'always' # 家\n", never,
        "# ünïcödé 家 😀\nrestart = \"never\" # 家\n");
    row("beyond ASCII before it on its line", "environment = { 'é家😀' = 'ö' } # ä\n",
        {{"environment", "{A = \"ß\"}"}}, "environment = { A = \"ß\" } # ä\n");
    row("beyond ASCII before it in a list", "arguments = [ # 家\n '😀' ] # é\n",
        {{"arguments", "x"}}, "arguments = [ \"x\" ] # é\n");

    // Keys
    row("quoted key", "\"restart\" = 'always'\n'logLevel' = 'info'\n",
        {{"restart", "never"}, {"logLevel", ""}}, "\"restart\" = \"never\"\n");
    row("before a header", "restart = 'always'\n\n# about it\n[later]\nx = 1\n",
        {{"logLevel", "info"}},
        "restart = 'always'\nlogLevel = \"info\"\n\n# about it\n[later]\nx = 1\n");
    row("before the first header's comment", "# the file\n\n# about it\n[later]\nx = 1\n", never,
        "# the file\n\nrestart = \"never\"\n# about it\n[later]\nx = 1\n");
    row("before an indented header", "# the file\n  [later]\n  restart = 1\n", never,
        "# the file\nrestart = \"never\"\n  [later]\n  restart = 1\n");
    row("before an array of tables", "[[later]]\nx = 1\n[[later]]\nx = 2\n", never,
        "restart = \"never\"\n[[later]]\nx = 1\n[[later]]\nx = 2\n");
    row("a name in another table is another key", "[later]\nrestart = 'x'\n", never,
        "restart = \"never\"\n[later]\nrestart = 'x'\n");

    // Environment
    const Values one{{"environment", "{A = \"1\"}"}};
    const Values none{{"environment", ""}};
    row("environment, new", "", one, "environment = { A = \"1\" }\n");
    row("environment, inline", "environment = {A = '0', B = '2'} # x\n", one,
        "environment = { A = \"1\" } # x\n");
    row("environment, inline, goes", "environment = {A = '0'} # x\nrestart='never'\n", none,
        "restart='never'\n");
    row("environment, section",
        "restart='always'\n\n# vars\n[environment]\n# a\nA = '0' # why\nB = '2'\n# end\n",
        {{"environment", "{A = \"1\", C = \"3\"}"}, {"restart", "never"}},
        "restart=\"never\"\n\n# vars\n[environment]\n# a\nA = \"1\" # why\nC = \"3\"\n# end\n");
    row("environment, section, same value is not touched",
        "[environment]\nA = '1'\nB = \"\"\"2\"\"\"\n",
        {{"environment", "{A = \"1\", B = \"2\", C = \"3\"}"}},
        "[environment]\nA = '1'\nB = \"\"\"2\"\"\"\nC = \"3\"\n");
    row("environment, empty section", "[environment]\n\n[later]\nx = 1\n", one,
        "[environment]\nA = \"1\"\n\n[later]\nx = 1\n");
    row("environment, section without line end", "[environment]", one,
        "[environment]\nA = \"1\"\n");
    row("environment, section goes", "[environment]\nA = '0'\n# kept\n[later]\nx = 1\n", none,
        "# kept\n[later]\nx = 1\n");
    row("environment, section beside keys that are added", "[environment]\nA = '0'\n",
        {{"environment", "{A = \"1\"}"}, {"restart", "never"}},
        "restart = \"never\"\n[environment]\nA = \"1\"\n");
    row("environment, all of a section replaced", "[environment]\nA = '0'",
        {{"environment", "{B=\"1\"}"}}, "[environment]\n\nB = \"1\"\n");
    row("environment, Windows line ends", "[environment]\r\nA = '0'\r\n",
        {{"environment", "{A = \"1\", B = \"2\"}"}}, "[environment]\r\nA = \"1\"\r\nB = \"2\"\r\n");
    row("environment, dotted", "environment.A = '0' # x\nenvironment.B = '2'\nrestart='always'\n",
        {{"environment", "{A = \"1\", \"c d\" = \"3\"}"}},
        "environment.A = \"1\" # x\nenvironment.\"c d\" = \"3\"\nrestart='always'\n");
    row("environment, dotted, goes", "environment.A = '0'\nrestart='always'\n", none,
        "restart='always'\n");
    row("environment, odd names", "[environment]\n\"A.B\" = '0'\n",
        {{"environment", "{\"A.B\" = \"1\", \"é\" = \"\"}"}},
        "[environment]\n\"A.B\" = \"1\"\n\"é\" = \"\"\n");
}

void ProfileWriterTest::mends()
{
    QFETCH(QByteArray, before);
    QFETCH(Values, values);
    QFETCH(QByteArray, after);
    const QByteArray now = updated(before, values);
    QCOMPARE(now, after);
    const ProfileFile file = parsed(before);
    QVERIFY(parsed(now).profile == changed(file.profile, values));
    // And once more: nothing is left to do.
    QCOMPARE(updated(now, values), now);
}

void ProfileWriterTest::nothingChangedIsNothingWritten()
{
    const QByteArray odd = "\xEF\xBB\xBF  restart='always'\r\n\r\n[environment]\n A='b'#\n[x]\n";
    QCOMPARE(updated(odd, {}), odd);
    QCOMPARE(updated(odd, {{"restart", "always"}}), odd);
}

void ProfileWriterTest::blockOfConfigText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isBlock");
    QTest::newRow("lines") << "[a]\nb = \"c\\n\"\n" << true;
    QTest::newRow("no last line end") << "[a]\nb = 1" << true;
    QTest::newRow("first line is empty") << "\n[a]\n" << true;
    QTest::newRow("only a line end") << "\n" << true;
    QTest::newRow("tabs, quotes and backslashes") << "\ta = \"\\d\"\n'b' = ''\n" << true;
    QTest::newRow("beyond ASCII") << QString::fromUtf8("# é家😀\n") << true;
    QTest::newRow("one line") << "a = 1" << false;
    QTest::newRow("three quotes") << "a = '''b'''\n" << false;
    QTest::newRow("quote at the end") << "a = 1\nb = 'c'" << false;
    QTest::newRow("Windows line ends") << "a = 1\r\nb = 2\r\n" << false;
    QTest::newRow("escape character") << "# \x1b[0m\n" << false;
    QTest::newRow("delete character") << "# \x7f\n" << false;
}

void ProfileWriterTest::blockOfConfigText()
{
    QFETCH(QString, text);
    QFETCH(bool, isBlock);
    for (const QByteArray &before : {QByteArray(), QByteArray("# x\r\nrestart='never'\r\n")}) {
        const QByteArray after = updated(before, {{"configText", text}});
        QCOMPARE(after.contains("configText = '''"), isBlock);
        QCOMPARE(parsed(after).profile.configText, text);
        QCOMPARE(after.count("\r\n"), before.isEmpty() ? 0 : after.count('\n'));
    }
}

void ProfileWriterTest::everyKeyCanBeWrittenAndTakenBack_data()
{
    QTest::addColumn<QString>("value");
    const QMap<QString, QString> values{{"dialect", "docker-containerd"},
                                        {"binary", "/b \"c\""},
                                        {"arguments", "[\"a'\", \"\"]"},
                                        {"environment", "{A = \"b\", \"C.D\" = \"\"}"},
                                        {"logLevel", "debug"},
                                        {"logFormat", "json"},
                                        {"oomScore", "-999"},
                                        {"oomScoreRequired", "true"},
                                        {"runtime", "r"},
                                        {"runtimeArguments", "[\"x\"]"},
                                        {"startDaemon", "false"},
                                        {"lifetime", "independent"},
                                        {"restart", "always"},
                                        {"startTimeout", "1500ms"},
                                        {"stopTimeout", "1h"},
                                        {"rootless", "false"},
                                        {"rootlessNetwork", "host"},
                                        {"malformedPidFile", "refuse"},
                                        {"configFile", "/c.toml"},
                                        {"configText", "a = 1\n"},
                                        {"logCapPerRun", "1000001"},
                                        {"logCapTotal", "3GiB"}};
    for (const QString &key : profileKeys())
        QTest::newRow(qPrintable(key)) << values.value(key);
}

void ProfileWriterTest::everyKeyCanBeWrittenAndTakenBack()
{
    QFETCH(QString, value);
    const QString key = QTest::currentDataTag();
    QVERIFY(!value.isEmpty());
    const QByteArray before = "# a\nfuture = 1 # b\n\n[later]\n# c\n";
    const QByteArray with = updated(before, {{key, value}});
    QVERIFY(with != before);
    QVERIFY(parsed(with).profile == changed(parsed(before).profile, {{key, value}}));
    QCOMPARE(updated(with, {{key, profileKeyText(Profile(), key)}}), before);
}

void ProfileWriterTest::emptyValueOfAFileIsReplaced()
{
    QCOMPARE(
        updated("runtime = \"\"\nstartDaemon = true\n", {{"runtime", "r"}, {"startDaemon", ""}}),
        QByteArray("runtime = \"r\"\n"));
}

namespace {

const QList<QByteArray> kTopLevel{
    "# é comment 1",
    "",
    "restart = 'always' # comment 2",
    "  'logLevel' = \"info\"",
    "arguments = [\n\t'a', # comment 3\n '[x]'\n]",
    "configText = '''\n[a] # not one\nb = 1\n'''",
    "configText = \"\"\"\\\n   [a]\\n\"\"\" # comment 4",
    "environment = { A = 'é', \"B.C\" = '' }",
    "environment.A = 'x' # comment 5\nfuture.x.y = 1\nenvironment.'Z z' = '''\ny'''",
    "future = { a = [ { b = 1 } ] } # comment 6",
    "binary = '/家'",
    "startDaemon = false"};
const QList<QByteArray> kSections{"[environment]\n# comment 7\nA = 'x' # comment 8\n\n'B.C'='[y]'",
                                  "[environment]", "  [later]   # comment 9\nrestart = 'x'",
                                  "[[lists]]\na = 1\n[[lists]]\nb = '''\n[c]\n'''",
                                  "# comment 10\n\n[deep.er.est]\nx = 2026-11-28"};
const QList<QPair<QString, QStringList>> kValues{
    {"restart", {"never", "always", "on-failure"}},
    {"logLevel", {"", "debug"}},
    {"arguments", {"", "[\"a\", \"[x]\"]", "[\"é\"]"}},
    {"configText", {"", "x = 1", "x = 1\ny = 2\n", "a = '''b'''\n"}},
    {"environment",
     {"", "{A = \"1\"}", "{A = \"é\", \"B.C\" = \"\", D = \"[\"}", "{\"Z z\" = \"\\n\"}"}},
    {"binary", {"", "/b"}},
    {"oomScore", {"", "5"}}};

template <typename List>
auto oneOf(const List &list, QRandomGenerator &random)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

/// Something that TOML takes: pieces that name the same key twice are left out.
QByteArray randomText(QRandomGenerator &random)
{
    const QByteArray lineEnd = random.bounded(4) == 0 ? "\r\n" : "\n";
    QByteArray text = random.bounded(8) == 0 ? "\xEF\xBB\xBF" : "";
    const auto add = [&](QByteArray piece) {
        const QByteArray longer = text + piece.replace('\n', lineEnd) + lineEnd;
        if (std::holds_alternative<ProfileFile>(parseProfile("p", kPath, longer)))
            text = longer;
    };
    for (int count = random.bounded(6); count > 0; --count)
        add(oneOf(kTopLevel, random));
    for (int count = random.bounded(3); count > 0; --count)
        add(oneOf(kSections, random));
    if (random.bounded(4) == 0)
        text.chop(text.endsWith(lineEnd) ? lineEnd.size() : 0);
    return text;
}

QList<QByteArray> remarks(const QByteArray &text)
{
    QList<QByteArray> found;
    static const QRegularExpression kRemark("comment \\d+");
    auto matches = kRemark.globalMatch(QString::fromUtf8(text));
    while (matches.hasNext())
        found << matches.next().captured().toUtf8();
    return found;
}

} // namespace

/// What is wanted is there, what is unknown stays, and no comment goes but with a key or list.
void ProfileWriterTest::anyMixtureIsKept()
{
    QRandomGenerator random(20261128);
    for (int round = 0; round < 5'000; ++round) {
        const QByteArray before = randomText(random);
        Values values;
        for (int count = 1 + random.bounded(3); count > 0; --count) {
            const auto [key, texts] = oneOf(kValues, random);
            values << QPair(key, oneOf(texts, random));
        }
        const ProfileFile file = parsed(before);
        const Profile wanted = changed(file.profile, values);
        const QByteArray after = updatedProfile(file, kPath, wanted);
        const ProfileFile now = parsed(after);
        QVERIFY2(now.profile == wanted, before + "\n----\n" + after);
        QVERIFY2(now.warnings.size() == file.warnings.size(), before + "\n----\n" + after);
        const QList<QByteArray> left = remarks(after);
        for (const QByteArray &remark : remarks(before)) {
            const bool mayGo =
                QList<QByteArray>{"comment 2", "comment 3", "comment 4", "comment 5", "comment 8"}
                    .contains(remark);
            QVERIFY2(mayGo || left.contains(remark), before + "\n----\n" + after);
        }
    }
}

QTEST_GUILESS_MAIN(ProfileWriterTest)
#include "tst_profilewriter.moc"
