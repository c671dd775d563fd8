// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/configdump.h"
#include "doctor/check.h"
#include "posix/procfs.h"
#include "process/searchpath.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QVersionNumber>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProgramChecks)
};

/// The oldest daemon of each dialect whose questions and answers are known.
QVersionNumber oldestOf(Dialect dialect)
{
    return dialect == Dialect::Containerd ? QVersionNumber(1, 6) : QVersionNumber(0, 2);
}

bool isContainerd(const CheckContext &context)
{
    return context.setup.profile.dialect == Dialect::Containerd;
}

QString installHint(const CheckContext &context)
{
    return isContainerd(context) ? asRoot(context.system, u"apt install containerd runc"_s)
                                 : QString();
}

QString chmodHint(const QString &path, const System &system)
{
    const QString command = u"chmod +x %1"_s.arg(shellWord(path));
    return QFileInfo(path).ownerId() == system.uid ? command : asRoot(system, command);
}

Seen lookForProgram(const QString &program, const CheckContext &context)
{
    const QString path = findProgram(program, context);
    if (path.isEmpty() && program.contains(u'/'))
        return {Verdict::Error, Words::tr("%1: there is no such file").arg(program)};
    if (path.isEmpty())
        return {Verdict::Error,
                Words::tr("%1 is not in the daemon's PATH (%2)").arg(program, context.searchPath),
                installHint(context)};
    const QFileInfo file(path);
    if (!file.isFile())
        return {Verdict::Error, Words::tr("%1 is not a plain file").arg(path)};
    if (!file.isExecutable())
        return {Verdict::Error, Words::tr("%1 is not executable").arg(path),
                chmodHint(path, context.system)};
    return {Verdict::Ok, path};
}

ProgramRun ask(const QString &path, const QStringList &arguments, const CheckContext &context)
{
    return runProgram(path, arguments,
                      launchEnvironment(context.setup.profile, context.system.environment),
                      context.system.programDeadline, context.system.stop);
}

/// "1.6.20~ds1" of "containerd github.com/containerd/containerd 1.6.20~ds1 1.6.20~ds1-1+deb12u3".
QString versionIn(const QByteArray &text)
{
    static const QRegularExpression number(u"(?:^|[\\s:])v?(\\d+\\.\\d+[^\\s,]*)"_s);
    return number.match(QString::fromUtf8(text)).captured(1);
}

/// Found, and it runs: a program of another architecture, or without its libraries, does not.
Seen lookForAnswer(const QString &program, const QString &option, const CheckContext &context)
{
    const Seen there = lookForProgram(program, context);
    if (there.verdict != Verdict::Ok)
        return there;
    const ProgramRun run = ask(there.evidence, {option}, context);
    if (!run.isGood())
        return {Verdict::Error, u"%1 %2: %3"_s.arg(there.evidence, option, run.cause),
                installHint(context)};
    const QString version = versionIn(run.out);
    return {Verdict::Ok, version.isEmpty()
                             ? there.evidence
                             : Words::tr("%1, version %2").arg(there.evidence, version)};
}

Seen lookForBinary(const CheckContext &context)
{
    return lookForProgram(context.setup.profile.effectiveBinary(), context);
}

/// A dialect is a command line, which daemons of the other one do not understand.
Seen judgeVersion(const QString &version, const CheckContext &context)
{
    const QVersionNumber number = QVersionNumber::fromString(version);
    const Dialect dialect = context.setup.profile.dialect;
    const bool isOriginal = number < QVersionNumber(1);
    if (isOriginal != (dialect == Dialect::DockerContainerd)) {
        const Dialect other = isOriginal ? Dialect::DockerContainerd : Dialect::Containerd;
        return {
            Verdict::Error,
            Words::tr("version %1 does not speak the dialect %2").arg(version, keyword(dialect)),
            u"deckctl run --dialect %1"_s.arg(keyword(other))};
    }
    if (number < oldestOf(dialect))
        return {Verdict::Warning, Words::tr("version %1; %2 is the oldest that is known to work")
                                      .arg(version, oldestOf(dialect).toString())};
    return {Verdict::Ok, Words::tr("version %1").arg(version)};
}

