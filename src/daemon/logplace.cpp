// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/logplace.h"

#include "posix/procfs.h"

namespace deck {

using namespace Qt::StringLiterals;

LogPlace findLog(pid_t daemon)
{
    const OsResult<QString> target = descriptorTarget(daemon, 2);
    if (!target)
        return {{},
                u"Where this daemon writes its log cannot be seen: %1."_s.arg(
                    target.error().toString())};
    if (target->startsWith("pipe:"_L1))
        return {{},
                u"This daemon writes its log into a pipe of the program that started it, so "
                "there is no file to show."_s};
    if (target->startsWith("socket:"_L1))
        return {
            {},
            u"This daemon writes its log to the journal: see `journalctl _PID=%1`."_s.arg(daemon)};
    if (*target == "/dev/null"_L1)
        return {{}, u"This daemon's log is thrown away (/dev/null)."_s};
    if (target->startsWith("/dev/"_L1))
        return {{}, u"This daemon writes its log to the terminal %1."_s.arg(*target)};
    if (target->endsWith(" (deleted)"_L1))
        return {{},
                u"The file that this daemon writes its log to was deleted. Its next start makes a "
                "new one."_s};
    return {*target, {}};
}

} // namespace deck
