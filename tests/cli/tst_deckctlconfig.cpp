// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>

using namespace deck::test;

namespace {

QJsonObject valueOf(const QJsonObject &content, const QString &key)
{
    for (const QJsonValue &value : content["values"].toArray()) {
        if (value["key"].toString() == key)
            return value.toObject();
    }
    return {};
}

/// Value and source, as `"/x" generated`.
QString worded(const QJsonObject &content, const QString &key)
{
    const QJsonObject value = valueOf(content, key);
    return value["value"].toString().replace('\'', '"') + ' ' + value["source"].toString();
}

Answer config(const TemporaryHome &home, const QStringList &words, const QString &text = {})
{
    return deckctl(QStringList{"config"} + words +
                   QStringList{"--home", home.path(), "--set", "configText=" + text});
}

} // namespace

/// `deckctl config` with Debian's containerd, which is asked and never started.
class DeckctlConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sourcesOfValues();
    void imports();
    void fileOfTheLastStart();
    void textIsForPeople();
    void binaryThatDoesNotAnswer();
    void otherDialect();
    void textThatIsNotToml();
    void fifoInTheFilesPlace();
};

void DeckctlConfigTest::initTestCase()
{
    if (QStandardPaths::findExecutable("containerd").isEmpty())
        QSKIP("no containerd");
}

void DeckctlConfigTest::sourcesOfValues()
{
    const TemporaryHome home;
    const Answer answer = config(home, {"show", "--json"}, "[metrics]\naddress = \"[::1]:1338\"\n");
    QCOMPARE(answer.err, "");
    QCOMPARE(answer.code, 0);
    const QJsonObject content = answer.json();
    QCOMPARE(worded(content, "metrics.address"), "\"[::1]:1338\" configText");
    QCOMPARE(worded(content, "root"), '"' + home.path("data") + "\" generated");
    QCOMPARE(worded(content, "oom_score"), "0 default");
    QCOMPARE(worded(content, "plugins.\"io.containerd.gc.v1.scheduler\".mutation_threshold"),
             "100 default");
    QVERIFY(content["effective"].toBool() && !content["written"].toBool());
    QCOMPARE(describeTree(home.path()), QStringList());
}

void DeckctlConfigTest::imports()
{
    const TemporaryHome home;
    const QString file = home.path("more.toml");
    writeFile(file, "version = 2\n[debug]\nformat = \"json\"\n");
    const QJsonObject content =
        config(home, {"show", "--json"}, "imports = [\"" + file + "\"]\n").json();
    QCOMPARE(worded(content, "debug.format"), "\"json\" import");
    QCOMPARE(valueOf(content, "debug.format")["importedFrom"].toString(), file);
    QCOMPARE(content["notes"].toArray(), QJsonArray());
}

void DeckctlConfigTest::fileOfTheLastStart()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("state"));
    writeFile(home.path("state/containerd.toml"),
              "version = 2\noom_score = 5\nroot = \"" + home.path("data").toUtf8() + "\"\n");
    const QJsonObject content = config(home, {"show", "--json"}).json();
    QVERIFY(content["written"].toBool());
    QCOMPARE(worded(content, "oom_score"), "5 containerd.toml");
    QCOMPARE(worded(content, "root"), '"' + home.path("data") + "\" generated");
    QVERIFY(content["notes"][0].toString().contains("the next start writes another one"));
}

void DeckctlConfigTest::textIsForPeople()
{
    const TemporaryHome home;
    const Answer answer = config(home, {"show"}, "[grpc]\ntcp_tls_key = \"/hidden\"\n");
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.startsWith("# " + home.path("state/containerd.toml").toUtf8() +
                                  ", as a start would write it\n"));
    QVERIFY(answer.out.contains("\ndefault          oom_score = 0\n"));
    QVERIFY(answer.out.contains("(not kept)"));
    QVERIFY(!answer.out.contains("/hidden"));
}

void DeckctlConfigTest::binaryThatDoesNotAnswer()
{
    const TemporaryHome home;
    const Answer answer = config(home, {"show", "--json", "--binary", "/bin/false"});
    QCOMPARE(answer.code, 0);
    const QJsonObject content = answer.json();
    QVERIFY(!content["effective"].toBool(true));
    QVERIFY(content["notes"][0].toString().startsWith("/bin/false did not tell"));
    QCOMPARE(worded(content, "version"), "2 generated");
}

void DeckctlConfigTest::otherDialect()
{
    const TemporaryHome home;
    const Answer answer = config(home, {"show", "--dialect", "docker-containerd"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("has no configuration file"), answer.err.constData());
}

void DeckctlConfigTest::textThatIsNotToml()
{
    const TemporaryHome home;
    const Answer answer = config(home, {"show"}, "a = 1\nb = = 2\n");
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("configText, line 2"), answer.err.constData());
}

void DeckctlConfigTest::fifoInTheFilesPlace()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("state"));
    QCOMPARE(::mkfifo(qPrintable(home.path("state/containerd.toml")), 0600), 0);
    const Answer answer = config(home, {"show"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("is a FIFO, a socket or a device"), answer.err.constData());
}

QTEST_GUILESS_MAIN(DeckctlConfigTest)
#include "tst_deckctlconfig.moc"
