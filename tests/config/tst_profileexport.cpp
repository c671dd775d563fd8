// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profileexport.h"
#include "config/profilestore.h"
#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace deck;
using namespace deck::test;

/// From one home to another by one file.
class ProfileExportTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void comesBackByteForByte_data();
    void comesBackByteForByte();
    void configFileGoesAlong();
    void secretsAreStruckOut();
    void secretsGoWhenAsked();
    void missingConfigFileIsNamed();
    void whatIsTooLargeIsNotExported();
    void anyProfilesFileIsTaken();
    void tableThatWasMovedIsFound();
    void refusesWhatIsNoProfile_data();
    void refusesWhatIsNoProfile();
    void replacesOnlyWhenAsked();
    void configFileOfAnotherIsLeftAlone();

private:
    [[nodiscard]] std::variant<ExportedProfile, Problem> exported(bool withSecrets = false) const;
    /// To the other home.
    void send(bool withSecrets = false);
    [[nodiscard]] ProfileStore::Outcome import(const QString &name = {}, bool replace = false) const
    {
        return ProfileStore({m_there->path()}).importFile(m_there->path("e.toml"), {name, replace});
    }
    [[nodiscard]] Profile there(const QString &name) const
    {
        const auto file = ProfileStore({m_there->path()}).load(name);
        return std::get<ProfileFile>(file).profile;
    }

    std::unique_ptr<TemporaryHome> m_here;
    std::unique_ptr<TemporaryHome> m_there;
};

namespace {

const QByteArray kWithText =
    "restart = 'never'\n[containerdeck.export]\nconfigFileText = 'a = 1'\n";

QString problemOf(const ProfileStore::Outcome &outcome)
{
    const auto *problem = std::get_if<Problem>(&outcome);
    return problem ? problem->message() : QString("done");
}

QString saidBy(const ProfileStore::Outcome &outcome)
{
    const auto *report = std::get_if<ProfileReport>(&outcome);
    return report ? (report->done + report->warnings).join(' ') : problemOf(outcome);
}

} // namespace

void ProfileExportTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_here = std::make_unique<TemporaryHome>();
    m_there = std::make_unique<TemporaryHome>();
    QVERIFY(QDir(m_here->path()).mkdir("config"));
}

std::variant<ExportedProfile, Problem> ProfileExportTest::exported(bool withSecrets) const
{
    const ProfileStore store({m_here->path()});
    const auto file = store.load("work");
    if (const auto *problem = std::get_if<Problem>(&file))
        return *problem;
    return exportProfile(std::get<ProfileFile>(file), store.fileOf("work"), withSecrets);
}

void ProfileExportTest::send(bool withSecrets)
{
    const auto made = exported(withSecrets);
    const auto *problem = std::get_if<Problem>(&made);
    QVERIFY2(!problem, problem ? qPrintable(problem->message()) : "");
    writeFile(m_there->path("e.toml"), std::get<ExportedProfile>(made).bytes);
}

void ProfileExportTest::comesBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("comments") << QByteArray(
        "# é\nrestart = 'never' # why\n\n[environment]\nA='b'\n");
    QTest::newRow("unknown keys") << QByteArray("future = 1\n[later]\nx = [ 1 ]\n");
    QTest::newRow("Windows line ends") << QByteArray("# x\r\nrestart = 'never'\r\n");
    QTest::newRow("a comment like ours")
        << QByteArray("# Profile of the office\nrestart='never'\n");
    QTest::newRow("empty lines at the end") << QByteArray("restart = 'never'\n\n\n");
}

void ProfileExportTest::comesBackByteForByte()
{
    QFETCH(QByteArray, bytes);
    writeFile(m_here->path("config/work.toml"), bytes);
    send();
    QVERIFY(readFile(m_there->path("e.toml"))
                .startsWith("# Profile \"work\" of Containerdeck, exported 2"));
    QCOMPARE(problemOf(import()), "done");
    const QString file = m_there->path("config/work.toml");
    QCOMPARE(readFile(file), bytes);
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadOther | QFile::ReadGroup)));
}

void ProfileExportTest::configFileGoesAlong()
{
    const QByteArray config = "# é '''\nversion = 2\n[grpc]\nuid = 0\r\n";
    writeFile(m_here->path("config/mine.toml"), config);
    writeFile(m_here->path("config/work.toml"),
              "configFile = 'mine.toml' # relative\nrestart = 'never'\n\n[environment]\nA = 'b'\n");
    send();
    QCOMPARE(problemOf(import("other")), "done");
    const QString target = m_there->path("config/other.containerd.toml");
    QCOMPARE(readFile(target), config);
    QCOMPARE(there("other").configFile, target);
    const QByteArray file = readFile(m_there->path("config/other.toml"));
    QVERIFY2(file.contains("# relative\nrestart = 'never'"), file);
    QVERIFY2(file.endsWith("A = 'b'\n"), file);
    const ProfileStore store({m_there->path()});
    QCOMPARE(store.list().size(), 2); // the text is no profile
    QCOMPARE(problemOf(store.remove("other", false)), "done");
    QVERIFY(!QFile::exists(target)); // it goes with its profile
}

