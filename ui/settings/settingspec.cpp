// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/settingspec.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::SettingSpec)
};

SettingSpec dialect()
{
    return {
        u"dialect"_s,
        SettingKind::Choice,
        Words::tr("Dia&lect"),
        Words::tr("Which command line the daemon understands."),
        {},
        {{u"containerd"_s, Words::tr("containerd – 1.x and 2.x")},
         {u"docker-containerd"_s, Words::tr("docker-containerd – 0.2.x")}},
        Words::tr("It cannot be changed while a window manages the profile, as the daemon's files "
                  "are others. Make another profile for the other daemon, or quit, and use "
                  "`deckctl profiles set`.")};
}

QList<SettingSpec> runtimeSettings()
{
    return {{u"runtime"_s, SettingKind::Program, Words::tr("R&untime"),
             Words::tr("The OCI runtime that runs the containers: a path or a name."),
             Words::tr("default (docker-runc)")},
            {u"runtimeArguments"_s,
             SettingKind::List,
             Words::tr("Argu&ments of the runtime"),
             Words::tr("Passed on to the OCI runtime, in this order."),
             {}}};
}

SettingsSection daemonSection(Dialect of)
{
    const bool isDocker = of == Dialect::DockerContainerd;
    SettingsSection section{
        Words::tr("Daemon"),
        {dialect(),
         {u"binary"_s, SettingKind::Program, Words::tr("&Binary"),
          Words::tr("The daemon's program: a path, or a name that is looked up in PATH."),
          isDocker ? Words::tr("default (docker-containerd)") : Words::tr("default (containerd)")},
         {u"arguments"_s,
          SettingKind::List,
          Words::tr("Ar&guments"),
          Words::tr("Added behind those that the daemon needs, one a row."),
          {}},
         {u"environment"_s,
          SettingKind::Variables,
          Words::tr("&Environment"),
          Words::tr(
              "Added to the manager's own environment. NOTIFY_SOCKET, LISTEN_FDS, LISTEN_PID, "
              "LISTEN_FDNAMES and LD_PRELOAD reach the daemon only when they are set here."),
          {}}}};
    if (isDocker)
        section.settings << runtimeSettings();
    return section;
}

SettingSpec startDaemon()
{
    return {u"startDaemon"_s,
            SettingKind::Choice,
            Words::tr("&Start the daemon"),
            Words::tr("What is done about the daemon when a manager begins. One that runs already "
                      "is adopted, whatever is chosen."),
            {},
            {{QString(), Words::tr("default (a window waits for Start, deckctl run starts)")},
             {u"true"_s, Words::tr("true – a window starts it as it opens, too")},
             {u"false"_s, Words::tr("false – never launch one, only watch")}}};
}

SettingSpec lifetime()
{
    return {
        u"lifetime"_s,
        SettingKind::Choice,
        Words::tr("Li&fetime"),
        Words::tr("Whether the daemon outlives its manager, however that ends. Containers go on "
                  "either way. While no manager runs, nothing limits the size of its log."),
        {},
        {{u"manager"_s, Words::tr("manager – the kernel ends it with its manager (default)")},
         {u"independent"_s, Words::tr("independent – it goes on, and is adopted later")}}};
}

SettingSpec restart()
{
    return {u"restart"_s,
            SettingKind::Choice,
            Words::tr("&Restart"),
            Words::tr("When a daemon that ended unasked is started again: at once, then after "
                      "0.25 s doubling to 30 s. The fifth start within 10 s is the last."),
            {},
            {{u"never"_s, Words::tr("never")},
             {u"on-failure"_s, Words::tr("on-failure – after a failure (default)")},
             {u"always"_s, Words::tr("always – after any end that nobody asked for")}}};
}

SettingSpec malformedPidFile(Dialect of)
{
    const QString byDefault = of == Dialect::DockerContainerd ? Words::tr("default (refuse)")
                                                              : Words::tr("default (setAside)");
    return {u"malformedPidFile"_s,
            SettingKind::Choice,
            Words::tr("Pid file &without a pid"),
            Words::tr("What becomes of a pid file that does not hold a pid."),
            {},
            {{QString(), byDefault},
             {u"refuse"_s, Words::tr("refuse – the start fails, nothing is overwritten")},
             {u"setAside"_s, Words::tr("setAside – rename it, warn, and start")}}};
}

