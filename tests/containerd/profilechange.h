// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "config/commonoptions.h"
#include "control/remotesession.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QJsonArray>
#include <QTest>

#include <memory>
#include <optional>

namespace deck::test {

inline const QByteArray kGood("# mine\n[plugins.\"io.containerd.gc.v1.scheduler\"]\n"
                              "pause_threshold = 0.25\n");
inline const QByteArray kOther("[plugins.\"io.containerd.gc.v1.scheduler\"]\n"
                               "pause_threshold = 0.125\n");
inline const QByteArray kBreaksAPlugin("[plugins.\"io.containerd.snapshotter.v1.native\"]\n"
                                       "root_path = \"/proc/nothing\"\n");
inline const QByteArray kBreaksTheStore("[plugins.\"io.containerd.metadata.v1.bolt\"]\n"
                                        "content_sharing_policy = \"bogus\"\n");
inline const QStringList kIndependent{"--set", "lifetime=independent"};

[[nodiscard]] inline bool serves(const QJsonObject &snapshot)
{
    return snapshot["health"] == "serving";
}

/// A test of what becomes of a profile on a home of its own, as the programs tell it.
class ProfileChangeTest : public QObject
{
protected:
    void beginAnew() { m_home = std::make_unique<TemporaryHome>(); }
    [[nodiscard]] QString profile() const { return m_home->path("config/default.toml"); }
    [[nodiscard]] test::Answer call(const QStringList &arguments) const
    {
        return deckctl(arguments + QStringList{"--home", m_home->path()});
    }
    [[nodiscard]] QJsonObject status() const { return call({"status", "--json"}).json(); }
    [[nodiscard]] qint64 daemonPid() const { return status()["pid"].toInteger(); }
    [[nodiscard]] test::Answer apply(const QByteArray &text, const QStringList &more = {}) const
    {
        writeFile(m_home->path("try.toml"), text);
        return call(QStringList{"config", "apply", m_home->path("try.toml")} + more);
    }
    [[nodiscard]] QJsonArray history() const
    {
        return call({"config", "history", "--json"}).json()["changes"].toArray();
    }
    [[nodiscard]] QString lastOutcome() const
    {
        return history().first().toObject()["outcome"].toString();
    }
    [[nodiscard]] QString valueInForce(const QString &key) const
    {
        const QJsonObject shown = call({"config", "show", "--json"}).json();
        for (const QJsonValue value : shown["values"].toArray()) {
            if (value["key"].toString().endsWith(key))
                return value["value"].toString();
        }
        return {};
    }
    /// As a window asks it, over the control socket.
    /// When it is refused, the reason is all there is.
    [[nodiscard]] ChangeRecord change(const QJsonObject &arguments,
                                      Asker from = Asker::Terminal) const;

    std::unique_ptr<TemporaryHome> m_home;
};

inline ChangeRecord ProfileChangeTest::change(const QJsonObject &arguments, Asker from) const
{
    const auto setup = readSetup("default", {m_home->path(), {}});
    RemoteSession session(std::get<Setup>(setup));
    std::optional<deck::Answer> answer;
    connect(&session, &RemoteSession::opened, &session, [&] {
        session.change({ChangeKind::Apply, arguments, from}, &session,
                       [&](const deck::Answer &told) { answer = told; });
    });
    session.open();
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 30000);
    if (answer && !answer->error)
        return changeRecordFromJson(answer->content).value_or(ChangeRecord{});
    ChangeRecord refused;
    refused.reason = answer ? answer->error->problem.message() : "no answer";
    return refused;
}

} // namespace deck::test