/// What an upgrade leaves running until somebody restarts it.
bool wasReplaced(pid_t daemon)
{
    const auto process = readProcess(daemon);
    return process && process->executable.endsWith(" (deleted)"_L1);
}

Seen lookAtVersion(const CheckContext &context)
{
    const Seen there = lookForBinary(context);
    if (there.verdict != Verdict::Ok)
        return {Verdict::Skipped, Words::tr("there is no daemon to ask")};
    const ProgramRun run = ask(there.evidence, {u"--version"_s}, context);
    if (!run.isGood())
        return {Verdict::Error, Words::tr("%1 --version: %2").arg(there.evidence, run.cause),
                installHint(context)};
    const QString version = versionIn(run.out);
    if (version.isEmpty())
        return {Verdict::Warning, Words::tr("%1 --version does not say one").arg(there.evidence)};
    const Seen judged = judgeVersion(version, context);
    const pid_t running = liveDaemon(context.findings);
    if (judged.verdict == Verdict::Ok && wasReplaced(running))
        return {Verdict::Warning,
                Words::tr("%1, but pid %2 is of a file that has been replaced since")
                    .arg(judged.evidence)
                    .arg(running),
                u"deckctl restart"_s};
    return judged;
}

/// The daemon's own judgement, as only it knows its plugins' keys. containerd 1.7 and later accept
/// what they do not know, with a warning.
Seen askAboutConfiguration(const LaunchPlan &plan, const CheckContext &context)
{
    const ConfigBinary binary{plan.program, plan.environment, context.system.programDeadline,
                              context.system.stop};
    const ProgramRun run = dumpConfigText(binary, plan.daemonConfig);
    if (!run.isGood())
        return {Verdict::Error, Words::tr("refused by %1: %2").arg(plan.program, run.cause)};
    if (const QStringList warnings = warningsOf(run); !warnings.isEmpty())
        return {Verdict::Warning, warnings.first()};
    return {Verdict::Ok, Words::tr("accepted by %1").arg(plan.program)};
}

Seen lookAtConfiguration(const CheckContext &context)
{
    if (!isContainerd(context))
        return {Verdict::Skipped, Words::tr("this dialect has none")};
    const auto plan =
        planLaunch(context.setup.profile, context.setup.places, context.system.environment);
    if (const auto *error = std::get_if<DaemonError>(&plan)) {
        if (error->code == ErrorCode::BinaryNotFound)
            return {Verdict::Skipped, Words::tr("there is no daemon to ask")};
        return {Verdict::Error, error->problem.message()};
    }
    if (lookForBinary(context).verdict != Verdict::Ok)
        return {Verdict::Skipped, Words::tr("there is no daemon to ask")};
    return askAboutConfiguration(std::get<LaunchPlan>(plan), context);
}

Seen lookForRuntime(const CheckContext &context)
{
    const Profile &profile = context.setup.profile;
    return lookForAnswer(isContainerd(context) ? u"runc"_s : profile.effectiveRuntime(),
                         u"--version"_s, context);
}

Seen lookForShim(const CheckContext &context)
{
    // The original's shim takes no option, and would write a log where it is called.
    if (!isContainerd(context))
        return lookForProgram(u"docker-containerd-shim"_s, context);
    return lookForAnswer(u"containerd-shim-runc-v2"_s, u"-v"_s, context);
}

constexpr Check kChecks[] = {
    {QLatin1StringView("binary"), [] { return Words::tr("Daemon"); }, lookForBinary},
    {QLatin1StringView("version"), [] { return Words::tr("Daemon's version"); }, lookAtVersion},
    {QLatin1StringView("configuration"), [] { return Words::tr("Configuration"); },
     lookAtConfiguration},
    {QLatin1StringView("runtime"), [] { return Words::tr("Runtime"); }, lookForRuntime},
    {QLatin1StringView("shim"), [] { return Words::tr("Shim"); }, lookForShim},
};

} // namespace

QString findProgram(const QString &program, const CheckContext &context)
{
    if (program.contains(u'/'))
        return QFileInfo::exists(program) ? program : QString();
    return findInPath(program, context.searchPath);
}

std::span<const Check> programChecks()
{
    return kChecks;
}

} // namespace deck
