// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/ownership.h"

#include <QTest>

using namespace deck;

Q_DECLARE_METATYPE(deck::Owner)

class OwnershipTest : public QObject
{
    Q_OBJECT

private slots:
    void strangers_data();
    void strangers();
    void units_data();
    void units();
    void onlyOursIsSafe();
    void comesBackFromJson();
};

void OwnershipTest::strangers_data()
{
    QTest::addColumn<OwnerTraits>("traits");
    QTest::addColumn<Owner>("owner");
    const QString plain = "/usr/bin/containerd";
    QTest::newRow("a terminal's") << OwnerTraits{plain, "session-1.scope", {"bash", "sshd"}}
                                  << Owner::Stranger;
    QTest::newRow("a unit's") << OwnerTraits{plain, "containerd.service", {"systemd"}}
                              << Owner::SystemUnit;
    QTest::newRow("dockerd's child")
        << OwnerTraits{plain, "docker.service", {"dockerd", "systemd"}} << Owner::Docker;
    QTest::newRow("dockerd's, and dockerd has gone")
        << OwnerTraits{"containerd --config /var/run/docker/containerd/containerd.toml", {}, {}}
        << Owner::Docker;
    QTest::newRow("k3s's") << OwnerTraits{plain, "k3s.service", {"k3s-server", "systemd"}}
                           << Owner::Kubernetes;
    QTest::newRow("k3s's, by its configuration")
        << OwnerTraits{"containerd -c /var/lib/rancher/k3s/agent/etc/containerd/config.toml",
                       {},
                       {}}
        << Owner::Kubernetes;
    QTest::newRow("rootless") << OwnerTraits{plain, "user@1000.service", {"rootlesskit", "sh"}}
                              << Owner::Rootless;
    QTest::newRow("another window's")
        << OwnerTraits{plain, "app.scope", {"containerdeck"}} << Owner::OtherManager;
    QTest::newRow("a terminal manager's in a unit")
        << OwnerTraits{plain, "deck.service", {"deckctl", "systemd"}} << Owner::OtherManager;
    QTest::newRow("nothing is known") << OwnerTraits{} << Owner::Stranger;
}

void OwnershipTest::strangers()
{
    QFETCH(OwnerTraits, traits);
    QTEST(judgeStranger(traits), "owner");
}

void OwnershipTest::units_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("unit");
    QTest::newRow("service") << "/system.slice/containerd.service"
                             << "containerd.service";
    QTest::newRow("below a service") << "/system.slice/docker.service/supervised"
                                     << "docker.service";
    QTest::newRow("inner one counts") << "/user.slice/user@1.service/app.slice/deck.scope"
                                      << "deck.scope";
    QTest::newRow("slice only") << "/system.slice"
                                << "";
    QTest::newRow("root") << "/"
                          << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void OwnershipTest::units()
{
    QFETCH(QString, group);
    QTEST(unitOf(group), "unit");
}

void OwnershipTest::onlyOursIsSafe()
{
    for (const auto &entry : kEnumWords<Owner>) {
        const bool ours = entry.value == Owner::Nobody || entry.value == Owner::Ours ||
                          entry.value == Owner::Adopted;
        QCOMPARE(isSafeToCommand(entry.value), ours);
    }
}

void OwnershipTest::comesBackFromJson()
{
    const Ownership whole{Owner::Docker,       42,      "root",           1'700'000'000'123,
                          "/usr/bin/x",        "x --y", "/a/b.service/c", "b.service",
                          {"pid 1 (systemd)"}, true};
    QCOMPARE(ownershipFromJson(toJson(whole)), whole);
    QCOMPARE(ownershipFromJson({}).owner, Owner::Stranger); // never safer than it was
}

QTEST_GUILESS_MAIN(OwnershipTest)
#include "tst_ownership.moc"
