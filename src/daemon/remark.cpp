// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/remark.h"

#include <QCoreApplication>

namespace deck {

Remark remark(const char *words, const QString &first, const QString &second)
{
    return {QCoreApplication::translate("deck::Errors", words).arg(first, second),
            QString::fromUtf8(words).arg(first, second)};
}

Remark remark(const char *words, const QString &first, const OsError &second)
{
    return {QCoreApplication::translate("deck::Errors", words).arg(first, second.toString()),
            QString::fromUtf8(words).arg(first, second.toLogText())};
}

QStringList textsOf(const QList<Remark> &remarks)
{
    QStringList texts;
    for (const Remark &remark : remarks)
        texts << remark.text;
    return texts;
}

} // namespace deck
