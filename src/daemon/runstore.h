// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"
#include "posix/oserror.h"

#include <QList>

namespace deck {

/// A record that is not usable, and why.
struct RunFault
{
    QString file;
    QString cause;
    bool isBroken = false; ///< a plain file of ours whose content is nothing: it may be set aside

    bool operator==(const RunFault &) const = default;
};

/// The records of a profile's runs: one file for each in a folder of their own. A bad one never
/// hurts the others, and nothing is followed through a symbolic link. Any thread; only whoever
/// holds the profile's lock writes.
class RunStore
{
public:
    static constexpr qsizetype kMostRecords = 200;
    static constexpr qsizetype kMostSetAside = 20;
    /// A record takes some 5 KiB, and 60 at most.
    static constexpr qint64 kLongestRecord = qint64(256) * 1024;

    struct Contents
    {
        QList<RunRecord> records; ///< oldest first
        QList<RunFault> faults;
    };

    explicit RunStore(QString folder) : m_folder(std::move(folder)) {}

    /// Beside the daemon's logs.
    [[nodiscard]] static QString folderFor(const QString &logFolder);
    [[nodiscard]] const QString &folder() const { return m_folder; }

    [[nodiscard]] Contents readAll() const;
    /// Only those of runs with this pid.
    [[nodiscard]] Contents readOf(qint64 pid) const;
    /// Replaces the record in a single step (mode 0600), and makes its folder when missing. Does
    /// not wait for the disk: a record that a power loss takes is no harm.
    OsStatus write(const RunRecord &record) const;

    /// What a manager does once when it begins: renames broken records (`*.bad`), removes what a
    /// write that was cut off left, and deletes the oldest records over the limit.
    void tidy(const QList<RunFault> &faults) const;
    /// Deletes the oldest records over the limit.
    void prune() const;

private:
    [[nodiscard]] Contents read(const QString &pattern) const;
    [[nodiscard]] QString fileOf(const QString &id) const;
    [[nodiscard]] QStringList names(const QString &pattern) const;
    void keepNewest(const QString &pattern, qsizetype count) const;

    QString m_folder;
};

} // namespace deck
