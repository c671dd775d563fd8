// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/configcheck.h"

#include <QTest>

using namespace deck;

namespace {

const QByteArray kDefaults = "version = 2\nroot = \"\"\nstate = \"\"\nimports = []\noom_score = 0\n"
                             "[grpc]\naddress = \"\"\n[debug]\naddress = \"\"\nlevel = \"\"\n"
                             "[ttrpc]\naddress = \"\"\n"
                             "[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_threshold = 0.02\n"
                             "[plugins.\"io.containerd.x.v1.y\".runtimes.runc]\n"
                             "[plugins.\"io.containerd.x.v1.empty\"]\n";

QList<ConfigFinding> check(const QByteArray &text, const QByteArray &defaults = kDefaults)
{
    return checkConfig(text, {placesFor({}, "/x", 0, {}), defaults});
}

/// "error 2:1 cause. advice" for each.
QString inWords(const QList<ConfigFinding> &findings)
{
    QStringList all;
    for (const ConfigFinding &finding : findings)
        all << QString("%1 %2:%3 %4. %5")
                   .arg(keyword(finding.kind))
                   .arg(finding.place ? finding.place->line : 0)
                   .arg(finding.place ? finding.place->column : 0)
                   .arg(finding.cause, finding.advice);
    return all.join('\n');
}

} // namespace

/// What can be known of a configuration without the daemon.
class ConfigCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void goodTexts_data();
    void goodTexts();
    void badTexts_data();
    void badTexts();
    void inTheOrderOfTheText();
    void withoutDefaults();
    void versionIsNamed();
    void fileHasAFolder();
};

void ConfigCheckTest::goodTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("comment without a line's end") << QByteArray("# é");
    QTest::newRow("a byte order mark and DOS lines") << QByteArray("\xef\xbb\xbfoom_score = 1\r\n");
    QTest::newRow("the profile's own places")
        << QByteArray("version = 2\nroot = \"/x/data/\"\nstate = \"/x/state/daemon\"\n"
                      "[grpc]\naddress = \"/x/state/containerd.sock\"\n");
    QTest::newRow("no address") << QByteArray("[debug]\naddress = \"\"\n");
    QTest::newRow("names in capitals") << QByteArray("OOM_Score = 1\n[DEBUG]\nLevel = \"info\"\n");
    QTest::newRow("plugin") << QByteArray(
        "[plugins.\"io.containerd.gc.v1.scheduler\"]\nPause_threshold = 0.1\n");
    QTest::newRow("names of the operator's choice below a plugin's keys")
        << QByteArray("[plugins.\"io.containerd.x.v1.y\".runtimes.mine]\na = 1\n");
    QTest::newRow("plugin of which nothing is known")
        << QByteArray("[plugins.\"io.containerd.x.v1.empty\"]\na = 1\n");
    QTest::newRow("whole import") << QByteArray("imports = [\"/etc/x.toml\", \"/etc/*.toml\"]\n");
    QTest::newRow("wrong types, which the binary names")
        << QByteArray("root = 3\nimports = 4\nplugins = 6\n[debug]\naddress = 7\n");
}

void ConfigCheckTest::goodTexts()
{
    QFETCH(QByteArray, text);
    const QString words = inWords(check(text));
    QVERIFY2(words.isEmpty(), qPrintable(words));
}

