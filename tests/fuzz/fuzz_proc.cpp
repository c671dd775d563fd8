// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as what the kernel says of processes and mounts: a process may choose its name, and
// whoever mounts something its path. What the kernel would write of any name is read back.

#include "fuzz/fuzzinput.h"
#include "fuzz/require.h"
#include "posix/mounts.h"
#include "posix/outofmemory.h"
#include "posix/procfs.h"

using namespace deck;
using namespace deck::fuzz;

namespace {

void checkName(QByteArrayView name)
{
    const QByteArray text =
        "42 (" + name.toByteArray() + ") S 7 8 9 0 -1 4194304 1 0 0 0 1 2 0 0 20 0 1 0 4711 1234 0";
    const auto process = parseProcessStat(text);
    require(process.has_value(), "every name leaves a process");
    require(process->parent == 7 && process->session == 9 && process->startTicks == 4711 &&
                process->state == 'S',
            "no name is taken for a field");
}

/// As the kernel writes a path: what would break the line in octal.
QByteArray asInMountinfo(QByteArrayView path)
{
    QByteArray text;
    for (const char byte : path) {
        const auto number = static_cast<quint8>(byte);
        if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\\')
            text += '\\' + QByteArray::number(number, 8).rightJustified(3, '0');
        else
            text += byte;
    }
    return text;
}

void checkMount(QByteArrayView name)
{
    const QByteArray path = '/' + name.toByteArray().replace('\0', 'x');
    const QByteArray text =
        "36 35 98:0 / " + asInMountinfo(path) + " rw,noatime master:1 - ext4 /dev/root rw\n";
    const QStringList points = mountPoints(text);
    require(points.size() == 1, "every path leaves a mount");
    require(QString::fromUtf8(path).toUtf8() != path || points.first() == QString::fromUtf8(path),
            "and is read back");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(data, size);
    const QByteArrayView bytes = input.rest();
    (void)parseProcessStat(bytes.toByteArray());
    (void)mountPoints(bytes.toByteArray());
    (void)isOomLineOf(bytes, 42);
    checkName(bytes);
    checkMount(bytes);
    return 0;
}
