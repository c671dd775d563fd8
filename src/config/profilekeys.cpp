// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilekeys.h"

#include "config/profileproblem.h"
#include "config/valuetext.h"

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

using Fault = std::optional<QString>;

constexpr QLatin1StringView kLogLevels[] = {
    "trace"_L1, "debug"_L1, "info"_L1, "warn"_L1, "error"_L1, "fatal"_L1, "panic"_L1,
};
constexpr int kOomScoreLimit = 1000;

// What is allowed, as words after "Use".

template <typename Enum>
QString oneOf()
{
    return u"one of "_s + keywords<Enum>().join(u", "_s);
}

QString aLogLevel()
{
    QStringList levels;
    for (const QLatin1StringView level : kLogLevels)
        levels.append(level);
    return u"one of %1, or nothing for the daemon's own"_s.arg(levels.join(u", "_s));
}

QString aBinary()
{
    return u"a path, a name to look up in PATH, or nothing for the dialect's own"_s;
}

QString aRuntime()
{
    return u"a path or a name, or nothing for docker-runc"_s;
}

QString aList()
{
    return u"a list of strings such as [\"--one\", \"--two\"]"_s;
}

QString aMap()
{
    return u"a table of strings such as {NAME = \"value\"}; a name is not empty and has no \"=\""_s;
}

QString anOomScore()
{
    return u"a whole number from -1000 to 1000, or nothing to leave the score alone"_s;
}

QString aSwitch()
{
    return u"true or false"_s;
}

QString anOptionalSwitch()
{
    return u"true or false, or nothing for what the program does by itself"_s;
}

QString aRootlessNetwork()
{
    return oneOf<RootlessNetwork>() + u", or nothing for the first of them that can be had"_s;
}

QString aRootlessSwitch()
{
    return u"true or false, or nothing for true as an ordinary user"_s;
}

QString aPidFileRule()
{
    return oneOf<MalformedPidFile>() + u", or nothing for the dialect's own"_s;
}

QString aDuration()
{
    return u"a duration such as 500ms, 90s, 2m or 1h, over zero and at most 24h"_s;
}

QString aSize()
{
    return u"a size such as 256MiB or 1GiB (KiB, MiB, GiB, TiB) or a number of bytes, over zero "
           "and at most 1024TiB"_s;
}

QString aConfigFile()
{
    return u"the path of a TOML file, or nothing for what is generated"_s;
}

QString someToml()
{
    return u"TOML text for containerd.toml"_s;
}

// From what was written to the member's type. Each says what is wrong, or nothing.

Fault readInto(QString &member, const QString &text)
{
    member = text;
    return std::nullopt;
}

Fault readInto(bool &member, const QString &text)
{
    if (text != "true"_L1 && text != "false"_L1)
        return u"is neither true nor false"_s;
    member = text == "true"_L1;
    return std::nullopt;
}

template <typename Enum>
requires std::is_enum_v<Enum> Fault readInto(Enum &member, const QString &text)
{
    const std::optional<Enum> value = fromKeyword<Enum>(text);
    if (!value)
        return u"is not one of the words that are allowed"_s;
    member = *value;
    return std::nullopt;
}

Fault readInto(std::chrono::milliseconds &member, const QString &text)
{
    const auto duration = durationFromText(text);
    if (!duration)
        return u"is not a duration that is allowed"_s;
    member = *duration;
    return std::nullopt;
}

Fault readInto(qint64 &member, const QString &text)
{
    const auto size = sizeFromText(text);
    if (!size)
        return u"is not a size that is allowed"_s;
    member = *size;
    return std::nullopt;
}

template <typename T>
Fault readInto(std::optional<T> &member, const QString &text)
{
    if (text.isEmpty()) {
        member.reset();
        return std::nullopt;
    }
    T value{};
    Fault fault = readInto(value, text);
    if (!fault)
        member = value;
    return fault;
}

template <auto Member>
Fault assignText(Profile &profile, const KeyValue &value)
{
    return readInto(profile.*Member, std::get<QString>(value));
}

template <auto Member>
Fault assignList(Profile &profile, const KeyValue &value)
{
    profile.*Member = std::get<QStringList>(value);
    return std::nullopt;
}

Fault assignEnvironment(Profile &profile, const KeyValue &value)
{
    const auto &variables = std::get<QMap<QString, QString>>(value);
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        if (it.key().isEmpty() || it.key().contains(u'='))
            return u"has the name %1, which no variable can have"_s.arg(quoted(it.key()));
    }
    profile.environment = variables;
    return std::nullopt;
}

Fault assignLogLevel(Profile &profile, const KeyValue &value)
{
    const QString &level = std::get<QString>(value);
    const bool known =
        std::find(std::begin(kLogLevels), std::end(kLogLevels), level) != std::end(kLogLevels);
    if (!level.isEmpty() && !known)
        return u"is not a log level"_s;
    profile.logLevel = level;
    return std::nullopt;
}

