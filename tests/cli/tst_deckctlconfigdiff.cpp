// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace deck::test;

/// `deckctl config diff` with Debian's containerd, which is asked and never started.
class DeckctlConfigDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void againstTheProfilesText();
    void againstTheFileOfTheLastStart();
    void wholeFileOfTheDistribution();
    void secretsAreStruckOut();
    void noDifference();
    void importedValues();
    void refused_data();
    void refused();

private:
    [[nodiscard]] Answer diff(const QByteArray &text, const QStringList &more = {}) const
    {
        writeFile(m_home->path("try.toml"), text);
        return deckctl(QStringList{"config", "diff", m_home->path("try.toml"), "--home",
                                   m_home->path("home")} +
                       more);
    }

    std::unique_ptr<TemporaryHome> m_home;
};

namespace {

/// "changed debug.level: configText default" for each.
QStringList inWords(const QJsonObject &content)
{
    QStringList all;
    for (const QJsonValue &change : content["changes"].toArray())
        all << QString("%1 %2: %3 %4")
                   .arg(change["kind"].toString(), change["key"].toString(),
                        change["before"]["source"].toString(),
                        change["after"]["source"].toString());
    return all;
}

} // namespace

void DeckctlConfigDiffTest::initTestCase()
{
    if (QStandardPaths::findExecutable("containerd").isEmpty())
        QSKIP("no containerd");
}

void DeckctlConfigDiffTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
}

void DeckctlConfigDiffTest::againstTheProfilesText()
{
    const Answer answer = diff("oom_score = 3\n[timeouts]\n\"a.b\" = \"3s\"\n",
                               {"--json", "--set", "configText=[debug]\nlevel = \"warn\"\n"});
    QCOMPARE(answer.err, "");
    QCOMPARE(answer.code, 0);
    QCOMPARE(inWords(answer.json()), (QStringList{"changed debug.level: configText default",
                                                  "changed oom_score: default configText",
                                                  "added timeouts.\"a.b\":  configText"}));
    QCOMPARE(describeTree(m_home->path()).filter("home"), QStringList());
}

void DeckctlConfigDiffTest::againstTheFileOfTheLastStart()
{
    QVERIFY(QDir(m_home->path()).mkpath("home/state"));
    writeFile(m_home->path("home/state/containerd.toml"),
              "version = 2\noom_score = 5\n[debug]\nlevel = \"warn\"\n");
    const Answer answer = diff("oom_score = 5\n", {"--json"});
    QCOMPARE(answer.code, 0);
    const QStringList changes = inWords(answer.json());
    QVERIFY(changes.contains("changed debug.level: containerd.toml default"));
    QVERIFY(changes.contains("changed root: default generated"));
    QCOMPARE(changes.filter(" oom_score:"), QStringList());
    QCOMPARE(changes.filter(" imports:"), QStringList()); // the file itself, by either way
    QVERIFY(answer.json()["notes"][0].toString().contains("have changed since"));
}

void DeckctlConfigDiffTest::wholeFileOfTheDistribution()
{
    const Answer answer =
        diff("version = 2\nroot = \"/var/lib/containerd\"\nstate = \"/run/containerd\"\n"
             "[grpc]\naddress = \"/run/containerd/containerd.sock\"\n"
             "[debug]\nlevel = \"warn\"\n",
             {"--json"});
    QCOMPARE(answer.code, 0);
    QCOMPARE(inWords(answer.json()), QStringList("changed debug.level: default configText"));
    QCOMPARE(answer.json()["notes"].toArray().size(), 3);
}

void DeckctlConfigDiffTest::secretsAreStruckOut()
{
    const Answer answer = diff("[grpc]\ntcp_tls_key = \"/hidden/key\"\n");
    QCOMPARE(answer.code, 0);
    const QString out = QString::fromUtf8(answer.out).replace('\'', '"');
    QCOMPARE(out, "- grpc.tcp_tls_key = \"\"  # default\n"
                  "+ grpc.tcp_tls_key = \"(not kept)\"  # configText\n");
}

void DeckctlConfigDiffTest::noDifference()
{
    const Answer answer = diff("oom_score = 0\n");
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.out, "# no value would be different\n");
}

void DeckctlConfigDiffTest::importedValues()
{
    const QString more = m_home->path("more.toml");
    writeFile(more, "version = 2\noom_score = 7\n");
    const Answer answer = diff("imports = [\"" + more.toUtf8() + "\"]\n");
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.contains("+ oom_score = 7  # import " + more.toUtf8() + "\n"),
             answer.out.constData());
}

void DeckctlConfigDiffTest::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("syntax") << QByteArray("a = 1\nb = =\n") << "try.toml:2: ";
    QTest::newRow("rule") << QByteArray("\n\nversion = 9\n") << "try.toml:3: ";
    QTest::newRow("binary") << QByteArray("oom_score = \"x\"\n") << "try.toml:1: refused by /";
    QTest::newRow("what is ours is no table") << QByteArray("grpc = 5\n") << "grpc is not a table";
    QTest::newRow("programs") << QByteArray("\x7f\0\1", 3) << "not text in UTF-8";
}

void DeckctlConfigDiffTest::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, named);
    const Answer answer = diff(text);
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.out, "");
    QVERIFY2(answer.err.contains(named.toUtf8()), answer.err.constData());
}

QTEST_GUILESS_MAIN(DeckctlConfigDiffTest)
#include "tst_deckctlconfigdiff.moc"
