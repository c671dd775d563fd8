// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/configlayers.h"

#include "config/daemonconfig.h"
#include "config/smallfile.h"
#include "daemon/launchplan.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ConfigLook)
};

QByteArray generatedAlone(const Profile &profile, const Places &places)
{
    const auto text = makeDaemonConfig(profile, places, ::geteuid(), ::getegid());
    const auto *bytes = std::get_if<QByteArray>(&text);
    return bytes ? *bytes : QByteArray();
}

/// The plan was made with it, so it can be read.
QByteArray operatorsFileOf(const Inspection &inspection)
{
    if (inspection.configFile)
        return inspection.configFile->text;
    const QString &path = inspection.setup.profile.configFile;
    const auto file = path.isEmpty() ? OperatorsFile{} : readOperatorsFile(path);
    const auto *read = std::get_if<OperatorsFile>(&file);
    return read ? read->text : QByteArray();
}

/// What the last start wrote; nothing before the first one.
std::variant<std::optional<QByteArray>, Problem> readWritten(const Places &places)
{
    return readSmallFile(places.daemonConfig,
                         {Words::tr("configuration"), Words::tr("The next start writes it anew.")});
}

/// The files that the binary imported, read anew; those that cannot be read are noted.
QList<ImportedConfig> readImports(const QByteArray &dump, const QString &file, QStringList &notes)
{
    QList<ImportedConfig> imports;
    for (const QString &path : tomlStrings(dump, "imports"_L1)) {
        // The binary names the file itself as well, by the path that it was given.
        if (path == file)
            continue;
        const QString absolute = QFileInfo(path).absoluteFilePath();
        const auto text = readSmallFile(absolute, {Words::tr("configuration"), {}});
        if (const auto *problem = std::get_if<Problem>(&text))
            notes << Words::tr("imported file %1").arg(problem->message());
        else if (const auto &bytes = std::get<std::optional<QByteArray>>(text))
            imports.append({absolute, *bytes});
    }
    return imports;
}

/// The binary names the file that it was given among the imports; a temporary one means `file`.
ProgramRun dumpAs(const QString &file, const ConfigBinary &binary, const QByteArray &text)
{
    ProgramRun run = dumpConfigText(binary, text);
    if (!file.contains(u'"') && !file.contains(u'\\'))
        run.out.replace("\"containerd.toml\"", '"' + file.toUtf8() + '"');
    return run;
}

} // namespace

std::variant<PlannedConfig, DaemonError> planConfig(const Inspection &inspection)
{
    const Profile &profile = inspection.setup.profile;
    const Places &places = inspection.setup.places;
    if (profile.dialect != Dialect::Containerd)
        return DaemonError{ErrorCode::BadProfile,
                           {u"%1"_s.arg(keyword(profile.dialect)),
                            Words::tr("this dialect has no configuration file"),
                            Words::tr("Its settings are the options of its command line.")}};
    const auto plan = planLaunch(profile, places, QProcessEnvironment::systemEnvironment(),
                                 inspection.configFile);
    if (const auto *error = std::get_if<DaemonError>(&plan))
        return *error;
    const auto &launch = std::get<LaunchPlan>(plan);
    PlannedConfig planned;
    planned.binary = {launch.program, launch.environment, std::chrono::seconds(5), inspection.stop};
    planned.text = launch.daemonConfig;
    planned.generated = generatedAlone(withoutOperators(inspection).setup.profile, places);
    planned.operatorsFile = operatorsFileOf(inspection);
    return planned;
}

Inspection withoutOperators(Inspection inspection)
{
    inspection.setup.profile.configText.clear();
    inspection.setup.profile.configFile.clear();
    inspection.configFile.reset();
    return inspection;
}

std::variant<ResolvedConfig, DaemonError> configOf(const Inspection &inspection,
                                                   ConfigMoment moment)
{
    const auto planned = planConfig(inspection);
    if (const auto *error = std::get_if<DaemonError>(&planned))
        return *error;
    const auto &plan = std::get<PlannedConfig>(planned);
    const QString file = inspection.setup.places.daemonConfig;
    std::optional<QByteArray> onDisk;
    if (moment == ConfigMoment::Now) {
        auto written = readWritten(inspection.setup.places);
        if (const auto *problem = std::get_if<Problem>(&written))
            return DaemonError{ErrorCode::Unanswered, *problem};
        onDisk = std::get<std::optional<QByteArray>>(written);
    }

    ResolvedConfig config{plan.binary, {}, onDisk.has_value(), {}, {}};
    if (onDisk && *onDisk != plan.text)
        config.notes
            << Words::tr("the profile, or options of the command line, have changed since %1 was "
                         "written: the next start writes another one")
                   .arg(file);
    const ProgramRun dump =
        onDisk ? dumpConfigFile(plan.binary, file) : dumpAs(file, plan.binary, plan.text);
    config.whyNotEffective = dump.cause;
    config.notes << warningsOf(dump);
    const ConfigLayers layers{dump.isGood() ? dump.out : QByteArray(),
                              defaultConfig(plan.binary).out,
                              onDisk.value_or(plan.text),
                              plan.generated,
                              plan.operatorsFile,
                              inspection.setup.profile.configText.toUtf8(),
                              readImports(dump.out, file, config.notes)};
    auto values = effectiveConfig(layers);
    if (!values)
        return DaemonError{
            ErrorCode::Unanswered,
            {file, Words::tr("is not TOML"), Words::tr("The next start writes it anew.")}};
    config.values = std::move(*values);
    return config;
}

} // namespace deck
