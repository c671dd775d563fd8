// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fakedaemon.h"
#include "helpers/foldertree.h"
#include "helpers/terminal.h"
#include "posix/unixsocket.h"

#include <QTest>

using namespace deck;
using namespace deck::test;

/// Calls that cannot work: one message with path, cause and next step; nothing is launched, made or
/// overwritten.
class DeckctlRefusalsTest : public QObject
{
    Q_OBJECT

private slots:
    void badSurroundings_data();
    void badSurroundings();
    void readOnlyFileSystem();
    void ownedSocket();
    void brokenProgram_data();
    void brokenProgram();
    void wrongCallsMakeNothing_data();
    void wrongCallsMakeNothing();
    void withoutAManager_data();
    void withoutAManager();
};

namespace {

QStringList words(const QString &text)
{
    return text.split(' ', Qt::SkipEmptyParts);
}

void checkMessage(const Answer &answer, const QStringList &named)
{
    const QString text = QString::fromUtf8(answer.err);
    QVERIFY2(text.startsWith("deckctl: "), qPrintable(text));
    QCOMPARE(text.count("deckctl: "), 1);
    QVERIFY2(!text.contains("deck.daemon"), qPrintable(text));
    for (const QString &part : named)
        QVERIFY2(text.contains(part), qPrintable(part + " not in " + text));
    QCOMPARE(answer.out, "");
}

} // namespace

void DeckctlRefusalsTest::badSurroundings_data()
{
    QTest::addColumn<QString>("command"); // run in the home first
    QTest::addColumn<QString>("options"); // HOME stands for the home
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("named"); // path, cause, next step
    const auto row = [](const char *name, const QString &command, const QString &options, int code,
                        const QStringList &named) {
        QTest::newRow(name) << command << options << code << named;
    };
    const QString state = "mkdir -m 0700 state && ";
    const QString refuse = "--set malformedPidFile=refuse";
    row("profile is a FIFO", "mkdir config && mkfifo config/default.toml", {}, 2,
        {"HOME/config/default.toml", "is a FIFO", "Put a plain file in its place"});
    row("profile is a folder", "mkdir -p config/default.toml", {}, 2,
        {"HOME/config/default.toml", "is a folder", "Put a plain file"});
    row("profile is no TOML", "mkdir config && echo 'restart = [' >config/default.toml", {}, 2,
        {"HOME/config/default.toml:", "Correct it"});
    row("profile has a bad value", "mkdir config && echo 'restart = 9' >config/default.toml", {}, 2,
        {"HOME/config/default.toml:1", "\"9\"", "Use one of"});
    row("program is missing", "true", "--binary /missing/containerd", 1,
        {"/missing/containerd", "no such file", "`binary`"});
    row("program is not in PATH", "true", "--binary containerd-of-nobody", 1,
        {"containerd-of-nobody", "PATH", "`binary`"});
    row("program is a folder", "mkdir program", "--binary HOME/program", 1,
        {"HOME/program", "folder", "--binary"});
    row("program is not executable", "touch program", "--binary HOME/program", 1,
        {"HOME/program", "not executable", "chmod"});
    row("pid file holds text", state + "printf rubbish >state/containerd.pid", refuse, 1,
        {"HOME/state/containerd.pid", "rubbish", "--set-aside-pid-file"});
    row("pid file holds a group", state + "printf -- -1 >state/containerd.pid", refuse, 1,
        {"HOME/state/containerd.pid", "\"-1\"", "--set-aside-pid-file"});
    row("pid file holds zero", state + "printf 0 >state/containerd.pid", refuse, 1,
        {"HOME/state/containerd.pid", "\"0\"", "--set-aside-pid-file"});
    row("pid file holds NULs", state + "head -c 8 /dev/zero >state/containerd.pid", refuse, 1,
        {"HOME/state/containerd.pid", "\\x00", "--set-aside-pid-file"});
    row("pid file is a link", state + "ln -s target state/containerd.pid", {}, 1,
        {"HOME/state/containerd.pid", "symbolic link", "Remove what stands there"});
    row("pid file is a folder", state + "mkdir state/containerd.pid", {}, 1,
        {"HOME/state/containerd.pid", "folder", "Remove what stands there"});
    row("pid file is a FIFO", state + "mkfifo state/containerd.pid", {}, 1,
        {"HOME/state/containerd.pid", "not a plain file", "Remove what stands there"});
    row("a file at the socket's path", state + "echo kept >state/containerd.sock", {}, 1,
        {"HOME/state/containerd.sock", "not a socket", "Move it away"});
    row("state folder is writable by others", "mkdir state && chmod 0777 state", {}, 1,
        {"HOME/state", "other users may write", "0700"});
    row("state folder is a file", "touch state", {}, 1,
        {"HOME/state", "not a folder", "choose another place"});
    row("data folder is a file", "touch data", {}, 1, {"HOME/data", "not a folder", "--home"});
    row("log folder is a file", "touch log", {}, 1, {"HOME/log", "not a folder", "--home"});
    row("home is below a file", "touch file", "--home HOME/file/below", 2,
        {"HOME/file/below/config/default.toml", "Not a directory", "move it away"});
    row("home where nothing can be made", "true", "--home /proc/deck", 1, {"/proc", "--home"});
    row("home too long for a socket", "true", "--home HOME/" + QString(100, 'x'), 2,
        {"HOME/xxx", "98", "Shorten"});
    row("config text that takes over our socket", "true",
        "--set configText=grpc.address=\"/tmp/x.sock\"", 1, {"grpc.address"});
}

