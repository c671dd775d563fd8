// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fakedaemon.h"
#include "helpers/foldertree.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace deck;
using namespace deck::test;

/// `deckctl doctor`: what it prints, and what it exits with.
class DeckctlDoctorTest : public QObject
{
    Q_OBJECT

private slots:
    void changesNothing();
    void errorAndItsFix();
    void fixDoesWhatItCan();
    void jsonIsOneObject();
};

void DeckctlDoctorTest::changesNothing()
{
    const TemporaryHome home;
    const Answer answer = deckctl(QStringList{"doctor", "--home", home.path()} + fakeDaemon());
    QCOMPARE(answer.err, "");
    QVERIFY(answer.out.contains("ok       Daemon"));
    QVERIFY(answer.out.contains(home.path("state/containerd.sock").toUtf8()));
    QCOMPARE(describeTree(home.path()), QStringList());
}

void DeckctlDoctorTest::errorAndItsFix()
{
    const TemporaryHome home;
    writeFile(home.path("daemon"), "");
    const QString binary = home.path("daemon");
    const Answer answer = deckctl({"doctor", "--home", home.path(), "--binary", binary});
    QCOMPARE(answer.code, 1);
    const QRegularExpression expected(
        QString("^error    Daemon +%1 is not executable\n +fix: chmod \\+x %1\n")
            .arg(QRegularExpression::escape(binary)));
    QVERIFY2(QString::fromUtf8(answer.out).contains(expected), answer.out.constData());
}

void DeckctlDoctorTest::fixDoesWhatItCan()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("state"));
    writeFile(home.path("state/containerd.pid"), "none");
    const QStringList arguments{"doctor", "--home", home.path()};
    QVERIFY(deckctl(arguments + fakeDaemon()).out.contains("deckctl doctor --fix"));
    QVERIFY(QFileInfo::exists(home.path("state/containerd.pid")));
    const Answer answer = deckctl(arguments + QStringList{"--fix"} + fakeDaemon());
    QVERIFY2(answer.out.startsWith("done: "), answer.out.constData());
    QVERIFY(answer.out.contains("containerd.pid was renamed to "));
    QVERIFY(!QFileInfo::exists(home.path("state/containerd.pid")));
}

void DeckctlDoctorTest::jsonIsOneObject()
{
    const TemporaryHome home;
    const Answer answer =
        deckctl({"doctor", "--json", "--home", home.path(), "--binary", "/nowhere/containerd"});
    QCOMPARE(answer.code, 1);
    const QJsonObject report = QJsonDocument::fromJson(answer.out).object();
    QCOMPARE(report["verdict"].toString(), "error");
    QVERIFY(report["at"].isString() && report["mended"].isArray());
    const QJsonArray array = report["checks"].toArray();
    QVERIFY(array.size() > 10);
    QStringList ids;
    for (const QJsonValue &value : array) {
        const QJsonObject check = value.toObject();
        ids << check["id"].toString();
        for (const char *key : {"title", "verdict", "evidence", "fix", "remedy"})
            QVERIFY2(check[QLatin1StringView(key)].isString(), key);
    }
    QCOMPARE(array.at(ids.indexOf("binary"))["verdict"].toString(), "error");
    QCOMPARE(ids.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(DeckctlDoctorTest)
#include "tst_deckctldoctor.moc"
