// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/lineformat.h"
#include "log/linematcher.h"
#include "log/logfile.h"

#include <QCache>
#include <QString>

namespace deck {

/// The text of one line as it is painted.
struct ShownLine
{
    struct Span
    {
        qsizetype begin = 0;
        qsizetype size = 0;
    };

    LogFile::Line line;
    FormattedLine shown;
    QList<Span> found;    ///< what was searched for, in the text
    qint64 bytes = 0;     ///< how much of the line the text covers
    bool isPlain = false; ///< one column for each character

    [[nodiscard]] const QString &text() const { return shown.text; }
    [[nodiscard]] qint64 bytesLeftOut() const { return line.end - line.begin - bytes; }
};

/// Reads the lines that are on the screen and keeps them for the next frame. Of a long line it
/// reads what the window can show, and never more than kMostBytes.
class LineCache
{
public:
    static constexpr qint64 kMostBytes = qint64(64) * 1024;

    /// Each forgets what was prepared for another one.
    void setFile(std::shared_ptr<const LogFile> file);
    void setFormat(const LineFormat &format);
    void setFound(std::shared_ptr<const LineMatcher> matcher);

    [[nodiscard]] const LineFormat &format() const { return m_format; }
    /// A line with at least `columns` columns, as far as it has them. Valid until the next call;
    /// null when the line is not there (any more).
    [[nodiscard]] const ShownLine *line(qint64 number, qint64 columns);

private:
    [[nodiscard]] std::unique_ptr<ShownLine> read(const LogFile::Line &line, qint64 limit);
    [[nodiscard]] QList<ShownLine::Span> spansIn(const QString &text);

    static constexpr qsizetype kCost = qsizetype(4) * 1024 * 1024; ///< bytes of text, about

    std::shared_ptr<const LogFile> m_file;
    std::shared_ptr<const LineMatcher> m_found;
    LineMatcher::Scratch m_scratch;
    LineFormat m_format;
    QCache<qint64, ShownLine> m_lines{kCost};
};

} // namespace deck
