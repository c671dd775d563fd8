// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/indexer.h"

#include <QByteArrayList>
#include <QString>

namespace deck::test {

/// A log that a test writes and indexes itself, step by step.
class GrowingLog
{
public:
    explicit GrowingLog(const QString &path);

    [[nodiscard]] std::shared_ptr<LogFile> file() const { return m_indexer->file(); }
    void append(const QByteArray &text);
    /// Numbered lines at a level: `line 17`.
    void appendLines(int count, const QByteArray &level = "info");

private:
    QString m_path;
    std::unique_ptr<Indexer> m_indexer;
    int m_lines = 0;
};

/// A line as containerd writes it.
[[nodiscard]] QByteArray logLine(const QByteArray &level, const QByteArray &message);

} // namespace deck::test
