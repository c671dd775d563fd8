// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/configanswers.h"

#include "config/jsonreader.h"

#include <algorithm>
#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

std::optional<ConfigFinding> findingFromJson(const QJsonObject &object)
{
    ConfigFinding finding;
    TextPosition place{0, 1};
    JsonReader reader(object);
    reader.read("kind"_L1, finding.kind);
    reader.read("cause"_L1, finding.cause);
    reader.read("advice"_L1, finding.advice);
    reader.read("line"_L1, place.line);
    reader.read("column"_L1, place.column);
    if (place.line > 0)
        finding.place = place;
    return reader.good() ? std::optional(finding) : std::nullopt;
}

std::optional<ConfigValue> valueFromJson(const QJsonObject &object)
{
    ConfigValue value;
    JsonReader reader(object);
    reader.read("value"_L1, value.shown);
    reader.read("source"_L1, value.source);
    reader.read("importedFrom"_L1, value.importedFrom);
    return reader.good() ? std::optional(value) : std::nullopt;
}

std::optional<ConfigChange> changeFromJson(const QJsonObject &object)
{
    ConfigChange change;
    JsonReader reader(object);
    reader.read("key"_L1, change.key);
    reader.read("kind"_L1, change.kind);
    if (object.contains("before"_L1))
        change.before = valueFromJson(object.value("before"_L1).toObject());
    if (object.contains("after"_L1))
        change.after = valueFromJson(object.value("after"_L1).toObject());
    return reader.good() && !change.key.isEmpty() ? std::optional(change) : std::nullopt;
}

std::optional<ConfigInForce::Value> namedValueFromJson(const QJsonObject &object)
{
    const auto value = valueFromJson(object);
    const QString key = object.value("key"_L1).toString();
    if (!value || key.isEmpty())
        return std::nullopt;
    return ConfigInForce::Value{key, *value};
}

bool isUndone(const ChangeRecord &record)
{
    return record.outcome == ChangeOutcome::Undone || record.outcome == ChangeOutcome::Lapsed;
}

/// Goes from `later` on to what an earlier change has found.
template <typename Item, typename Side>
void takeBack(QList<Item> &found, const Item &former, Side Item::*before, Side Item::*after)
{
    const auto known = std::find_if(found.begin(), found.end(),
                                    [&](const Item &item) { return item.key == former.key; });
    if (known != found.end()) {
        (*known).*after = former.*before;
        return;
    }
    Item item = former;
    std::swap(item.*before, item.*after);
    found.append(item);
}

/// Where a value comes from is no difference by itself.
bool isNoDifference(const ConfigChange &change)
{
    if (!change.before || !change.after)
        return !change.before && !change.after;
    return change.before->shown == change.after->shown;
}

ConfigChangeKind kindOf(const ConfigChange &change)
{
    if (!change.before)
        return ConfigChangeKind::Added;
    return change.after ? ConfigChangeKind::Changed : ConfigChangeKind::Removed;
}

} // namespace

qsizetype ConfigJudgement::count(FindingKind kind) const
{
    return std::count_if(findings.begin(), findings.end(),
                         [kind](const ConfigFinding &finding) { return finding.kind == kind; });
}

QStringList ConfigInForce::imports() const
{
    QStringList files;
    for (const Value &value : values) {
        if (value.value.source == ConfigSource::Import && !value.value.importedFrom.isEmpty())
            files << value.value.importedFrom;
    }
    files.removeDuplicates();
    for (const Value &value : values) {
        // containerd itself names its own file there.
        if (value.key == "imports"_L1 && value.value.source != ConfigSource::Derived &&
            value.value.source != ConfigSource::Default)
            files << value.value.shown;
    }
    return files;
}

std::optional<ConfigJudgement> judgementFromJson(const QJsonObject &object)
{
    ConfigJudgement judgement;
    JsonReader reader(object);
    reader.readObjects("findings"_L1, judgement.findings, findingFromJson);
    const bool isAnswer = object.contains("findings"_L1);
    return reader.good() && isAnswer ? std::optional(judgement) : std::nullopt;
}

std::optional<ConfigDifference> differenceFromJson(const QJsonObject &object)
{
    ConfigDifference difference;
    JsonReader reader(object);
    reader.readObjects("changes"_L1, difference.values, changeFromJson);
    reader.readObjects("keys"_L1, difference.keys, keyDifferenceFromJson);
    reader.read("needsRestart"_L1, difference.needsRestart);
    reader.read("notes"_L1, difference.notes);
    const bool isAnswer = object.contains("changes"_L1);
    return reader.good() && isAnswer ? std::optional(difference) : std::nullopt;
}

std::optional<ConfigInForce> configInForceFromJson(const QJsonObject &object)
{
    ConfigInForce config;
    JsonReader reader(object);
    reader.read("file"_L1, config.file);
    reader.read("written"_L1, config.isWritten);
    reader.read("effective"_L1, config.isEffective);
    reader.readObjects("values"_L1, config.values, namedValueFromJson);
    reader.read("notes"_L1, config.notes);
    const bool isAnswer = object.contains("values"_L1);
    return reader.good() && isAnswer ? std::optional(config) : std::nullopt;
}

ConfigDifference differenceOf(const ChangeRecord &record)
{
    ConfigDifference difference;
    difference.keys = record.keys;
    for (const auto value : record.values) {
        if (const auto change = changeFromJson(value.toObject()))
            difference.values.append(*change);
    }
    return difference;
}

ConfigDifference wayBack(const QList<ChangeRecord> &records, const QString &id)
{
    ConfigDifference back;
    back.needsRestart = true;
    for (const ChangeRecord &record : records) {
        if (!isUndone(record)) {
            const ConfigDifference former = differenceOf(record);
            for (const ConfigChange &change : former.values)
                takeBack(back.values, change, &ConfigChange::before, &ConfigChange::after);
            for (const KeyDifference &key : former.keys)
                takeBack(back.keys, key, &KeyDifference::before, &KeyDifference::after);
        }
        if (record.id == id)
            break;
    }
    back.values.removeIf(isNoDifference);
    for (ConfigChange &change : back.values)
        change.kind = kindOf(change);
    return back;
}

} // namespace deck
