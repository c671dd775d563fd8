// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/goroutinedump.h"

#include "log/logrecord.h"
#include "posix/files.h"

#include <QByteArrayList>
#include <QCoreApplication>

#include <algorithm>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::GoroutineDump)
};

constexpr QByteArrayView kBegin("=== BEGIN goroutine stack dump ===");
constexpr QByteArrayView kEnd("=== END goroutine stack dump ===");

struct Goroutine
{
    QString state;
    std::chrono::minutes wait{0};
    QStringList frames;
    QString createdBy;
};

/// "goroutine 12 [chan receive, 5 minutes, locked to thread]:"
bool readHeading(QByteArrayView line, Goroutine &goroutine)
{
    const qsizetype open = line.indexOf('[');
    const qsizetype close = line.lastIndexOf("]:");
    if (!line.startsWith("goroutine ") || open < 0 || close < open)
        return false;
    const QStringList parts =
        QString::fromUtf8(line.sliced(open + 1, close - open - 1)).split(u", "_s);
    goroutine.state = parts.constFirst();
    for (const QString &part : parts.sliced(1)) {
        if (part.endsWith(" minutes"_L1))
            goroutine.wait = std::chrono::minutes(part.section(u' ', 0, 0).toInt());
        else
            goroutine.state += u", "_s + part;
    }
    return true;
}

/// "main.serve(0xc000123, 0x1)" without its arguments, which differ between goroutines that do the
/// same. Methods have parentheses of their own: "main.(*Server).serve(0xc000123)".
QString functionOf(QByteArrayView line)
{
    const qsizetype open = line.lastIndexOf('(');
    return QString::fromUtf8(open > 0 && line.endsWith(')') ? line.first(open) : line);
}

/// "\t/src/main.go:12 +0x1a" without its offset.
QString placeOf(QByteArrayView line)
{
    const QByteArrayView trimmed = line.trimmed();
    const qsizetype offset = trimmed.lastIndexOf(" +0x");
    return QString::fromUtf8(offset < 0 ? trimmed : trimmed.first(offset));
}

/// "created by net/http.(*Server).Serve in goroutine 1"
QString creatorOf(QByteArrayView line)
{
    QString creator = QString::fromUtf8(line.sliced(QByteArrayView("created by ").size()));
    return creator.section(u" in goroutine "_s, 0, 0);
}

void readLine(QByteArrayView line, Goroutine &goroutine)
{
    if (line.startsWith("created by ")) {
        goroutine.createdBy = creatorOf(line);
    } else if (line.startsWith('\t')) {
        QString &target = goroutine.createdBy.isEmpty() && !goroutine.frames.isEmpty()
                              ? goroutine.frames.last()
                              : goroutine.createdBy;
        target += u"  "_s + placeOf(line);
    } else {
        goroutine.frames.append(functionOf(line));
    }
}

void addTo(QList<GoroutineGroup> &groups, const Goroutine &goroutine)
{
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const GoroutineGroup &group) {
        return group.state == goroutine.state && group.frames == goroutine.frames &&
               group.createdBy == goroutine.createdBy;
    });
    if (same == groups.end()) {
        groups.append({1, goroutine.state, goroutine.wait, goroutine.frames, goroutine.createdBy});
        return;
    }
    ++same->count;
    same->longestWait = std::max(same->longestWait, goroutine.wait);
}

QString textOf(const GoroutineGroup &group)
{
    const auto longest = group.longestWait.count();
    QString text =
        longest > 0
            ? Words::tr("%1 × [%2] for up to %3 min").arg(group.count).arg(group.state).arg(longest)
            : Words::tr("%1 × [%2]").arg(group.count).arg(group.state);
    text += u'\n';
    for (const QString &frame : group.frames)
        text += u"    %1\n"_s.arg(frame);
    if (!group.createdBy.isEmpty())
        text += u"    created by %1\n"_s.arg(group.createdBy);
    return text;
}

} // namespace

QList<GoroutineGroup> foldGoroutines(QByteArrayView dump)
{
    QList<GoroutineGroup> groups;
    std::optional<Goroutine> current;
    const auto finish = [&] {
        if (current)
            addTo(groups, *current);
        current.reset();
    };
    const QByteArrayList lines = dump.toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        Goroutine next;
        if (readHeading(line, next)) {
            finish();
            current = next;
        } else if (line.isEmpty()) {
            finish();
        } else if (current) {
            readLine(line, *current);
        }
    }
    finish();
    std::stable_sort(groups.begin(), groups.end(),
                     [](const GoroutineGroup &one, const GoroutineGroup &other) {
                         return std::pair(one.count, one.longestWait) >
                                std::pair(other.count, other.longestWait);
                     });
    return groups;
}

std::optional<QByteArray> findDump(const QString &logFile, qint64 offset)
{
    const OsResult<UniqueFd> fd = openPlainFile(logFile, OpenMode::Read);
    return fd ? findDump(fd->get(), offset) : std::nullopt;
}

std::optional<QByteArray> findDump(int fd, qint64 offset)
{
    constexpr qint64 kMost = qint64(64) * 1024 * 1024;
    const qint64 size = ::lseek(fd, 0, SEEK_END);
    if (size == -1 || ::lseek(fd, std::max(offset, size - kMost), SEEK_SET) == -1)
        return std::nullopt;
    const OsResult<QByteArray> bytes = readAtMost(fd, kMost);
    if (!bytes)
        return std::nullopt;
    const qsizetype at = bytes->lastIndexOf(kBegin);
    if (at < 0)
        return std::nullopt;
    const qsizetype begin = bytes->lastIndexOf('\n', at) + 1;
    const qsizetype end = bytes->indexOf('\n', at);
    if (end < 0)
        return std::nullopt; // still being written
    return dumpInLogLine(QByteArrayView(*bytes).sliced(begin, end - begin));
}

QString foldedText(const QList<GoroutineGroup> &groups)
{
    QStringList texts;
    for (const GoroutineGroup &group : groups)
        texts.append(textOf(group));
    return texts.join(u'\n');
}

std::optional<QByteArray> dumpInLogLine(QByteArrayView line)
{
    if (line.indexOf(kBegin) < 0) // before a line of many MB is taken apart
        return std::nullopt;
    const QByteArray message = parseRecord(line).message;
    const qsizetype begin = message.indexOf(kBegin);
    const qsizetype end = message.lastIndexOf(kEnd);
    if (begin < 0 || end < begin)
        return std::nullopt;
    return message.sliced(begin + kBegin.size(), end - begin - kBegin.size()).trimmed();
}

} // namespace deck
