// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "profilechange.h"

#include "helpers/container.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

/// Answers as containerd does when it is asked, and does something else when it is launched.
QString makeProgram(const TemporaryHome &home, const QByteArray &whenLaunched)
{
    const QString path = home.path("program");
    writeFile(path, "#!/bin/sh\ncase \"$*\" in *config*dump*|*config*default*) "
                    "exec containerd \"$@\";; esac\n" +
                        whenLaunched + "\n");
    ::chmod(QFile::encodeName(path).constData(), 0755);
    return path;
}

} // namespace

/// A configuration that is changed as a transaction, against Debian's containerd.
class ConfigApplyTest : public ProfileChangeTest
{
    Q_OBJECT

private slots:
    void init() { beginAnew(); }
    void goodChange();
    void containersGoOn();
    void nothingDifferentIsNothingDone();
    void refusedBeforeAnythingIsTouched_data();
    void refusedBeforeAnythingIsTouched();
    void unusableFiles_data();
    void unusableFiles();
    void undone_data();
    void undone();
    void undoneWhenTheDaemonDoesNotComeUp_data();
    void undoneWhenTheDaemonDoesNotComeUp();
    void whatNeedsNoRestartIsAppliedAtOnce();
    void tooLargeForItsFile();
    void commandLineHasTheLastWord();
    void linkStaysALink();
    void fullDiskChangesNothing();
};

void ConfigApplyTest::goodChange()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 before = manager.daemonPid();
    const test::Answer answer = apply(kGood);
    QCOMPARE(answer.err, "");
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.contains(": applied\n"), answer.out);
    QVERIFY2(answer.out.contains("pause_threshold = 0.02  # default"), answer.out);
    QVERIFY2(answer.out.contains("pause_threshold = 0.25  # configText"), answer.out);
    QVERIFY(manager.waitForServingOther(before));
    QCOMPARE(valueInForce("pause_threshold"), "0.25");
    QVERIFY(readFile(profile()).contains("# mine")); // as it was written
    const QJsonArray changes = history();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0]["outcome"].toString(), "applied");
    QCOMPARE(changes[0]["by"].toString(), "terminal");
    QCOMPARE(changes[0]["user"].toString(), "root");
    QCOMPARE(changes[0]["values"].toArray().size(), 1);
}

void ConfigApplyTest::containersGoOn()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    Container container(*m_home);
    QCOMPARE(container.start("one"), "");
    QCOMPARE(apply(kGood).code, 0);
    QCOMPARE(apply(kBreaksAPlugin).code, 1);
    QVERIFY(container.isAlive());
    QTRY_COMPARE(container.pidSaidByDaemon(), container.pid());
}

void ConfigApplyTest::nothingDifferentIsNothingDone()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(apply(kGood).code, 0);
    const qint64 before = daemonPid();
    const test::Answer answer = apply(kGood);
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.startsWith("nothing would be different"), answer.out);
    QCOMPARE(daemonPid(), before);
    QCOMPARE(history().size(), 1);
}

void ConfigApplyTest::refusedBeforeAnythingIsTouched_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &said) {
        QTest::newRow(name) << text << said;
    };
    row("syntax", "\na = \n", "try.toml:2: ");
    row("what only the binary sees",
        "[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_threshold = \"abc\"\n", "refused by /");
    row("address too long", "[grpc]\naddress = \"/" + QByteArray(98, 'a') + "\"\n", "99 bytes");
    row("not UTF-8", "a = \"\xff\"\n", "UTF-8");
    row("program", QByteArray("\x7f\x45LF\0\0\x02", 7), "UTF-8");
}

void ConfigApplyTest::refusedBeforeAnythingIsTouched()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 pid = manager.daemonPid();
    const QByteArray config = readFile(m_home->path("state/containerd.toml"));
    const test::Answer answer = apply(text);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(said), answer.err);
    QVERIFY(!QFile::exists(profile()));
    QCOMPARE(readFile(m_home->path("state/containerd.toml")), config);
    QCOMPARE(history().size(), 0);
    QCOMPARE(daemonPid(), pid);
}

void ConfigApplyTest::unusableFiles_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("missing") << QByteArray("there is no such file");
    QTest::newRow("folder") << QByteArray("is a folder");
    QTest::newRow("fifo") << QByteArray("is a FIFO");
    QTest::newRow("100 MB") << QByteArray("larger than 1 MiB");
}

void ConfigApplyTest::unusableFiles()
{
    QFETCH(QByteArray, said);
    const QString kind = QTest::currentDataTag();
    const QByteArray path = QFile::encodeName(m_home->path("thing"));
    if (kind == "folder") {
        QVERIFY(QDir().mkdir(m_home->path("thing")));
    } else if (kind == "fifo") {
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    } else if (kind == "100 MB") {
        QFile file(m_home->path("thing"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(100'000'000));
    }
    const test::Answer answer = call({"config", "apply", m_home->path("thing")});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(said), answer.err);
    QVERIFY(!QFile::exists(profile()));
}

void ConfigApplyTest::undone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("a plugin") << kBreaksAPlugin
                              << QByteArray("io.containerd.snapshotter.v1.native");
    QTest::newRow("the store") << kBreaksTheStore << QByteArray("unknown policy: bogus");
}

