// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profile.h"

#include <QDir>
#include <QTest>

using namespace deck;
using namespace std::chrono_literals;

namespace {

/// The value that a profile has under a key, in one form for all types.
QString shown(const Profile &profile, const QString &key)
{
    const auto number = [](const auto &value) { return QString::number(value); };
    const auto flag = [](bool value) { return QString(value ? "true" : "false"); };
    const auto duration = [](std::chrono::milliseconds value) {
        return QString("%1 ms").arg(value.count());
    };
    QStringList environment;
    for (auto it = profile.environment.begin(); it != profile.environment.end(); ++it)
        environment.append(it.key() + '=' + it.value());
    const QString unset = "unset";
    const QMap<QString, QString> values = {
        {"dialect", keyword(profile.dialect)},
        {"binary", profile.binary},
        {"arguments", profile.arguments.join('|')},
        {"environment", environment.join('|')},
        {"logLevel", profile.logLevel},
        {"logFormat", keyword(profile.logFormat)},
        {"oomScore", profile.oomScore ? number(*profile.oomScore) : unset},
        {"oomScoreRequired", flag(profile.oomScoreRequired)},
        {"runtime", profile.runtime},
        {"runtimeArguments", profile.runtimeArguments.join('|')},
        {"startDaemon", profile.startDaemon ? flag(*profile.startDaemon) : unset},
        {"lifetime", keyword(profile.lifetime)},
        {"restart", keyword(profile.restart)},
        {"startTimeout", duration(profile.startTimeout)},
        {"stopTimeout", duration(profile.stopTimeout)},
        {"malformedPidFile", profile.malformedPidFile ? keyword(*profile.malformedPidFile) : unset},
        {"rootless", profile.rootless ? flag(*profile.rootless) : unset},
        {"rootlessNetwork", profile.rootlessNetwork ? keyword(*profile.rootlessNetwork) : unset},
        {"configText", profile.configText},
        {"logCapPerRun", number(profile.logCapPerRun)},
        {"logCapTotal", number(profile.logCapTotal)},
    };
    return values.value(key, "no such key");
}

/// Every optional key set, so that unsetting shows.
Profile fullProfile()
{
    Profile profile;
    profile.binary = "/b";
    profile.arguments = QStringList{"x"};
    profile.environment = {{"A", "b"}};
    profile.logLevel = "debug";
    profile.oomScore = -500;
    profile.runtime = "runc";
    profile.runtimeArguments = QStringList{"x"};
    profile.startDaemon = true;
    profile.rootless = true;
    profile.rootlessNetwork = RootlessNetwork::Host;
    profile.malformedPidFile = MalformedPidFile::Refuse;
    profile.configText = "x = 1";
    return profile;
}

} // namespace

class ProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keysAreThoseOfTheDocumentation();
    void setsKey_data();
    void setsKey();
    void emptyTextUnsetsOptionalKeys_data();
    void emptyTextUnsetsOptionalKeys();
    void refusesBadValue_data();
    void refusesBadValue();
    void refusesUnknownKey_data();
    void refusesUnknownKey();
    void relativeBinaryIsMeantFromTheCurrentFolder();
    void longValueIsShownInShort();
    void dialectDecidesWhatIsUnset_data();
    void dialectDecidesWhatIsUnset();
    void profileName_data();
    void profileName();
    void problemReadsAsSentences_data();
    void problemReadsAsSentences();
};

void ProfileTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void ProfileTest::keysAreThoseOfTheDocumentation()
{
    QCOMPARE(
        profileKeys().join(' '),
        "dialect binary arguments environment logLevel logFormat oomScore oomScoreRequired "
        "runtime runtimeArguments startDaemon lifetime restart startTimeout stopTimeout "
        "rootless rootlessNetwork malformedPidFile configFile configText logCapPerRun logCapTotal");
}