void ProfileExportTest::secretsAreStruckOut()
{
    writeFile(m_here->path("config/mine.toml"), "# mine\n[a]\npassword = 'hidden1'\nb = 1\n");
    writeFile(m_here->path("config/work.toml"),
              "# keep\nconfigFile = 'mine.toml'\narguments = ['--token=hidden2', '--fine']\n"
              "configText = '''\npassword = 'hidden3'\n'''\n[environment]\n"
              "API_TOKEN = 'hidden4' # t\nPROXY = 'http://me:hidden5@proxy:1'\nPLAIN = 'seen'\n");
    const auto made = exported();
    const auto &result = std::get<ExportedProfile>(made);
    QVERIFY2(!result.bytes.contains("hidden"), result.bytes);
    QVERIFY2(result.bytes.contains("# keep") && result.bytes.contains("'seen'"), result.bytes);
    QVERIFY2(result.bytes.contains("# t\n"), result.bytes);
    QCOMPARE(result.struckOut,
             QStringList({m_here->path("config/mine.toml"), "environment.API_TOKEN",
                          "environment.PROXY", "arguments", "configText"}));
    send();
    const QString said = saidBy(import());
    for (const char *key : {"environment", "arguments", "configText", "configFile"})
        QVERIFY2(said.contains(QString(key) + " was exported without its secrets"),
                 qPrintable(said));
}

void ProfileExportTest::secretsGoWhenAsked()
{
    const QByteArray bytes = "environment = {API_TOKEN = 'hidden'}\n";
    writeFile(m_here->path("config/work.toml"), bytes);
    send(true);
    QVERIFY(!saidBy(import()).contains("without its secrets"));
    QCOMPARE(readFile(m_there->path("config/work.toml")), bytes);
}

void ProfileExportTest::missingConfigFileIsNamed()
{
    writeFile(m_here->path("config/work.toml"), "configFile = 'mine.toml'\n");
    const auto made = exported();
    QCOMPARE(std::get<Problem>(made).subject, m_here->path("config/mine.toml"));
}

void ProfileExportTest::whatIsTooLargeIsNotExported()
{
    writeFile(m_here->path("config/mine.toml"), QByteArray(900'000, '#'));
    writeFile(m_here->path("config/work.toml"),
              "configFile = 'mine.toml'\n#" + QByteArray(200'000, 'x'));
    const auto made = exported();
    QVERIFY(std::get<Problem>(made).cause.contains("larger than 1 MiB"));
}

void ProfileExportTest::anyProfilesFileIsTaken()
{
    writeFile(m_there->path("e.toml"), "# mine\nrestart = 'never'\n");
    QCOMPARE(problemOf(import()), "done");
    QCOMPARE(readFile(m_there->path("config/e.toml")), "# mine\nrestart = 'never'\n");
}

void ProfileExportTest::tableThatWasMovedIsFound()
{
    writeFile(m_there->path("e.toml"), kWithText + "[environment]\nA = 'b'\n");
    QCOMPARE(problemOf(import()), "done");
    QCOMPARE(there("e").environment.value("A"), "b");
    QCOMPARE(there("e").restart, RestartMode::Never);
    QCOMPARE(readFile(there("e").configFile), "a = 1");
    QVERIFY(!readFile(m_there->path("config/e.toml")).contains("containerdeck.export"));
}

void ProfileExportTest::refusesWhatIsNoProfile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &bytes, const char *words) {
        QTest::newRow(name) << bytes << QString(words);
    };
    row("binary", QByteArray("\x7f\x45LF\x02\0\0", 7), "e.toml:1");
    row("NULs", QByteArray(100, '\0'), "e.toml:1");
    row("not UTF-8", "#\nbinary = '\xff'\n", "e.toml:2");
    row("over 1 MiB", QByteArray((1 << 20) + 1, '#'), "larger than 1 MiB");
    row("bad value", "#\n\nrestart = 'maybe'\n", "e.toml:3");
    row("about something else", "version = 2\n[plugins]\n", "none of its keys");
    row("text that is none", "restart='never'\n[containerdeck.export]\nconfigFileText = 5\n",
        "e.toml:3");
    row("a web page", "<!DOCTYPE html>\n", "e.toml:1");
    row("a name that cannot be",
        "# Profile \"../x\" of Containerdeck, exported 2\nrestart='never'\n",
        "cannot be a profile's name");
}

void ProfileExportTest::refusesWhatIsNoProfile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    writeFile(m_there->path("e.toml"), bytes);
    const QString said = problemOf(import());
    QVERIFY2(said.contains(words), qPrintable(said));
    QCOMPARE(ProfileStore({m_there->path()}).list().size(), 1);
}

void ProfileExportTest::replacesOnlyWhenAsked()
{
    writeFile(m_there->path("e.toml"), kWithText);
    QCOMPARE(problemOf(import("w")), "done");
    const QStringList before = describeTree(m_there->path("config"));
    writeFile(m_there->path("e.toml"), "restart = 'always'\n[containerdeck.export]\n"
                                       "configFileText = 'a = 2'\n");
    QVERIFY(problemOf(import("w")).contains("there is a profile 'w' already"));
    QCOMPARE(describeTree(m_there->path("config")), before);
    QCOMPARE(problemOf(import("w", true)), "done");
    QCOMPARE(there("w").restart, RestartMode::Always);
    QCOMPARE(readFile(there("w").configFile), "a = 2");
}

void ProfileExportTest::configFileOfAnotherIsLeftAlone()
{
    writeFile(m_there->path("e.toml"), kWithText);
    QCOMPARE(problemOf(import("w")), "done");
    QCOMPARE(problemOf(ProfileStore({m_there->path()}).rename("w", "v")), "done");
    const QString said = problemOf(import("w", true));
    QVERIFY2(said.contains("belongs to the profile 'v'"), qPrintable(said));
    QCOMPARE(readFile(there("v").configFile), "a = 1");
}

QTEST_GUILESS_MAIN(ProfileExportTest)
#include "tst_profileexport.moc"
