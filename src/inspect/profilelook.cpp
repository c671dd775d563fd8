// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/profilelook.h"

#include "config/profilekeys.h"
#include "daemon/launchplan.h"
#include "inspect/profileview.h"

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// The profile's file without what the command line lays over it, which cannot be changed here.
std::variant<Setup, Problem> setupOfFile(const Setup &setup)
{
    if (!setup.source)
        return setup;
    return readSetup(setup.profile.name, {setup.source->home, {}});
}

/// The problem of each key that is tried out; the others are set.
QMap<QString, QString> tryOut(Profile &profile, const QJsonObject &values)
{
    QMap<QString, QString> problems;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (auto problem = setProfileKey(profile, it.key(), it->toString())) {
            problem->subject = it.key();
            problems.insert(it.key(), problem->message());
        }
    }
    return problems;
}

bool isOverridden(const Setup &setup, const QString &key)
{
    if (!setup.source)
        return false;
    for (const auto &[name, value] : setup.source->overrides) {
        if (name == key)
            return true;
    }
    return false;
}

void addLaunch(ProfileView &view, const Setup &setup)
{
    const auto plan =
        planLaunch(setup.profile, setup.places, QProcessEnvironment::systemEnvironment());
    if (const auto *error = std::get_if<DaemonError>(&plan)) {
        view.problem = error->problem.message();
        return;
    }
    const auto &launch = std::get<LaunchPlan>(plan);
    view.commandLine = launch.arguments;
    view.commandLine.prepend(launch.program);
}

/// What is launched: the profile, with what the manager's command line lays over it.
Setup launched(const Setup &ofFile, const Setup &ofManager)
{
    Setup setup = ofFile;
    if (!ofManager.source)
        return setup;
    setup.places = ofManager.places;
    for (const auto &[key, value] : ofManager.source->overrides)
        (void)setProfileKey(setup.profile, key, value); // it was judged when the manager started
    return setup;
}

void addConfigFile(ProfileView &view, const QString &path)
{
    if (path.isEmpty())
        return;
    const auto file = readOperatorsFile(path);
    if (const auto *problem = std::get_if<Problem>(&file))
        view.configFileProblem = problem->message();
    else
        view.configFileText = QString::fromUtf8(std::get<OperatorsFile>(file).text);
}

} // namespace

Answer lookAtProfile(const Inspection &inspection)
{
    auto read = setupOfFile(inspection.setup);
    if (const auto *problem = std::get_if<Problem>(&read))
        return unanswered(problem->subject, problem->cause, problem->nextStep);
    auto &setup = std::get<Setup>(read);
    ProfileView view;
    view.file = setup.places.profileFile;
    view.warnings = setup.warnings;
    addConfigFile(view, setup.profile.configFile);
    const auto problems = tryOut(setup.profile, inspection.arguments.value("values"_L1).toObject());
    const Profile defaults;
    for (const ProfileKey &key : profileKeyTable()) {
        const QString name = key.name;
        view.keys.append({name, profileKeyText(setup.profile, name), profileKeyText(defaults, name),
                          key.allowed(), needsRestart(name), isOverridden(inspection.setup, name),
                          problems.value(name)});
    }
    addLaunch(view, launched(setup, inspection.setup));
    return {toJson(view), {}};
}

} // namespace deck