void ProfileTest::setsKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *key, const char *text, const char *expected) {
        QTest::addRow("%s=%s", key, text) << QString(key) << QString(text) << QString(expected);
    };
    row("dialect", "containerd", "containerd");
    row("dialect", "docker-containerd", "docker-containerd");
    row("binary", "containerd-2", "containerd-2");
    row("binary", "/opt/c d/containerd", "/opt/c d/containerd");
    row("arguments", "--one", "--one");
    row("arguments", "--one two", "--one two");
    row("arguments", "[\"--one\",\"two three\"]", "--one|two three");
    row("arguments", " [ 'a' , \"b\\tc\" ] ", "a|b\tc");
    row("arguments", "[]", "");
    row("environment", "{A=\"b\"}", "A=b");
    row("environment", "{B = \"\", \"A.1\" = 'x=y'}", "A.1=x=y|B=");
    row("environment", "{}", "");
    for (const char *level : {"trace", "debug", "info", "warn", "error", "fatal", "panic"})
        row("logLevel", level, level);
    row("logFormat", "json", "json");
    row("logFormat", "text", "text");
    row("oomScore", "-1000", "-1000");
    row("oomScore", "0", "0");
    row("oomScore", "1000", "1000");
    row("oomScoreRequired", "true", "true");
    row("oomScoreRequired", "false", "false");
    row("runtime", "runc", "runc");
    row("runtimeArguments", "[\"--systemd-cgroup=true\"]", "--systemd-cgroup=true");
    row("startDaemon", "true", "true");
    row("startDaemon", "false", "false");
    row("lifetime", "manager", "manager");
    row("lifetime", "independent", "independent");
    row("restart", "never", "never");
    row("restart", "on-failure", "on-failure");
    row("restart", "always", "always");
    row("startTimeout", "500ms", "500 ms");
    row("startTimeout", "90s", "90000 ms");
    row("startTimeout", "2m", "120000 ms");
    row("stopTimeout", "1h", "3600000 ms");
    row("stopTimeout", "24h", "86400000 ms");
    row("stopTimeout", "1ms", "1 ms");
    row("rootless", "true", "true");
    row("rootless", "false", "false");
    row("rootlessNetwork", "slirp4netns", "slirp4netns");
    row("rootlessNetwork", "host", "host");
    row("malformedPidFile", "refuse", "refuse");
    row("malformedPidFile", "setAside", "setAside");
    row("configText", "[plugins]\nx = 1\n", "[plugins]\nx = 1\n");
    row("logCapPerRun", "1048576", "1048576");
    row("logCapPerRun", "512KiB", "524288");
    row("logCapPerRun", "256MiB", "268435456");
    row("logCapTotal", "1GiB", "1073741824");
    row("logCapTotal", "1024TiB", "1125899906842624");
}

void ProfileTest::setsKey()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Profile profile = fullProfile();
    const auto problem = setProfileKey(profile, key, text);
    QVERIFY2(!problem, problem ? qPrintable(problem->message()) : "");
    QCOMPARE(shown(profile, key), expected);
    for (const QString &other : profileKeys()) {
        if (other != key)
            QCOMPARE(shown(profile, other), shown(fullProfile(), other));
    }
}

void ProfileTest::emptyTextUnsetsOptionalKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("optional");
    const QStringList required = {"dialect",     "logFormat",    "oomScoreRequired",
                                  "lifetime",    "restart",      "startTimeout",
                                  "stopTimeout", "logCapPerRun", "logCapTotal"};
    for (const QString &key : profileKeys())
        QTest::addRow("%s", qPrintable(key)) << key << !required.contains(key);
}

void ProfileTest::emptyTextUnsetsOptionalKeys()
{
    QFETCH(QString, key);
    QFETCH(bool, optional);
    Profile profile = fullProfile();
    QCOMPARE(setProfileKey(profile, key, "").has_value(), !optional);
    QCOMPARE(shown(profile, key), shown(optional ? Profile() : fullProfile(), key));
}

