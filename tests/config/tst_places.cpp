// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/places.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace deck;

namespace {

constexpr uid_t kUser = 4'000'000'000; ///< nobody's, so the password database has no home for it

using Variables = QMap<QString, QString>;

QProcessEnvironment environment(const Variables &values)
{
    QProcessEnvironment environment;
    for (auto it = values.begin(); it != values.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

Profile profile(const QString &name = "p", Dialect dialect = Dialect::Containerd)
{
    Profile profile;
    profile.name = name;
    profile.dialect = dialect;
    return profile;
}

QString folders(const Places &places)
{
    return QStringList{places.state, places.data, places.log, places.config}.join(' ');
}

} // namespace

class PlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void folders_data();
    void folders();
    void defaultProfileOfAHome();
    void profilesOfAHomeShareNothing();
    void files_data();
    void files();
    void homeOfThePasswordDatabase();
    void noHomeAtAllIsNamed_data();
    void noHomeAtAllIsNamed();
    void longSocketPathIsNamed_data();
    void longSocketPathIsNamed();
    void controlSocketMustFitToo();
};

void PlacesTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void PlacesTest::folders_data()
{
    QTest::addColumn<QString>("home");
    QTest::addColumn<uint>("uid");
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("expected"); // state data log config
    const auto row = [](const char *name, const QString &home, uint uid, const char *dialect,
                        const Variables &variables, const QString &expected) {
        QTest::newRow(name) << home << uid << QString(dialect) << variables << expected;
    };
    const Variables xdg = {{"HOME", "/h"},
                           {"XDG_RUNTIME_DIR", "/run/user/7"},
                           {"XDG_DATA_HOME", "/xd"},
                           {"XDG_STATE_HOME", "/xs"},
                           {"XDG_CONFIG_HOME", "/xc"}};
    const QString own = " /h/.local/share/containerdeck/p /h/.local/state/containerdeck/p"
                        " /h/.config/containerdeck";
    const QString current = QDir::currentPath();
    row("root", "", 0, "containerd", {{"HOME", "/root"}},
        "/run/containerdeck/p /var/lib/containerdeck/p /var/log/containerdeck/p"
        " /root/.config/containerdeck");
    row("root with XDG folders: profiles only", "", 0, "containerd", xdg,
        "/run/containerdeck/p /var/lib/containerdeck/p /var/log/containerdeck/p"
        " /xc/containerdeck");
    row("root, docker-containerd", "", 0, "docker-containerd", {{"HOME", "/root"}},
        "/var/run/docker/libcontainerd /var/lib/containerdeck/p /var/log/containerdeck/p"
        " /root/.config/containerdeck");
    row("user with XDG folders", "", kUser, "containerd", xdg,
        "/run/user/7/containerdeck/p /xd/containerdeck/p /xs/containerdeck/p /xc/containerdeck");
    row("user, docker-containerd", "", kUser, "docker-containerd", xdg,
        "/run/user/7/containerdeck/p /xd/containerdeck/p /xs/containerdeck/p /xc/containerdeck");
    row("user with HOME alone", "", kUser, "containerd", {{"HOME", "/h"}},
        "/tmp/containerdeck-4000000000/p" + own);
    row("user with relative XDG folders", "", kUser, "containerd",
        {{"HOME", "/h"},
         {"XDG_RUNTIME_DIR", "run"},
         {"XDG_DATA_HOME", "./d"},
         {"XDG_STATE_HOME", "../s"},
         {"XDG_CONFIG_HOME", "c"}},
        "/tmp/containerdeck-4000000000/p" + own);
    row("user with empty XDG folders", "", kUser, "containerd",
        {{"HOME", "/h"},
         {"XDG_RUNTIME_DIR", ""},
         {"XDG_DATA_HOME", ""},
         {"XDG_STATE_HOME", ""},
         {"XDG_CONFIG_HOME", ""}},
        "/tmp/containerdeck-4000000000/p" + own);
    row("variables that are not clean", "", kUser, "containerd",
        {{"HOME", "//h/../h/"}, {"XDG_RUNTIME_DIR", "/run//user/7/"}},
        "/run/user/7/containerdeck/p" + own);
    row("HOME is the root folder", "", 0, "containerd", {{"HOME", "/"}},
        "/run/containerdeck/p /var/lib/containerdeck/p /var/log/containerdeck/p"
        " /.config/containerdeck");
    const QString inHome = "%1/profiles/p/state %1/profiles/p/data %1/profiles/p/log %1/config";
    row("--home", "/x/y", kUser, "containerd", xdg, inHome.arg("/x/y"));
    row("--home as root, docker-containerd", "/x/y", 0, "docker-containerd", {},
        inHome.arg("/x/y"));
    row("--home that is not clean", "//x/./y/../z/", 0, "containerd", {}, inHome.arg("/x/z"));
    row("--home that is relative", "y", 0, "containerd", {}, inHome.arg(current + "/y"));
    row("--home beyond ASCII", QString::fromUtf8("/hé/家"), 0, "containerd", {},
        inHome.arg(QString::fromUtf8("/hé/家")));
}

void PlacesTest::folders()
{
    QFETCH(QString, home);
    QFETCH(uint, uid);
    QFETCH(QString, dialect);
    QFETCH(Variables, variables);
    const auto places = placesFor(profile("p", fromKeyword<Dialect>(dialect).value()), home, uid,
                                  environment(variables));
    QTEST(::folders(places), "expected");
    QCOMPARE(profileFolder(home, uid, environment(variables)), places.config);
    QVERIFY(!checkPlaces(places));
}

/// It has the short paths, and those that it always had.
void PlacesTest::defaultProfileOfAHome()
{
    const auto places = placesFor(profile("default"), "/x/y", 0, environment({}));
    QCOMPARE(::folders(places), "/x/y/state /x/y/data /x/y/log /x/y/config");
    QCOMPARE(places.profileFile, "/x/y/config/default.toml");
}

void PlacesTest::profilesOfAHomeShareNothing()
{
    QSet<QString> all;
    const QStringList names{"default", "state", "config", "profiles", "a", "A", "a.b"};
    for (const QString &name : names) {
        const auto places = placesFor(profile(name), "/x", 0, environment({}));
        for (const QString &path : {places.state, places.data, places.log, places.profileFile})
            all << path;
        QCOMPARE(places.config, "/x/config");
    }
    QCOMPARE(all.size(), 4 * names.size());
}

void PlacesTest::files_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("containerd") << "containerd"
                                << QStringList{"/x/profiles/p/state/containerd.pid",
                                               "/x/profiles/p/state/containerd.sock",
                                               "/x/profiles/p/state/containerd.sock.ttrpc",
                                               "/x/profiles/p/state/debug.sock",
                                               "/x/profiles/p/state/daemon",
                                               "/x/profiles/p/state/containerd.toml",
                                               "/x/profiles/p/state/manager.lock",
                                               "/x/profiles/p/state/manager.sock",
                                               "/x/profiles/p/log/containerd.log",
                                               "/x/config/p.toml"};
    QTest::newRow("docker-containerd")
        << "docker-containerd"
        << QStringList{"/x/profiles/p/state/docker-containerd.pid",
                       "/x/profiles/p/state/docker-containerd.sock",
                       "/x/profiles/p/state/docker-containerd.sock.ttrpc",
                       "/x/profiles/p/state/debug.sock",
                       "/x/profiles/p/state/containerd",
                       "/x/profiles/p/state/containerd.toml",
                       "/x/profiles/p/state/manager.lock",
                       "/x/profiles/p/state/manager.sock",
                       "/x/profiles/p/log/containerd.log",
                       "/x/config/p.toml"};
}

