// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/oserror.h"

#include <cerrno>
#include <cstring>

namespace deck {

OsError OsError::last(const char *call) noexcept
{
    return {errno, call};
}

QString OsError::toString() const
{
    char text[128] = "";
    // The GNU variant, which may return a constant string instead of filling the buffer.
    const char *words = ::strerror_r(number, text, sizeof text);
    return QStringLiteral("%1 (%2)").arg(QString::fromLocal8Bit(words), QString::fromLatin1(call));
}

} // namespace deck