void ConfigApplyTest::undone()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(apply(kGood).code, 0);
    const QByteArray good = readFile(profile());
    const test::Answer answer = apply(text);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.out.contains(": undone, "), answer.out);
    QVERIFY2(answer.out.contains(said), answer.out);
    QCOMPARE(readFile(profile()), good);
    QVERIFY(serves(status()));
    QCOMPARE(valueInForce("pause_threshold"), "0.25");
    const QJsonArray changes = history();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0]["outcome"].toString(), "undone");
    QVERIFY(changes[0]["reason"].toString().contains(said));
}

void ConfigApplyTest::undoneWhenTheDaemonDoesNotComeUp_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QString>("said");
    QTest::newRow("ends at once") << QByteArray("echo no such thing >&2; exit 3") << "exit code 3";
    QTest::newRow("dies by a signal") << QByteArray("kill -SEGV $$") << "SIGSEGV";
    QTest::newRow("never gets ready") << QByteArray("exec sleep 600") << "";
}

void ConfigApplyTest::undoneWhenTheDaemonDoesNotComeUp()
{
    QFETCH(QByteArray, program);
    QFETCH(QString, said);
    RunningManager manager(m_home->path(), {"--set", "startTimeout=2s"});
    QVERIFY2(manager.waitForServing(), manager.errors());
    const QString binary = makeProgram(*m_home, program);
    const ChangeRecord record = change({{"values", QJsonObject{{"binary", binary}}}});
    QVERIFY2(record.outcome == ChangeOutcome::Undone, qPrintable(record.reason));
    QVERIFY2(record.reason.contains(said), qPrintable(record.reason));
    QVERIFY2(!record.reason.contains(".log"),
             qPrintable(record.reason)); // it has another name by now
    if (program.contains("echo"))
        QVERIFY(record.lastLines.contains("no such thing"));
    const QJsonObject now = status();
    QVERIFY(serves(now));
    QVERIFY(now["binary"].toString().endsWith("/containerd"));
    QVERIFY(!QFile::exists(profile())); // as it was
}

void ConfigApplyTest::whatNeedsNoRestartIsAppliedAtOnce()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const ChangeRecord record =
        change({{"values", QJsonObject{{"stopTimeout", "3s"}}}}, Asker::Window);
    QCOMPARE(record.outcome, ChangeOutcome::Applied);
    QCOMPARE(record.by, Asker::Window);
    QCOMPARE(record.keys, (QList<KeyDifference>{{"stopTimeout", "15s", "3s"}}));
    QCOMPARE(readFile(profile()), "stopTimeout = \"3s\"\n");
    QCOMPARE(daemonPid(), manager.daemonPid());
}

void ConfigApplyTest::tooLargeForItsFile()
{
    const QByteArray text = kGood + QByteArray(1024 * 1024 - kGood.size() - 1, '#') + "\n";
    const test::Answer answer = apply(text);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("larger than 1 MiB"), answer.err);
    QVERIFY(!QFile::exists(profile()));
}

void ConfigApplyTest::commandLineHasTheLastWord()
{
    RunningManager manager(m_home->path(), {"--set", "stopTimeout=9s"});
    QVERIFY2(manager.waitForServing(), manager.errors());
    const ChangeRecord record = change({{"values", QJsonObject{{"stopTimeout", "3s"}}}});
    QVERIFY2(record.reason.contains("command line"), qPrintable(record.reason));
    QVERIFY(!QFile::exists(profile()));
}

void ConfigApplyTest::linkStaysALink()
{
    const QByteArray text("# kept\nstopTimeout = \"9s\" # nine\n");
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(m_home->path("repository.toml"), text);
    QVERIFY(QFile::link(m_home->path("repository.toml"), profile()));
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(apply("oom_score = 1\n").code, 0);
    QVERIFY(QFileInfo(profile()).isSymbolicLink());
    QCOMPARE(readFile(m_home->path("repository.toml")),
             text + "configText = '''\noom_score = 1\n'''\n");
    QCOMPARE(call({"config", "rollback"}).code, 0);
    QCOMPARE(readFile(m_home->path("repository.toml")), text);
}

void ConfigApplyTest::fullDiskChangesNothing()
{
    const QByteArray folder = QFile::encodeName(m_home->path("config"));
    QVERIFY(QDir().mkdir(m_home->path("config")));
    if (::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=64k,mode=700") != 0)
        QSKIP("tmpfs cannot be mounted here");
    const auto unmount = qScopeGuard([&] { ::umount2(folder.constData(), MNT_DETACH); });
    writeFile(profile(), "stopTimeout = \"9s\"\n");
    QFile filler(m_home->path("config/filler"));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) > 0) {
    }
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const test::Answer answer = apply(kGood);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("default.toml: "), answer.err);
    QVERIFY2(answer.err.contains("No space left"), answer.err);
    QCOMPARE(readFile(profile()), "stopTimeout = \"9s\"\n");
    QCOMPARE(QDir(m_home->path("config")).entryList(QDir::Files).size(), 2); // no half file
    QCOMPARE(lastOutcome(), "lapsed");
    QCOMPARE(daemonPid(), manager.daemonPid());
}

QTEST_GUILESS_MAIN(ConfigApplyTest)
#include "tst_configapply.moc"
