// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/logwriter.h"

#include "posix/files.h"

#include <algorithm>
#include <array>

namespace deck::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array kBodies{
    "level=info msg=\"starting signal loop\" namespace=moby path=/run/containerd/task/moby/%1",
    "level=debug msg=\"event published\" ns=k8s.io topic=/tasks/start id=%1",
    "level=info msg=\"loading plugin \\\"io.containerd.snapshotter.v1.overlayfs\\\"...\" id=%1",
    "level=info msg=\"shim disconnected\" id=%1 namespace=moby runtime=io.containerd.runc.v2",
    "level=info msg=\"cleaning up dead shim\" id=%1 namespace=moby",
};
constexpr auto kWarning = "level=warning msg=\"cleanup warnings\" error=\"exit status 1\" id=%1";
constexpr auto kError = "level=error msg=\"failed to handle container TaskExit event\" id=%1";

const char *bodyOf(qint64 number)
{
    if (number % 70 == 0)
        return kWarning;
    if (number % 150 == 0)
        return kError;
    return kBodies[static_cast<size_t>(number * 7 / 3) % kBodies.size()];
}

} // namespace

QByteArray sampleLine(qint64 number)
{
    // The bytes matter, the calendar does not.
    const qint64 second = number / 20'000;
    QByteArray line =
        "time=\"2026-11-23T15:" + QByteArray::number(second / 60 % 60).rightJustified(2, '0') +
        ':' + QByteArray::number(second % 60).rightJustified(2, '0') + '.' +
        QByteArray::number(number * 50'000 % 1'000'000'000).rightJustified(9, '0') + "Z\" " +
        bodyOf(number) + '\n';
    const quint64 scrambled = static_cast<quint64>(number) * 0x9e3779b97f4a7c15ULL;
    line.replace("%1", QByteArray::number(scrambled, 16).rightJustified(16, '0').repeated(4));
    return line;
}

void writeSample(const QString &path, qint64 lines)
{
    const auto fd = openPlainFile(path, OpenMode::Append);
    QByteArray batch;
    for (qint64 i = 0; i < lines && fd.ok(); ++i) {
        batch += sampleLine(i);
        if (batch.size() < 1 << 20 && i + 1 < lines)
            continue;
        if (!writeAll(fd->get(), batch))
            qFatal("no room for the sample");
        batch.clear();
    }
}

void writeSampleOfSize(const QString &path, qint64 size)
{
    constexpr qint64 kPartLines = 200'000;
    QByteArray part;
    for (qint64 i = 0; i < kPartLines; ++i)
        part += sampleLine(i);
    const auto fd = openPlainFile(path, OpenMode::Append);
    for (qint64 written = 0; written < size && fd.ok(); written += part.size()) {
        if (!writeAll(fd->get(), part))
            qFatal("no room for the sample");
    }
}

LogWriter::LogWriter(const QString &path, int rate) : m_thread([=, this] { run(path, rate); }) {}

LogWriter::~LogWriter()
{
    stop();
}

void LogWriter::stop()
{
    m_isStopped = true;
    if (m_thread.joinable())
        m_thread.join();
}

void LogWriter::run(const QString &path, int rate)
{
    std::array<QByteArray, 512> lines;
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i] = sampleLine(static_cast<qint64>(i));
    const auto fd = openPlainFile(path, OpenMode::Append);
    const auto begin = Clock::now();
    auto before = begin;
    for (qint64 i = 0; fd.ok() && !m_isStopped; ++i) {
        if (!writeAll(fd->get(), lines[static_cast<size_t>(i) % lines.size()]))
            break;
        const auto now = Clock::now();
        m_longest = std::max<Duration>(m_longest, now - before);
        m_lines.store(i + 1, std::memory_order_relaxed);
        const auto due = begin + std::chrono::duration_cast<Clock::duration>(
                                     Duration(rate > 0 ? static_cast<double>(i) / rate : 0));
        // A daemon that is ahead of its rate sleeps; short sleeps take longer than asked.
        constexpr std::chrono::milliseconds kAhead{2};
        if (rate > 0 && due - now > kAhead)
            std::this_thread::sleep_for(kAhead);
        before = Clock::now();
    }
    m_took = Clock::now() - begin;
}

} // namespace deck::bench
