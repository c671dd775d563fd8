// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runchanges.h"

#include "config/secrets.h"

#include <QCoreApplication>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunChanges)
};

using Settings = QMap<QString, QString>;

/// A line for each key that came, went or has another value.
QStringList changesOf(const QString &what, const Settings &before, const Settings &now)
{
    Settings all = before;
    all.insert(now); // the keys of both, in order
    QStringList changes;
    for (const QString &key : all.keys()) {
        const bool was = before.contains(key);
        const bool is = now.contains(key);
        const QString from = before.value(key);
        const QString to = now.value(key);
        if (was && is && from != to)
            changes << Words::tr("%1: %2 was %3, is %4").arg(what, key, from, to);
        else if (!was)
            changes << Words::tr("%1: %2 is set, to %3").arg(what, key, to);
        else if (!is)
            changes << Words::tr("%1: %2 is no longer set, was %3").arg(what, key, from);
    }
    return changes;
}

QStringList binaryChanges(const RunBinary &before, const RunBinary &now)
{
    if (before.path != now.path)
        return {Words::tr("program: was %1, is %2").arg(before.path, now.path)};
    const bool known = before.inode != 0 && now.inode != 0;
    if (!known || before == now)
        return {};
    const auto facts = [](const RunBinary &binary) {
        return Words::tr("%1 bytes of %2")
            .arg(binary.size)
            .arg(binary.modifiedAt.toUTC().toString(Qt::ISODate));
    };
    return {Words::tr("program: %1 was replaced: was %2, is %3")
                .arg(now.path, facts(before), facts(now))};
}

QStringList versionChanges(const RunRecord &before, const RunRecord &now)
{
    if (before.version.isEmpty() || now.version.isEmpty())
        return {}; // it ended before it could be asked
    if (before.version != now.version)
        return {Words::tr("version: was %1, is %2").arg(before.version, now.version)};
    if (before.revision != now.revision)
        return {Words::tr("revision: was %1, is %2").arg(before.revision, now.revision)};
    return {};
}

QStringList argumentChanges(const QStringList &before, const QStringList &now)
{
    if (before == now)
        return {};
    return {Words::tr("arguments: were %1").arg(before.join(u' ')),
            Words::tr("arguments: are %1").arg(now.join(u' '))};
}

QStringList configChanges(const RunRecord &before, const RunRecord &now)
{
    const bool known = !before.configHash.isEmpty() && !now.configHash.isEmpty();
    if (!known || before.configHash == now.configHash)
        return {};
    const auto from = tomlSettings(before.configText.toUtf8());
    const auto to = tomlSettings(now.configText.toUtf8());
    const bool hasTexts = !before.configText.isEmpty() && !now.configText.isEmpty() && from && to;
    QStringList changes = hasTexts ? changesOf(u"containerd.toml"_s, *from, *to) : QStringList();
    if (changes.isEmpty()) // or what has changed is a secret, and not kept
        return {Words::tr("containerd.toml: it has changed; what has, was not kept")};
    return changes;
}

} // namespace

QStringList changesBetween(const RunRecord &before, const RunRecord &now)
{
    QStringList changes = binaryChanges(before.binary, now.binary);
    changes += versionChanges(before, now);
    changes += argumentChanges(before.arguments, now.arguments);
    // What a daemon that ran already was given is not known.
    if (before.askedBy != Asker::Adoption && now.askedBy != Asker::Adoption)
        changes += changesOf(Words::tr("environment"), before.environment, now.environment);
    changes += configChanges(before, now);
    changes += changesOf(Words::tr("profile"), before.settings, now.settings);
    if (!before.bootId.isEmpty() && !now.bootId.isEmpty() && before.bootId != now.bootId)
        changes << Words::tr("machine: it was started again in between");
    return changes;
}

const RunRecord *lastGoodBefore(const QList<RunRecord> &records, const RunRecord &run)
{
    const auto isBefore = [&run](const RunRecord &record) {
        return record.startedAt < run.startedAt && record.id != run.id && isGood(record);
    };
    const auto found = std::find_if(records.rbegin(), records.rend(), isBefore);
    return found == records.rend() ? nullptr : &*found;
}

} // namespace deck
