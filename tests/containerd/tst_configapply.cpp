// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/changerecord.h"
#include "config/commonoptions.h"
#include "control/remotesession.h"
#include "helpers/container.h"
#include "helpers/foldertree.h"
#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QScopeGuard>
#include <QTest>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace deck;
using namespace deck::test;

namespace {

const QByteArray kGood("# mine\n[plugins.\"io.containerd.gc.v1.scheduler\"]\n"
                       "pause_threshold = 0.25\n");
const QByteArray kOther("[plugins.\"io.containerd.gc.v1.scheduler\"]\npause_threshold = 0.125\n");
const QByteArray kBreaksAPlugin("[plugins.\"io.containerd.snapshotter.v1.native\"]\n"
                                "root_path = \"/proc/nothing\"\n");
const QByteArray kBreaksTheStore("[plugins.\"io.containerd.metadata.v1.bolt\"]\n"
                                 "content_sharing_policy = \"bogus\"\n");
const QStringList kIndependent{"--set", "lifetime=independent"};

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

bool serves(const QJsonObject &snapshot)
{
    return snapshot["health"] == "serving";
}

} // namespace

/// A configuration that is changed as a transaction, against Debian's containerd.
class ConfigApplyTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
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
    void stoppedDaemonTriesItLater();
    void stoppedDaemonUndoesItLater();
    void oneKeyAfterAnotherIsTriedTogether();
    void secondFileWaitsForTheFirst();
    void handEditBetweenTwoChangesStays();
    void watchedDaemonIsNotRestartedToGoBack();
    void withoutAManager();
    void withoutAManagerTheDaemonIsNotEnded();
    void tooLargeForItsFile();
    void rollBackFurtherAndFurther();
    void rollBackToAny();
    void fileOfTheOperators();
    void commandLineHasTheLastWord();
    void linkStaysALink();
    void fullDiskChangesNothing();
    void handEditIsTakenByARestart();
    void brokenHandEditIsNamed();
    void debugForAWhile();
    void debugEndsUnderTheNextManager();
    void debugEndedWhileNobodyManaged();

private:
    [[nodiscard]] QString profile() const { return m_home->path("config/default.toml"); }
    [[nodiscard]] test::Answer call(const QStringList &arguments) const
    {
        return deckctl(arguments + QStringList{"--home", m_home->path()});
    }
    [[nodiscard]] QJsonObject status() const { return call({"status", "--json"}).json(); }
    [[nodiscard]] qint64 daemonPid() const { return status()["pid"].toInteger(); }
    [[nodiscard]] test::Answer apply(const QByteArray &text, const QStringList &more = {}) const
    {
        writeFile(m_home->path("try.toml"), text);
        return call(QStringList{"config", "apply", m_home->path("try.toml")} + more);
    }
    [[nodiscard]] QJsonArray history() const
    {
        return call({"config", "history", "--json"}).json()["changes"].toArray();
    }
    [[nodiscard]] QString lastOutcome() const
    {
        return history().first().toObject()["outcome"].toString();
    }
    [[nodiscard]] QString valueInForce(const QString &key) const
    {
        const QJsonObject shown = call({"config", "show", "--json"}).json();
        for (const QJsonValue value : shown["values"].toArray()) {
            if (value["key"].toString().endsWith(key))
                return value["value"].toString();
        }
        return {};
    }
    [[nodiscard]] ChangeRecord change(const QJsonObject &arguments,
                                      Asker from = Asker::Terminal) const;

    std::unique_ptr<TemporaryHome> m_home;
};

/// As a window asks it, over the control socket. When it is refused, the reason is all there is.
ChangeRecord ConfigApplyTest::change(const QJsonObject &arguments, Asker from) const
{
    const auto setup = readSetup("default", {m_home->path(), {}});
    RemoteSession session(std::get<Setup>(setup).profile, std::get<Setup>(setup).places);
    std::optional<deck::Answer> answer;
    connect(&session, &RemoteSession::opened, &session, [&] {
        session.change({ChangeKind::Apply, arguments, from}, &session,
                       [&](const deck::Answer &told) { answer = told; });
    });
    session.open();
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 30000);
    if (answer && !answer->error)
        return changeRecordFromJson(answer->content).value_or(ChangeRecord{});
    ChangeRecord refused;
    refused.reason = answer ? answer->error->problem.message() : "no answer";
    return refused;
}

void ConfigApplyTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
}

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

void ConfigApplyTest::stoppedDaemonTriesItLater()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(call({"stop"}).code, 0);
    const test::Answer answer = apply(kGood);
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.contains(": written; the next start tries it"), answer.out);
    QCOMPARE(lastOutcome(), "open");
    QCOMPARE(status()["state"].toString(), "stopped");
    QCOMPARE(call({"start"}).code, 0);
    QTRY_COMPARE(lastOutcome(), "applied");
    QCOMPARE(valueInForce("pause_threshold"), "0.25");
}

void ConfigApplyTest::stoppedDaemonUndoesItLater()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(apply(kGood).code, 0);
    const QByteArray good = readFile(profile());
    QCOMPARE(call({"stop"}).code, 0);
    // Two in a row: the way back leads to what worked, not to what was never tried.
    QCOMPARE(apply(kOther).code, 0);
    QCOMPARE(apply(kBreaksTheStore).code, 0);
    QCOMPARE(history().at(1).toObject()["outcome"].toString(), "lapsed");
    (void)call({"start"});
    QTRY_COMPARE(lastOutcome(), "undone");
    QCOMPARE(readFile(profile()), good);
    QTRY_VERIFY(serves(status()));
}

void ConfigApplyTest::oneKeyAfterAnotherIsTriedTogether()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(call({"stop"}).code, 0);
    QCOMPARE(call({"profiles", "set", "arguments=[\"--no-such-flag\"]"}).code, 0);
    QCOMPARE(call({"profiles", "set", "restart=never"}).code, 0); // that alone needs no restart
    QCOMPARE(lastOutcome(), "open");
    (void)call({"start"});
    QTRY_COMPARE(lastOutcome(), "undone");
    QTRY_VERIFY(serves(status()));
    QVERIFY(!QFile::exists(profile())); // as it was before both
}

void ConfigApplyTest::secondFileWaitsForTheFirst()
{
    const QString file = m_home->path("mine.toml");
    writeFile(file, kGood);
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(profile(), "configFile = \"" + file.toUtf8() + "\"\n");
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(call({"stop"}).code, 0);
    QCOMPARE(change({{"fileText", QString(kBreaksTheStore)}}).outcome, ChangeOutcome::Open);
    const test::Answer answer = call({"profiles", "set", "logLevel=warn"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("has yet to be tried"), answer.err);
    QCOMPARE(call({"config", "rollback"}).code, 0);
    QCOMPARE(readFile(file), kGood);
}

void ConfigApplyTest::handEditBetweenTwoChangesStays()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(call({"stop"}).code, 0);
    QCOMPARE(apply(kGood).code, 0);
    const QByteArray edited = "stopTimeout = \"9s\" # by hand\n" + readFile(profile());
    writeFile(profile(), edited);
    QCOMPARE(call({"profiles", "set", "arguments=[\"--no-such-flag\"]"}).code, 0);
    (void)call({"start"});
    QTRY_COMPARE(lastOutcome(), "undone");
    QCOMPARE(readFile(profile()), edited);
    QTRY_VERIFY(serves(status()));
}

void ConfigApplyTest::watchedDaemonIsNotRestartedToGoBack()
{
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(profile(), "startDaemon = false\n");
    RunningManager manager(m_home->path());
    QVERIFY(manager.waitForState("stopped"));
    const QJsonObject values{{"startDaemon", "true"}, {"configText", QString(kBreaksTheStore)}};
    QCOMPARE(change({{"values", values}}).outcome, ChangeOutcome::Open);
    (void)call({"start"});
    QTRY_COMPARE(lastOutcome(), "undone");
    QCOMPARE(readFile(profile()), "startDaemon = false\n");
    // It is not busy with that for ever.
    const ChangeRecord next = change({{"values", QJsonObject{{"stopTimeout", "9s"}}}});
    QVERIFY2(next.outcome == ChangeOutcome::Applied, qPrintable(next.reason));
}

