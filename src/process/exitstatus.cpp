// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "process/exitstatus.h"

#include "config/jsonreader.h"

#include <QCoreApplication>

#include <cstring>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ExitStatus)
};

constexpr const char *kKilled = QT_TRANSLATE_NOOP("deck::ExitStatus", "killed by %1");
constexpr const char *kEnded = QT_TRANSLATE_NOOP("deck::ExitStatus", "exit code %1");
constexpr const char *kUnknown = QT_TRANSLATE_NOOP(
    "deck::ExitStatus", "ended (not a child of this manager, so the exit code is unknown)");

/// The words as they stand here, or translated.
QString inWords(const ExitStatus &exit, QString (*word)(const char *))
{
    if (exit.signal)
        return word(kKilled).arg(signalName(*exit.signal));
    if (exit.code)
        return word(kEnded).arg(*exit.code);
    return word(kUnknown);
}

} // namespace

QString ExitStatus::toString() const
{
    return inWords(*this, [](const char *text) { return Words::tr(text); });
}

QString ExitStatus::logText() const
{
    return inWords(*this, [](const char *text) { return QString::fromUtf8(text); });
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
