// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logfile.h"

#include <QCache>
#include <QString>

namespace deck {

/// The text of one line as it is painted.
struct ShownLine
{
    LogFile::Line line;
    QString text;         ///< safe to paint, see shownText()
    qint64 bytes = 0;     ///< how much of the line the text covers
    bool isPlain = false; ///< one column for each character

    [[nodiscard]] qint64 bytesLeftOut() const { return line.end - line.begin - bytes; }
};

/// Reads the lines that are on the screen and keeps them for the next frame. Of a long line it
/// reads what the window can show, and never more than kMostBytes.
class LineCache
{
public:
    static constexpr qint64 kMostBytes = 64 * 1024;

    /// Forgets what it has of another file.
    void setFile(std::shared_ptr<const LogFile> file);
    /// A line with at least `columns` columns, as far as it has them. Valid until the next call;
    /// null when the line is not there (any more).
    [[nodiscard]] const ShownLine *line(qint64 number, qint64 columns);

private:
    std::shared_ptr<const LogFile> m_file;
    QCache<qint64, ShownLine> m_lines{kCost};

    static constexpr qsizetype kCost = 4 * 1024 * 1024; ///< bytes of text, about
};

} // namespace deck
