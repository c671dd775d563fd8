// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "process/exitstatus.h"

#include "config/jsonreader.h"

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

QJsonObject toJson(const ExitStatus &exit)
{
    return {{u"code"_s, numberToJson(exit.code)},
            {u"signal"_s, numberToJson(exit.signal)},
            {u"at"_s, timeToJson(exit.at)},
            {u"asked"_s, exit.asked},
            {u"by"_s, exit.by ? QJsonValue(keyword(*exit.by)) : QJsonValue()},
            {u"text"_s, exit.toString()}};
}

std::optional<ExitStatus> exitStatusFromJson(const QJsonObject &object)
{
    ExitStatus exit;
    JsonReader reader(object);
    reader.read("code"_L1, exit.code);
    reader.read("signal"_L1, exit.signal);
    reader.read("at"_L1, exit.at);
    reader.read("asked"_L1, exit.asked);
    reader.read("by"_L1, exit.by);
    return reader.good() ? std::optional(exit) : std::nullopt;
}

QString signalName(int signal)
{
    const char *name = ::sigabbrev_np(signal);
    return name != nullptr ? u"SIG"_s + QLatin1StringView(name) : u"signal %1"_s.arg(signal);
}

} // namespace deck
