// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/recordfolder.h"
#include "daemon/runrecord.h"

namespace deck {

/// The records of a profile's runs. As RecordFolder has it.
class RunStore
{
public:
    static constexpr qsizetype kMostRecords = 200;
    static constexpr qsizetype kMostSetAside = RecordFolder::kMostSetAside;
    /// A record takes some 5 KiB, and 60 at most.
    static constexpr qint64 kLongestRecord = qint64(256) * 1024;

    struct Contents
    {
        QList<RunRecord> records; ///< oldest first
        QList<RecordFault> faults;
    };

    explicit RunStore(const QString &folder);

    /// Beside the daemon's logs.
    [[nodiscard]] static QString folderFor(const QString &logFolder);
    [[nodiscard]] const QString &folder() const { return m_files.path(); }

    [[nodiscard]] Contents readAll() const { return read({}); }
    /// Only those of runs with this pid.
    [[nodiscard]] Contents readOf(qint64 pid) const;
    OsStatus write(const RunRecord &record) const;

    void tidy(const QList<RecordFault> &faults) const { m_files.tidy(faults); }
    void prune() const { m_files.prune(); }

private:
    [[nodiscard]] Contents read(const QString &idEnd) const;

    RecordFolder m_files;
};

} // namespace deck
