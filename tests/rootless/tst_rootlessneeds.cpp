// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "process/processlauncher.h"
#include "rootless/rootlesskit.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace deck;
using namespace deck::test;

/// What a machine lacks for an ordinary user's containers, on machines that are made up.
class RootlessNeedsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingLacks();
    void programs_data();
    void programs();
    void mapperWithoutPrivilege();
    void subordinateIds_data();
    void subordinateIds();
    void idsFromElsewhere();
    void userNamespaces_data();
    void userNamespaces();
    void firstComesFirst();
    void networkThatIsInsistedOn();
    void network_data();
    void network();
};

namespace {

/// A machine below a folder, that has all there is to have. Its newuidmap and newgidmap are real
/// set-uid programs, as only root could make some.
class Machine
{
public:
    Machine()
    {
        for (const char *folder : {"bin", "etc", "proc/sys/user", "proc/sys/kernel"})
            QDir(m_home.path()).mkpath(folder);
        for (const char *program : {"rootlesskit", "slirp4netns", "ip"})
            addProgram(program);
        for (const char *program : {"newuidmap", "newgidmap"})
            QFile::link(QString("/usr/bin/") + program, m_home.path("bin/") + program);
        for (const char *file : {"etc/subuid", "etc/subgid"})
            writeFile(m_home.path(file), "ada:100000:65536\n");
        writeFile(m_home.path("tun"), "");
        host.etc = m_home.path("etc");
        host.proc = m_home.path("proc");
        host.tun = m_home.path("tun");
        host.uid = 1000;
        host.user = "ada";
        host.environment.insert("PATH", m_home.path("bin"));
        host.probe = [] { return NamespaceProbe::Made; };
    }

    void addProgram(const QString &name)
    {
        const QString path = m_home.path("bin/" + name);
        writeFile(path, "#!/bin/sh\n");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void remove(const QString &relative) { QVERIFY(QFile::remove(m_home.path(relative))); }
    void write(const QString &relative, const QByteArray &text)
    {
        writeFile(m_home.path(relative), text);
    }
    [[nodiscard]] QString path(const QString &relative) const { return m_home.path(relative); }

    RootlessHost host;

private:
    TemporaryHome m_home;
};

} // namespace

void RootlessNeedsTest::nothingLacks()
{
    const Machine machine;
    QVERIFY(!firstLack(machine.host));
    QVERIFY(!lackOfSlirp4netns(machine.host));
}

void RootlessNeedsTest::programs_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("command");
    QTest::newRow("rootlesskit") << "rootlesskit"
                                 << "sudo apt install rootlesskit";
    QTest::newRow("newuidmap") << "newuidmap"
                               << "sudo apt install uidmap";
    QTest::newRow("newgidmap") << "newgidmap"
                               << "sudo apt install uidmap";
}

void RootlessNeedsTest::programs()
{
    QFETCH(QString, program);
    QFETCH(QString, command);
    Machine machine;
    machine.remove("bin/" + program);
    const auto lack = firstLack(machine.host);
    QVERIFY(lack);
    QCOMPARE(lack->subject, program);
    QVERIFY2(lack->cause.contains(machine.path("bin")), qPrintable(lack->cause));
    QCOMPARE(lack->command, command);
}

void RootlessNeedsTest::mapperWithoutPrivilege()
{
    Machine machine;
    machine.remove("bin/newgidmap");
    machine.addProgram("newgidmap");
    const auto lack = firstLack(machine.host);
    QVERIFY(lack);
    QCOMPARE(lack->command, "sudo chmod u+s " + machine.path("bin/newgidmap"));
}

void RootlessNeedsTest::subordinateIds_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("range");
    QTest::newRow("no subuid") << "subuid" << QByteArray() << "it gives ada no ids"
                               << "100000-165535";
    QTest::newRow("others have some")
        << "subgid" << QByteArray("bob:100000:65536\neve:1:1\n") << "it gives ada no ids"
        << "165536-231071";
    QTest::newRow("too few") << "subuid" << QByteArray("ada:100000:1000\n")
                             << "it gives ada only 1000 of the 65536 ids that images need"
                             << "101000-166535";
}