Fault assignOomScore(Profile &profile, const KeyValue &value)
{
    const QString &text = std::get<QString>(value);
    if (text.isEmpty()) {
        profile.oomScore.reset();
        return std::nullopt;
    }
    bool isNumber = false;
    const qint64 score = text.toLongLong(&isNumber);
    if (!isNumber)
        return u"is not a whole number"_s;
    if (score < -kOomScoreLimit || score > kOomScoreLimit)
        return u"is outside the range of -1000 to 1000"_s;
    profile.oomScore = static_cast<int>(score);
    return std::nullopt;
}

// And back, to what was or would be written.

QString asText(const QString &member)
{
    return member;
}

QString asText(bool member)
{
    return member ? u"true"_s : u"false"_s;
}

QString asText(int member)
{
    return QString::number(member);
}

QString asText(qint64 member)
{
    return sizeToText(member);
}

QString asText(std::chrono::milliseconds member)
{
    return durationToText(member);
}

template <typename Enum>
requires std::is_enum_v<Enum> QString asText(Enum member)
{
    return keyword(member);
}

template <typename T>
QString asText(const std::optional<T> &member)
{
    return member ? asText(*member) : QString();
}

template <auto Member>
KeyValue readText(const Profile &profile)
{
    return asText(profile.*Member);
}

template <auto Member>
KeyValue readWhole(const Profile &profile)
{
    return profile.*Member;
}

template <auto Member>
constexpr ProfileKey textKey(QLatin1StringView name, QString (*allowed)(), Effect effect,
                             KeyForm form = KeyForm::Text)
{
    return {name, form, allowed, assignText<Member>, readText<Member>, effect};
}

template <auto Member>
constexpr ProfileKey listKey(QLatin1StringView name)
{
    return {name, KeyForm::List, aList, assignList<Member>, readWhole<Member>, Effect::NextLaunch};
}

using enum Effect;

// clang-format off
constexpr ProfileKey kKeys[] = {
    textKey<&Profile::dialect>("dialect"_L1, oneOf<Dialect>, NextLaunch),
    textKey<&Profile::binary>("binary"_L1, aBinary, NextLaunch),
    listKey<&Profile::arguments>("arguments"_L1),
    {"environment"_L1, KeyForm::Map, aMap, assignEnvironment, readWhole<&Profile::environment>, NextLaunch},
    {"logLevel"_L1, KeyForm::Text, aLogLevel, assignLogLevel, readText<&Profile::logLevel>, NextLaunch},
    textKey<&Profile::logFormat>("logFormat"_L1, oneOf<LogFormat>, NextLaunch),
    {"oomScore"_L1, KeyForm::Number, anOomScore, assignOomScore, readText<&Profile::oomScore>, NextLaunch},
    textKey<&Profile::oomScoreRequired>("oomScoreRequired"_L1, aSwitch, NextLaunch, KeyForm::Switch),
    textKey<&Profile::runtime>("runtime"_L1, aRuntime, NextLaunch),
    listKey<&Profile::runtimeArguments>("runtimeArguments"_L1),
    textKey<&Profile::startDaemon>("startDaemon"_L1, anOptionalSwitch, AtOnce, KeyForm::Switch),
    textKey<&Profile::lifetime>("lifetime"_L1, oneOf<Lifetime>, NextLaunch),
    textKey<&Profile::restart>("restart"_L1, oneOf<RestartMode>, AtOnce),
    textKey<&Profile::startTimeout>("startTimeout"_L1, aDuration, AtOnce),
    textKey<&Profile::stopTimeout>("stopTimeout"_L1, aDuration, AtOnce),
    textKey<&Profile::rootless>("rootless"_L1, aRootlessSwitch, NextLaunch, KeyForm::Switch),
    textKey<&Profile::rootlessNetwork>("rootlessNetwork"_L1, aRootlessNetwork, NextLaunch),
    textKey<&Profile::malformedPidFile>("malformedPidFile"_L1, aPidFileRule, AtOnce),
    textKey<&Profile::configFile>("configFile"_L1, aConfigFile, NextLaunch),
    textKey<&Profile::configText>("configText"_L1, someToml, NextLaunch),
    textKey<&Profile::logCapPerRun>("logCapPerRun"_L1, aSize, AtOnce, KeyForm::TextOrNumber),
    textKey<&Profile::logCapTotal>("logCapTotal"_L1, aSize, AtOnce, KeyForm::TextOrNumber),
};
// clang-format on

} // namespace

std::span<const ProfileKey> profileKeyTable()
{
    return kKeys;
}

const ProfileKey *findProfileKey(QStringView name)
{
    const auto found = std::find_if(std::begin(kKeys), std::end(kKeys),
                                    [&](const ProfileKey &key) { return key.name == name; });
    return found == std::end(kKeys) ? nullptr : found;
}

} // namespace deck
