// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/access.h"
#include "control/manager.h"
#include "helpers/temporaryhome.h"
#include "log/runlog.h"
#include "posix/files.h"
#include "posix/sharing.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

constexpr gid_t kGroup = 64322;

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

/// What a group can reach of a manager's places, by their owners and modes.
class AccessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void groupReachesSocketAndLogs();
    void withoutTheGroupAllIsClosedAgain();
    void whatTheOperatorOpenedIsLeftAlone();
    void foldersAbove_data();
    void foldersAbove();
    void linksAreNotFollowed();
    void whoCannotBeReachedIsNamed();

private:
    [[nodiscard]] Access of(const QString &relative) const
    {
        return accessOf(m_home->path(relative)).value_or(Access{});
    }

    std::unique_ptr<TemporaryHome> m_home;
    Setup m_setup;
};

void AccessTest::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("giving things to another group needs root");
}

void AccessTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
    setMode(m_home->path(), 0755);
    m_setup.places =
        placesFor(m_setup.profile, m_home->path(), 0, QProcessEnvironment::systemEnvironment());
}

void AccessTest::groupReachesSocketAndLogs()
{
    QVERIFY(openRunLog(m_setup.places.logFile).ok()); // of a run before
    QCOMPARE(of("log/containerd.log"), (Access{0, 0600}));
    auto opening = Manager::open(m_setup, kGroup);
    QVERIFY(std::holds_alternative<std::unique_ptr<Manager>>(opening));
    QCOMPARE(of("state"), (Access{kGroup, 0710}));
    QCOMPARE(of("state/manager.sock"), (Access{kGroup, 0660}));
    QCOMPARE(of("state/manager.lock"), (Access{0, 0600}));
    QCOMPARE(of("log"), (Access{kGroup, 02750}));
    QCOMPARE(of("log/containerd.log"), (Access{kGroup, 0640}));
    QCOMPARE(std::get<std::unique_ptr<Manager>>(opening)->controller().snapshot().warnings,
             QStringList());
    // A start takes the folder as it is, and its log is as open.
    QVERIFY(!folderFault(m_setup.places.state));
    writeFile(m_home->path("log/containerd.log"), "something\n");
    QVERIFY(openRunLog(m_setup.places.logFile).ok());
    QCOMPARE(of("log/containerd.log"), (Access{kGroup, 0640}));
    QVERIFY(makePrivateFolder(m_home->path("log/runs")).ok());
    QCOMPARE(of("log/runs").mode & 0777, mode_t(0700)); // records go over the socket
}

void AccessTest::withoutTheGroupAllIsClosedAgain()
{
    QVERIFY(std::holds_alternative<std::unique_ptr<Manager>>(Manager::open(m_setup, kGroup)));
    QVERIFY(openRunLog(m_setup.places.logFile).ok());
    auto opening = Manager::open(m_setup);
    QVERIFY(std::holds_alternative<std::unique_ptr<Manager>>(opening));
    QCOMPARE(of("state"), (Access{0, 0700}));
    QCOMPARE(of("state/manager.sock"), (Access{0, 0600}));
    QCOMPARE(of("log"), (Access{0, 0700}));
    QCOMPARE(of("log/containerd.log"), (Access{0, 0600}));
}

void AccessTest::whatTheOperatorOpenedIsLeftAlone()
{
    QVERIFY(QDir().mkpath(m_setup.places.state));
    QVERIFY(QDir().mkpath(m_setup.places.log));
    setMode(m_setup.places.state, 0750);
    setMode(m_setup.places.log, 0755);
    QVERIFY(std::holds_alternative<std::unique_ptr<Manager>>(Manager::open(m_setup)));
    QCOMPARE(of("state"), (Access{0, 0750}));
    QCOMPARE(of("log"), (Access{0, 0755}));
}

void AccessTest::foldersAbove_data()
{
    QTest::addColumn<QString>("above"); // that is there, for nobody else
    QTest::addColumn<int>("mode");      // of it afterwards
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("made with the option") << "" << 0755 << false;
    QTest::newRow("the folder of all profiles") << "containerdeck" << 0755 << false;
    QTest::newRow("the operator's own") << "deck" << 0700 << true;
}

void AccessTest::foldersAbove()
{
    QFETCH(QString, above);
    QFETCH(int, mode);
    QFETCH(bool, isSaid);
    const QString name = above.isEmpty() ? "made" : above;
    if (!above.isEmpty())
        QVERIFY(makePrivateFolder(m_home->path(above)).ok());
    Places places;
    places.state = m_home->path(name + "/state");
    places.log = m_home->path(name + "/log");
    const Sharing sharing = shareWith(kGroup, places);
    QVERIFY(!sharing.problem);
    QCOMPARE(of(name).mode, static_cast<mode_t>(mode));
    QCOMPARE(sharing.warnings.size(), isSaid ? 1 : 0);
    if (isSaid)
        QVERIFY(sharing.warnings[0].contains("chmod o+x " + m_home->path(name)));
}

void AccessTest::linksAreNotFollowed()
{
    QVERIFY(makePrivateFolder(m_home->path("elsewhere")).ok());
    QVERIFY(QFile::link(m_home->path("elsewhere"), m_setup.places.log));
    const Sharing sharing = shareWith(kGroup, m_setup.places);
    QVERIFY(sharing.problem);
    QCOMPARE(sharing.problem->subject, m_setup.places.log);
    QCOMPARE(of("elsewhere"), (Access{0, 0700}));
}

void AccessTest::whoCannotBeReachedIsNamed()
{
    const DaemonError error = whyUnreachable("default", m_setup.places);
    QCOMPARE(error.code, ErrorCode::ManagerUnreachable);
    QCOMPARE(error.problem.cause, "no manager of root's holds the profile 'default'");
    QVERIFY(error.problem.nextStep.contains("systemctl start containerdeck@default"));
    QVERIFY(error.problem.nextStep.contains("sudo deckctl run"));
}

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
