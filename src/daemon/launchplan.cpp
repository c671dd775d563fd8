// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/launchplan.h"

#include "config/daemonconfig.h"
#include "process/searchpath.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Errors)
};

constexpr QLatin1StringView
    kDefaultPath("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");

QStringList containerdArguments(const Profile &profile, const Places &places)
{
    QStringList arguments{u"--config"_s, places.daemonConfig};
    if (!profile.logLevel.isEmpty())
        arguments << u"--log-level"_s << profile.logLevel;
    return arguments;
}

QStringList dockerContainerdArguments(const Profile &profile, const Places &places)
{
    QStringList arguments{u"-l"_s,
                          u"unix://"_s + places.socket,
                          u"--shim"_s,
                          u"docker-containerd-shim"_s,
                          u"--metrics-interval=0"_s,
                          u"--start-timeout"_s,
                          u"2m"_s,
                          u"--state-dir"_s,
                          places.daemonState};
    if (const QString runtime = profile.effectiveRuntime(); !runtime.isEmpty())
        arguments << u"--runtime"_s << runtime;
    if (profile.logLevel == "debug"_L1 || profile.logLevel == "trace"_L1)
        arguments << u"--debug"_s;
    for (const QString &argument : profile.runtimeArguments)
        arguments << u"--runtime-args"_s << argument;
    return arguments;
}

/// A bare name is looked up in PATH; a path is taken as it is, and exec says what is wrong with it.
std::variant<QString, DaemonError> findBinary(const QString &binary, const QString &searchPath)
{
    if (binary.contains(u'/')) {
        if (QFileInfo::exists(binary))
            return binary;
        return DaemonError{ErrorCode::BinaryNotFound,
                           {binary, Words::tr("there is no such file"),
                            Words::tr("Correct the profile's `binary`.")},
                           Repair::TryAgain};
    }
    const QString found = findInPath(binary, searchPath);
    if (!found.isEmpty())
        return found;
    return DaemonError{
        ErrorCode::BinaryNotFound,
        {binary, Words::tr("no such program in PATH (%1)").arg(searchPath),
         Words::tr("Install it (Debian's package of containerd has that name), or name its "
                   "path as the profile's `binary`.")},
        Repair::TryAgain};
}

} // namespace

QStringList launchArguments(const Profile &profile, const Places &places)
{
    const QStringList needed = profile.dialect == Dialect::Containerd
                                   ? containerdArguments(profile, places)
                                   : dockerContainerdArguments(profile, places);
    return needed + profile.arguments;
}

QProcessEnvironment launchEnvironment(const Profile &profile, const QProcessEnvironment &own)
{
    static constexpr QLatin1StringView kNotPassedOn[] = {
        QLatin1StringView("LISTEN_FDS"), QLatin1StringView("LISTEN_PID"),
        QLatin1StringView("LISTEN_FDNAMES"), QLatin1StringView("LD_PRELOAD")};
    QProcessEnvironment environment = own;
    for (const QLatin1StringView name : kNotPassedOn)
        environment.remove(name);
    for (const QString &name : own.keys()) {
        if (name.startsWith("NOTIFY_SOCKET"_L1))
            environment.remove(name);
    }
    if (environment.value(u"PATH"_s).isEmpty())
        environment.insert(u"PATH"_s, kDefaultPath);
    for (auto it = profile.environment.begin(); it != profile.environment.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

std::variant<LaunchPlan, DaemonError> planLaunch(const Profile &profile, const Places &places,
                                                 const QProcessEnvironment &own,
                                                 const std::optional<OperatorsFile> &configFile)
{
    if (profile.rootless == true && ::geteuid() == 0)
        return DaemonError{ErrorCode::BadProfile,
                           {u"rootless = true"_s, Words::tr("this manager runs as root"),
                            Words::tr("Unset the key, or start the manager as an ordinary user.")}};
    LaunchPlan plan;
    plan.arguments = launchArguments(profile, places);
    plan.environment = launchEnvironment(profile, own);
    const auto binary = findBinary(profile.effectiveBinary(), plan.environment.value(u"PATH"_s));
    if (const auto *error = std::get_if<DaemonError>(&binary))
        return *error;
    plan.program = std::get<QString>(binary);
    if (profile.dialect == Dialect::DockerContainerd)
        return plan;
    std::optional<OperatorsFile> file = configFile;
    if (!file && !profile.configFile.isEmpty()) {
        auto read = readOperatorsFile(profile.configFile);
        if (const auto *problem = std::get_if<Problem>(&read))
            return DaemonError{ErrorCode::BadProfile, *problem, Repair::TryAgain};
        file = std::get<OperatorsFile>(std::move(read));
    }
    const auto config = makeDaemonConfig(profile, places, ::geteuid(), ::getegid(), file);
    if (const auto *problem = std::get_if<Problem>(&config))
        return DaemonError{ErrorCode::BadProfile, *problem};
    plan.daemonConfig = std::get<QByteArray>(config);
    return plan;
}

} // namespace deck
