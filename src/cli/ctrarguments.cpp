// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/ctrarguments.h"

#include <algorithm>
#include <optional>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// Of ctr itself, before its command.
bool takesValue(const QString &option)
{
    static const QStringList all{u"-a"_s,          u"--address"_s, u"-n"_s,
                                 u"--namespace"_s, u"--timeout"_s, u"--connect-timeout"_s};
    return all.contains(option);
}

/// The next word from there on that is no option.
qsizetype nextWord(const QStringList &command, qsizetype from)
{
    for (qsizetype i = from; i < command.size(); ++i) {
        if (!command.at(i).startsWith(u'-'))
            return i;
        if (takesValue(command.at(i)))
            ++i;
    }
    return command.size();
}

/// Where options of a command that makes a container would stand; nothing for other commands.
std::optional<qsizetype> placeForOptions(const QStringList &command)
{
    const qsizetype verb = nextWord(command, 1);
    const QString word = command.value(verb);
    if (word == "run"_L1)
        return verb + 1;
    const bool isContainers = word == "containers"_L1 || word == "container"_L1 || word == "c"_L1;
    const qsizetype action = nextWord(command, verb + 1);
    if (isContainers && command.value(action) == "create"_L1)
        return action + 1;
    return std::nullopt;
}

} // namespace

bool makesContainer(const QStringList &command)
{
    return command.value(0).section(u'/', -1) == "ctr"_L1 && placeForOptions(command);
}

QStringList withinRights(const QStringList &command, const GroupRights &rights,
                         const QByteArray &help)
{
    if (!makesContainer(command))
        return command;
    QStringList changed = command;
    const auto tell = [&](bool right, const QString &option, const QString &value) {
        const bool saysItself =
            std::any_of(command.begin(), command.end(), [&](const QString &word) {
                return word == option || word.startsWith(option + u'=');
            });
        if (!right && !saysItself && help.contains(option.toLatin1()))
            changed.insert(*placeForOptions(command), option + u'=' + value);
    };
    tell(rights.make, u"--cgroup"_s, {});
    tell(rights.make && rights.limitCpu, u"--cpu-shares"_s, u"0"_s);
    return changed;
}

} // namespace deck
