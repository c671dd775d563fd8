// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/quitflow.h"

#include "app/quitpreference.h"
#include "cli/fakedaemon.h"
#include "daemon/daemonsession.h"
#include "deckwindow.h"

using namespace deck;
using namespace deck::test;

/// How the program ends, with what a person has said for good.
class QuitFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void keepingHidesTheWindow();
    void quittingAsksThoughItIsKept();
    void quittingCanBeCalledOff();
    void whatIsStoppedForGoodIsNotAskedForAgain();
    void withoutADaemonNothingIsAsked();

private:
    void startDaemon();
    void remember(QuitChoice choice);
    [[nodiscard]] OpenProfile &profile() const { return *m_profiles.begin()->second; }
    [[nodiscard]] State state() const { return profile().session()->snapshot().state; }

    std::unique_ptr<TemporaryHome> m_home;
    OpenProfiles m_profiles;
    std::unique_ptr<QuitFlow> m_flow;
    std::unique_ptr<QSignalSpy> m_hidden;
    std::unique_ptr<QSignalSpy> m_over;
};

void QuitFlowTest::init()
{
    QTest::failOnWarning(QRegularExpression(kAnyWarning));
    m_home = std::make_unique<TemporaryHome>();
    const auto options =
        readStartOptions(QStringList{"containerdeck", "--home", m_home->path()} + fakeDaemon());
    m_profiles["default"] = std::make_unique<OpenProfile>(std::get<StartOptions>(options).setup);
    m_flow = std::make_unique<QuitFlow>(m_profiles, [] { return nullptr; });
    m_hidden = std::make_unique<QSignalSpy>(m_flow.get(), &QuitFlow::hidingAsked);
    m_over = std::make_unique<QSignalSpy>(m_flow.get(), &QuitFlow::over);
    connect(&profile(), &OpenProfile::left, m_flow.get(), &QuitFlow::hasLeft);
    profile().open(OpenProfile::Elsewhere::Raise);
    QVERIFY(profile().isManager() && profile().isSettled());
}

void QuitFlowTest::cleanup()
{
    m_flow->end();
    QTRY_COMPARE(m_over->size(), 1);
    m_flow.reset();
    m_profiles.clear();
    m_home.reset();
}

void QuitFlowTest::startDaemon()
{
    profile().session()->start(Asker::Window);
    QTRY_COMPARE(state(), State::Running);
}

void QuitFlowTest::remember(QuitChoice choice)
{
    QuitPreference(windowSettingsFile(profile().setup()), "default").save(choice);
}

void QuitFlowTest::keepingHidesTheWindow()
{
    startDaemon();
    remember(QuitChoice::Keep);
    m_flow->closeWindow();
    QCOMPARE(m_hidden->size(), 1);
    QCOMPARE(state(), State::Running);
    QVERIFY(!m_flow->isLeaving());
}

void QuitFlowTest::quittingAsksThoughItIsKept()
{
    startDaemon();
    remember(QuitChoice::Keep);
    const DialogClicker clicker("stop");
    m_flow->quit();
    QCOMPARE(clicker.dialogs(), 1);
    QVERIFY(m_hidden->isEmpty());
    QTRY_COMPARE(m_over->size(), 1);
    QCOMPARE(state(), State::Stopped);
}

void QuitFlowTest::quittingCanBeCalledOff()
{
    startDaemon();
    const DialogClicker clicker("cancel");
    m_flow->quit();
    QCOMPARE(clicker.dialogs(), 1);
    QVERIFY(!m_flow->isLeaving());
    QCOMPARE(state(), State::Running);
}

void QuitFlowTest::whatIsStoppedForGoodIsNotAskedForAgain()
{
    startDaemon();
    remember(QuitChoice::Stop);
    const DialogClicker clicker("stop");
    m_flow->quit();
    QCOMPARE(clicker.dialogs(), 0);
    QTRY_COMPARE(m_over->size(), 1);
}

void QuitFlowTest::withoutADaemonNothingIsAsked()
{
    const DialogClicker clicker("stop");
    m_flow->quit();
    QCOMPARE(clicker.dialogs(), 0);
    QTRY_COMPARE(m_over->size(), 1);
}

QTEST_MAIN(QuitFlowTest)
#include "tst_quitflow.moc"
