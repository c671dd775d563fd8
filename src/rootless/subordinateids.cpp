// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/subordinateids.h"

#include <QByteArrayList>

#include <algorithm>
#include <vector>

namespace deck {
namespace {

struct Range
{
    QByteArray owner;
    qint64 first = 0;
    qint64 count = 0;
};

std::vector<Range> rangesOf(const QByteArray &text)
{
    std::vector<Range> ranges;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArrayList fields = line.trimmed().split(':');
        if (fields.size() != 3)
            continue;
        bool isFirst = false;
        bool isCount = false;
        const qint64 first = fields.at(1).toLongLong(&isFirst);
        const qint64 count = fields.at(2).toLongLong(&isCount);
        // Ids have 32 bits.
        if (isFirst && isCount && first > 0 && count > 0 && first + count <= (1LL << 32))
            ranges.push_back({fields.at(0), first, count});
    }
    return ranges;
}

} // namespace

qint64 subordinateIds(const QByteArray &text, const QString &user, uid_t uid)
{
    const QByteArray name = user.toLocal8Bit();
    const QByteArray number = QByteArray::number(uid);
    qint64 sum = 0;
    for (const Range &range : rangesOf(text)) {
        if (range.owner == name || range.owner == number)
            sum += range.count;
    }
    return sum;
}

qint64 firstFreeSubordinateId(const QByteArray &text)
{
    qint64 free = 100'000; // SUB_UID_MIN of login.defs(5)
    for (const Range &range : rangesOf(text))
        free = std::max(free, range.first + range.count);
    return free;
}

} // namespace deck
