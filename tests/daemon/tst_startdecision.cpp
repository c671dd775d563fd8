// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/startdecision.h"

#include <QTest>

#include <cerrno>

using namespace deck;
using PidKind = PidFile::Reading::Kind;
using ProcessKind = ProcessFinding::Kind;
using SocketKind = SocketFinding::Kind;

Q_DECLARE_METATYPE(deck::Findings)

namespace {

constexpr int kOurs = 100;
constexpr int kOther = 200;

ProcessFinding process(ProcessKind kind, int pid)
{
    const OsError error = kind == ProcessKind::Unknown ? OsError{EMFILE, "open"} : OsError{};
    return {kind, pid, QStringLiteral("pid %1 (somebody)").arg(pid), error};
}

/// Builds findings in words.
class Seen
{
public:
    Seen pidFile(PidKind kind, int pid = 0, ProcessKind who = ProcessKind::Gone) const
    {
        Seen copy = *this;
        copy.m_findings.pidFile.kind = kind;
        copy.m_findings.pidFile.pid = pid;
        copy.m_findings.pidFile.content = kind == PidKind::Malformed ? "rubbish\n" : "";
        copy.m_findings.pidFileProcess = process(who, pid);
        return copy;
    }
    Seen pidFileError(int number) const
    {
        Seen copy = pidFile(PidKind::Unreadable);
        copy.m_findings.pidFile.error = {number, "open"};
        return copy;
    }
    Seen socket(SocketKind kind, ProcessKind owner = ProcessKind::Gone, int pid = 0) const
    {
        Seen copy = *this;
        const int error = kind == SocketKind::Unknown ? EMFILE : EACCES;
        copy.m_findings.socket = {kind, process(owner, pid), {error, "connect"}};
        return copy;
    }
    Seen dataHolder(ProcessKind kind, int pid) const
    {
        Seen copy = *this;
        copy.m_findings.dataHolder = process(kind, pid);
        return copy;
    }
    Seen folder(FolderFault fault) const
    {
        Seen copy = *this;
        copy.m_findings.stateFolder = fault;
        return copy;
    }
    operator Findings() const { return m_findings; }

private:
    Findings m_findings;
};

Places namedPlaces()
{
    Places places;
    places.state = "state";
    places.pidFile = "pid-file";
    places.socket = "socket";
    places.data = "data";
    return places;
}

/// Of an error, its code and its subject.
QString inWords(const StartDecision &decision)
{
    QString words = decision.setPidFileAside ? "set aside, " : "";
    if (const auto *launch = std::get_if<LaunchIt>(&decision.what))
        words += launch->warnings.isEmpty() ? "launch" : "launch, warn";
    else if (const auto *adopt = std::get_if<AdoptIt>(&decision.what))
        words +=
            QString("adopt %1%2").arg(adopt->pid).arg(adopt->correctPidFile ? ", correct" : "");
    if (const auto *error = std::get_if<DaemonError>(&decision.what))
        words += QString("refuse %1: %2").arg(keyword(error->code), error->problem.subject);
    return words;
}

} // namespace

class StartDecisionTest : public QObject
{
    Q_OBJECT

private slots:
    void decisions_data();
    void decisions();
    void refusalsNameThePlaceTheCauseAndTheNextStep();
};

