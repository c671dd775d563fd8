// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilestore.h"
#include "helpers/foldertree.h"
#include "helpers/temporaryhome.h"
#include "posix/files.h"
#include "posix/unixsocket.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

QString problemOf(const ProfileStore::Outcome &outcome)
{
    const auto *problem = std::get_if<Problem>(&outcome);
    return problem ? problem->message() : QString();
}

QString saidBy(const ProfileStore::Outcome &outcome)
{
    const auto *report = std::get_if<ProfileReport>(&outcome);
    return report ? (report->done + report->warnings).join('\n') : problemOf(outcome);
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

/// Runs it in a process of its own that is killed at the given step; whether it came so far.
template <typename Act>
bool killedAt(int step, const ProfileStore::Surroundings &surroundings, const Act &act)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ProfileStore::Surroundings dying = surroundings;
        int count = 0;
        dying.step = [&](const char *) {
            if (count++ == step)
                ::kill(::getpid(), SIGKILL);
        };
        act(ProfileStore(dying));
        ::_exit(0);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFSIGNALED(status);
}

} // namespace

#define VERIFY_DONE(outcome) QVERIFY2(problemOf(outcome).isEmpty(), qPrintable(problemOf(outcome)))
#define VERIFY_REFUSED(outcome, words)                                                             \
    QVERIFY2(problemOf(outcome).contains(words), qPrintable(saidBy(outcome)))

class ProfileStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsWhatIsThere();
    void createsFromDefaultsAndCopies();
    void refusesNames_data();
    void refusesNames();
    void setsValues();
    void linkIsWrittenThrough();
    void readOnlyFolderIsNamed();
    void fullDiskLeavesAllAsItWas();
    void oneAtATime();
    void renameTakesFoldersAlong_data();
    void renameTakesFoldersAlong();
    void renameOfWhatCannotBeMovedPutsAllBack();
    void renameSurvivesEveryKill();
    void cutShortRenameKeepsProfilesFromUse();
    void removeKeepsDataUnlessAsked();
    void removeNeverLeavesItsFolders();
    void removeSurvivesEveryKill();
    void mountsAreRefused();
    void whatIsInUseIsLeftAlone();
    void brokenOneCanBeRenamedAndRemoved();
    void dialectOfRootSharesItsState();

private:
    [[nodiscard]] ProfileStore store() const { return ProfileStore(surroundings()); }
    [[nodiscard]] ProfileStore::Surroundings surroundings() const { return {m_home->path()}; }
    [[nodiscard]] QString file(const QString &name) const
    {
        return m_home->path("config/" + name + ".toml");
    }
    /// A profile with something in each of its folders.
    void furnish(const QString &name);
    [[nodiscard]] QString own(const QString &name, const QString &path) const
    {
        return m_home->path((name == "default" ? QString() : "profiles/" + name + '/') + path);
    }
    /// What furnish() has put there, wherever it is.
    [[nodiscard]] bool isWhole(const QString &name) const
    {
        return readFile(own(name, "data/d")) == "data" && readFile(own(name, "log/l")) == "log" &&
               readFile(own(name, "state/s")) == "state" &&
               readFile(file(name)) == "restart = 'never' # é\n";
    }

    std::unique_ptr<TemporaryHome> m_home;
};

void ProfileStoreTest::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_home = std::make_unique<TemporaryHome>();
    QVERIFY(QDir(m_home->path()).mkdir("config"));
}

void ProfileStoreTest::furnish(const QString &name)
{
    for (const char *folder : {"data", "log", "state"})
        QVERIFY(makePrivateFolder(own(name, folder)).ok());
    writeFile(own(name, "data/d"), "data");
    writeFile(own(name, "log/l"), "log");
    writeFile(own(name, "state/s"), "state");
    writeFile(file(name), "restart = 'never' # é\n");
}

void ProfileStoreTest::listsWhatIsThere()
{
    const TemporaryHome empty;
    const auto none = ProfileStore({empty.path()}).list();
    QCOMPARE(none.size(), 1);
    QCOMPARE(none.first().name, "default");
    QVERIFY(!none.first().hasFile && !none.first().problem);
    QVERIFY(!QFile::exists(empty.path("config")));

    writeFile(file("b"), "");
    writeFile(file("a.b"), "future = 1\n");
    writeFile(file("broken"), "restart = [");
    writeFile(file("-x"), "");
    writeFile(file(".hidden"), "");
    writeFile(file("a.containerd"), "");
    writeFile(file("b") + ".XcT5ab", "");
    QVERIFY(QFile::link("nowhere", file("dangling")));
    QVERIFY(QDir(m_home->path("config")).mkdir("folder.toml"));
    QStringList names;
    QStringList bad;
    for (const ProfileEntry &entry : store().list()) {
        names << entry.name;
        if (entry.problem)
            bad << entry.name;
    }
    QCOMPARE(names, QStringList({"default", "a.b", "b", "broken", "dangling", "folder"}));
    QCOMPARE(bad, QStringList({"broken", "dangling", "folder"}));
}

