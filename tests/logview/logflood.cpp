// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// logflood LOG COUNTER: a daemon that does nothing but log, as fast as it can: numbered lines, one
// write for each, until SIGTERM. The counter, eight bytes of a file, says how many writes have
// returned; it survives what kills this process. Each write begins with the newline of the line
// before, so that the log ends with an unterminated line at any time.

#include "log/runlog.h"
#include "posix/files.h"

#include <atomic>
#include <csignal>

#include <fcntl.h>
#include <sys/mman.h>

using namespace deck;

namespace {

std::atomic<bool> isStopped{false};

void stop(int)
{
    isStopped = true;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    std::signal(SIGTERM, stop);
    const auto log = openRunLog(QString::fromLocal8Bit(argv[1]));
    const auto counterFile = openPlainFile(QString::fromLocal8Bit(argv[2]), OpenMode::ReadOrCreate);
    if (!log.ok() || !counterFile.ok())
        return 1;
    void *memory = ::mmap(nullptr, sizeof(std::atomic<qint64>), PROT_READ | PROT_WRITE, MAP_SHARED,
                          counterFile->get(), 0);
    if (memory == MAP_FAILED)
        return 1;
    auto &counter = *static_cast<std::atomic<qint64> *>(memory);
    for (qint64 number = 0; !isStopped; ++number) {
        const QByteArray line = (number > 0 ? "\nline " : "line ") + QByteArray::number(number);
        if (!writeAll(log->get(), line))
            return 1;
        counter = number + 1;
    }
    return 0;
}
