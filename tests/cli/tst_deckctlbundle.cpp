// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fakedaemon.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace deck;
using namespace deck::test;

/// `deckctl bundle`, with a manager and without one.
class DeckctlBundleTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutAManager();
    void ofAManager();
    void nameOfItsOwn();
    void endingThatIsNone();
    void fileThatIsThere();
};

namespace {

QStringList bundleOf(const TemporaryHome &home)
{
    return {"bundle", "--home", home.path(), "-o", home.path("b.tar.gz")};
}

QByteArray unpacked(const TemporaryHome &home, const QString &entry)
{
    return run("tar", {"-xOf", home.path("b.tar.gz"), "--wildcards", "*/" + entry}).out;
}

} // namespace

void DeckctlBundleTest::withoutAManager()
{
    const TemporaryHome home;
    const Answer answer = deckctl(bundleOf(home) + fakeDaemon());
    QCOMPARE(answer.err, "");
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.startsWith(home.path("b.tar.gz\n").toUtf8()));
    QVERIFY(unpacked(home, "README.txt").contains("doctor.json"));
    QVERIFY(unpacked(home, "inventory.json").contains("not running"));
}

void DeckctlBundleTest::ofAManager()
{
    const TemporaryHome home;
    RunningManager manager(home.path(), fakeDaemon());
    QVERIFY(manager.waitForServing());
    const Answer answer = deckctl(bundleOf(home) + QStringList{"--json"} + fakeDaemon());
    QCOMPARE(answer.code, 0);
    const QJsonObject report = answer.json();
    QCOMPARE(report["file"].toString(), home.path("b.tar.gz"));
    QVERIFY(report["bytes"].toInt() > 0);
    const QJsonArray entries = report["entries"].toArray();
    for (const char *entry : {"README.txt", "status.json", "config/containerd.toml",
                              "logs/containerd.log", "inventory.json"})
        QVERIFY2(entries.contains(QString(entry)), entry);
    const QByteArray pid = QByteArray::number(manager.daemonPid());
    QVERIFY(unpacked(home, "status.json").contains("\"pid\": " + pid));
    QVERIFY(unpacked(home, "logs/containerd.log").contains("starting containerd"));
}

void DeckctlBundleTest::nameOfItsOwn()
{
    const TemporaryHome home;
    const QString former = QDir::currentPath();
    QVERIFY(QDir::setCurrent(home.path()));
    const Answer answer = deckctl(QStringList{"bundle", "--home", home.path()} + fakeDaemon());
    QDir::setCurrent(former);
    QCOMPARE(answer.code, 0);
    const QStringList made = QDir(home.path()).entryList(QDir::Files);
    QCOMPARE(made.size(), 1);
    QVERIFY(QRegularExpression("^containerdeck-default-\\d{8}T\\d{6}Z\\.tar\\.gz$")
                .match(made.first())
                .hasMatch());
}

void DeckctlBundleTest::endingThatIsNone()
{
    const TemporaryHome home;
    const Answer answer =
        deckctl({"bundle", "--home", home.path(), "--output", home.path("b.zip")});
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.err.contains(".tar.xz"));
}

void DeckctlBundleTest::fileThatIsThere()
{
    const TemporaryHome home;
    writeFile(home.path("b.tar.gz"), "mine");
    const Answer answer = deckctl(bundleOf(home) + fakeDaemon());
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.err.contains("not replaced"));
    QCOMPARE(readFile(home.path("b.tar.gz")), "mine");
}

QTEST_GUILESS_MAIN(DeckctlBundleTest)
#include "tst_deckctlbundle.moc"