void ProfileStoreTest::createsFromDefaultsAndCopies()
{
    VERIFY_DONE(store().create("a"));
    QCOMPARE(readFile(file("a")), "");
    QCOMPARE(modeOf(file("a")), mode_t(0600));
    const QByteArray odd = "\xEF\xBB\xBFrestart='never' # é\r\nfuture = 1";
    writeFile(file("a"), odd);
    VERIFY_DONE(store().create("b", "a"));
    QCOMPARE(readFile(file("b")), odd);
    VERIFY_DONE(store().create("c", "default")); // which has no file
    QCOMPARE(readFile(file("c")), "");
    VERIFY_REFUSED(store().create("a"), "there is a profile 'a' already");
    VERIFY_REFUSED(store().create("d", "nobody"), "there is no profile 'nobody'");
    writeFile(file("bad"), "restart = 5");
    VERIFY_REFUSED(store().create("d", "bad"), "bad.toml:1");
    QVERIFY(!QFile::exists(file("d")));
    QVERIFY(makePrivateFolder(own("e", "data")).ok());
    const auto again = store().create("e");
    QVERIFY2(saidBy(again).contains("profiles/e/data is of a former profile"),
             qPrintable(saidBy(again)));
}

void ProfileStoreTest::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", ".", "..", "../x", "a/b", "-a", ".a", "a b", "é", "a.containerd"})
        QTest::newRow(*name ? name : "empty") << QString::fromUtf8(name);
    QTest::newRow("long") << QString(65, 'a');
}

void ProfileStoreTest::refusesNames()
{
    QFETCH(QString, name);
    furnish("a");
    const QStringList before = describeTree(m_home->path());
    VERIFY_REFUSED(store().create(name), "cannot be a profile's name");
    VERIFY_REFUSED(store().rename("a", name), "cannot be a profile's name");
    VERIFY_REFUSED(store().rename(name, "b"), "cannot be a profile's name");
    VERIFY_REFUSED(store().remove(name, true), "cannot be a profile's name");
    QStringList after = describeTree(m_home->path());
    after.removeIf([](const QString &line) {
        return line.contains("/.lock") || line.contains("manager.lock");
    });
    QCOMPARE(after, before);
}

void ProfileStoreTest::setsValues()
{
    writeFile(file("a"), "# one\nfuture = 1\nrestart = 'never' # two\n");
    const auto set = store().setValues("a", {{"restart", "always"}, {"logLevel", "debug"}});
    VERIFY_DONE(set);
    QVERIFY(saidBy(set).contains("unknown key \"future\""));
    QCOMPARE(readFile(file("a")),
             "# one\nfuture = 1\nrestart = \"always\" # two\nlogLevel = \"debug\"\n");
    const QByteArray before = readFile(file("a"));
    VERIFY_REFUSED(store().setValues("a", {{"logLevel", "info"}, {"oomScore", "low"}}),
                   "oomScore: ");
    QCOMPARE(readFile(file("a")), before);
    QVERIFY(
        saidBy(store().setValues("a", {{"logLevel", "debug"}})).startsWith("nothing is different"));
    VERIFY_DONE(store().setValues("default", {{"restart", "never"}}));
    QCOMPARE(readFile(file("default")), "restart = \"never\"\n");
    VERIFY_REFUSED(store().setValues("nobody", {{"restart", "never"}}), "no profile 'nobody'");
}

void ProfileStoreTest::linkIsWrittenThrough()
{
    QVERIFY(QDir(m_home->path()).mkdir("dotfiles"));
    const QString target = m_home->path("dotfiles/a.toml");
    writeFile(target, "restart = 'never'\n");
    QCOMPARE(::chmod(QFile::encodeName(target).constData(), 0640), 0);
    QVERIFY(QFile::link("../dotfiles/a.toml", file("a")));
    VERIFY_DONE(store().setValues("a", {{"restart", "always"}}));
    QCOMPARE(readFile(target), "restart = \"always\"\n");
    QCOMPARE(modeOf(target), mode_t(0640));
    QVERIFY(QFileInfo(file("a")).isSymbolicLink());
    VERIFY_DONE(store().rename("a", "b"));
    QCOMPARE(readFile(file("b")), readFile(target));
    const auto removed = store().remove("b", true);
    QVERIFY2(saidBy(removed).contains("Kept " + target), qPrintable(saidBy(removed)));
    QVERIFY(QFile::exists(target) && !QFileInfo(file("b")).isSymbolicLink());
}

