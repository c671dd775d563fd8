// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/firstrun.h"
#include "help/firstrunfacts.h"
#include "helpers/temporaryhome.h"
#include "inspect/profileview.h"
#include "logview/logview.h"
#include "posix/processcontext.h"
#include "shownwindow.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

constexpr const char *kPage = "firstRun";

FirstRunFacts facts()
{
    return {"olga", true, "/h/data", "/h/log/containerd.log", "/h/config/default.toml"};
}

Answer profile(const QStringList &commandLine, const QString &problem = {})
{
    ProfileView view;
    view.keys = {{"binary", {}, {}, {}, true, false, {}}};
    view.commandLine = commandLine;
    view.problem = problem;
    return {toJson(view), {}};
}

/// A window over a daemon whose log would be in a folder of its own.
struct Fresh : Shown
{
    explicit Fresh(bool isManager = true) : Shown(snapshotIn(State::Stopped), isManager)
    {
        session.setAnswer(Topic::Profile, profile({"/usr/bin/containerd", "--config", "/h/c"}));
        window.setFirstRunFacts(facts());
        become(State::Stopped);
    }
    void become(State state, Lifetime lifetime = Lifetime::Manager)
    {
        Snapshot snapshot = snapshotIn(state);
        snapshot.logFile = log();
        snapshot.socket = "/h/state/containerd.sock";
        snapshot.lifetime = lifetime;
        session.show(snapshot);
    }
    [[nodiscard]] QString log() const { return home.path("containerd.log"); }
    [[nodiscard]] bool isShown() const { return find<QWidget>(kPage)->isVisible(); }

    const TemporaryHome home;
};

} // namespace

/// What is said to somebody who opens the window for the first time.
class FirstRunTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void factsAreOfTheSetup();
    void saysWhatStartWillDo();
    void saysWhatBecomesOfTheDaemon();
    void saysWhyThereIsNoProgram();
    void startsByItsButton();
    void leadsToTheChecks();
    void givesWayToTheLog();
    void isNotShown_data();
    void isNotShown();
};

void FirstRunTest::factsAreOfTheSetup()
{
    Setup setup;
    setup.places.data = "/d";
    setup.places.logFile = "/l/containerd.log";
    setup.places.profileFile = "/c/default.toml";
    const FirstRunFacts own = firstRunFacts(setup);
    QCOMPARE(own.user, userName(::geteuid()));
    QCOMPARE(own.isRootless, ::geteuid() != 0);
    QCOMPARE(own.data, "/d");
    QCOMPARE(own.logFile, "/l/containerd.log");
    QCOMPARE(own.profileFile, "/c/default.toml");
    setup.profile.rootless = false;
    setup.source = ProfileSource{{}, {}, true};
    const FirstRunFacts ofSystem = firstRunFacts(setup);
    QCOMPARE(ofSystem.user, userName(0));
    QVERIFY(!ofSystem.isRootless);
}

void FirstRunTest::saysWhatStartWillDo()
{
    const Fresh fresh;
    QVERIFY(fresh.isShown());
    QTRY_COMPARE(fresh.text("firstRunProgram"), "/usr/bin/containerd");
    QCOMPARE(fresh.text("firstRunUser"), "olga, in a user namespace of its own");
    QCOMPARE(fresh.text("firstRunSocket"), "/h/state/containerd.sock");
    QCOMPARE(fresh.text("firstRunData"), "/h/data");
    QCOMPARE(fresh.text("firstRunLog"), "/h/log/containerd.log");
    QCOMPARE(fresh.text("firstRunProfile"), "/h/config/default.toml");
    const auto *path = fresh.find<QLabel>("firstRunData");
    QVERIFY(path->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

void FirstRunTest::saysWhatBecomesOfTheDaemon()
{
    Fresh fresh;
    const QString bound = fresh.text("firstRunLifetime");
    fresh.become(State::Stopped, Lifetime::Independent);
    QVERIFY(fresh.text("firstRunLifetime") != bound);
    QVERIFY(fresh.text("firstRunLifetime").contains("by itself"));
    const Fresh attached(false);
    QVERIFY(attached.text("firstRunLifetime").contains("another program manages"));
}

void FirstRunTest::saysWhyThereIsNoProgram()
{
    Fresh fresh;
    const QString why = "containerd: it is not in PATH";
    fresh.session.setAnswer(Topic::Profile, profile({}, why));
    fresh.window.setSession(fresh.session);
    QTRY_COMPARE(fresh.text("firstRunProgram"), why);
}

void FirstRunTest::startsByItsButton()
{
    Fresh fresh;
    auto *start = fresh.find<QPushButton>("firstRunStart");
    QCOMPARE(start->text(), "Start");
    QTRY_VERIFY(start->hasFocus());
    QTest::keyClick(start, Qt::Key_Space);
    QCOMPARE(fresh.session.commands(), QStringList{"start"});
    fresh.become(State::Starting);
    QVERIFY(!start->isEnabled());
}

void FirstRunTest::leadsToTheChecks()
{
    const Fresh fresh;
    QSignalSpy asked(&fresh.window, &MainWindow::checksAsked);
    fresh.click(fresh.find<QPushButton>("firstRunChecks"));
    QCOMPARE(asked.size(), 1);
}

void FirstRunTest::givesWayToTheLog()
{
    Fresh fresh;
    const auto *view = fresh.find<LogView>("logView");
    QVERIFY(!view->isVisible());
    fresh.become(State::Starting);
    QVERIFY(!fresh.isShown());
    QVERIFY(view->isVisible() && view->hasFocus());
    writeFile(fresh.log(), "level=info msg=one\n");
    QTRY_COMPARE(view->rows(), 1);
    fresh.become(State::Stopped); // it has run by now
    QVERIFY(!fresh.isShown());
}

void FirstRunTest::isNotShown_data()
{
    QTest::addColumn<QString>("file"); ///< that is there before
    QTest::newRow("log") << "containerd.log";
    QTest::newRow("log of an earlier run") << "containerd-20260102T030405Z.log";
}

void FirstRunTest::isNotShown()
{
    QFETCH(QString, file);
    Fresh fresh;
    QVERIFY(fresh.isShown());
    writeFile(fresh.home.path(file), "level=info msg=one\n");
    fresh.become(State::Stopped);
    QVERIFY(!fresh.isShown());
}

QTEST_MAIN(FirstRunTest)
#include "tst_firstrun.moc"
