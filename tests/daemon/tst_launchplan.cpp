// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/launchplan.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

Places places()
{
    Places places;
    places.state = "/s";
    places.data = "/d";
    places.socket = "/s/containerd.sock";
    places.daemonState = "/s/containerd";
    places.daemonConfig = "/s/containerd.toml";
    places.debugSocket = "/s/debug.sock";
    places.ttrpcSocket = "/s/containerd.sock.ttrpc";
    return places;
}

QProcessEnvironment environment(const QMap<QString, QString> &values)
{
    QProcessEnvironment environment;
    for (auto it = values.begin(); it != values.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

} // namespace

class LaunchPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void containerdArguments_data();
    void containerdArguments();
    void dockerContainerdArguments_data();
    void dockerContainerdArguments();
    void environmentIsTheManagersLessWhatIsNotTheDaemons_data();
    void environmentIsTheManagersLessWhatIsNotTheDaemons();
    void profileAddsToTheEnvironment();
    void bareNameIsLookedUpInPath();
    void missingBinaryIsNamed_data();
    void missingBinaryIsNamed();
    void onlyContainerdHasAConfiguration();
};

void LaunchPlanTest::containerdArguments_data()
{
    QTest::addColumn<QString>("logLevel");
    QTest::addColumn<QStringList>("extra");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("plain") << "" << QStringList() << QStringList{"--config", "/s/containerd.toml"};
    QTest::newRow("with a level") << "debug" << QStringList()
                                  << QStringList{"--config", "/s/containerd.toml", "--log-level",
                                                 "debug"};
    QTest::newRow("with arguments of the profile")
        << "" << QStringList{"--no-such", "a b"}
        << QStringList{"--config", "/s/containerd.toml", "--no-such", "a b"};
}

void LaunchPlanTest::containerdArguments()
{
    QFETCH(QString, logLevel);
    QFETCH(QStringList, extra);
    QFETCH(QStringList, expected);
    Profile profile;
    profile.logLevel = logLevel;
    profile.arguments = extra;
    QCOMPARE(launchArguments(profile, places()), expected);
}

void LaunchPlanTest::dockerContainerdArguments_data()
{
    QTest::addColumn<QString>("runtime");
    QTest::addColumn<QString>("logLevel");
    QTest::addColumn<QStringList>("runtimeArguments");
    QTest::addColumn<QStringList>("tail");
    QTest::newRow("defaults") << ""
                              << "" << QStringList() << QStringList{"--runtime", "docker-runc"};
    QTest::newRow("another runtime")
        << "/opt/runc"
        << "" << QStringList() << QStringList{"--runtime", "/opt/runc"};
    QTest::newRow("debug") << ""
                           << "debug" << QStringList()
                           << QStringList{"--runtime", "docker-runc", "--debug"};
    QTest::newRow("info is not debug")
        << ""
        << "info" << QStringList() << QStringList{"--runtime", "docker-runc"};
    QTest::newRow("two runtime arguments, in order")
        << ""
        << "" << QStringList{"--systemd-cgroup=true", "--log x"}
        << QStringList{"--runtime",      "docker-runc", "--runtime-args", "--systemd-cgroup=true",
                       "--runtime-args", "--log x"};
    QTest::newRow("everything") << "r"
                                << "debug" << QStringList{"a"}
                                << QStringList{"--runtime", "r", "--debug", "--runtime-args", "a"};
}

void LaunchPlanTest::dockerContainerdArguments()
{
    QFETCH(QString, runtime);
    QFETCH(QString, logLevel);
    QFETCH(QStringList, runtimeArguments);
    QFETCH(QStringList, tail);
    Profile profile;
    profile.dialect = Dialect::DockerContainerd;
    profile.runtime = runtime;
    profile.logLevel = logLevel;
    profile.runtimeArguments = runtimeArguments;
    const QStringList head = {"-l",
                              "unix:///s/containerd.sock",
                              "--shim",
                              "docker-containerd-shim",
                              "--metrics-interval=0",
                              "--start-timeout",
                              "2m",
                              "--state-dir",
                              "/s/containerd"};
    QCOMPARE(launchArguments(profile, places()), head + tail);
}