void ProfileStoreTest::readOnlyFolderIsNamed()
{
    if (::geteuid() == 0)
        QVERIFY(::mount("none", QFile::encodeName(m_home->path("config")).constData(), "tmpfs", 0,
                        "size=64k") == 0);
    furnish("a");
    const auto close = [&](bool closed) {
        if (::geteuid() == 0)
            return ::mount("none", QFile::encodeName(m_home->path("config")).constData(), nullptr,
                           MS_REMOUNT | (closed ? MS_RDONLY : 0), nullptr) == 0;
        return ::chmod(QFile::encodeName(m_home->path("config")).constData(),
                       closed ? 0500 : 0700) == 0;
    };
    QVERIFY(close(true));
    const QStringList before = describeTree(m_home->path());
    const QList<ProfileStore::Outcome> outcomes{store().create("b"), store().create("b", "a"),
                                                store().rename("a", "b"), store().remove("a", true),
                                                store().setValues("a", {{"restart", "always"}})};
    const QStringList after = describeTree(m_home->path());
    QCOMPARE(store().list().size(), 2);
    QVERIFY(close(false));
    if (::geteuid() == 0)
        QVERIFY(::umount2(QFile::encodeName(m_home->path("config")).constData(), MNT_DETACH) == 0);
    for (const auto &outcome : outcomes)
        VERIFY_REFUSED(outcome, m_home->path("config"));
    QCOMPARE(after, before);
}

