// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "process/asker.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace deck {

/// What came of a change.
enum class ChangeOutcome {
    Open,    ///< written; the next start of the daemon tries it
    Applied, ///< the daemon came up with it, or needed no restart for it
    Undone,  ///< the daemon did not come up with it, and the former file is back
    Lapsed,  ///< it was never written, or somebody changed the file before it was tried
};

template <>
inline constexpr EnumWord<ChangeOutcome> kEnumWords<ChangeOutcome>[] = {
    {ChangeOutcome::Open, QLatin1StringView("open")},
    {ChangeOutcome::Applied, QLatin1StringView("applied")},
    {ChangeOutcome::Undone, QLatin1StringView("undone")},
    {ChangeOutcome::Lapsed, QLatin1StringView("lapsed")},
};

/// A key of the profile that a change gave another value; texts as `--set` has them, secrets struck
/// out.
struct KeyDifference
{
    QString key;
    QString before;
    QString after;

    bool operator==(const KeyDifference &) const = default;
};

/// Each with `key`, `before`, `after`.
[[nodiscard]] QJsonArray toJson(const QList<KeyDifference> &keys);
[[nodiscard]] std::optional<KeyDifference> keyDifferenceFromJson(const QJsonObject &object);

/// One change of a profile, from the moment before it is written until it is known what came of it.
/// A value.
struct ChangeRecord
{
    static constexpr int kFormat = 1;

    QString id; ///< sorts by time; the name of its file. Empty: nothing was different
    QDateTime at;
    QDateTime settledAt; ///< invalid while it is open
    Asker by = Asker::Terminal;
    QString user;        ///< the name of the account
    QString file;        ///< that was replaced: the profile's, or the operator's configuration
    QString goesBackTo;  ///< of a rollback: the id of the change that it undoes
    bool existed = true; ///< the file was there before
    QByteArray before;   ///< its bytes
    QByteArray after;
    QList<KeyDifference> keys;
    QJsonArray values; ///< of the daemon's configuration, as the difference was shown
    /// The plugins that did not load before it, either; nothing when no daemon was there to tell.
    std::optional<QStringList> failedBefore;
    qint64 triedBy = 0; ///< the pid of the daemon that was launched with it last; 0: none yet
    ChangeOutcome outcome = ChangeOutcome::Open;
    QString reason;        ///< why it was undone or has lapsed
    QStringList lastLines; ///< of the daemon's log at that attempt

    bool operator==(const ChangeRecord &) const = default;
};

/// What is told of it: all but the bytes, which can hold secrets. `id`, `at`, `settledAt`, `by`,
/// `user`, `file`, `goesBackTo`, `keys` (each `key`, `before`, `after`), `values` (each `key`,
/// `kind`, and of `before` and `after` what there is, with `value` and `source`), `outcome`,
/// `reason`, `lastLines`.
[[nodiscard]] QJsonObject toJson(const ChangeRecord &record);
/// Of such an object; without the bytes.
[[nodiscard]] std::optional<ChangeRecord> changeRecordFromJson(const QJsonObject &object);

/// What its file holds: everything.
[[nodiscard]] QJsonObject toStoredJson(const ChangeRecord &record);
[[nodiscard]] std::optional<ChangeRecord> storedChangeFromJson(const QJsonObject &object);

} // namespace deck