void LaunchPlanTest::environmentIsTheManagersLessWhatIsNotTheDaemons_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("passed");
    QTest::newRow("an ordinary one") << "HOME" << true;
    QTest::newRow("NOTIFY_SOCKET") << "NOTIFY_SOCKET" << false;
    QTest::newRow("one that begins so") << "NOTIFY_SOCKET_2" << false;
    QTest::newRow("one that ends so") << "MY_NOTIFY_SOCKET" << true;
    QTest::newRow("one that begins like it") << "NOTIFY_SOCKE" << true;
    QTest::newRow("LISTEN_FDS") << "LISTEN_FDS" << false;
    QTest::newRow("LISTEN_PID") << "LISTEN_PID" << false;
    QTest::newRow("LISTEN_FDNAMES") << "LISTEN_FDNAMES" << false;
    QTest::newRow("LD_PRELOAD") << "LD_PRELOAD" << false;
    QTest::newRow("XDG_RUNTIME_DIR") << "XDG_RUNTIME_DIR" << true;
}

void LaunchPlanTest::environmentIsTheManagersLessWhatIsNotTheDaemons()
{
    QFETCH(QString, name);
    QFETCH(bool, passed);
    const auto result = launchEnvironment({}, environment({{name, "value"}, {"PATH", "/p"}}));
    QCOMPARE(result.contains(name), passed);
    QCOMPARE(result.value("PATH"), "/p");
    QCOMPARE(result.keys().size(), passed ? 2 : 1);
}

void LaunchPlanTest::profileAddsToTheEnvironment()
{
    Profile profile;
    profile.environment = {{"A", "of the profile"}, {"B", "2"}};
    const auto result = launchEnvironment(profile, environment({{"A", "own"}, {"C", "3"}}));
    QCOMPARE(result.value("A"), "of the profile");
    QCOMPARE(result.value("B"), "2");
    QCOMPARE(result.value("C"), "3");
    QVERIFY(!result.value("PATH").isEmpty());
}

void LaunchPlanTest::bareNameIsLookedUpInPath()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("bin"));
    writeFile(home.path("bin/containerd"), "");
    QVERIFY(QFile::setPermissions(home.path("bin/containerd"), QFile::ReadOwner | QFile::ExeOwner));
    const auto plan =
        planLaunch({}, places(), environment({{"PATH", "/no/such:" + home.path("bin")}}));
    QVERIFY(std::holds_alternative<LaunchPlan>(plan));
    QCOMPARE(std::get<LaunchPlan>(plan).program, home.path("bin/containerd"));
}

void LaunchPlanTest::missingBinaryIsNamed_data()
{
    QTest::addColumn<QString>("binary");
    QTest::addColumn<QString>("path");
    QTest::newRow("bare name, not in PATH") << "no-such-daemon"
                                            << "/usr/bin:/bin";
    QTest::newRow("path to nothing") << "/no/such/daemon"
                                     << "/usr/bin";
}

void LaunchPlanTest::missingBinaryIsNamed()
{
    QFETCH(QString, binary);
    QFETCH(QString, path);
    Profile profile;
    profile.binary = binary;
    const auto plan = planLaunch(profile, places(), environment({{"PATH", path}}));
    QVERIFY(std::holds_alternative<DaemonError>(plan));
    const auto error = std::get<DaemonError>(plan);
    QVERIFY(error.code == ErrorCode::BinaryNotFound);
    QCOMPARE(error.problem.subject, binary);
    QVERIFY(!error.problem.nextStep.isEmpty());
}

void LaunchPlanTest::onlyContainerdHasAConfiguration()
{
    Profile profile;
    profile.binary = "/bin/true";
    const auto containerd = planLaunch(profile, places(), environment({}));
    QVERIFY(std::get<LaunchPlan>(containerd).daemonConfig.contains("/s/containerd.sock"));
    profile.dialect = Dialect::DockerContainerd;
    const auto docker = planLaunch(profile, places(), environment({}));
    QVERIFY(std::get<LaunchPlan>(docker).daemonConfig.isEmpty());
}

QTEST_GUILESS_MAIN(LaunchPlanTest)
#include "tst_launchplan.moc"
