// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/fakedaemon.h"
#include "deckwindow.h"
#include "helpers/terminal.h"
#include "logview/logview.h"
#include "profiles/profilesmenu.h"

#include <QMessageBox>
#include <QTest>

#include <optional>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

const QStringList kShared{"--allow-group", QString::number(kDeckGroup)};

/// Until it goes out of scope, this process opens files and connects as that user. Root comes back,
/// as it has stayed its real one.
class ActingAs
{
public:
    explicit ActingAs(const Login &login)
    {
        m_isGood = ::setgroups(static_cast<size_t>(login.supplementary.size()),
                               login.supplementary.constData()) == 0 &&
                   ::setegid(login.group) == 0 && ::seteuid(login.uid) == 0;
    }
    ActingAs(const ActingAs &) = delete;
    ActingAs &operator=(const ActingAs &) = delete;
    ~ActingAs()
    {
        if (::seteuid(0) == -1 || ::setegid(0) == -1 || ::setgroups(0, nullptr) == -1)
            qFatal("cannot be root again");
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    bool m_isGood = false;
};

} // namespace

/// The window of an ordinary user over root's daemon, with the real manager and a scripted daemon.
class WindowOfMemberTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void memberHasTheSameButtons();
    void managerThatEndsIsWaitedFor();
    void strangerIsTold();

private:
    std::unique_ptr<TemporaryHome> m_home;
};

void WindowOfMemberTest::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("becoming another user needs root");
}

void WindowOfMemberTest::init()
{
    QTest::failOnWarning(QRegularExpression(kAnyWarning));
    m_home = std::make_unique<TemporaryHome>();
    QCOMPARE(::chmod(QFile::encodeName(m_home->path()).constData(), 0755), 0);
}

void WindowOfMemberTest::memberHasTheSameButtons()
{
    RunningManager manager(m_home->path(), fakeDaemon() + kShared);
    QVERIFY(manager.waitForServing());
    const ActingAs member(kMember);
    QVERIFY(member.isGood());
    const Deck deck(*m_home, {"--system"});
    QTRY_VERIFY_WITH_TIMEOUT(deck.window() != nullptr, kPatience);
    VERIFY_STATE(deck, "Serving");
    QCOMPARE(deck.title("profile"), "default (system)");
    QVERIFY(deck.window()->windowTitle().contains("default (system)"));
    auto *log = deck.window()->findChild<LogView *>("logView");
    QTRY_VERIFY_WITH_TIMEOUT(log->rows() > 0, kPatience); // it is read as the member
    deck.click("stop");
    QVERIFY(manager.waitForState("stopped"));
    VERIFY_STATE(deck, "Stopped");
    deck.click("start");
    QVERIFY(manager.waitForServing());
    VERIFY_STATE(deck, "Serving");
    deck.click("restart");
    QVERIFY(manager.waitForServingOther(manager.daemonPid()));
    // Root's profiles are chosen among; making and changing them takes root.
    QStringList offered;
    const auto look = [&] {
        offered.clear();
        for (const QAction *action : deck.window()->profilesMenu()->actions()) {
            if (action->isVisible() && !action->isSeparator())
                offered << action->objectName();
        }
        return offered;
    };
    QTRY_COMPARE_WITH_TIMEOUT(look(), QStringList{"default"}, kPatience);
}

void WindowOfMemberTest::managerThatEndsIsWaitedFor()
{
    auto manager = std::make_unique<RunningManager>(m_home->path(), fakeDaemon() + kShared);
    QVERIFY(manager->waitForServing());
    std::optional<ActingAs> member(kMember);
    const Deck deck(*m_home, {"--system"});
    QTRY_VERIFY_WITH_TIMEOUT(deck.window() != nullptr, kPatience);
    VERIFY_STATE(deck, "Serving");
    manager->kill();
    auto *button = deck.window()->findChild<QPushButton *>("attentionButton");
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), kPatience);
    QVERIFY2(button->text().contains("Again"), qPrintable(button->text()));
    deck.click("attentionButton"); // there is none yet
    QTRY_VERIFY_WITH_TIMEOUT(deck.label("attentionText").contains("no manager of root's"),
                             kPatience);
    member.reset();
    manager = std::make_unique<RunningManager>(m_home->path(), fakeDaemon() + kShared);
    QVERIFY(manager->waitForServing());
    member.emplace(kMember);
    deck.click("attentionButton");
    VERIFY_STATE(deck, "Serving");
    QTRY_COMPARE_WITH_TIMEOUT(deck.pid(), manager->daemonPid(), kPatience);
}

void WindowOfMemberTest::strangerIsTold()
{
    RunningManager manager(m_home->path(), fakeDaemon() + kShared);
    QVERIFY(manager.waitForServing());
    const ActingAs stranger(kStranger);
    const Deck deck(*m_home, {"--system"});
    QMessageBox *box = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
        (box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) != nullptr,
        kPatience);
    QVERIFY2(box->text().contains("is not a member of the group '64322'"), qPrintable(box->text()));
    QVERIFY2(box->text().contains("usermod -aG"), qPrintable(box->text()));
    QVERIFY(deck.window() == nullptr);
    box->button(QMessageBox::Close)->click();
    QTRY_COMPARE_WITH_TIMEOUT(deck.exitCode(), 1, kPatience);
}

QTEST_MAIN(WindowOfMemberTest)
#include "tst_windowofmember.moc"
