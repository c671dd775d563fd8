// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace deck {

/// A record that is not usable, and why.
struct RecordFault
{
    QString file;
    QString cause;
    bool isBroken = false; ///< a plain file of ours whose content is nothing: it may be set aside

    bool operator==(const RecordFault &) const = default;
};

/// Each with `file` and `cause`.
[[nodiscard]] QJsonArray toJson(const QList<RecordFault> &faults);

/// Records as JSON files, one for each, in a folder of their own; their names sort by time. A bad
/// one never hurts the others, and nothing is followed through a symbolic link. Any thread; only
/// whoever holds the profile's lock writes.
class RecordFolder
{
public:
    /// What a kind of records has of its own.
    struct Kind
    {
        int format = 1;     ///< the newest that is understood
        qsizetype most = 1; ///< records that are kept
        qint64 longest = 1; ///< bytes of one
    };
    static constexpr qsizetype kMostSetAside = 20;

    /// Takes the content of one file, or says why it is nothing of this kind.
    using Take = std::function<std::optional<QString>(const QString &id, const QJsonObject &)>;

    RecordFolder(QString folder, Kind kind) : m_folder(std::move(folder)), m_kind(std::move(kind))
    {
    }

    [[nodiscard]] const QString &path() const { return m_folder; }

    /// In the order of their names; what cannot be taken is a fault.
    [[nodiscard]] QList<RecordFault> readAll(const Take &take) const { return read({}, take); }
    /// Only those whose id ends so.
    [[nodiscard]] QList<RecordFault> read(const QString &idEnd, const Take &take) const;
    /// Only the last one by name.
    [[nodiscard]] QList<RecordFault> readNewest(const Take &take) const;
    /// Replaces the record in a single step (mode 0600), and makes its folder when missing. Does
    /// not wait for the disk: a record that a power loss takes is no harm.
    OsStatus write(const QString &id, const QJsonObject &content) const;

    /// What a manager does once when it begins: renames broken records (`*.bad`), removes what a
    /// write that was cut off left, and deletes the oldest records over the limit.
    void tidy(const QList<RecordFault> &faults) const;
    /// Deletes the oldest records over the limit.
    void prune() const;

private:
    [[nodiscard]] std::optional<RecordFault> folderProblem() const;
    [[nodiscard]] QList<RecordFault> readFiles(const QStringList &files, const Take &take) const;
    [[nodiscard]] QStringList names(const QString &pattern) const;
    void keepNewest(const QString &pattern, qsizetype count) const;

    QString m_folder;
    Kind m_kind;
};

} // namespace deck
