// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/configdiff.h"

namespace deck {

QList<ConfigChange> configDiff(const EffectiveConfig &before, const EffectiveConfig &after)
{
    using enum ConfigChangeKind;
    QMap<QString, ConfigChange> changes; // by key, for its order
    for (auto it = before.begin(); it != before.end(); ++it) {
        const auto now = after.find(it.key());
        if (now == after.end())
            changes.insert(it.key(), {Removed, it.key(), *it, {}});
        else if (now->exact != it->exact)
            changes.insert(it.key(), {Changed, it.key(), *it, *now});
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!before.contains(it.key()))
            changes.insert(it.key(), {Added, it.key(), {}, *it});
    }
    return changes.values();
}

} // namespace deck
