// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "config/configcheck.h"
#include "config/configdiff.h"

#include <QJsonObject>

namespace deck {

/// The answer to Topic::ConfigCheck.
struct ConfigJudgement
{
    QList<ConfigFinding> findings;

    [[nodiscard]] qsizetype count(FindingKind kind) const;
    [[nodiscard]] bool hasErrors() const { return count(FindingKind::Error) > 0; }
};

/// The answer to Topic::ConfigDiff, or what is on record of it.
struct ConfigDifference
{
    QList<ConfigChange> values;
    QList<KeyDifference> keys; ///< of the profile
    bool needsRestart = false;
    QStringList notes;

    [[nodiscard]] bool isEmpty() const { return values.isEmpty() && keys.isEmpty(); }
};

/// The answer to Topic::Config.
struct ConfigInForce
{
    struct Value
    {
        QString key;
        ConfigValue value;
    };

    QString file;
    bool isWritten = false;
    bool isEffective = true;
    QList<Value> values;
    QStringList notes;

    /// The files that are imported, as far as they have a value; then what `imports` names.
    [[nodiscard]] QStringList imports() const;
};

/// All of these: nothing for what is no such answer.
[[nodiscard]] std::optional<ConfigJudgement> judgementFromJson(const QJsonObject &object);
[[nodiscard]] std::optional<ConfigDifference> differenceFromJson(const QJsonObject &object);
[[nodiscard]] std::optional<ConfigInForce> configInForceFromJson(const QJsonObject &object);

/// What is on record of a change.
[[nodiscard]] ConfigDifference differenceOf(const ChangeRecord &record);
/// What going back to before a change makes different, as far as it is on record: it takes back
/// that change and all that were made since. Records newest first.
[[nodiscard]] ConfigDifference wayBack(const QList<ChangeRecord> &records, const QString &id);

} // namespace deck
