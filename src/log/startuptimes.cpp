// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/startuptimes.h"

#include "log/logrecord.h"
#include "posix/files.h"

#include <QByteArrayList>

namespace deck {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;

namespace {

constexpr QByteArrayView kLoading("loading plugin");
constexpr QByteArrayView kBooted("containerd successfully booted");

/// 1.x writes the plugin into the message, 2.x into a field.
QString pluginOf(const LogRecord &record)
{
    if (const auto id = record.value("id"))
        return QString::fromUtf8(*id);
    const QByteArray message = record.message;
    const qsizetype open = message.indexOf('"');
    const qsizetype close = message.lastIndexOf('"');
    return open < 0 || close <= open
               ? QString()
               : QString::fromUtf8(message.sliced(open + 1, close - open - 1));
}

QByteArray beginningOf(const QString &path)
{
    constexpr qsizetype kMost = 4 * 1024 * 1024;
    const OsResult<UniqueFd> fd = openPlainFile(path, OpenMode::Read);
    if (!fd)
        return {};
    const OsResult<QByteArray> bytes = readAtMost(fd->get(), kMost);
    return bytes ? *bytes : QByteArray();
}

class Reader
{
public:
    /// False: the start is over.
    bool take(const LogRecord &record)
    {
        if (!record.time)
            return true;
        if (!m_times)
            m_times = StartupTimes{*record.time, {}, std::nullopt};
        const auto now = std::chrono::duration_cast<microseconds>(*record.time - m_times->at);
        const bool booted = record.message.startsWith(kBooted);
        if (!booted && !record.message.startsWith(kLoading))
            return true;
        if (!m_times->steps.isEmpty())
            m_times->steps.last().took = now - m_times->steps.constLast().begin;
        if (booted)
            m_times->total = now;
        else
            m_times->steps.append({pluginOf(record), now, microseconds(0)});
        return !booted;
    }
    [[nodiscard]] const std::optional<StartupTimes> &times() const { return m_times; }

private:
    std::optional<StartupTimes> m_times;
};

} // namespace

std::optional<StartupTimes> readStartupTimes(const QString &logFile)
{
    const QByteArray bytes = beginningOf(logFile);
    if (bytes.startsWith('\0')) // a hole: the head was trimmed
        return std::nullopt;
    Reader reader;
    const QByteArrayList lines = bytes.split('\n');
    for (const QByteArray &line : lines) {
        if (!reader.take(parseRecord(line)))
            break;
    }
    return reader.times();
}

} // namespace deck