void ConfigCheckTest::badTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &text, const char *begin,
                        const char *named) {
        QTest::newRow(name) << text << QString(begin) << QString(named);
    };
    row("binary",
        QByteArray("\x7f"
                   "ELF\0\1",
                   6),
        "error 1:5", "UTF-8");
    row("not UTF-8", "a = 1\n# \xff\n", "error 2:3", "UTF-8");
    row("not UTF-8, after what is", "# \xc3\xa9\xff", "error 1:5", "UTF-8");
    row("a character that is cut", "# \xc3", "error 1:3", "UTF-8");
    row("syntax", "a = 1\nb = = 2\n", "error 2:5", "");
    row("key given twice", "oom_score = 1\noom_score = 2\n", "error 2:", "");
    row("nested without end", "a = " + QByteArray(500'000, '['), "error 1:", "within each other");
    row("dots without end", QByteArray("a.").repeated(500'000), "error 1:", "within each other");
    row("version newer than the binary", "version = 3\n", "error 1:1",
        "newer than the daemon knows");
    row("version older", "\nversion = 1\n", "error 2:1", "otherwise");
    row("version in words", "version = \"2\"\n", "error 1:1", "not a whole number");
    row("relative root", "root = \"data\"\n", "error 1:1", "not an absolute path");
    row("foreign root", "root = \"/var/lib/containerd\"\n", "warning 1:1", "stays /x/data");
    row("foreign socket", "[grpc]\naddress = \"/run/x.sock\"\n", "warning 2:1",
        "stays /x/state/containerd.sock");
    row("address too long", "[grpc]\naddress = \"/" + QByteArray(98, 'a') + "\"\n", "error 2:1",
        "has 99 bytes, and the longest that works has 98");
    row("address too long in bytes",
        "[grpc]\naddress = \"/" + QByteArray("é").repeated(49) + "\"\n", "error 2:1",
        "has 99 bytes");
    row("state is root", "state = \"/x/data\"\n", "error 1:1", "the same folder");
    row("state within root", "state = \"/x/data/state\"\n", "error 1:1", "within the other");
    row("root within state", "root = \"/x/state/daemon/../daemon/root\"\n", "error 1:1",
        "within the other");
    row("relative import", "imports = [\"/a.toml\", \"b/*.toml\"]\n", "error 1:1", "b/*.toml");
    row("misspelt", "[debug]\nlevle = \"info\"\n", "warning 2:1", "Did you mean level?");
    row("misspelt at the top", "oom_scor = 1\n", "warning 1:1", "Did you mean oom_score?");
    row("no such plugin", "[plugins.\"io.containerd.gc.v1.schedular\"]\na = 1\n",
        "warning 1:", "Did you mean io.containerd.gc.v1.scheduler?");
    row("misspelt in a plugin", "[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_treshold = 1\n",
        "warning 2:1", "knows no \"pause_treshold\". Did you mean pause_threshold?");
    row("no table", "\ngrpc = 5\n", "error 2:1", "grpc is not a table");
    row("short name of a plugin", "[plugins.cri]\na = 1\n", "warning 1:", "\"cri\"");
}

void ConfigCheckTest::badTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, begin);
    QFETCH(QString, named);
    const QString words = inWords(check(text));
    const QStringList lines = words.split('\n');
    const bool isNamed = std::any_of(lines.begin(), lines.end(), [&](const QString &line) {
        return line.startsWith(begin) && line.contains(named);
    });
    QVERIFY2(isNamed, qPrintable(words));
}

void ConfigCheckTest::inTheOrderOfTheText()
{
    const auto findings = check("zzz = 1\nimports = [\"a\"]\nroot = \"b\"\nversion = 9\n");
    QCOMPARE(findings.size(), 4);
    for (qsizetype i = 0; i < findings.size(); ++i)
        QCOMPARE(findings[i].place->line, i + 1);
}

void ConfigCheckTest::withoutDefaults()
{
    QVERIFY(check("version = 2\nzzz = 1\n[plugins.x]\ny = 1\n", {}).isEmpty());
}

void ConfigCheckTest::fileHasAFolder()
{
    const ConfigRules rules{placesFor({}, "/x", 0, {}), kDefaults, true};
    QVERIFY(checkConfig("imports = [\"conf.d/a.toml\"]\n", rules).isEmpty());
}

void ConfigCheckTest::versionIsNamed()
{
    QVERIFY(namesVersion("Version = 2"));
    QVERIFY(!namesVersion("[a]\nversion = 2"));
    QVERIFY(!namesVersion("= ="));
}

QTEST_GUILESS_MAIN(ConfigCheckTest)
#include "tst_configcheck.moc"
