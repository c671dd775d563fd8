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

} // namespace

void LineCache::setFile(std::shared_ptr<const LogFile> file)
{
    m_file = std::move(file);
    m_lines.clear();
}

void LineCache::setFormat(const LineFormat &format)
{
    if (m_format == format)
        return;
    m_format = format;
    m_lines.clear();
}

void LineCache::setFound(std::shared_ptr<const LineMatcher> matcher)
{
    m_found = std::move(matcher);
    m_lines.clear();
}

const ShownLine *LineCache::line(qint64 number, qint64 columns)
{
    const auto line = m_file ? m_file->line(number) : std::nullopt;
    if (!line) {
        m_lines.remove(number);
        return nullptr;
    }
    // To take a line apart all of it is needed.
    const qint64 limit = m_format.isRaw ? bytesForColumns(columns) : kMostBytes;
    const ShownLine *known = m_lines.object(number);
    // Of an unfinished line there may be more by now.
    const bool isCurrent = known && known->line.end == line->end;
    if (isCurrent && (known->bytesLeftOut() <= 0 || known->bytes + 4 >= limit))
        return known;
    std::unique_ptr<ShownLine> shown = read(*line, limit);
    if (!shown)
        return nullptr;
    const qsizetype cost = static_cast<qsizetype>(sizeof(ShownLine)) + 2 * shown->text().size();
    const ShownLine *result = shown.get();
    m_lines.insert(number, shown.release(), cost);
    return result;
}

std::unique_ptr<ShownLine> LineCache::read(const LogFile::Line &line, qint64 limit)
{
    QByteArray bytes = m_file->text(line, limit);
    if (bytes.startsWith('\0') && m_file->isHole(line.begin))
        return nullptr; // trimmed a moment ago
    const bool isCut = bytes.size() < line.end - line.begin;
    if (isCut)
        bytes.truncate(wholeCharacters(bytes));
    auto shown = std::make_unique<ShownLine>();
    shown->line = line;
    shown->shown = formatLine(bytes, m_format, isCut);
    shown->found = spansIn(shown->text());
    shown->bytes = bytes.size();
    shown->isPlain = isAscii(shown->text());
    return shown;
}

/// Asked of the text that is shown, so that a mark is where one sees the words.
QList<ShownLine::Span> LineCache::spansIn(const QString &text)
{
    if (!m_found)
        return {};
    const QByteArray bytes = text.toUtf8();
    QList<ShownLine::Span> spans;
    for (const BytePattern::Match &match : m_found->spans(bytes, m_scratch)) {
        const qsizetype begin = QString::fromUtf8(bytes.first(match.begin)).size();
        const qsizetype end = QString::fromUtf8(bytes.first(match.end)).size();
        spans.append({begin, end - begin});
    }
    return spans;
}

} // namespace deck