void ProfileTest::refusesBadValue_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("nextStep");
    const auto row = [](const char *key, const QString &text, const char *cause,
                        const char *nextStep) {
        QTest::addRow("%s=%s", key, qPrintable(text.left(40)))
            << QString(key) << text << QString(cause) << QString(nextStep);
    };
    row("dialect", "podman", "\"podman\" is not one of", "one of containerd, docker-containerd");
    row("dialect", "Containerd", "\"Containerd\" is not one of", "one of containerd,");
    row("binary", QString("a") + QChar(0) + "b", "has a NUL character", "a path, a name");
    row("arguments", "[1]", "an element that is not a string", "a list of strings");
    row("arguments", "[\"a\"", "is not TOML", "a list of strings");
    row("arguments", "[]\nother = 1", "is more than one value", "a list of strings");
    row("arguments", "[\"a\\u0000b\"]", "has a NUL character", "a list of strings");
    row("environment", "A=b", "is not TOML", "{NAME = \"value\"}");
    row("environment", "[\"A=b\"]", "is not a table", "{NAME = \"value\"}");
    row("environment", "{A = 1}", "a value that is not a string", "{NAME = \"value\"}");
    row("environment", "{\"A=B\" = \"c\"}", "has the name \"A=B\"", "{NAME = \"value\"}");
    row("environment", "{\"\" = \"c\"}", "has the name \"\"", "{NAME = \"value\"}");
    row("environment", "{A = \"\\u0000\"}", "has a NUL character", "{NAME = \"value\"}");
    row("logLevel", "warning", "\"warning\" is not a log level",
        "one of trace, debug, info, warn, error, fatal, panic");
    row("logLevel", "DEBUG", "\"DEBUG\" is not a log level", "one of trace, debug,");
    row("logFormat", "xml", "\"xml\" is not one of", "one of text, json");
    row("oomScore", "low", "\"low\" is not a whole number", "from -1000 to 1000");
    row("oomScore", "1.5", "\"1.5\" is not a whole number", "from -1000 to 1000");
    row("oomScore", "0x10", "\"0x10\" is not a whole number", "from -1000 to 1000");
    row("oomScore", "1001", "\"1001\" is outside the range", "from -1000 to 1000");
    row("oomScore", "-1001", "\"-1001\" is outside the range", "from -1000 to 1000");
    row("oomScore", "4294967296", "is outside the range", "from -1000 to 1000");
    row("oomScore", "99999999999999999999", "is not a whole number", "from -1000 to 1000");
    row("oomScoreRequired", "yes", "\"yes\" is neither true nor false", "true or false");
    row("startDaemon", "1", "\"1\" is neither true nor false", "true or false, or nothing");
    row("lifetime", "forever", "\"forever\" is not one of", "one of manager, independent");
    row("restart", "sometimes", "\"sometimes\" is not one of", "never, on-failure, always");
    for (const char *text :
         {"90", "s", "0s", "-1s", "+1s", " 1s", "1 s", "1.5s", "1d", "2M", "25h", "86400001ms",
          "1m30s", "99999999999999999999s", "9223372036854775s", "infinity"})
        row("startTimeout", text, "is not a duration", "such as 500ms, 90s, 2m or 1h");
    row("stopTimeout", "soon", "\"soon\" is not a duration", "such as 500ms, 90s, 2m or 1h");
    row("rootless", "maybe", "\"maybe\" is neither true nor false", "true or false");
    row("rootlessNetwork", "vpnkit", "\"vpnkit\" is not one of", "one of slirp4netns, host");
    row("malformedPidFile", "ignore", "\"ignore\" is not one of", "one of refuse, setAside");
    for (const char *text : {"0", "-1", "MiB", "1MB", "1mib", "1.5GiB", "1 MiB", "1025TiB",
                             "99999999999999999999", "9007199254740993KiB", "0x10"})
        row("logCapPerRun", text, "is not a size", "such as 256MiB or 1GiB");
    row("logCapTotal", "much", "\"much\" is not a size", "such as 256MiB or 1GiB");
}

void ProfileTest::refusesBadValue()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, cause);
    QFETCH(QString, nextStep);
    Profile profile = fullProfile();
    const auto problem = setProfileKey(profile, key, text);
    QVERIFY(problem);
    QCOMPARE(problem->subject, "--set " + key);
    QVERIFY2(problem->cause.contains(cause), qPrintable(problem->cause));
    QVERIFY2(problem->cause.endsWith('(' + key + ')'), qPrintable(problem->cause));
    QVERIFY2(problem->nextStep.contains(nextStep), qPrintable(problem->nextStep));
    QVERIFY(profile == fullProfile());
}

void ProfileTest::refusesUnknownKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("letters swapped") << "dailect"
                                     << "dialect";
    QTest::newRow("lower case") << "oomscore"
                                << "oomScore";
    QTest::newRow("with a dash") << "log-level"
                                 << "logLevel";
    QTest::newRow("one letter missing") << "restar"
                                        << "restart";
    QTest::newRow("singular") << "runtimeArgument"
                              << "runtimeArguments";
    QTest::newRow("nothing near") << "colour"
                                  << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("very long") << QString(100'000, 'a') << "";
}

void ProfileTest::refusesUnknownKey()
{
    QFETCH(QString, key);
    QFETCH(QString, suggestion);
    Profile profile;
    const auto problem = setProfileKey(profile, key, "x");
    QVERIFY(problem);
    QCOMPARE(problem->subject, "--set");
    QVERIFY(problem->cause.startsWith("unknown key \"" + key.left(80)));
    QCOMPARE(problem->nextStep, suggestion.isEmpty() ? "containerdeck(5) has all that there are."
                                                     : "Did you mean " + suggestion + "?");
    QVERIFY(profile == Profile());
}

