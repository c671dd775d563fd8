// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/check.h"

#include <QFile>

namespace deck {

using namespace Qt::StringLiterals;

QString asRoot(const System &system, const QString &command)
{
    return system.uid == 0 ? command : u"sudo "_s + command;
}

QString textOf(const QString &path)
{
    constexpr qint64 kMost = 1024 * 1024;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(kMost)) : QString();
}

namespace {

CheckContext contextOf(const Setup &setup, const System &system)
{
    return {setup, system, observe(setup.profile, setup.places),
            launchEnvironment(setup.profile, system.environment).value(u"PATH"_s)};
}

CheckResult resultOf(const Check &check, const CheckContext &context)
{
    const Seen seen = check.look(context);
    const bool isFault = seen.verdict == Verdict::Warning || seen.verdict == Verdict::Error;
    return {check.id,
            check.title(),
            seen.verdict,
            seen.evidence,
            isFault ? seen.fix : QString(),
            isFault ? seen.remedy : Remedy::None};
}

QList<Check> allChecks()
{
    QList<Check> all;
    for (const auto &group : {programChecks(), folderChecks(), placeChecks(), kernelChecks(),
                              hostChecks(), rootlessChecks()})
        all.append(QList<Check>(group.begin(), group.end()));
    return all;
}

} // namespace

QList<CheckResult> runChecks(const Setup &setup, const System &system)
{
    const CheckContext context = contextOf(setup, system);
    QList<CheckResult> results;
    for (const Check &check : allChecks()) {
        if (system.stop.stop_requested())
            break;
        results.append(resultOf(check, context));
    }
    return results;
}

std::optional<CheckResult> runCheck(const QString &id, const Setup &setup, const System &system)
{
    for (const Check &check : allChecks()) {
        if (check.id == id)
            return resultOf(check, contextOf(setup, system));
    }
    return std::nullopt;
}

Verdict worstOf(const QList<CheckResult> &results)
{
    Verdict worst = Verdict::Ok;
    for (const CheckResult &result : results) {
        if (result.verdict == Verdict::Error)
            return Verdict::Error;
        if (result.verdict == Verdict::Warning)
            worst = Verdict::Warning;
    }
    return worst;
}

} // namespace deck
