// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <memory>
#include <vector>

using namespace deck;
using namespace deck::test;

/// Several daemons of one home, each a real containerd.
class ProfilesTest : public QObject
{
    Q_OBJECT

private slots:
    void tenAtOnce();
    void dataGoesAlongWithANewName();
};

namespace {

QJsonArray listed(const TemporaryHome &home)
{
    return deckctl({"profiles", "--json", "--home", home.path()}).json()["profiles"].toArray();
}

QSet<qint64> pidsOf(const QJsonArray &profiles)
{
    QSet<qint64> pids;
    for (const auto profile : profiles)
        pids << profile.toObject()["pid"].toInteger();
    return pids;
}

} // namespace

void ProfilesTest::tenAtOnce()
{
    constexpr int kCount = 10;
    const TemporaryHome home;
    std::vector<std::unique_ptr<RunningManager>> managers;
    for (int i = 0; i < kCount; ++i) {
        const QString name = i == 0 ? QString("default") : QString("p%1").arg(i);
        if (i > 0)
            QCOMPARE(deckctl({"profiles", "create", name, "--home", home.path()}).code, 0);
        managers.push_back(
            std::make_unique<RunningManager>(home.path(), QStringList{"--profile", name}));
    }
    for (const auto &manager : managers)
        QVERIFY2(manager->waitForServing(), manager->errors());

    const QJsonArray profiles = listed(home);
    QCOMPARE(profiles.size(), kCount);
    QSet<QString> sockets;
    for (const auto entry : profiles) {
        const QJsonObject profile = entry.toObject();
        QCOMPARE(profile["state"].toString(), "running");
        QCOMPARE(profile["health"].toString(), "serving");
        QVERIFY(QFile::exists(profile["socket"].toString()));
        sockets << profile["socket"].toString();
    }
    QCOMPARE(sockets.size(), kCount);
    QCOMPARE(pidsOf(profiles).size(), kCount);
    QSet<qint64> daemons;
    for (const auto &manager : managers)
        daemons << manager->daemonPid();
    QCOMPARE(pidsOf(profiles), daemons);

    for (const auto &manager : managers)
        manager->terminate();
    for (const auto &manager : managers)
        QCOMPARE(manager->waitForEnd(), 0);
    QCOMPARE(pidsOf(listed(home)), QSet<qint64>{0});
}

/// An image's content, say, is there under the new name; and what runs is not renamed.
void ProfilesTest::dataGoesAlongWithANewName()
{
    const TemporaryHome home;
    const QStringList at{"--home", home.path()};
    QCOMPARE(deckctl(QStringList{"profiles", "create", "a"} + at).code, 0);
    const auto labelled = [&](const QString &profile) {
        const QString socket = home.path("profiles/" + profile + "/state/containerd.sock");
        return run("ctr", {"--address", socket, "namespaces", "ls", "-q"}).out;
    };
    {
        RunningManager manager(home.path(), {"--profile", "a"});
        QVERIFY2(manager.waitForServing(), manager.errors());
        const QString socket = home.path("profiles/a/state/containerd.sock");
        QCOMPARE(run("ctr", {"--address", socket, "namespaces", "create", "kept"}).code, 0);
        for (const QStringList &words :
             {QStringList{"rename", "a", "b"}, {"remove", "a", "--data"}}) {
            const Answer refused = deckctl(QStringList{"profiles"} + words + at);
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.err.contains("manages it"), refused.err);
        }
        manager.terminate();
        QCOMPARE(manager.waitForEnd(), 0);
    }
    const Answer renamed = deckctl(QStringList{"profiles", "rename", "a", "b"} + at);
    QVERIFY2(renamed.code == 0, renamed.err);
    QVERIFY(!QFile::exists(home.path("profiles/a")));
    {
        RunningManager manager(home.path(), {"--profile", "b"});
        QVERIFY2(manager.waitForServing(), manager.errors());
        QVERIFY(labelled("b").contains("kept"));
        manager.terminate();
        QCOMPARE(manager.waitForEnd(), 0);
    }
    const Answer removed = deckctl(QStringList{"profiles", "remove", "b", "--data"} + at);
    QVERIFY2(removed.code == 0, removed.err);
    QVERIFY(!QFile::exists(home.path("profiles/b")));
    QVERIFY(!QFile::exists(home.path("config/b.toml")));
}

QTEST_GUILESS_MAIN(ProfilesTest)
#include "tst_profiles.moc"
