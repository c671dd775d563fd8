// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>

using namespace deck::test;

/// `deckctl config check` with Debian's containerd, which is asked and never started.
class DeckctlConfigCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void goodFile();
    void byteOrderMark();
    void ruleAndLine();
    void whatOnlyTheBinarySees_data();
    void whatOnlyTheBinarySees();
    void warningsAreAccepted();
    void unusableFiles_data();
    void unusableFiles();
    void linkIsFollowed();
    void badTextOfTheProfile();
    void noBinary();
    void binaryThatHangsIsNotWaitedFor();

private:
    [[nodiscard]] Answer check(const QByteArray &text, const QStringList &more = {}) const
    {
        writeFile(m_home->path("try.toml"), text);
        return checkFile("try.toml", more);
    }
    [[nodiscard]] Answer checkFile(const QString &name, const QStringList &more = {}) const
    {
        return deckctl(
            QStringList{"config", "check", m_home->path(name), "--home", m_home->path("home")} +
            more);
    }

    std::unique_ptr<TemporaryHome> m_home;
};

void DeckctlConfigCheckTest::initTestCase()
{
    if (QStandardPaths::findExecutable("containerd").isEmpty())
        QSKIP("no containerd");
}

void DeckctlConfigCheckTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
}

void DeckctlConfigCheckTest::goodFile()
{
    const Answer answer = check("[metrics]\naddress = \"[::1]:1338\"\n");
    QCOMPARE(answer.err, "");
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.contains("try.toml: accepted by /"), answer.out.constData());
    QCOMPARE(describeTree(m_home->path()).filter("home"), QStringList());
}

void DeckctlConfigCheckTest::byteOrderMark()
{
    QCOMPARE(check("\xef\xbb\xbfoom_score = 1\r\n").code, 0);
    QCOMPARE(check("\xef\xbb\xbfversion = 2\r\n").code, 0);
}

void DeckctlConfigCheckTest::ruleAndLine()
{
    const Answer answer = check("\n[plugins]\n[plugins.\"io.containerd.gc.v1.schedular\"]\na = 1\n"
                                "[grpc]\naddress = \"/" +
                                QByteArray(98, 'a') + "\"\n");
    QCOMPARE(answer.code, 1);
    const QByteArray file = m_home->path("try.toml").toUtf8();
    QVERIFY2(answer.out.startsWith(file + ":3:"), answer.out.constData());
    QVERIFY(answer.out.contains("Did you mean io.containerd.gc.v1.scheduler?\n"));
    QVERIFY(answer.out.contains(file + ":6:1: error: grpc.address has 99 bytes"));
    QVERIFY(answer.out.endsWith("not to be used\n"));
}

void DeckctlConfigCheckTest::whatOnlyTheBinarySees_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line"); // 0: the binary names none
    QTest::addColumn<QString>("cause");
    QTest::newRow("type in a plugin")
        << QByteArray("[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_threshold = \"abc\"\n")
        << 2 << "float64";
    QTest::newRow("the same with a version")
        << QByteArray("version = 2\n\n[plugins.\"io.containerd.gc.v1.scheduler\"]\n"
                      "pause_threshold = \"abc\"\n")
        << 4 << "float64";
    QTest::newRow("type at the top") << QByteArray("oom_score = \"x\"\n") << 1 << "";
    QTest::newRow("short name") << QByteArray("disabled_plugins = [\"cri\"]\n") << 0 << "\"cri\"";
}

void DeckctlConfigCheckTest::whatOnlyTheBinarySees()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, cause);
    const Answer answer = check(text, {"--json"});
    QCOMPARE(answer.code, 1);
    const QJsonObject content = answer.json();
    QCOMPARE(content["verdict"].toString(), "error");
    const QJsonArray findings = content["findings"].toArray();
    QCOMPARE(findings.size(), 1);
    QTEST(findings[0]["line"].toInt(), "line");
    const QString said = findings[0]["cause"].toString();
    QVERIFY2(said.startsWith("refused by /") && said.contains(cause), qPrintable(said));
    QVERIFY2(!said.contains("/tmp"), qPrintable(said));
}

void DeckctlConfigCheckTest::warningsAreAccepted()
{
    const Answer answer = check("[debug]\nlevle = \"info\"\n", {"--json"});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.json()["verdict"].toString(), "warning");
    QCOMPARE(answer.json()["findings"][0]["line"].toInt(), 2);
}

void DeckctlConfigCheckTest::unusableFiles_data()
{
    QTest::addColumn<QString>("named");
    QTest::newRow("missing") << "there is no such file";
    QTest::newRow("folder") << "is a folder";
    QTest::newRow("fifo") << "is a FIFO, a socket or a device";
    QTest::newRow("loop") << "is a symbolic link";
    QTest::newRow("nowhere") << "which cannot be reached";
    QTest::newRow("tofifo") << "is a FIFO, a socket or a device";
    QTest::newRow("large") << "is larger than 1 MiB";
}

void DeckctlConfigCheckTest::unusableFiles()
{
    QFETCH(QString, named);
    const auto at = [this](const QString &name) { return m_home->path(name); };
    QVERIFY(QDir(at("")).mkdir("folder"));
    QCOMPARE(::mkfifo(qPrintable(at("fifo")), 0600), 0);
    QVERIFY(QFile::link(at("loop"), at("loop")) && QFile::link(at("gone"), at("nowhere")) &&
            QFile::link(at("fifo"), at("tofifo")));
    QFile large(at("large"));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(100LL * 1024 * 1024));
    const Answer answer = checkFile(QTest::currentDataTag());
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.out, "");
    QVERIFY2(answer.err.contains(named.toUtf8()), answer.err.constData());
    QVERIFY(answer.err.contains(at(QTest::currentDataTag()).toUtf8()));
}

void DeckctlConfigCheckTest::linkIsFollowed()
{
    writeFile(m_home->path("real.toml"), "oom_score = 1\n");
    QVERIFY(QFile::link(m_home->path("real.toml"), m_home->path("link.toml")));
    QCOMPARE(checkFile("link.toml").code, 0);
}

/// It is not what is judged, and what replaces it may be what mends it.
void DeckctlConfigCheckTest::badTextOfTheProfile()
{
    QCOMPARE(check("oom_score = 1\n", {"--set", "configText== 3"}).code, 0);
}

void DeckctlConfigCheckTest::noBinary()
{
    const Answer answer = check("a = 1\n", {"--binary", "/nowhere/containerd"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.out.contains("/nowhere/containerd: there is no such file"),
             answer.out.constData());
}

void DeckctlConfigCheckTest::binaryThatHangsIsNotWaitedFor()
{
    const QString binary = m_home->path("hangs");
    writeFile(binary, "#!/bin/sh\nexec sleep 1000\n");
    QVERIFY(QFile::setPermissions(binary, QFile::ReadOwner | QFile::ExeOwner));
    const Answer answer = check("oom_score = 1\n", {"--binary", binary});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.out.contains("did not end within"), answer.out.constData());
}

QTEST_GUILESS_MAIN(DeckctlConfigCheckTest)
#include "tst_deckctlconfigcheck.moc"
