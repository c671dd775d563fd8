// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/check.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QString installHint(const CheckContext &context)
{
    return context.setup.profile.dialect == Dialect::Containerd ? u"apt install containerd runc"_s
                                                                : QString();
}

QString found(const QString &program, const CheckContext &context)
{
    if (program.contains(u'/'))
        return QFileInfo::exists(program) ? program : QString();
    return QStandardPaths::findExecutable(program,
                                          context.searchPath.split(u':', Qt::SkipEmptyParts));
}

Seen lookForProgram(const QString &program, const CheckContext &context)
{
    const QString path = found(program, context);
    if (path.isEmpty())
        return {Verdict::Error,
                program.contains(u'/')
                    ? u"%1: there is no such file"_s.arg(program)
                    : u"%1 is not in the daemon's PATH (%2)"_s.arg(program, context.searchPath),
                installHint(context)};
    const QFileInfo file(path);
    if (!file.isFile())
        return {Verdict::Error, u"%1 is not a plain file"_s.arg(path)};
    if (!file.isExecutable())
        return {Verdict::Error, u"%1 is not executable"_s.arg(path),
                u"chmod +x %1"_s.arg(shellWord(path))};
    return {Verdict::Ok, path};
}

Seen lookForBinary(const CheckContext &context)
{
    return lookForProgram(context.setup.profile.effectiveBinary(), context);
}

Seen lookForRuntime(const CheckContext &context)
{
    const Profile &profile = context.setup.profile;
    return lookForProgram(
        profile.dialect == Dialect::Containerd ? u"runc"_s : profile.effectiveRuntime(), context);
}

Seen lookForShim(const CheckContext &context)
{
    return lookForProgram(context.setup.profile.dialect == Dialect::Containerd
                              ? u"containerd-shim-runc-v2"_s
                              : u"docker-containerd-shim"_s,
                          context);
}

constexpr Check kChecks[] = {
    {QLatin1StringView("binary"), [] { return u"Daemon"_s; }, lookForBinary},
    {QLatin1StringView("runtime"), [] { return u"Runtime"_s; }, lookForRuntime},
    {QLatin1StringView("shim"), [] { return u"Shim"_s; }, lookForShim},
};

} // namespace

std::span<const Check> programChecks()
{
    return kChecks;
}

} // namespace deck
