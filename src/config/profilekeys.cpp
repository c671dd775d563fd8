// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilekeys.h"

#include "config/profileproblem.h"
#include "config/valuetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileKeys)
};

using Fault = std::optional<QString>;

constexpr QLatin1StringView kLogLevels[] = {
    "trace"_L1, "debug"_L1, "info"_L1, "warn"_L1, "error"_L1, "fatal"_L1, "panic"_L1,
};
constexpr int kOomScoreLimit = 1000;

// What is allowed, as words after "Use".

template <typename Enum>
QString wordsOf()
{
    return keywords<Enum>().join(Words::tr(", ", "in a list"));
}

template <typename Enum>
QString oneOf()
{
    return Words::tr("one of %1").arg(wordsOf<Enum>());
}

QString aLogLevel()
{
    QStringList levels;
    for (const QLatin1StringView level : kLogLevels)
        levels.append(level);
    return Words::tr("one of %1, or nothing for the daemon's own")
        .arg(levels.join(Words::tr(", ", "in a list")));
}

QString aBinary()
{
    return Words::tr("a path, a name to look up in PATH, or nothing for the dialect's own");
}

QString aRuntime()
{
    return Words::tr("a path or a name, or nothing for docker-runc");
}

QString aList()
{
    return Words::tr("a list of strings such as [\"--one\", \"--two\"]");
}

QString aMap()
{
    return Words::tr(
        "a table of strings such as {NAME = \"value\"}; a name is not empty and has no \"=\"");
}

QString anOomScore()
{
    return Words::tr("a whole number from -1000 to 1000, or nothing to leave the score alone");
}

QString aSwitch()
{
    return Words::tr("true or false");
}

QString anOptionalSwitch()
{
    return Words::tr("true or false, or nothing for what the program does by itself");
}

QString aRootlessNetwork()
{
    return Words::tr("one of %1, or nothing for the first of them that can be had")
        .arg(wordsOf<RootlessNetwork>());
}

QString aRootlessSwitch()
{
    return Words::tr("true or false, or nothing for true as an ordinary user");
}

QString aPidFileRule()
{
    return Words::tr("one of %1, or nothing for the dialect's own")
        .arg(wordsOf<MalformedPidFile>());
}

QString aDuration()
{
    return Words::tr("a duration such as 500ms, 90s, 2m or 1h, over zero and at most 24h");
}

QString aSize()
{
    return Words::tr(
        "a size such as 256MiB or 1GiB (KiB, MiB, GiB, TiB) or a number of bytes, over zero "
        "and at most 1024TiB");
}

QString aConfigFile()
{
    return Words::tr("the path of a TOML file, or nothing for what is generated");
}

QString someToml()
{
    return Words::tr("TOML text for containerd.toml");
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
        return Words::tr("is neither true nor false");
    member = text == "true"_L1;
    return std::nullopt;
}

template <typename Enum>
requires std::is_enum_v<Enum> Fault readInto(Enum &member, const QString &text)
{
    const std::optional<Enum> value = fromKeyword<Enum>(text);
    if (!value)
        return Words::tr("is not one of the words that are allowed");
    member = *value;
    return std::nullopt;
}

Fault readInto(std::chrono::milliseconds &member, const QString &text)
{
    const auto duration = durationFromText(text);
    if (!duration)
        return Words::tr("is not a duration that is allowed");
    member = *duration;
    return std::nullopt;
}

Fault readInto(qint64 &member, const QString &text)
{
    const auto size = sizeFromText(text);
    if (!size)
        return Words::tr("is not a size that is allowed");
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
            return Words::tr("has the name %1, which no variable can have").arg(quoted(it.key()));
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
        return Words::tr("is not a log level");
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
        return Words::tr("is not a whole number");
    if (score < -kOomScoreLimit || score > kOomScoreLimit)
        return Words::tr("is outside the range of -1000 to 1000");
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
