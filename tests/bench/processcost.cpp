// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/processcost.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace deck::bench {

using namespace Qt::StringLiterals;

namespace {

int entriesOf(const QString &folder)
{
    return static_cast<int>(
        QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

/// The sum over the threads of the counter in their status.
double counterOf(qint64 pid, const QByteArray &key)
{
    double sum = 0;
    const QString tasks = u"/proc/%1/task"_s.arg(pid);
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks + u'/' + task + u"/status"_s);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith(key + ':'))
                sum += line.mid(key.size() + 1).trimmed().toDouble();
        }
    }
    return sum;
}

double processorMs(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
    return ticks * 1000 / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double proportionalMiB(qint64 pid)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

CostMeter::CostMeter(qint64 pid)
    : m_pid(pid), m_begin(std::chrono::steady_clock::now()),
      m_wakeups(counterOf(pid, "voluntary_ctxt_switches")), m_processor(processorMs(pid))
{
}

IdleCost CostMeter::cost() const
{
    const std::chrono::duration<double> during = std::chrono::steady_clock::now() - m_begin;
    const QString proc = u"/proc/%1"_s.arg(m_pid);
    return {(counterOf(m_pid, "voluntary_ctxt_switches") - m_wakeups) / during.count(),
            (processorMs(m_pid) - m_processor) * 60 / during.count(), proportionalMiB(m_pid),
            entriesOf(proc + u"/task"_s), entriesOf(proc + u"/fd"_s)};
}

} // namespace deck::bench