void ProfileStoreTest::fullDiskLeavesAllAsItWas()
{
    if (::geteuid() != 0)
        QSKIP("needs root, for a small file system");
    const QByteArray config = QFile::encodeName(m_home->path("config"));
    QCOMPARE(::mount("none", config.constData(), "tmpfs", 0, "size=16k"), 0);
    VERIFY_DONE(store().create("a"));
    VERIFY_DONE(store().setValues("a", {{"restart", "never"}}));
    const auto large =
        store().setValues("a", {{"configText", "x = '" + QString(40'000, 'y') + "'\n"}});
    const QByteArray now = readFile(file("a"));
    const QStringList files =
        QDir(m_home->path("config"))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(::umount2(config.constData(), MNT_DETACH), 0);
    VERIFY_REFUSED(large, "No space left on device");
    VERIFY_REFUSED(large, "Make room");
    QCOMPARE(now, "restart = \"never\"\n");
    QCOMPARE(files, QStringList({".lock", "a.toml"}));
}

void ProfileStoreTest::oneAtATime()
{
    const auto held = FileLock::tryTake(m_home->path("config/.lock"));
    QVERIFY(held.lock);
    VERIFY_REFUSED(store().create("a"), QString("pid %1 is changing the profiles").arg(::getpid()));
    QCOMPARE(store().list().size(), 1);
}

void ProfileStoreTest::renameTakesFoldersAlong_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("a to b") << "a"
                            << "b";
    QTest::newRow("default to b") << "default"
                                  << "b";
    QTest::newRow("a to default") << "a"
                                  << "default";
}

void ProfileStoreTest::renameTakesFoldersAlong()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    furnish(from);
    VERIFY_DONE(store().rename(from, to));
    QVERIFY(isWhole(to));
    QVERIFY(!QFile::exists(file(from)) && !QFile::exists(own(from, "data")));
    QVERIFY(!QFile::exists(m_home->path("profiles/a")));
    QVERIFY(!QFile::exists(m_home->path("config/.renaming")));
    furnish(from);
    VERIFY_REFUSED(store().rename(from, to), "there is a profile");
    QVERIFY(QFile::remove(file(to)));
    VERIFY_REFUSED(store().rename(from, to), "is there already, of a former profile");
    QVERIFY(isWhole(from));
}

void ProfileStoreTest::renameOfWhatCannotBeMovedPutsAllBack()
{
    if (::geteuid() != 0)
        QSKIP("needs root, for another file system");
    furnish("a");
    // The logs of the new name would be elsewhere.
    const QString elsewhere = m_home->path("profiles/b");
    QVERIFY(makePrivateFolder(elsewhere).ok());
    QCOMPARE(::mount("none", QFile::encodeName(elsewhere).constData(), "tmpfs", 0, nullptr), 0);
    const auto outcome = store().rename("a", "b");
    QCOMPARE(::umount2(QFile::encodeName(elsewhere).constData(), MNT_DETACH), 0);
    VERIFY_REFUSED(outcome, "which is on another file system");
    QVERIFY(isWhole("a"));
    QVERIFY(!QFile::exists(m_home->path("config/.renaming")));

    // The last of three: what was moved before it comes back.
    int moves = 0;
    ProfileStore::Surroundings hindered = surroundings();
    hindered.step = [&](const char *step) {
        if (qstrcmp(step, "move") == 0 && ++moves == 3)
            writeFile(own("b", "state"), "in the way");
    };
    VERIFY_REFUSED(ProfileStore(hindered).rename("a", "b"), "is there already");
    QVERIFY(isWhole("a"));
    QVERIFY(!QFile::exists(own("b", "data")));
    QVERIFY(!QFile::exists(m_home->path("config/.renaming")));
}

void ProfileStoreTest::renameSurvivesEveryKill()
{
    int step = 0;
    for (;; ++step) {
        m_home = std::make_unique<TemporaryHome>();
        QVERIFY(QDir(m_home->path()).mkdir("config"));
        furnish("a");
        const bool killed = killedAt(
            step, surroundings(), [](const ProfileStore &dying) { (void)dying.rename("a", "b"); });
        if (!killed)
            break;
        const bool isBegun = QFile::exists(m_home->path("config/.renaming"));
        // Any operation finishes it.
        if (step % 2 == 0)
            VERIFY_DONE(store().create("c"));
        if (isBegun && step % 2 == 1)
            VERIFY_DONE(store().rename("a", "b"));
        QVERIFY2(isWhole(isBegun ? "b" : "a"), qPrintable(describeTree(m_home->path()).join('\n')));
        QVERIFY(!QFile::exists(m_home->path("config/.renaming")));
    }
    QVERIFY(step >= 6); // record, four moves, forget
    QVERIFY(isWhole("b"));
}

void ProfileStoreTest::cutShortRenameKeepsProfilesFromUse()
{
    furnish("a");
    QVERIFY(killedAt(3, surroundings(),
                     [](const ProfileStore &dying) { (void)dying.rename("a", "b"); }));
    QCOMPARE(store().list().at(1).problem->nextStep, "Finish it by `deckctl profiles rename a b`.");
    for (const char *name : {"a", "b"}) {
        const auto obstacle = moveObstacle(m_home->path("config"), name);
        QVERIFY(obstacle);
        QVERIFY(obstacle->cause.contains("'a' is about to become 'b'"));
    }
    QVERIFY(!moveObstacle(m_home->path("config"), "default"));
    // When it cannot be finished, everything is put back, and both can be used.
    QVERIFY(makePrivateFolder(own("b", "state")).ok());
    VERIFY_REFUSED(store().rename("a", "b"), "is there already");
    QVERIFY(isWhole("a"));
    QVERIFY(!moveObstacle(m_home->path("config"), "a"));
}

void ProfileStoreTest::removeKeepsDataUnlessAsked()
{
    furnish("a");
    furnish("default");
    const auto kept = store().remove("a", false);
    VERIFY_DONE(kept);
    for (const char *folder : {"data", "log", "state"}) {
        QVERIFY(QFile::exists(own("a", folder)));
        QVERIFY2(saidBy(kept).contains("Kept " + own("a", folder)), qPrintable(saidBy(kept)));
    }
    QVERIFY(!QFile::exists(file("a")));
    VERIFY_DONE(store().remove("a", true)); // its folders are still there
    QVERIFY(!QFile::exists(m_home->path("profiles/a")));
    VERIFY_REFUSED(store().remove("a", true), "there is no profile 'a'");
    QVERIFY(isWhole("default"));
    VERIFY_DONE(store().remove("default", true));
    QCOMPARE(QDir(m_home->path())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                 .contains("data"),
             false);
    QCOMPARE(store().list().size(), 1);
}

void ProfileStoreTest::removeNeverLeavesItsFolders()
{
    furnish("a");
    const QString outside = m_home->path("outside");
    QVERIFY(QDir(m_home->path()).mkdir("outside"));
    writeFile(outside + "/precious", "x");
    QVERIFY(QDir(own("a", "data")).mkpath("deep/er"));
    QVERIFY(QFile::link(outside, own("a", "data/deep/er/link")));
    QVERIFY(QDir().rename(own("a", "log"), m_home->path("logs")));
    QVERIFY(QFile::link(m_home->path("logs"), own("a", "log")));
    const auto listener = listenUnix(own("a", "state/x.sock"), 1);
    QVERIFY(listener.ok());
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::chown(QFile::encodeName(own("a", "state")).constData(), 65534, 65534), 0);
    const auto removed = store().remove("a", true);
    VERIFY_DONE(removed);
    QVERIFY(readFile(outside + "/precious") == "x");
    QVERIFY(readFile(m_home->path("logs/l")) == "log");
    QVERIFY(!QFile::exists(own("a", "data")));
    QVERIFY2(saidBy(removed).contains("it is a symbolic link"), qPrintable(saidBy(removed)));
    QCOMPARE(saidBy(removed).contains("it belongs to another user"), isRoot);
    QCOMPARE(QFile::exists(own("a", "state/s")), isRoot);
}

void ProfileStoreTest::removeSurvivesEveryKill()
{
    int step = 0;
    for (;; ++step) {
        m_home = std::make_unique<TemporaryHome>();
        QVERIFY(QDir(m_home->path()).mkdir("config"));
        furnish("a");
        furnish("b");
        const bool killed = killedAt(
            step, surroundings(), [](const ProfileStore &dying) { (void)dying.remove("a", true); });
        // A folder is whole or gone, never half of one.
        for (const auto &[folder, content] :
             {std::pair("data", "data/d"), {"log", "log/l"}, {"state", "state/s"}})
            QCOMPARE(QFile::exists(own("a", folder)), QFile::exists(own("a", content)));
        QVERIFY(isWhole("b"));
        if (!killed)
            break;
        VERIFY_DONE(store().remove("a", true));
        QVERIFY(!QFile::exists(m_home->path("profiles/a")));
        QVERIFY(!QFile::exists(file("a")));
        QVERIFY(isWhole("b"));
    }
    QVERIFY(step >= 7); // three set aside, the file, three destroyed
}

void ProfileStoreTest::mountsAreRefused()
{
    if (::geteuid() != 0)
        QSKIP("needs root, to mount");
    furnish("a");
    const QString point = own("a", "state/task root");
    QVERIFY(QDir().mkpath(point));
    QCOMPARE(::mount("none", QFile::encodeName(point).constData(), "tmpfs", 0, nullptr), 0);
    writeFile(point + "/precious", "x");
    const auto renamed = store().rename("a", "b");
    const auto removed = store().remove("a", true);
    const bool stays = readFile(point + "/precious") == "x" && isWhole("a");
    const auto without = store().remove("a", false);
    QCOMPARE(::umount2(QFile::encodeName(point).constData(), MNT_DETACH), 0);
    VERIFY_REFUSED(renamed, point);
    VERIFY_REFUSED(removed, point);
    QVERIFY(stays);
    VERIFY_DONE(without);
}

void ProfileStoreTest::whatIsInUseIsLeftAlone()
{
    furnish("a");
    ProfileStore::Surroundings used = surroundings();
    used.inUse = [](const Profile &profile, const Places &places) {
        return Problem{profile.name, "is in use: " + places.socket, {}};
    };
    VERIFY_REFUSED(ProfileStore(used).rename("a", "b"), "profiles/a/state/containerd.sock");
    VERIFY_REFUSED(ProfileStore(used).remove("a", false), "is in use");
    // A manager that comes after that look holds the lock.
    const auto held = FileLock::tryTake(own("a", "state/manager.lock"));
    QVERIFY(held.lock);
    const QString words = QString("pid %1 manages the profile 'a'").arg(::getpid());
    VERIFY_REFUSED(store().rename("a", "b"), words);
    VERIFY_REFUSED(store().remove("a", true), words);
    QVERIFY(isWhole("a"));
}

void ProfileStoreTest::brokenOneCanBeRenamedAndRemoved()
{
    writeFile(file("a"), "restart = [");
    VERIFY_DONE(store().rename("a", "b"));
    QCOMPARE(readFile(file("b")), "restart = [");
    VERIFY_DONE(store().remove("b", true));
    QVERIFY(!QFile::exists(file("b")));
}

void ProfileStoreTest::dialectOfRootSharesItsState()
{
    QProcessEnvironment environment;
    environment.insert("HOME", m_home->path());
    ProfileStore::Surroundings system{{}, 0, environment};
    QVERIFY(QDir(m_home->path()).mkpath(".config/containerdeck"));
    writeFile(m_home->path(".config/containerdeck/tst-deck-none.toml"),
              "dialect = 'docker-containerd'\n");
    QString seen;
    system.inUse = [&](const Profile &, const Places &places) {
        seen = places.state;
        return Problem{"x", "stop here", {}};
    };
    VERIFY_REFUSED(ProfileStore(system).remove("tst-deck-none", true), "stop here");
    QCOMPARE(seen, "/var/run/docker/libcontainerd");
}

QTEST_GUILESS_MAIN(ProfileStoreTest)
#include "tst_profilestore.moc"
