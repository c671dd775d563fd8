// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/runslook.h"

#include "daemon/runchanges.h"
#include "daemon/runlogtail.h"
#include "daemon/runsettling.h"
#include "daemon/runstore.h"
#include "posix/procfs.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <variant>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunText)
};

/// As they are now: a manager that was killed could not write down the end of its run. Of one that
/// lives that is to be expected any moment.
RunStore::Contents readRuns(const Inspection &inspection)
{
    RunStore::Contents contents =
        RunStore(RunStore::folderFor(inspection.setup.places.log)).readAll();
    const QString boot = bootId();
    for (RunRecord &record : contents.records) {
        if (isOver(record, boot) && !readProcess(static_cast<pid_t>(record.managerPid)))
            settle(record, boot);
    }
    return contents;
}

QJsonObject summaryOf(const RunRecord &record)
{
    QJsonObject object = toJson(record);
    for (const QLatin1StringView key :
         {"lastLines"_L1, "goroutines"_L1, "configText"_L1, "environment"_L1, "arguments"_L1,
          "settings"_L1, "problems"_L1})
        object.remove(key);
    return object;
}

Answer listOf(const RunStore::Contents &contents)
{
    QJsonArray runs;
    for (auto record = contents.records.rbegin(); record != contents.records.rend(); ++record)
        runs.append(summaryOf(*record));
    return {{{u"runs"_s, runs}, {u"faults"_s, toJson(contents.faults)}}};
}

std::variant<RunRecord, Answer> findRun(const QList<RunRecord> &records, const QString &name)
{
    if (records.isEmpty())
        return unanswered(name, Words::tr("no run has been recorded yet"),
                          Words::tr("Start the daemon first."));
    if (name == "last"_L1)
        return records.last();
    QList<RunRecord> found;
    for (const RunRecord &record : records) {
        if (record.id == name)
            return record;
        if (record.id.startsWith(name))
            found << record;
    }
    if (found.size() == 1)
        return found.first();
    return unanswered(name,
                      found.isEmpty() ? Words::tr("there is no record of such a run")
                                      : Words::tr("%1 runs begin with that").arg(found.size()),
                      Words::tr("deckctl runs lists them."));
}

} // namespace

Answer lookAtRuns(const Inspection &inspection)
{
    const RunStore::Contents contents = readRuns(inspection);
    const QString name = inspection.arguments.value("run"_L1).toString();
    if (name.isEmpty())
        return listOf(contents);
    const auto found = findRun(contents.records, name);
    if (const auto *answer = std::get_if<Answer>(&found))
        return *answer;
    const auto &run = std::get<RunRecord>(found);
    const RunRecord *good = lastGoodBefore(contents.records, run);
    const QStringList changes = good != nullptr ? changesBetween(*good, run) : QStringList();
    return {{{u"run"_s, toJson(run)},
             {u"log"_s, findRunLog(run.logFile, run.logInode)},
             {u"lastGood"_s, good != nullptr ? good->id : QString()},
             {u"changes"_s, QJsonArray::fromStringList(changes)}}};
}

} // namespace deck
