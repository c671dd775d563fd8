// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "checks/checkspage.h"
#include "config/profile.h"
#include "configuration/configpage.h"
#include "daemon/runrecord.h"
#include "doctor/checkreport.h"
#include "health/healthpage.h"
#include "helpers/temporaryhome.h"
#include "inspect/eventlog.h"
#include "inspect/impact.h"
#include "inspect/inventoryjson.h"
#include "inspect/ownership.h"
#include "inspect/profileview.h"
#include "inspect/startupjson.h"
#include "inspect/usage.h"
#include "runs/runspage.h"
#include "shownwindow.h"

#include <QJsonArray>
#include <QTabBar>

namespace deck::test {

/// Of every key, with its default.
inline ProfileView wholeProfile()
{
    ProfileView view;
    view.file = "/h/default.toml";
    for (const QString &key : profileKeys()) {
        const QString byDefault = profileKeyText(Profile(), key);
        view.keys.append({key, byDefault, byDefault, {}, needsRestart(key), false, {}});
    }
    for (ProfileKeyView &each : view.keys) {
        if (each.key == "configText")
            each.value = "[debug]\n  level = \"info\"\n";
    }
    view.commandLine = {"/usr/bin/containerd", "--config", "/h/state/containerd.toml"};
    return view;
}

inline QJsonObject someRuns()
{
    RunRecord run;
    run.startedAt = QDateTime::currentDateTimeUtc().addSecs(-60);
    run.endedAt = QDateTime::currentDateTimeUtc();
    run.pid = 4711;
    run.id = makeRunId(run.startedAt, run.pid);
    run.end = RunEnd::Seen;
    run.lastLines = {"level=fatal msg=\"no such plugin\""};
    return {{"runs", QJsonArray{toJson(run)}}, {"run", toJson(run)}, {"log", "/h/log/old.log"}};
}

inline Inventory someInventory()
{
    Inventory inventory;
    inventory.version = "1.6.20";
    inventory.uuid = "u-u-i-d";
    inventory.plugins = {{"io.x", "fine", {}, {}}, {"io.x", "bolt", {}, "invalid database"}};
    NamespaceContent content;
    content.name = "k8s.io";
    inventory.namespaces = {content};
    return inventory;
}

/// A session that answers whatever its window asks.
inline void answerAll(ScriptedSession &session)
{
    using std::chrono::microseconds;
    const StartupTimes startup{LogTime(microseconds(1'700'000'000'000'000)),
                               {{"io.x.bolt", microseconds(500), microseconds(500)}},
                               microseconds(1000)};
    const CheckReport checks{
        QDateTime::currentDateTimeUtc(),
        {{"binary", "Daemon", Verdict::Ok, "/usr/bin/containerd", {}, Remedy::None},
         {"pid-file", "Pid file", Verdict::Error, "/s/containerd.pid holds no pid",
          "mv /s/containerd.pid /s/containerd.pid.bad", Remedy::SetAsidePidFile}},
        {}};
    ChangeRecord change;
    change.id = "20260102T030405678Z";
    change.at = QDateTime::currentDateTimeUtc();
    change.user = "olga";
    change.file = "/h/default.toml";
    change.outcome = ChangeOutcome::Applied;
    const QJsonObject finding{{"kind", "error"}, {"line", 1}, {"column", 1}, {"cause", "a cause"}};
    session.setAnswer(Topic::Profile, {toJson(wholeProfile())});
    session.setAnswer(Topic::Runs, {someRuns()});
    session.setAnswer(Topic::Inventory, {toJson(someInventory())});
    session.setAnswer(Topic::Impact, {toJson(Impact{4711, {}, 0, {}})});
    session.setAnswer(Topic::Usage, {toJson(Usage{4711, {}, {}, 1 << 20, 2 << 20, 9, 25})});
    session.setAnswer(Topic::Startup, {toJson(StartupComparison{startup, startup})});
    session.setAnswer(Topic::Events, {toJson(EventList{1, {}, {}})});
    session.setAnswer(Topic::Checks, {toJson(checks)});
    session.setAnswer(Topic::Changes, {{{"changes", QJsonArray{toJson(change)}}}});
    session.setAnswer(Topic::ConfigCheck,
                      {{{"findings", QJsonArray{finding}}, {"verdict", "invalid"}}});
}

/// The window with all pages over a daemon that serves, and something on each of them.
struct Filled : Shown
{
    explicit Filled(int page = 0) : Shown(serving())
    {
        answerAll(session);
        window.addPage(new HealthPage, "Health");
        window.addPage(new RunsPage, "Runs");
        window.addPage(new ConfigPage, "Configuration");
        window.addPage(new ChecksPage, "Checks");
        Snapshot snapshot = serving();
        snapshot.logFile = home.path("containerd.log");
        writeFile(snapshot.logFile, "level=info msg=one\nlevel=error msg=two\n");
        session.show(snapshot);
        find<QTabBar>("pages")->setCurrentIndex(page);
    }

    const TemporaryHome home;
};

} // namespace deck::test
