// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/linecache.h"

#include "log/showntext.h"

#include <algorithm>

namespace deck {
namespace {

/// A step, so that scrolling sideways does not read the line anew for each column.
qint64 bytesForColumns(qint64 columns)
{
    constexpr qint64 kLeast = 1024;
    constexpr qint64 kBytesForColumn = 4; // UTF-8 at its longest
    const qint64 steps = columns * kBytesForColumn / kLeast + 1;
    return std::min(steps * kLeast, LineCache::kMostBytes);
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

ShownLine read(const LogFile &file, const LogFile::Line &line, qint64 limit)
{
    QByteArray bytes = file.text(line, limit);
    const qint64 length = line.end - line.begin;
    if (bytes.size() < length)
        bytes.truncate(wholeCharacters(bytes));
    ShownLine shown{line, shownText(bytes), bytes.size(), false};
    shown.isPlain = isAscii(shown.text);
    return shown;
}

} // namespace

void LineCache::setFile(std::shared_ptr<const LogFile> file)
{
    m_file = std::move(file);
    m_lines.clear();
}

const ShownLine *LineCache::line(qint64 number, qint64 columns)
{
    const auto line = m_file ? m_file->line(number) : std::nullopt;
    if (!line) {
        m_lines.remove(number);
        return nullptr;
    }
    const qint64 limit = bytesForColumns(columns);
    const ShownLine *known = m_lines.object(number);
    // Of an unfinished line there may be more by now.
    const bool isCurrent = known && known->line.end == line->end;
    if (isCurrent && (known->bytesLeftOut() <= 0 || known->bytes + 4 >= limit))
        return known;
    auto shown = std::make_unique<ShownLine>(read(*m_file, *line, limit));
    if (shown->text.startsWith(QStringLiteral("\\x00")) && m_file->isHole(line->begin))
        return nullptr; // trimmed a moment ago
    const qsizetype cost = static_cast<qsizetype>(sizeof(ShownLine)) + 2 * shown->text.size();
    const ShownLine *result = shown.get();
    m_lines.insert(number, shown.release(), cost);
    return result;
}

} // namespace deck
