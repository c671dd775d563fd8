// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as the content of a pid file, against a reader that is simple enough to be believed: a
// pid is what printf would have written, between white space.

#include "daemon/pidfile.h"
#include "fuzz/require.h"

#include <limits>

using namespace deck;
using namespace deck::fuzz;

namespace {

using Kind = PidFile::Reading::Kind;

/// Leading zeros are nothing that printf writes, and no harm.
QByteArray withoutZeros(QByteArray digits)
{
    while (digits.size() > 1 && digits.startsWith('0'))
        digits.remove(0, 1);
    return digits;
}

void check(const QByteArray &content)
{
    const PidFile::Reading reading = PidFile::readingOf(content);
    require(reading.content == content, "the content is kept for whoever sets it aside");
    require((reading.kind == Kind::Valid) == (reading.pid > 0), "only a valid file has a pid");
    require((reading.kind == Kind::Empty) == content.trimmed().isEmpty(), "blanks are empty");
    if (reading.kind == Kind::Valid) {
        require(content.size() < PidFile::kMostBytes, "a file that goes on is not believed");
        require(withoutZeros(content.trimmed()) == QByteArray::number(reading.pid),
                "it is the number that stands there");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(bytes.left(PidFile::kMostBytes));
    // A number of these bytes is read back.
    qint32 number = 0;
    std::memcpy(&number, data, std::min(size, sizeof number));
    const PidFile::Reading reading = PidFile::readingOf(QByteArray::number(number) + '\n');
    require((reading.kind == Kind::Valid) == (number > 0), "every pid is read, and nothing else");
    require(number <= 0 || reading.pid == number, "as the number that it is");
    return 0;
}