void ProfileTest::relativeBinaryIsMeantFromTheCurrentFolder()
{
    Profile profile;
    QVERIFY(!setProfileKey(profile, "binary", "./containerd"));
    QCOMPARE(profile.binary, QDir::current().absoluteFilePath("./containerd"));
    QVERIFY(QDir::isAbsolutePath(profile.binary));
}

void ProfileTest::longValueIsShownInShort()
{
    Profile profile;
    const auto problem = setProfileKey(profile, "dialect", "a\nb\x1b[31m" + QString(5000, 'x'));
    QVERIFY(problem);
    QVERIFY(problem->cause.size() < 250);
    QVERIFY(problem->cause.startsWith("\"a\\u000ab\\u001b[31mxxx"));
}

void ProfileTest::dialectDecidesWhatIsUnset_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("binary");
    QTest::addColumn<QString>("malformedPidFile");
    QTest::newRow("containerd") << "containerd"
                                << "containerd"
                                << "setAside";
    QTest::newRow("docker-containerd") << "docker-containerd"
                                       << "docker-containerd"
                                       << "refuse";
}

void ProfileTest::dialectDecidesWhatIsUnset()
{
    QFETCH(QString, dialect);
    QFETCH(QString, binary);
    QFETCH(QString, malformedPidFile);
    Profile profile;
    QVERIFY(!setProfileKey(profile, "dialect", dialect));
    QCOMPARE(profile.effectiveBinary(), binary);
    QCOMPARE(keyword(profile.effectiveMalformedPidFile()), malformedPidFile);
    QCOMPARE(profile.effectiveRuntime(), "docker-runc");
    profile.binary = "/b";
    profile.runtime = "/r";
    QCOMPARE(profile.effectiveBinary(), "/b");
    QCOMPARE(profile.effectiveRuntime(), "/r");
    for (const MalformedPidFile chosen : {MalformedPidFile::Refuse, MalformedPidFile::SetAside}) {
        profile.malformedPidFile = chosen;
        QVERIFY(profile.effectiveMalformedPidFile() == chosen);
    }
}

void ProfileTest::profileName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    QTest::newRow("a word") << "default" << true;
    QTest::newRow("one digit") << "1" << true;
    QTest::newRow("all that is allowed") << "A.b-c_9" << true;
    QTest::newRow("64 letters") << QString(64, 'a') << true;
    QTest::newRow("65 letters") << QString(65, 'a') << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("this folder") << "." << false;
    QTest::newRow("the folder above") << ".." << false;
    QTest::newRow("hidden") << ".a" << false;
    QTest::newRow("like an option") << "-a" << false;
    QTest::newRow("with a slash") << "a/b" << false;
    QTest::newRow("with a space") << "a b" << false;
    QTest::newRow("with a line break") << "a\n" << false;
    QTest::newRow("with a NUL") << QString("a") + QChar(0) << false;
    QTest::newRow("letters of other alphabets") << QString::fromUtf8("é") << false;
    QTest::newRow("digits of other alphabets") << QString::fromUtf8("٣") << false;
}

void ProfileTest::profileName()
{
    QFETCH(QString, name);
    QTEST(isValidProfileName(name), "valid");
}

void ProfileTest::problemReadsAsSentences_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("nextStep");
    QTest::addColumn<QString>("message");
    QTest::newRow("whole") << "/x"
                           << "is a folder"
                           << "Move it."
                           << "/x: is a folder. Move it.";
    QTest::newRow("no next step") << "/x"
                                  << "is a folder"
                                  << ""
                                  << "/x: is a folder.";
    QTest::newRow("no subject") << ""
                                << "It broke"
                                << ""
                                << "It broke.";
    QTest::newRow("cause is a sentence already") << "/x"
                                                 << "It broke."
                                                 << "Move it."
                                                 << "/x: It broke. Move it.";
    QTest::newRow("percent signs") << "/%1%2"
                                   << "%1"
                                   << "%2."
                                   << "/%1%2: %1. %2.";
}

void ProfileTest::problemReadsAsSentences()
{
    QFETCH(QString, subject);
    QFETCH(QString, cause);
    QFETCH(QString, nextStep);
    const Problem problem{subject, cause, nextStep};
    QTEST(problem.message(), "message");
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
