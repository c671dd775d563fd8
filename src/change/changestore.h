// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "daemon/recordfolder.h"

namespace deck {

/// The changes of a profile, as records on disk. As RecordFolder has it.
class ChangeStore
{
public:
    static constexpr qsizetype kMostRecords = 100;
    /// Two texts of 1 MiB, as base64.
    static constexpr qint64 kLongestRecord = qint64(4) * 1024 * 1024;

    struct Contents
    {
        QList<ChangeRecord> records; ///< oldest first
        QList<RecordFault> faults;
    };

    explicit ChangeStore(const QString &folder);

    /// Beside the daemon's logs.
    [[nodiscard]] static QString folderFor(const QString &logFolder);
    [[nodiscard]] const QString &folder() const { return m_files.path(); }

    [[nodiscard]] Contents readAll() const;
    /// Those that are yet to be settled, newest first; usually none, which is known by the newest
    /// record alone.
    [[nodiscard]] QList<ChangeRecord> open() const;
    OsStatus write(const ChangeRecord &record) const;
    void tidy(const QList<RecordFault> &faults) const { m_files.tidy(faults); }

    /// An id for a change that is made now: later than all that are there.
    [[nodiscard]] QString nextId(const QDateTime &now) const;

private:
    RecordFolder m_files;
};

} // namespace deck
