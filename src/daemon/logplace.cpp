// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/logplace.h"

#include "posix/procfs.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::LogPlace)
};

} // namespace

LogPlace findLog(pid_t daemon)
{
    const OsResult<QString> target = descriptorTarget(daemon, 2);
    if (!target)
        return {{},
                Words::tr("Where this daemon writes its log cannot be seen: %1.")
                    .arg(target.error().toString())};
    if (target->startsWith("pipe:"_L1))
        return {
            {},
            Words::tr("This daemon writes its log into a pipe of the program that started it, so "
                      "there is no file to show.")};
    if (target->startsWith("socket:"_L1))
        return {{},
                Words::tr("This daemon writes its log to the journal: see `journalctl _PID=%1`.")
                    .arg(daemon)};
    if (*target == "/dev/null"_L1)
        return {{}, Words::tr("This daemon's log is thrown away (/dev/null).")};
    if (target->startsWith("/dev/"_L1))
        return {{}, Words::tr("This daemon writes its log to the terminal %1.").arg(*target)};
    if (target->endsWith(" (deleted)"_L1))
        return {
            {},
            Words::tr(
                "The file that this daemon writes its log to was deleted. Its next start makes a "
                "new one.")};
    return {*target, {}};
}

} // namespace deck
