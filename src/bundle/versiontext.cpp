// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/versiontext.h"

#include <QSysInfo>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QString buildWords()
{
    QString words = QStringLiteral(DECK_BUILD);
    if (words.isEmpty())
        words = u"of no named kind"_s;
    const QString sanitizers = QStringLiteral(DECK_SANITIZE);
    if (!sanitizers.isEmpty())
        words += u", sanitizers %1"_s.arg(sanitizers);
    return u"%1, %2, compiler %3"_s.arg(words, QSysInfo::buildCpuArchitecture(),
                                        QStringLiteral(__VERSION__));
}

} // namespace

QString versionText(const QString &program)
{
    return u"%1 %2\nQt %3 (built with %4)\ngRPC %5\nbuild %6\n"_s.arg(
        program, QStringLiteral(DECK_VERSION), QString::fromLatin1(qVersion()),
        QStringLiteral(QT_VERSION_STR), QStringLiteral(DECK_GRPC_VERSION), buildWords());
}

} // namespace deck