void RootlessNeedsTest::subordinateIds()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, cause);
    QFETCH(QString, range);
    Machine machine;
    machine.write("etc/" + file, text);
    const auto lack = firstLack(machine.host);
    QVERIFY(lack);
    QCOMPARE(lack->subject, machine.path("etc/" + file));
    QCOMPARE(lack->cause, cause);
    QCOMPARE(lack->command, "sudo usermod --add-" + file + "s " + range + " ada");
}

void RootlessNeedsTest::idsFromElsewhere()
{
    Machine machine;
    machine.write("etc/subuid", {});
    machine.write("etc/nsswitch.conf", "passwd: files\nsubid: sss\n");
    QVERIFY(!firstLack(machine.host));
}

void RootlessNeedsTest::userNamespaces_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *setting, const char *value, const char *command) {
        QTest::newRow(setting) << QString(setting) << QByteArray(value) << QString(command);
    };
    row("user/max_user_namespaces", "0\n", "sudo sysctl -w user.max_user_namespaces=15000");
    row("kernel/unprivileged_userns_clone", "0\n",
        "sudo sysctl -w kernel.unprivileged_userns_clone=1");
    row("kernel/apparmor_restrict_unprivileged_userns", "1\n",
        "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0");
    row("kernel/another", "0\n", ""); // a chroot, or seccomp
}

void RootlessNeedsTest::userNamespaces()
{
    QFETCH(QString, setting);
    QFETCH(QByteArray, value);
    QFETCH(QString, command);
    Machine machine;
    machine.write("proc/sys/" + setting, value);
    // What can be done is true, whatever the settings say.
    QVERIFY(!firstLack(machine.host));
    machine.host.probe = [] { return NamespaceProbe::Refused; };
    const auto lack = firstLack(machine.host);
    QVERIFY(lack);
    QCOMPARE(lack->command, command);
}

void RootlessNeedsTest::firstComesFirst()
{
    Machine machine;
    machine.remove("bin/rootlesskit");
    machine.remove("bin/newuidmap");
    machine.write("etc/subuid", {});
    QCOMPARE(firstLack(machine.host)->subject, "rootlesskit");
    machine.addProgram("rootlesskit");
    QCOMPARE(firstLack(machine.host)->subject, "newuidmap");
}

/// Named with its command, and nothing is launched.
void RootlessNeedsTest::networkThatIsInsistedOn()
{
    Machine machine;
    machine.remove("bin/slirp4netns");
    Profile profile;
    profile.rootlessNetwork = RootlessNetwork::Slirp4netns;
    const TemporaryHome home;
    RootlessKit kit(placesFor(profile, home.path(), 0, {}), std::make_unique<ProcessLauncher>());
    const auto problem = kit.raise(profile, machine.host);
    QVERIFY(problem);
    QCOMPARE(problem->subject, "slirp4netns");
    QVERIFY(problem->nextStep.contains("sudo apt install slirp4netns"));
    QVERIFY(!QFile::exists(home.path("state")));
}

void RootlessNeedsTest::network_data()
{
    QTest::addColumn<QString>("without");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("network");
    QTest::addColumn<bool>("hasReason");
    QTest::newRow("all there") << ""
                               << ""
                               << "slirp4netns" << false;
    QTest::newRow("no slirp4netns") << "bin/slirp4netns"
                                    << ""
                                    << "host" << true;
    QTest::newRow("no ip") << "bin/ip"
                           << ""
                           << "host" << true;
    QTest::newRow("no device") << "tun"
                               << ""
                               << "host" << true;
    QTest::newRow("chosen") << ""
                            << "host"
                            << "host" << false;
    QTest::newRow("insisted on") << "tun"
                                 << "slirp4netns"
                                 << "slirp4netns" << false;
}

void RootlessNeedsTest::network()
{
    QFETCH(QString, without);
    QFETCH(QString, wanted);
    QFETCH(QString, network);
    QFETCH(bool, hasReason);
    Machine machine;
    if (!without.isEmpty())
        machine.remove(without);
    Profile profile;
    QVERIFY(!setProfileKey(profile, "rootlessNetwork", wanted));
    const NetworkChoice choice = chooseNetwork(profile, machine.host);
    QCOMPARE(keyword(choice.network), network);
    QCOMPARE(choice.lack.has_value(), hasReason);
}

QTEST_GUILESS_MAIN(RootlessNeedsTest)
#include "tst_rootlessneeds.moc"
