// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fakelog.h"

#include <array>

#include <time.h>
#include <unistd.h>

namespace fake {
namespace {

std::string timestamp()
{
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    tm parts = {};
    ::gmtime_r(&now.tv_sec, &parts);
    std::array<char, 32> seconds = {};
    ::strftime(seconds.data(), seconds.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::string nanoseconds = std::to_string(now.tv_nsec);
    nanoseconds.insert(0, 9 - nanoseconds.size(), '0');
    return std::string(seconds.data()) + '.' + nanoseconds + 'Z';
}

void write(const std::string &level, const std::string &message, const std::string &fields)
{
    const std::string line = "time=\"" + timestamp() + "\" level=" + level + " msg=\"" + message +
                             '"' + (fields.empty() ? "" : ' ' + fields) + '\n';
    // A closed or full log is no reason to end, for containerd neither.
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace

void log(const std::string &message, const std::string &fields)
{
    write("info", message, fields);
}

void logError(const std::string &message)
{
    write("error", message, {});
}

} // namespace fake