void ConfigApplyTest::withoutAManagerTheDaemonIsNotEnded()
{
    ProcessGuard guard;
    QCOMPARE(call(QStringList{"start"} + kIndependent).code, 0);
    const qint64 pid = daemonPid();
    guard.add(pid);
    const test::Answer answer = apply(kGood); // of lifetime manager, as far as this call knows
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("no manager holds the profile"), answer.err);
    QCOMPARE(call(QStringList{"debug", "2s"} + kIndependent).code, 1);
    QCOMPARE(daemonPid(), pid);
    QVERIFY(!QFile::exists(profile()));
    QCOMPARE(call({"stop"}).code, 0);
}

void ConfigApplyTest::tooLargeForItsFile()
{
    const QByteArray text = kGood + QByteArray(1024 * 1024 - kGood.size() - 1, '#') + "\n";
    const test::Answer answer = apply(text);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("larger than 1 MiB"), answer.err);
    QVERIFY(!QFile::exists(profile()));
}

void ConfigApplyTest::withoutAManager()
{
    ProcessGuard guard;
    QCOMPARE(apply(kGood).code, 0); // before there is anything
    QCOMPARE(lastOutcome(), "open");
    QCOMPARE(call(QStringList{"start"} + kIndependent).code, 0);
    guard.add(daemonPid());
    const test::Answer answer = apply(kBreaksAPlugin, kIndependent);
    guard.add(daemonPid());
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.out.contains(": undone, "), answer.out);
    const test::Answer other = apply(kOther, kIndependent);
    guard.add(daemonPid());
    QCOMPARE(other.code, 0);
    QCOMPARE(valueInForce("pause_threshold"), "0.125");
    QCOMPARE(call({"stop"}).code, 0);
}

void ConfigApplyTest::rollBackFurtherAndFurther()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(apply(kGood).code, 0);
    QCOMPARE(apply(kOther).code, 0);
    QCOMPARE(apply(kBreaksAPlugin).code, 1); // is not in force
    QCOMPARE(call({"config", "rollback"}).code, 0);
    QCOMPARE(valueInForce("pause_threshold"), "0.25");
    QCOMPARE(call({"config", "rollback"}).code, 0);
    QCOMPARE(valueInForce("pause_threshold"), "0.02");
    const test::Answer answer = call({"config", "rollback"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("no change is on record"), answer.err);
    const QJsonArray changes = history();
    QCOMPARE(changes[0]["goesBackTo"], changes[4]["id"]);
}

void ConfigApplyTest::rollBackToAny()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(apply(kGood).code, 0);
    QCOMPARE(apply(kOther).code, 0);
    const QString first = history().at(1).toObject()["id"].toString();
    QCOMPARE(call({"config", "rollback", first}).code, 0);
    QCOMPARE(valueInForce("pause_threshold"), "0.02");
    const test::Answer answer = call({"config", "rollback", "19700101"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("no such change"), answer.err);
}

void ConfigApplyTest::fileOfTheOperators()
{
    const QString file = m_home->path("mine.toml");
    writeFile(file, "version = 2\nroot = \"/ignored\"\n" + kGood);
    ::chmod(QFile::encodeName(file).constData(), 0644);
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(change({{"values", QJsonObject{{"configFile", file}}}}).outcome,
             ChangeOutcome::Applied);
    QCOMPARE(valueInForce("pause_threshold"), "0.25");
    QCOMPARE(change({{"fileText", QString(kOther)}}).outcome, ChangeOutcome::Applied);
    QCOMPARE(readFile(file), kOther);
    QCOMPARE(valueInForce("pause_threshold"), "0.125");
    const ChangeRecord undone = change({{"fileText", QString(kBreaksTheStore)}});
    QCOMPARE(undone.outcome, ChangeOutcome::Undone);
    QCOMPARE(undone.file, file);
    QCOMPARE(readFile(file), kOther);
    QVERIFY(QFile::permissions(file).testFlag(QFile::ReadOther));
    QCOMPARE(call({"config", "rollback"}).code, 0);
    QVERIFY(readFile(file).endsWith(kGood));
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

void ConfigApplyTest::handEditIsTakenByARestart()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(profile(), "logLevel = \"warn\"\n");
    QCOMPARE(call({"restart"}).code, 0);
    QVERIFY(status()["arguments"].toArray().contains("warn"));
}

