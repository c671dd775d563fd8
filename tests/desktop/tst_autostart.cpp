// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/autostart.h"

#include "helpers/temporaryhome.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

const QString kEntry = "autostart/org.containerdeck.Containerdeck.desktop";

} // namespace

class AutostartTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingAtFirst();
    void isAsItWasSaved_data();
    void isAsItWasSaved();
    void anothersIsNamed();
    void takenBack();
    void switchedOffByTheDesktop_data();
    void switchedOffByTheDesktop();
    void quoting_data();
    void quoting();
    void aFolderInTheWayIsNamed();
    void theEntryIsValid();
};

void AutostartTest::nothingAtFirst()
{
    const TemporaryHome home;
    QCOMPARE(Autostart(home.path()).load({"containerdeck"}).choice, Autostart::Choice());
    QVERIFY(!Autostart(home.path()).save({}, {"containerdeck"})); // and nothing to remove
}

void AutostartTest::isAsItWasSaved_data()
{
    QTest::addColumn<bool>("startsDaemon");
    QTest::newRow("window only") << false;
    QTest::newRow("with its daemon") << true;
}

void AutostartTest::isAsItWasSaved()
{
    QFETCH(bool, startsDaemon);
    const TemporaryHome home;
    const Autostart autostart(home.path());
    QVERIFY(!autostart.save({true, startsDaemon}, {"containerdeck", "--profile", "work"}));
    const auto entry = autostart.load({"containerdeck", "--profile", "work"});
    QCOMPARE(entry.choice, (Autostart::Choice{true, startsDaemon}));
    QCOMPARE(entry.other, "");
    const QByteArray file = readFile(home.path(kEntry));
    QVERIFY2(file.contains("Exec=containerdeck --profile work --minimized"), file);
}

void AutostartTest::anothersIsNamed()
{
    const TemporaryHome home;
    const Autostart autostart(home.path());
    QVERIFY(!autostart.save({true, true}, {"containerdeck"}));
    for (const QStringList &command :
         {QStringList{"containerdeck", "--profile", "work"}, QStringList{"/opt/containerdeck"}}) {
        const auto entry = autostart.load(command);
        QCOMPARE(entry.choice, Autostart::Choice());
        QCOMPARE(entry.other, "containerdeck --minimized --action start");
    }
}

void AutostartTest::takenBack()
{
    const TemporaryHome home;
    const Autostart autostart(home.path());
    QVERIFY(!autostart.save({true, true}, {"containerdeck"}));
    QVERIFY(!autostart.save({}, {"containerdeck"}));
    QVERIFY(!QFileInfo::exists(home.path(kEntry)));
}

void AutostartTest::switchedOffByTheDesktop_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("hidden") << QByteArray("Hidden=true\n");
    QTest::newRow("GNOME's switch") << QByteArray("X-GNOME-Autostart-enabled=false\n");
}

void AutostartTest::switchedOffByTheDesktop()
{
    QFETCH(QByteArray, line);
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkpath("autostart"));
    writeFile(home.path(kEntry), "[Desktop Entry]\nExec=containerdeck\n" + line);
    QCOMPARE(Autostart(home.path()).load({"containerdeck"}).choice, Autostart::Choice());
}

void AutostartTest::quoting_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QStringList{"/usr/bin/containerdeck", "--home", "/a/b"}
                           << "/usr/bin/containerdeck --home /a/b";
    QTest::newRow("space") << QStringList{"/my programs/x"} << "\"/my programs/x\"";
    QTest::newRow("empty") << QStringList{"x", ""} << "x \"\"";
    QTest::newRow("line break") << QStringList{"a\nb"} << "\"a\\nb\"";
    QTest::newRow("percent") << QStringList{"100%"} << "\"100%%\"";
    // Once for the quotes, and once more for the file.
    QTest::newRow("dollar") << QStringList{"a$b"} << "\"a\\\\$b\"";
    QTest::newRow("quote") << QStringList{"a\"b"} << "\"a\\\\\"b\"";
    QTest::newRow("backslash") << QStringList{"a\\b"} << "\"a\\\\\\\\b\"";
}

void AutostartTest::quoting()
{
    QFETCH(QStringList, command);
    QFETCH(QString, line);
    QCOMPARE(execLine(command), line);
    QCOMPARE(wordsOfExecLine(line), command);
}

void AutostartTest::aFolderInTheWayIsNamed()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkpath(kEntry));
    const auto problem = Autostart(home.path()).save({true, false}, {"containerdeck"});
    QVERIFY(problem);
    QCOMPARE(problem->subject, home.path(kEntry));
    QVERIFY(!problem->cause.isEmpty());
    QCOMPARE(Autostart(home.path()).load({"containerdeck"}).choice, Autostart::Choice());
}

/// By the desktop's own judge.
void AutostartTest::theEntryIsValid()
{
    const QString judge = QStandardPaths::findExecutable("desktop-file-validate");
    if (judge.isEmpty())
        QSKIP("desktop-file-validate is not installed");
    const TemporaryHome home;
    QVERIFY(!Autostart(home.path()).save({true, true}, {"/my \"100%\" $x\\/deck", "--home", "/a"}));
    QProcess process;
    process.start(judge, {home.path(kEntry)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(AutostartTest)
#include "tst_autostart.moc"
