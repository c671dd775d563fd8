// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/fileedit.h"
#include "helpers/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace deck;
using namespace deck::test;

/// What a proposal makes of a file, and the way back.
class FileEditTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void firstChangeMakesTheFile();
    void keepsWhatItDoesNotKnow();
    void refuses_data();
    void refuses();
    void keysAreToldWithoutSecrets();
    void goesBack();
    void whatSomebodyWroteIsSeen();

private:
    [[nodiscard]] QString profile() const { return m_home->path("config/default.toml"); }
    [[nodiscard]] Setup setup() const
    {
        const auto read = readSetup("default", {m_home->path(), m_overrides});
        return std::get<Setup>(read);
    }
    [[nodiscard]] static Proposal setting(const QString &key, const QString &value)
    {
        Proposal proposal;
        proposal.values = {{key, value}};
        return proposal;
    }

    std::unique_ptr<TemporaryHome> m_home;
    QList<std::pair<QString, QString>> m_overrides;
};

void FileEditTest::init()
{
    m_overrides.clear();
    m_home = std::make_unique<TemporaryHome>();
    QVERIFY(QDir().mkdir(m_home->path("config")));
}

void FileEditTest::firstChangeMakesTheFile()
{
    const auto made = editFor(setup(), setting("stopTimeout", "3s"));
    const auto &edit = std::get<FileEdit>(made);
    QVERIFY(!edit.existed && !edit.isNothing());
    QCOMPARE(edit.path, profile());
    QVERIFY(!carryOut(edit));
    QCOMPARE(readFile(profile()), "stopTimeout = \"3s\"\n");
    const auto same = editFor(setup(), setting("stopTimeout", "3s"));
    QVERIFY(std::get<FileEdit>(same).isNothing());
}

void FileEditTest::keepsWhatItDoesNotKnow()
{
    writeFile(profile(), "# of a later version\nfuture = 1\nstopTimeout = \"9s\"\n");
    const auto made = editFor(setup(), setting("stopTimeout", "3s"));
    QCOMPARE(std::get<FileEdit>(made).after,
             "# of a later version\nfuture = 1\nstopTimeout = \"3s\"\n");
}

void FileEditTest::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("no such key") << "speed"
                                 << "9"
                                 << "speed";
    QTest::newRow("bad value") << "oomScore"
                               << "2000"
                               << "oomScore";
    QTest::newRow("overridden") << "logLevel"
                                << "info"
                                << "command line";
    QTest::newRow("dialect") << "dialect"
                             << "docker-containerd"
                             << "dialect";
}

void FileEditTest::refuses()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, named);
    m_overrides = {{"logLevel", "warn"}};
    const auto made = editFor(setup(), setting(key, value));
    const auto *problem = std::get_if<Problem>(&made);
    QVERIFY(problem);
    QVERIFY2(problem->message().contains(named), qPrintable(problem->message()));
    QVERIFY(!QFile::exists(profile()));
}

void FileEditTest::keysAreToldWithoutSecrets()
{
    Profile after;
    after.environment = {{"HTTP_PROXY", "http://eve:word@proxy"}, {"API_TOKEN", "abc"}, {"A", "b"}};
    after.configText = "a = 1\nb = 2\n";
    after.stopTimeout = std::chrono::seconds(3);
    const QList<KeyDifference> keys = keyDifferences({}, after);
    QCOMPARE(keys.size(), 3);
    QCOMPARE(keys[0].key, "environment");
    QVERIFY(keys[0].after.startsWith("A=b"));
    QVERIFY(!keys[0].after.contains("abc") && !keys[0].after.contains("word"));
    QCOMPARE(keys[1], (KeyDifference{"stopTimeout", "15s", "3s"}));
    QCOMPARE(keys[2], (KeyDifference{"configText", "", "2 lines"}));
}

void FileEditTest::goesBack()
{
    ChangeRecord change;
    change.file = profile();
    change.before = "stopTimeout = \"9s\"\n";
    change.after = "stopTimeout = \"3s\"\n";
    writeFile(profile(), change.after);
    QCOMPARE(stateOf(change), FileState::AsAfter);
    QVERIFY(!putBack(change));
    QCOMPARE(readFile(profile()), change.before);
    QCOMPARE(stateOf(change), FileState::AsBefore);

    change.existed = false;
    writeFile(profile(), change.after);
    QVERIFY(!putBack(change));
    QVERIFY(!QFile::exists(profile()));
    QCOMPARE(stateOf(change), FileState::AsBefore);
    QVERIFY(!putBack(change)); // again, when its manager was killed over it
}

void FileEditTest::whatSomebodyWroteIsSeen()
{
    ChangeRecord change;
    change.file = profile();
    change.after = "stopTimeout = \"3s\"\n";
    writeFile(profile(), "stopTimeout = \"4s\"\n");
    QCOMPARE(stateOf(change), FileState::Otherwise);
    QVERIFY(QFile::remove(profile()));
    QVERIFY(QDir().mkdir(profile()));
    QCOMPARE(stateOf(change), FileState::Otherwise);
}

QTEST_GUILESS_MAIN(FileEditTest)
#include "tst_fileedit.moc"