SettingsSection startSection(Dialect of)
{
    return {Words::tr("Start and Stop"),
            {startDaemon(),
             lifetime(),
             restart(),
             {u"startTimeout"_s,
              SettingKind::Line,
              Words::tr("Start &timeout"),
              Words::tr("How long the daemon may be silent before it is usable, such as 90s or 2m. "
                        "Each line of its log extends it, to at most five times as long."),
              {}},
             {u"stopTimeout"_s,
              SettingKind::Line,
              Words::tr("Sto&p timeout"),
              Words::tr("How long after SIGTERM the daemon gets SIGKILL, such as 15s or 1m."),
              {}},
             malformedPidFile(of)}};
}

SettingSpec logLevel(Dialect of)
{
    SettingSpec spec{
        u"logLevel"_s,
        SettingKind::Choice,
        Words::tr("Log &level"),
        of == Dialect::DockerContainerd
            ? Words::tr("docker-containerd knows two levels: debug and trace switch "
                        "its debug output on, the others leave it off.")
            : Words::tr("From which level on the daemon writes. It is given on the command "
                        "line, and has the last word over debug.level of the "
                        "configuration. For a while only, use More in the Log in the "
                        "menu Daemon."),
        {},
        {{QString(), Words::tr("default (the daemon's own)")}}};
    for (const QString &level :
         {u"trace"_s, u"debug"_s, u"info"_s, u"warn"_s, u"error"_s, u"fatal"_s, u"panic"_s})
        spec.choices.append({level, level});
    return spec;
}

SettingSpec logFormat(Dialect of)
{
    return {u"logFormat"_s,
            SettingKind::Choice,
            Words::tr("Log &format"),
            of == Dialect::DockerContainerd
                ? Words::tr("docker-containerd writes text, whatever is chosen.")
                : Words::tr("How the daemon writes a line. The window reads both."),
            {},
            {{u"text"_s, Words::tr("text (default)")}, {u"json"_s, Words::tr("json")}}};
}

SettingsSection logSection(Dialect of)
{
    return {
        Words::tr("Log"),
        {logLevel(of),
         logFormat(of),
         {u"logCapPerRun"_s,
          SettingKind::Line,
          Words::tr("Li&mit for one run"),
          Words::tr("How large the log of one run may become, such as 256MiB or 1GiB. The head "
                    "of the running log is given back in place."),
          {}},
         {u"logCapTotal"_s,
          SettingKind::Line,
          Words::tr("Limit for all &runs"),
          Words::tr("How large all of them may become together; the oldest run goes first. They "
                    "never take more than a quarter of what is free on their disk."),
          {}}}};
}

SettingsSection kernelSection()
{
    return {Words::tr("Kernel"),
            {{u"oomScore"_s, SettingKind::Line, Words::tr("OOM &score"),
              Words::tr("The daemon's OOM score adjustment, from -1000 (never killed for want of "
                        "memory) to 1000 (killed first). To lower it takes CAP_SYS_RESOURCE."),
              Words::tr("default (left alone)")},
             {u"oomScoreRequired"_s,
              SettingKind::Choice,
              Words::tr("OOM score re&quired"),
              Words::tr("What it means when the kernel refuses the score for want of privilege."),
              {},
              {{u"false"_s, Words::tr("false – a warning (default)")},
               {u"true"_s, Words::tr("true – the start fails")}}}}};
}

SettingsSection rootlessSection()
{
    return {Words::tr("User Namespace"),
            {{u"rootless"_s,
              SettingKind::Choice,
              Words::tr("&User namespace"),
              Words::tr("Whether the daemon runs in a user namespace, which an ordinary user's "
                        "containers need and root's do not."),
              {},
              {{QString(), Words::tr("default (as an ordinary user)")},
               {u"true"_s, Words::tr("true – made by rootlesskit")},
               {u"false"_s, Words::tr("false – none")}}},
             {u"rootlessNetwork"_s,
              SettingKind::Choice,
              Words::tr("Network of &containers"),
              Words::tr("It is made with the user namespace: by a start that finds no container "
                        "running."),
              {},
              {{QString(), Words::tr("default (slirp4netns where it can be had)")},
               {u"slirp4netns"_s, Words::tr("slirp4netns – one of their own")},
               {u"host"_s, Words::tr("host – shared with the host")}}}}};
}

} // namespace

QList<SettingsSection> settingsSections(Dialect dialect)
{
    QList<SettingsSection> sections{daemonSection(dialect), startSection(dialect),
                                    logSection(dialect), kernelSection()};
    if (dialect == Dialect::Containerd)
        sections << rootlessSection();
    return sections;
}

} // namespace deck
