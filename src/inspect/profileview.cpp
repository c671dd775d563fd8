// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/profileview.h"

#include "config/jsonreader.h"

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const ProfileKeyView &key)
{
    return {{u"key"_s, key.key},
            {u"value"_s, key.value},
            {u"default"_s, key.byDefault},
            {u"allowed"_s, key.allowed},
            {u"needsRestart"_s, key.needsRestart},
            {u"overridden"_s, key.isOverridden},
            {u"problem"_s, key.problem}};
}

std::optional<ProfileKeyView> keyFromJson(const QJsonObject &object)
{
    ProfileKeyView key;
    JsonReader reader(object);
    reader.read("key"_L1, key.key);
    reader.read("value"_L1, key.value);
    reader.read("default"_L1, key.byDefault);
    reader.read("allowed"_L1, key.allowed);
    reader.read("needsRestart"_L1, key.needsRestart);
    reader.read("overridden"_L1, key.isOverridden);
    reader.read("problem"_L1, key.problem);
    return reader.good() && !key.key.isEmpty() ? std::optional(key) : std::nullopt;
}

} // namespace

QString ProfileView::value(const QString &key) const
{
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&](const ProfileKeyView &view) { return view.key == key; });
    return found == keys.end() ? QString() : found->value;
}

QJsonObject toJson(const ProfileView &view)
{
    QJsonArray keys;
    for (const ProfileKeyView &key : view.keys)
        keys.append(toJson(key));
    return {{u"file"_s, view.file},
            {u"keys"_s, keys},
            {u"commandLine"_s, QJsonArray::fromStringList(view.commandLine)},
            {u"problem"_s, view.problem},
            {u"configFileText"_s, view.configFileText},
            {u"configFileProblem"_s, view.configFileProblem},
            {u"warnings"_s, QJsonArray::fromStringList(view.warnings)}};
}

std::optional<ProfileView> profileViewFromJson(const QJsonObject &object)
{
    ProfileView view;
    JsonReader reader(object);
    reader.read("file"_L1, view.file);
    reader.readObjects("keys"_L1, view.keys, keyFromJson);
    reader.read("commandLine"_L1, view.commandLine);
    reader.read("problem"_L1, view.problem);
    reader.read("configFileText"_L1, view.configFileText);
    reader.read("configFileProblem"_L1, view.configFileProblem);
    reader.read("warnings"_L1, view.warnings);
    return reader.good() && !view.keys.isEmpty() ? std::optional(view) : std::nullopt;
}

} // namespace deck
