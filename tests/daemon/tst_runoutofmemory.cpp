// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// A daemon that the kernel kills for want of memory, in a control group that is made for it.

#include "daemon/runrecorder.h"
#include "helpers/daemonbench.h"

#include <QDir>
#include <QFile>

#include <csignal>

#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

bool writeTo(const QString &file, const QByteArray &text)
{
    QFile target(file);
    return target.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
           target.write(text) == text.size();
}

/// A group of a limited size with this process in it, and so with every child that it makes.
class MemoryGroup
{
public:
    explicit MemoryGroup(qint64 limit)
    {
        const QByteArray bytes = QByteArray::number(limit);
        const QString name = QString("/deck-test-%1").arg(::getpid());
        // Version 2, then version 1.
        for (const auto &[root, file] :
             {std::pair{QString("/sys/fs/cgroup"), QString("/memory.max")},
              std::pair{QString("/sys/fs/cgroup/memory"), QString("/memory.limit_in_bytes")}}) {
            m_root = root;
            m_folder = root + name;
            if (!QFile::exists(root + "/cgroup.procs") || !QDir().mkdir(m_folder))
                continue;
            writeTo(m_folder + "/memory.swap.max", "0"); // where there is such a thing
            writeTo(m_folder + "/memory.swappiness", "0");
            if (writeTo(m_folder + file, bytes) && writeTo(m_folder + "/cgroup.procs", self())) {
                m_isThere = true;
                return;
            }
            QDir().rmdir(m_folder);
        }
    }
    ~MemoryGroup()
    {
        if (!m_isThere)
            return;
        if (!writeTo(m_root + m_former + "/cgroup.procs", self()))
            writeTo(m_root + "/cgroup.procs", self()); // that one cannot be seen from here
        // A process that was killed stays in it until it is reaped.
        QTRY_VERIFY(!QFile::exists(m_folder) || QDir().rmdir(m_folder));
    }
    MemoryGroup(const MemoryGroup &) = delete;
    MemoryGroup &operator=(const MemoryGroup &) = delete;

    [[nodiscard]] bool isThere() const { return m_isThere; }

private:
    [[nodiscard]] static QByteArray self() { return QByteArray::number(::getpid()); }
    /// Where this process was before.
    [[nodiscard]] static QString formerGroup()
    {
        for (const QByteArray &line : readFile("/proc/self/cgroup").split('\n')) {
            if (line.contains(":memory:") || (line.startsWith("0::/") && line != "0::/"))
                return QFile::decodeName(line.split(':').last());
        }
        return {};
    }

    const QString m_former = formerGroup();
    QString m_root;
    QString m_folder;
    bool m_isThere = false;
};

} // namespace

class RunOutOfMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void killIsRecognised();
    void anotherKillIsNotTakenForIt();
};

void RunOutOfMemoryTest::killIsRecognised()
{
    constexpr qint64 kLimit = 384 * 1024 * 1024; // for the test itself, too
    const MemoryGroup group(kLimit);
    if (!group.isThere())
        QSKIP("no control group for memory can be made here");
    DaemonBench bench;
    bench.profile.restart = RestartMode::Never;
    bench.setModes("eatMemory");
    RunRecorder recorder(bench.controller(), bench.profile, bench.places());
    bench.controller().start();
    DECK_REACH(bench, Failed);
    recorder.flush();
    const RunRecord record =
        RunStore(RunStore::folderFor(bench.places().log)).readAll().records.last();
    QCOMPARE(record.exit->signal, SIGKILL);
    QVERIFY(record.outOfMemory);
    QCOMPARE(outcomeText(record), "out of memory, killed by SIGKILL");
    QVERIFY2(record.memoryEvidence.contains("Killed process") ||
                 record.memoryEvidence.contains("counted a kill"),
             qPrintable(record.memoryEvidence));
}

void RunOutOfMemoryTest::anotherKillIsNotTakenForIt()
{
    DaemonBench bench;
    bench.profile.restart = RestartMode::Never;
    RunRecorder recorder(bench.controller(), bench.profile, bench.places());
    bench.controller().start();
    DECK_REACH(bench, Running);
    ::kill(static_cast<pid_t>(bench.now().pid), SIGKILL);
    DECK_REACH(bench, Failed);
    recorder.flush();
    const RunRecord record =
        RunStore(RunStore::folderFor(bench.places().log)).readAll().records.last();
    QCOMPARE(outcomeText(record), "killed by SIGKILL");
    QVERIFY(record.memoryEvidence.isEmpty());
}

QTEST_GUILESS_MAIN(RunOutOfMemoryTest)
#include "tst_runoutofmemory.moc"
