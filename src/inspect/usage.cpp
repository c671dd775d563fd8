// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/usage.h"

namespace deck {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Usage &usage)
{
    return {{u"pid"_s, usage.pid},
            {u"takenAtMs"_s, qint64(usage.takenAt.count())},
            {u"processorMs"_s, qint64(usage.processor.count())},
            {u"residentBytes"_s, usage.residentBytes},
            {u"peakResidentBytes"_s, usage.peakResidentBytes},
            {u"threads"_s, usage.threads},
            {u"descriptors"_s, usage.descriptors}};
}

std::optional<Usage> usageFromJson(const QJsonObject &object)
{
    Usage usage;
    usage.pid = object.value("pid"_L1).toInteger();
    usage.takenAt = std::chrono::milliseconds(object.value("takenAtMs"_L1).toInteger());
    usage.processor = std::chrono::milliseconds(object.value("processorMs"_L1).toInteger());
    usage.residentBytes = object.value("residentBytes"_L1).toInteger();
    usage.peakResidentBytes = object.value("peakResidentBytes"_L1).toInteger();
    usage.threads = object.value("threads"_L1).toInt();
    usage.descriptors = object.value("descriptors"_L1).toInt(-1);
    return usage.pid > 0 ? std::optional(usage) : std::nullopt;
}

std::optional<double> processorShare(const Usage &earlier, const Usage &later)
{
    const auto passed = later.takenAt - earlier.takenAt;
    const auto busy = later.processor - earlier.processor;
    if (earlier.pid != later.pid || passed.count() <= 0 || busy.count() < 0)
        return std::nullopt;
    return double(busy.count()) / double(passed.count());
}

} // namespace deck