void StartDecisionTest::decisions_data()
{
    QTest::addColumn<Findings>("findings");
    QTest::addColumn<QString>("refusing"); // malformedPidFile = refuse
    QTest::addColumn<QString>("settingAside");
    const auto row = [](const char *name, const Findings &findings, const QString &refusing,
                        const QString &settingAside = {}) {
        QTest::newRow(name) << findings << refusing
                            << (settingAside.isEmpty() ? refusing : settingAside);
    };
    const Seen nothing;
    row("nothing there", nothing, "launch");
    row("empty pid file", nothing.pidFile(PidKind::Empty), "launch");
    row("pid of a process that is gone", nothing.pidFile(PidKind::Valid, kOurs), "launch");
    row("pid of a zombie", nothing.pidFile(PidKind::Valid, kOurs, ProcessKind::Zombie), "launch");
    row("pid reused by a foreign process",
        nothing.pidFile(PidKind::Valid, kOther, ProcessKind::Foreign), "launch, warn");
    row("pid of somebody else's process (EPERM)",
        nothing.pidFile(PidKind::Valid, kOther, ProcessKind::NotPermitted), "launch, warn");
    row("a process that cannot be looked at",
        nothing.pidFile(PidKind::Valid, kOther, ProcessKind::Unknown),
        "refuse launch-failed: pid-file");
    row("one that cannot be looked at, while ours serves",
        nothing.pidFile(PidKind::Valid, kOther, ProcessKind::Unknown)
            .socket(SocketKind::Served, ProcessKind::Ours, kOurs),
        "adopt 100, correct");
    row("a holder of the data that cannot be looked at",
        nothing.dataHolder(ProcessKind::Unknown, kOther), "refuse launch-failed: data");
    row("a holder of the data that cannot be looked for",
        nothing.dataHolder(ProcessKind::Unknown, 0), "refuse launch-failed: data");
    row("a socket's owner that cannot be looked at",
        nothing.socket(SocketKind::Served, ProcessKind::Unknown, kOther),
        "refuse launch-failed: socket");
    row("a socket's owner that cannot be looked at, and is ours by the pid file",
        nothing.pidFile(PidKind::Valid, kOurs, ProcessKind::Ours)
            .socket(SocketKind::Served, ProcessKind::Unknown, kOurs),
        "adopt 100");
    row("a socket's owner that cannot be looked at, beside ours",
        nothing.pidFile(PidKind::Valid, kOurs, ProcessKind::Ours)
            .socket(SocketKind::Served, ProcessKind::Unknown, kOther),
        "refuse launch-failed: socket");
    row("a socket's owner that cannot be looked at, and holds the data as ours",
        nothing.dataHolder(ProcessKind::Ours, kOurs)
            .socket(SocketKind::Served, ProcessKind::Unknown, kOurs),
        "adopt 100, correct");
    row("no descriptor to look at the socket", nothing.socket(SocketKind::Unknown),
        "refuse launch-failed: socket");
    row("no descriptor to look at the socket, ours in the pid file",
        nothing.pidFile(PidKind::Valid, kOurs, ProcessKind::Ours).socket(SocketKind::Unknown),
        "refuse launch-failed: socket");
    row("no descriptor to read the pid file", nothing.pidFileError(EMFILE),
        "refuse launch-failed: pid-file");
    row("no memory to read the pid file", nothing.pidFileError(ENOMEM),
        "refuse launch-failed: pid-file");
    row("our daemon, still without a socket",
        nothing.pidFile(PidKind::Valid, kOurs, ProcessKind::Ours), "adopt 100");
    row("our daemon, serving",
        nothing.pidFile(PidKind::Valid, kOurs, ProcessKind::Ours)
            .socket(SocketKind::Served, ProcessKind::Ours, kOurs),
        "adopt 100");
    row("our daemon serves, pid file missing",
        nothing.socket(SocketKind::Served, ProcessKind::Ours, kOurs), "adopt 100, correct");
    row("our daemon serves, pid file names another process",
        nothing.pidFile(PidKind::Valid, kOther, ProcessKind::Foreign)
            .socket(SocketKind::Served, ProcessKind::Ours, kOurs),
        "adopt 100, correct");
    row("our daemon serves, pid file malformed",
        nothing.pidFile(PidKind::Malformed).socket(SocketKind::Served, ProcessKind::Ours, kOurs),
        "refuse pid-file-malformed: pid-file", "set aside, adopt 100, correct");
    row("our daemon has lost its pid file and socket, but holds the data",
        nothing.dataHolder(ProcessKind::Ours, kOurs), "adopt 100, correct");
    row("pid file malformed", nothing.pidFile(PidKind::Malformed),
        "refuse pid-file-malformed: pid-file", "set aside, launch");
    row("pid file is a link", nothing.pidFileError(ELOOP), "refuse pid-file-unusable: pid-file");
    row("pid file not readable", nothing.pidFileError(EACCES),
        "refuse pid-file-unusable: pid-file");
    row("stale socket", nothing.socket(SocketKind::Stale), "launch");
    row("socket of a foreign daemon",
        nothing.socket(SocketKind::Served, ProcessKind::Foreign, kOther),
        "refuse socket-owned: socket");
    row("socket of a foreign daemon, ours in the pid file",
        nothing.pidFile(PidKind::Valid, kOurs, ProcessKind::Ours)
            .socket(SocketKind::Served, ProcessKind::Foreign, kOther),
        "refuse socket-owned: socket");
    row("socket of another user's daemon",
        nothing.socket(SocketKind::Served, ProcessKind::NotPermitted, kOther),
        "refuse socket-owned: socket");
    row("a plain file at the socket's path", nothing.socket(SocketKind::NotASocket),
        "refuse socket-path-unusable: socket");
    row("socket's path not permitted", nothing.socket(SocketKind::Unreachable),
        "refuse socket-path-unusable: socket");
    row("another daemon on our data", nothing.dataHolder(ProcessKind::Foreign, kOther),
        "refuse data-in-use: data");
    row("others may write to the state folder", nothing.folder(FolderFault::OthersMayWrite),
        "refuse folder-unusable: state");
    row("state folder is a link",
        nothing.folder(FolderFault::NotAFolder).pidFile(PidKind::Malformed),
        "refuse folder-unusable: state");
}

void StartDecisionTest::decisions()
{
    QFETCH(Findings, findings);
    QFETCH(QString, refusing);
    QFETCH(QString, settingAside);
    const Places places = namedPlaces();
    QCOMPARE(inWords(decideStart(findings, places, MalformedPidFile::Refuse)), refusing);
    QCOMPARE(inWords(decideStart(findings, places, MalformedPidFile::SetAside)), settingAside);
}

void StartDecisionTest::refusalsNameThePlaceTheCauseAndTheNextStep()
{
    Places places;
    places.pidFile = "/x/containerd.pid";
    const auto decision =
        decideStart(Seen().pidFile(PidKind::Malformed), places, MalformedPidFile::Refuse);
    const auto error = std::get<DaemonError>(decision.what);
    QCOMPARE(error.problem.subject, places.pidFile);
    QVERIFY(error.problem.cause.contains("\"rubbish\\x0a\""));
    QVERIFY(error.problem.nextStep.endsWith('.'));
    QCOMPARE(error.repair, Repair::SetAsidePidFile);
}

QTEST_GUILESS_MAIN(StartDecisionTest)
#include "tst_startdecision.moc"
