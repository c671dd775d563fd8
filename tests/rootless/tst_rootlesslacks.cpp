// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <unistd.h>

using namespace deck;
using namespace deck::test;

/// An ordinary user on a machine that is not set up for containers: the step that is missing is
/// named, with its command, and nothing is half started. Each function is run by `ordinaryuser` on
/// such a machine.
class RootlessLacksTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void subordinateIds();
    void idMappers();
    void userNamespaces();
};

namespace {

void lacks(const QString &check, const QString &words, const QString &command)
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY(manager.waitForState("failed"));
    const QJsonObject error = manager.snapshot()["error"].toObject();
    QCOMPARE(error["code"].toString(), "rootless-unavailable");
    const QString message = error["message"].toString();
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY2(message.contains(command), qPrintable(message));
    // Nothing was launched, not even for a moment.
    QVERIFY(!QDir(home.path("state/rootlesskit")).exists());
    QCOMPARE(run("pgrep", {"-P", QString::number(manager.pid())}).out, QByteArray());
    const Answer doctor = deckctl({"doctor", "--json", "--home", home.path()});
    QCOMPARE(doctor.code, 1);
    bool found = false;
    for (const QJsonValue &value : doctor.json()["checks"].toArray()) {
        const QJsonObject seen = value.toObject();
        if (seen["id"].toString() != check)
            continue;
        found = true;
        QCOMPARE(seen["verdict"].toString(), "error");
        QVERIFY2(seen["evidence"].toString().contains(words),
                 qPrintable(seen["evidence"].toString()));
        QCOMPARE(seen["fix"].toString(), command);
    }
    QVERIFY2(found, doctor.out);
}

} // namespace

void RootlessLacksTest::initTestCase()
{
    if (::geteuid() == 0)
        QSKIP("for an ordinary user: see tests/ordinaryuser");
}

void RootlessLacksTest::subordinateIds()
{
    lacks("subordinate-ids", "it gives deckuser no ids",
          "sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 deckuser");
}

void RootlessLacksTest::idMappers()
{
    lacks("id-maps", "newuidmap: no such program in PATH", "sudo apt install uidmap");
}

void RootlessLacksTest::userNamespaces()
{
    lacks("user-namespaces", "the kernel lets this process make none", {});
}

QTEST_GUILESS_MAIN(RootlessLacksTest)
#include "tst_rootlesslacks.moc"
