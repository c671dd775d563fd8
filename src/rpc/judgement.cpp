// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/judgement.h"

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// containerd's own mark, and the one plugin of 1.x that forgets it.
bool wasSkipped(const PluginState &plugin)
{
    return plugin.error.contains("skip plugin"_L1) || plugin.error == "devmapper not configured"_L1;
}

bool repeats(const PluginState &plugin, const PluginState &cause)
{
    return &plugin != &cause && plugin.requiredTypes.contains(cause.type) &&
           plugin.error.contains(cause.error);
}

} // namespace

DaemonReport judge(const Answers &answers)
{
    DaemonReport report;
    report.version = answers.version;
    report.revision = answers.revision;
    if (!answers.health.answered()) {
        report.health = Health::NotResponding;
        report.detail = answers.health.status;
        return report;
    }
    report.namespaces = answers.namespaces;
    report.failedPlugins = failedPlugins(answers.brokenPlugins);
    if (answers.serving && answers.work.answered()) {
        report.health = Health::Serving;
        return report;
    }
    report.health = Health::Degraded;
    report.detail =
        answers.serving ? answers.work.status : u"grpc.health.v1.Health/Check: NOT_SERVING"_s;
    return report;
}

QList<FailedPlugin> failedPlugins(const QList<PluginState> &broken)
{
    QList<FailedPlugin> failed;
    for (const PluginState &plugin : broken) {
        const bool inherited =
            std::any_of(broken.begin(), broken.end(),
                        [&plugin](const PluginState &other) { return repeats(plugin, other); });
        if (!wasSkipped(plugin) && !inherited)
            failed.append({plugin.type + u'.' + plugin.id, plugin.error});
    }
    return failed;
}

PluginCondition conditionOf(const PluginState &plugin)
{
    if (plugin.error.isEmpty())
        return PluginCondition::Ready;
    return wasSkipped(plugin) ? PluginCondition::Skipped : PluginCondition::Failed;
}

bool isConclusive(const Answers &answers)
{
    return answers.serving && (answers.work.kind == CallOutcome::Kind::Answered ||
                               answers.work.kind == CallOutcome::Kind::Failed);
}

} // namespace deck
