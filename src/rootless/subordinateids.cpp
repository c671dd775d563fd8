// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/subordinateids.h"

#include <QByteArrayList>

namespace deck {

qint64 subordinateIds(const QByteArray &text, const QString &user, uid_t uid)
{
    const QByteArray name = user.toLocal8Bit();
    const QByteArray number = QByteArray::number(uid);
    qint64 sum = 0;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArrayList fields = line.trimmed().split(':');
        if (fields.size() != 3 || (fields.at(0) != name && fields.at(0) != number))
            continue;
        bool isFirst = false;
        bool isCount = false;
        const qint64 first = fields.at(1).toLongLong(&isFirst);
        const qint64 count = fields.at(2).toLongLong(&isCount);
        if (isFirst && isCount && first > 0 && count > 0)
            sum += count;
    }
    return sum;
}

} // namespace deck