void PlacesTest::files()
{
    QFETCH(QString, dialect);
    const auto places =
        placesFor(profile("p", fromKeyword<Dialect>(dialect).value()), "/x", 0, environment({}));
    const QStringList files = {places.pidFile,     places.socket,        places.ttrpcSocket,
                               places.debugSocket, places.daemonState,   places.daemonConfig,
                               places.lockFile,    places.controlSocket, places.logFile,
                               places.profileFile};
    QTEST(files, "expected");
}

void PlacesTest::homeOfThePasswordDatabase()
{
    for (const Variables &variables : {Variables{}, Variables{{"HOME", "relative"}}}) {
        const QString folder = profileFolder("", 0, environment(variables));
        QVERIFY2(QDir::isAbsolutePath(folder), qPrintable(folder));
        QVERIFY2(folder.endsWith("/.config/containerdeck"), qPrintable(folder));
    }
}

void PlacesTest::noHomeAtAllIsNamed_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::newRow("nothing set") << Variables();
    QTest::newRow("HOME is relative") << Variables{{"HOME", "h"}};
    QTest::newRow("HOME is empty") << Variables{{"HOME", ""}};
    QTest::newRow("one XDG folder is missing")
        << Variables{{"XDG_RUNTIME_DIR", "/r"}, {"XDG_DATA_HOME", "/d"}, {"XDG_CONFIG_HOME", "/c"}};
}

void PlacesTest::noHomeAtAllIsNamed()
{
    QFETCH(Variables, variables);
    const auto problem = checkPlaces(placesFor(profile(), "", kUser, environment(variables)));
    QVERIFY(problem);
    QCOMPARE(problem->subject, "HOME");
    QVERIFY(problem->nextStep.contains("--home"));
    QVERIFY(!checkPlaces(placesFor(profile(), "/x", kUser, environment(variables))));
}

void PlacesTest::longSocketPathIsNamed_data()
{
    QTest::addColumn<QString>("home");
    QTest::addColumn<int>("excess");
    // "/" + name + "/state/containerd.sock" is 23 bytes longer than the name.
    QTest::newRow("98 bytes") << '/' + QString(75, 'a') << 0;
    QTest::newRow("99 bytes") << '/' + QString(76, 'a') << 1;
    QTest::newRow("98 bytes in fewer characters") << "/a" + QString(37, QChar(0xe9)) << 0;
    QTest::newRow("99 bytes in fewer characters") << '/' + QString(38, QChar(0xe9)) << 1;
    QTest::newRow("very long") << '/' + QString(4000, 'a') << 3925;
}

void PlacesTest::longSocketPathIsNamed()
{
    QFETCH(QString, home);
    QFETCH(int, excess);
    const Places places = placesFor(profile("default"), home, 0, environment({}));
    const auto problem = checkPlaces(places);
    QCOMPARE(problem.has_value(), excess > 0);
    if (!problem)
        return;
    QCOMPARE(problem->subject, places.socket);
    QVERIFY2(problem->cause.contains(QString("%1 bytes").arg(98 + excess)),
             qPrintable(problem->cause));
    QVERIFY2(problem->nextStep.contains(QString("by %1 or more bytes").arg(excess)),
             qPrintable(problem->nextStep));
}

void PlacesTest::controlSocketMustFitToo()
{
    Places places = placesFor(profile(), "/x", 0, environment({}));
    places.controlSocket = '/' + QString(106, 'a');
    QVERIFY(!checkPlaces(places));
    places.controlSocket += 'a';
    const auto problem = checkPlaces(places);
    QVERIFY(problem);
    QCOMPARE(problem->subject, places.controlSocket);
}

QTEST_GUILESS_MAIN(PlacesTest)
#include "tst_places.moc"
