// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profile.h"

#include "config/profilekeys.h"
#include "config/profileproblem.h"
#include "config/profilevalue.h"

#include <QDir>

#include <algorithm>

namespace deck {

QString Profile::effectiveBinary() const
{
    if (!binary.isEmpty())
        return binary;
    switch (dialect) {
    case Dialect::Containerd:
        return QStringLiteral("containerd");
    case Dialect::DockerContainerd:
        return QStringLiteral("docker-containerd");
    }
    Q_UNREACHABLE();
}

QString Profile::effectiveRuntime() const
{
    return runtime.isEmpty() ? QStringLiteral("docker-runc") : runtime;
}

bool Profile::isRootless(uid_t uid) const
{
    return dialect == Dialect::Containerd && rootless.value_or(uid != 0);
}

MalformedPidFile Profile::effectiveMalformedPidFile() const
{
    if (malformedPidFile)
        return *malformedPidFile;
    switch (dialect) {
    case Dialect::Containerd:
        return MalformedPidFile::SetAside;
    case Dialect::DockerContainerd:
        return MalformedPidFile::Refuse;
    }
    Q_UNREACHABLE();
}

QStringList profileKeys()
{
    QStringList names;
    for (const ProfileKey &key : profileKeyTable())
        names.append(key.name);
    return names;
}

std::optional<Problem> setProfileKey(Profile &profile, const QString &name, const QString &text)
{
    const QString subject = QStringLiteral("--set %1").arg(name);
    const ProfileKey *key = findProfileKey(name);
    if (!key)
        return unknownKey(QStringLiteral("--set"), name);
    const auto value = valueFromText(key->form, text);
    if (const auto *fault = std::get_if<QString>(&value))
        return badValue(*key, subject, quoted(text), *fault);
    if (const auto fault = key->assign(profile, std::get<KeyValue>(value)))
        return badValue(*key, subject, quoted(text), *fault);
    makePathsAbsolute(profile, QDir::currentPath());
    return std::nullopt;
}

QString profileKeyText(const Profile &profile, const QString &name)
{
    const ProfileKey *key = findProfileKey(name);
    return key ? textOfValue(key->read(profile)) : QString();
}

bool needsRestart(const QString &name)
{
    const ProfileKey *key = findProfileKey(name);
    return key && key->effect == Effect::NextLaunch;
}

bool isValidProfileName(const QString &name)
{
    constexpr qsizetype kLongest = 64;
    const auto isAlnum = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    };
    const auto isAllowed = [&](QChar c) {
        return isAlnum(c) || c == u'.' || c == u'-' || c == u'_';
    };
    return !name.isEmpty() && name.size() <= kLongest && isAlnum(name.front()) &&
           std::all_of(name.begin(), name.end(), isAllowed);
}

} // namespace deck