void ConfigApplyTest::brokenHandEditIsNamed()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const auto setup = readSetup("default", {m_home->path(), {}});
    RemoteSession session(std::get<Setup>(setup).profile, std::get<Setup>(setup).places);
    QString refusal;
    connect(&session, &DaemonSession::refused, &session,
            [&](const DaemonError &error) { refusal = error.problem.message(); });
    connect(&session, &RemoteSession::opened, &session, [&] { session.restart(Asker::Window); });
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(profile(), "\nlogLevel = \"loud\"\n");
    session.open();
    QTRY_VERIFY2(refusal.contains("default.toml:2"), qPrintable(refusal));
    QCOMPARE(session.snapshot().pid, manager.daemonPid());
    QCOMPARE(session.snapshot().state, State::Running);
}

void ConfigApplyTest::debugForAWhile()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const test::Answer answer = call({"debug", "24h", "trace", "--json"});
    QCOMPARE(answer.err, "");
    QCOMPARE(answer.json()["level"].toString(), "trace");
    QVERIFY(status()["arguments"].toArray().contains("trace"));
    QCOMPARE(status()["temporaryLogLevel"].toString(), "trace");
    const qint64 pid = daemonPid();
    QCOMPARE(call({"debug", "1h", "trace"}).code, 0); // another time needs no restart
    QCOMPARE(daemonPid(), pid);
    QCOMPARE(call({"debug", "off"}).code, 0);
    QVERIFY(!status()["arguments"].toArray().contains("trace"));
    QCOMPARE(status()["temporaryLogLevel"].toString(), "");
    QCOMPARE(call({"debug", "1s"}).code, 0);
    QVERIFY(manager.waitFor([](const QJsonObject &now) {
        return serves(now) && now["arguments"].toArray().contains("debug");
    }));
    QVERIFY(manager.waitFor([](const QJsonObject &now) { // back by itself
        return serves(now) && !now["arguments"].toArray().contains("debug");
    }));
    QVERIFY(!QFile::exists(m_home->path("state/temporary-log.json")));
}

void ConfigApplyTest::debugEndsUnderTheNextManager()
{
    ProcessGuard guard;
    {
        RunningManager manager(m_home->path(), kIndependent);
        QVERIFY2(manager.waitForServing(), manager.errors());
        QCOMPARE(call({"debug", "4s"}).code, 0);
        manager.kill();
    }
    guard.add(daemonPid());
    RunningManager next(m_home->path(), kIndependent);
    QVERIFY(next.waitFor(serves));
    QCOMPARE(next.snapshot()["temporaryLogLevel"].toString(), "debug");
    QCOMPARE(next.snapshot()["origin"].toString(), "adopted");
    QVERIFY(next.waitFor([](const QJsonObject &now) {
        return serves(now) && now["temporaryLogLevel"] == "" && now["origin"] == "launched" &&
               !now["arguments"].toArray().contains("debug");
    }));
    guard.add(next.daemonPid());
}

void ConfigApplyTest::debugEndedWhileNobodyManaged()
{
    ProcessGuard guard;
    {
        RunningManager manager(m_home->path(), kIndependent);
        QVERIFY2(manager.waitForServing(), manager.errors());
        QCOMPARE(call({"debug", "1h"}).code, 0);
        manager.kill();
    }
    const qint64 pid = daemonPid();
    guard.add(pid);
    const QString note = m_home->path("state/temporary-log.json");
    writeFile(note, "{\"level\": \"debug\", \"until\": \"2026-01-01T00:00:00.000Z\"}");
    RunningManager next(m_home->path(), kIndependent);
    QVERIFY(next.waitForServingOther(pid));
    QVERIFY(!next.snapshot()["arguments"].toArray().contains("debug"));
    guard.add(next.daemonPid());
    QVERIFY(!QFile::exists(note));
}

QTEST_GUILESS_MAIN(ConfigApplyTest)
#include "tst_configapply.moc"