void DeckctlRefusalsTest::badSurroundings()
{
    QFETCH(QString, command);
    QFETCH(QString, options);
    QFETCH(int, code);
    QFETCH(QStringList, named);
    const TemporaryHome home;
    QCOMPARE(QProcess::execute("sh", {"-c", "cd " + home.path() + " && " + command}), 0);
    named.replaceInStrings("HOME", home.path());
    const QStringList before = describeTree(home.path());
    for (const char *call : {"run", "run --json", "start --set lifetime=independent"}) {
        const QStringList arguments = QStringList{"--home", home.path()} + fakeDaemon() +
                                      words(call) + words(options.replace("HOME", home.path()));
        const Answer answer = deckctl(arguments);
        QCOMPARE(answer.code, code);
        checkMessage(answer, named);
        QCOMPARE(describeTree(home.path()), before);
    }
}

void DeckctlRefusalsTest::readOnlyFileSystem()
{
    if (::geteuid() != 0)
        QSKIP("mounting needs root");
    const TemporaryHome home;
    QCOMPARE(QProcess::execute("mount", {"-t", "tmpfs", "-o", "ro", "none", home.path()}), 0);
    const Answer answer = deckctl(QStringList{"run", "--home", home.path()} + fakeDaemon());
    QCOMPARE(QProcess::execute("umount", {home.path()}), 0);
    QCOMPARE(answer.code, 1);
    checkMessage(answer, {home.path(), "not writable", "--home"});
}

void DeckctlRefusalsTest::ownedSocket()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("state"));
    QVERIFY(QFile::setPermissions(home.path("state"),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto owner = listenUnix(home.path("state/containerd.sock"), 8);
    QVERIFY(owner.ok());
    const QStringList before = describeTree(home.path());
    const Answer answer = deckctl(QStringList{"run", "--home", home.path()} + fakeDaemon());
    QCOMPARE(answer.code, 1);
    checkMessage(answer, {home.path("state/containerd.sock"), "served by",
                          QString::number(::getpid()), "Stop that daemon"});
    QCOMPARE(describeTree(home.path()), before);
    QVERIFY(connectUnix(home.path("state/containerd.sock")).ok());
}

void DeckctlRefusalsTest::brokenProgram_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a script without #!") << QByteArray("exit 0\n");
    QTest::newRow("of another machine") << QByteArray("\x7f"
                                                      "ELF\x02\x01\x01",
                                                      7) +
                                               QByteArray(60, '\x2a');
    QTest::newRow("its interpreter is missing") << QByteArray("#!/missing/sh\n");
}

/// Only exec itself tells, so the folders are there by then.
void DeckctlRefusalsTest::brokenProgram()
{
    QFETCH(QByteArray, content);
    const TemporaryHome home;
    const QString program = home.path("program");
    writeFile(program, content);
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    const Answer answer =
        deckctl({"run", "--home", home.path(), "--binary", program, "--set", "rootless=false"});
    QCOMPARE(answer.code, 1);
    checkMessage(answer, {program});
    QCOMPARE(readFile(home.path("state/containerd.pid")), "");
    QVERIFY(!QFile::exists(home.path("state/manager.sock")));
}

void DeckctlRefusalsTest::wrongCallsMakeNothing_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("no command") << "";
    QTest::newRow("unknown command") << "launch";
    QTest::newRow("unknown option") << "run --fast";
    QTest::newRow("option of another command") << "run --follow";
    QTest::newRow("too many words") << "stop now";
    QTest::newRow("bad key") << "run --set colour=red";
    QTest::newRow("bad value") << "run --set restart=often";
    QTest::newRow("bad profile name") << "status --profile a/b";
    QTest::newRow("single dash") << "run -home";
}

void DeckctlRefusalsTest::wrongCallsMakeNothing()
{
    QFETCH(QString, call);
    const TemporaryHome home;
    const Answer answer = deckctl(QStringList{"--home", home.path("new")} + words(call));
    QCOMPARE(answer.code, 2);
    checkMessage(answer, {"deckctl --help"});
    QCOMPARE(describeTree(home.path()), QStringList());
}

void DeckctlRefusalsTest::withoutAManager_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QStringList>("named");
    const QStringList noManager{"manager.sock", "no manager", "deckctl run"};
    QTest::newRow("start") << "start" << 1 << "" << noManager;
    QTest::newRow("restart") << "restart" << 1 << "" << noManager;
    QTest::newRow("stop") << "stop" << 0 << "not running\n" << QStringList();
    QTest::newRow("logs") << "logs" << 1 << ""
                          << QStringList{"containerd.log", "no log yet", "Start the daemon"};
}

void DeckctlRefusalsTest::withoutAManager()
{
    QFETCH(QString, call);
    QFETCH(int, code);
    QFETCH(QString, out);
    QFETCH(QStringList, named);
    const TemporaryHome home;
    const Answer answer = deckctl({"--home", home.path("new"), call});
    QCOMPARE(answer.code, code);
    QCOMPARE(QString::fromUtf8(answer.out), out);
    if (!named.isEmpty())
        checkMessage(answer, named);
    QCOMPARE(describeTree(home.path()), QStringList());
}

QTEST_GUILESS_MAIN(DeckctlRefusalsTest)
#include "tst_deckctlrefusals.moc"
