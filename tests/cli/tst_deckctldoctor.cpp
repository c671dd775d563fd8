// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fakedaemon.h"
#include "helpers/foldertree.h"
#include "helpers/terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
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
    void jsonIsOneArray();
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
    const QByteArray name = binary.toUtf8();
    QVERIFY2(answer.out.contains("error    Daemon            " + name +
                                 " is not executable\n"
                                 "         fix: chmod +x " +
                                 name + "\n"),
             answer.out.constData());
}

void DeckctlDoctorTest::jsonIsOneArray()
{
    const TemporaryHome home;
    const Answer answer =
        deckctl({"doctor", "--json", "--home", home.path(), "--binary", "/nowhere/containerd"});
    QCOMPARE(answer.code, 1);
    const QJsonArray array = QJsonDocument::fromJson(answer.out).array();
    QVERIFY(array.size() > 10);
    QStringList ids;
    for (const QJsonValue &value : array) {
        const QJsonObject check = value.toObject();
        ids << check["id"].toString();
        for (const char *key : {"title", "verdict", "evidence", "fix"})
            QVERIFY2(check[QLatin1StringView(key)].isString(), key);
    }
    QCOMPARE(array.at(ids.indexOf("binary"))["verdict"].toString(), "error");
    QCOMPARE(ids.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(DeckctlDoctorTest)
#include "tst_deckctldoctor.moc"
