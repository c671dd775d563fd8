// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/exitstatus.h"

#include <cstring>

namespace deck {

using namespace Qt::StringLiterals;

QString ExitStatus::toString() const
{
    if (signal)
        return u"killed by %1"_s.arg(signalName(*signal));
    if (code)
        return u"exit code %1"_s.arg(*code);
    return u"ended (not a child of this manager, so the exit code is unknown)"_s;
}

QString signalName(int signal)
{
    const char *name = ::sigabbrev_np(signal);
    return name != nullptr ? u"SIG"_s + QLatin1StringView(name) : u"signal %1"_s.arg(signal);
}

} // namespace deck
