// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/identity.h"
#include "helpers/callpoints.h"
#include "helpers/processguard.h"

#include <QProcess>
#include <QScopeGuard>
#include <QTest>

#include <cerrno>
#include <future>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;
using Kind = ProcessFinding::Kind;

namespace {

Places places()
{
    Places places;
    places.socket = "/run/x/containerd.sock";
    places.daemonConfig = "/run/x/containerd.toml";
    return places;
}

Identity identityOf(Dialect dialect)
{
    Profile profile;
    profile.dialect = dialect;
    return {profile, places()};
}

class Sleeper
{
public:
    Sleeper()
    {
        m_process.start("sleep", {"1000"});
        m_started = m_process.waitForStarted();
    }
    ~Sleeper()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Sleeper(const Sleeper &) = delete;
    Sleeper &operator=(const Sleeper &) = delete;

    [[nodiscard]] bool started() const { return m_started; }
    [[nodiscard]] pid_t pid() const { return static_cast<pid_t>(m_process.processId()); }

private:
    QProcess m_process;
    bool m_started = false;
};

} // namespace

class IdentityTest : public QObject
{
    Q_OBJECT

private slots:
    void commandLines_data();
    void commandLines();
    void foreignProcessIsNamed();
    void ownManagerAndInitAreForeign();
    void zombieIsNotAlive();
    void noProcessAtAll_data();
    void noProcessAtAll();
    void threadIsNoProcess_data();
    void threadIsNoProcess();
    void longCommandLinesAreCut();
};

void IdentityTest::commandLines_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("ours");
    const auto row = [](const char *name, Dialect dialect, const QString &line, bool ours) {
        QTest::newRow(name) << static_cast<int>(dialect) << line << ours;
    };
    constexpr auto kNew = Dialect::Containerd;
    constexpr auto kOld = Dialect::DockerContainerd;
    row("as we launch it", kNew, "/usr/bin/containerd --config /run/x/containerd.toml", true);
    row("with a level", kNew, "containerd --config /run/x/containerd.toml --log-level debug", true);
    row("level first", kNew, "containerd --log-level debug --config /run/x/containerd.toml", true);
    row("with an equals sign", kNew, "containerd --config=/run/x/containerd.toml", true);
    row("short option", kNew, "containerd -c /run/x/containerd.toml", true);
    row("renamed binary", kNew, "/opt/containerd-2.1 --config /run/x/containerd.toml", true);
    row("another configuration", kNew, "containerd --config /etc/containerd/config.toml", false);
    row("no configuration", kNew, "containerd", false);
    row("the path as another option's value", kNew, "containerd --log-level /run/x/containerd.toml",
        false);
    row("the path in the place of an option", kNew, "containerd /run/x/containerd.toml", false);
    row("a sub-command that prints the configuration", kNew,
        "containerd --config /run/x/containerd.toml config dump", false);
    row("traced by another program", kNew, "strace -f containerd --config /run/x/containerd.toml",
        false);
    row("an editor on the file", kNew, "vi /run/x/containerd.toml", false);
    row("option without its value", kNew, "containerd --config", false);
    row("docker-containerd as we launch it", kOld,
        "docker-containerd -l unix:///run/x/containerd.sock --shim docker-containerd-shim "
        "--metrics-interval=0 --start-timeout 2m --state-dir /run/x/containerd --debug",
        true);
    row("docker-containerd on another address", kOld, "docker-containerd -l unix:///other", false);
    row("the other dialect's command line", kOld, "containerd --config /run/x/containerd.toml",
        false);
}

void IdentityTest::commandLines()
{
    QFETCH(int, dialect);
    QFETCH(QString, line);
    QFETCH(bool, ours);
    ProcessInfo process;
    process.arguments = line.toLatin1().split(' ');
    QCOMPARE(identityOf(static_cast<Dialect>(dialect)).matches(process), ours);
}

void IdentityTest::foreignProcessIsNamed()
{
    const Sleeper sleeper;
    QVERIFY(sleeper.started());
    QTRY_COMPARE(readProcess(sleeper.pid())->arguments.size(), 2); // exec tells before it is done
    const auto finding = inspectProcess(sleeper.pid(), identityOf(Dialect::Containerd));
    QVERIFY(finding.kind == Kind::Foreign);
    QVERIFY(finding.description.contains(QString::number(sleeper.pid())));
    QVERIFY(finding.description.contains("sleep 1000"));
}

void IdentityTest::ownManagerAndInitAreForeign()
{
    QVERIFY(inspectProcess(::getpid(), identityOf(Dialect::Containerd)).kind == Kind::Foreign);
    const auto init = inspectProcess(1, identityOf(Dialect::Containerd));
    QVERIFY(init.kind == Kind::Foreign || init.kind == Kind::NotPermitted);
}

void IdentityTest::zombieIsNotAlive()
{
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(0);
    QTRY_VERIFY(readProcess(pid)->isZombie());
    const auto finding = inspectProcess(pid, identityOf(Dialect::Containerd));
    ::waitpid(pid, nullptr, 0);
    QVERIFY(finding.kind == Kind::Zombie);
    QVERIFY(!finding.isAlive());
}

void IdentityTest::noProcessAtAll_data()
{
    QTest::addColumn<int>("pid");
    QTest::newRow("zero") << 0;
    QTest::newRow("negative") << -1;
    QTest::newRow("never given") << 0x7fffffff;
}

void IdentityTest::noProcessAtAll()
{
    QFETCH(int, pid);
    QVERIFY(inspectProcess(pid, identityOf(Dialect::Containerd)).kind == Kind::Gone);
}

void IdentityTest::threadIsNoProcess_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("as this kernel answers") << 0;
    QTest::newRow("Linux up to 6.14") << EINVAL;
    QTest::newRow("Linux since 6.15") << ENOENT;
    QTest::newRow("no pidfd_open") << ENOSYS;
}

/// A pid file may name one: ids of threads and processes are of the same numbers.
void IdentityTest::threadIsNoProcess()
{
    QFETCH(int, error);
    std::promise<pid_t> id;
    std::promise<void> end;
    std::thread thread([&] {
        id.set_value(::gettid());
        end.get_future().wait();
    });
    const auto ended = qScopeGuard([&] {
        (void)endOfFaults();
        end.set_value();
        thread.join();
    });
    const pid_t pid = id.get_future().get();
    if (error != 0)
        failAlways("pidfd_open", error);
    const auto finding = inspectProcess(pid, identityOf(Dialect::Containerd));
    QVERIFY2(finding.kind == Kind::Gone, qPrintable(finding.error.toString()));
}

void IdentityTest::longCommandLinesAreCut()
{
    ProcessInfo process;
    process.pid = 42;
    process.arguments = {QByteArray(5000, 'x')};
    QCOMPARE_LE(describe(process).size(), 150);
}

QTEST_GUILESS_MAIN(IdentityTest)
#include "tst_identity.moc"
