// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilemove.h"

#include "config/smallfile.h"
#include "posix/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileStore)
};

QString recordOf(const QString &config)
{
    return config + u"/.renaming"_s;
}

QByteArray toBytes(const ProfileMove &move)
{
    QJsonArray paths;
    for (const PathMove &path : move.paths)
        paths.append(QJsonObject{{u"from"_s, path.from}, {u"to"_s, path.to}});
    const QJsonObject object{{u"from"_s, move.from}, {u"to"_s, move.to}, {u"paths"_s, paths}};
    return QJsonDocument(object).toJson();
}

std::optional<ProfileMove> fromBytes(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    ProfileMove move{object.value("from"_L1).toString(), object.value("to"_L1).toString(), {}};
    for (const auto entry : object.value("paths"_L1).toArray())
        move.paths.append({entry.toObject().value("from"_L1).toString(),
                           entry.toObject().value("to"_L1).toString()});
    return move.from.isEmpty() || move.to.isEmpty() ? std::nullopt : std::optional(move);
}

OsStatus moveOne(const QString &from, const QString &to)
{
    const OsStatus moved = renameIfFree(from, to);
    if (!moved)
        return moved;
    (void)syncFolder(QFileInfo(to).path());
    (void)syncFolder(QFileInfo(from).path());
    return moved;
}

Problem cannotMove(const PathMove &path, const OsError &error)
{
    switch (error.number) {
    case EXDEV:
        return {path.from,
                Words::tr("cannot become %1, which is on another file system").arg(path.to),
                Words::tr("Everything is as it was. Copy the profile, and move its data by hand.")};
    case EBUSY:
        return {path.from,
                Words::tr("something is mounted on it, so it cannot become %1").arg(path.to),
                Words::tr("Everything is as it was. Unmount it first.")};
    case EEXIST:
        return {path.to, Words::tr("is there already"),
                Words::tr("Everything is as it was. Choose another name, or move it away.")};
    default:
        return {path.from, Words::tr("cannot become %1: %2").arg(path.to, error.toString()),
                Words::tr("Everything is as it was. Correct the permissions of both folders.")};
    }
}

/// All that is under its new name. Says what could not be put back.
std::optional<Problem> putBack(const ProfileMove &move)
{
    for (auto path = move.paths.rbegin(); path != move.paths.rend(); ++path) {
        if (!isTaken(path->to) || isTaken(path->from))
            continue;
        if (const OsStatus moved = moveOne(path->to, path->from); !moved)
            return Problem{
                path->to,
                Words::tr("cannot become %1 again: %2").arg(path->from, moved.error().toString()),
                Words::tr("Correct the permissions; the next `deckctl profiles rename %1 %2` "
                          "goes on with it.")
                    .arg(move.from, move.to)};
    }
    return std::nullopt;
}

std::optional<Problem> moveAll(const ProfileMove &move, const StepHook &step)
{
    for (const PathMove &path : move.paths) {
        step("move");
        if (!isTaken(path.from))
            continue; // by an earlier attempt, or there never was one
        if (const OsStatus made = makePrivateFolder(QFileInfo(path.to).path()); !made)
            return cannotMove(path, made.error());
        if (const OsStatus moved = moveOne(path.from, path.to); !moved)
            return cannotMove(path, moved.error());
    }
    return std::nullopt;
}

/// `profiles/<name>` of a home; a folder with anything in it stays.
void removeEmptyParents(const ProfileMove &move, QString PathMove::*end)
{
    for (const PathMove &path : move.paths)
        (void)::rmdir(QFile::encodeName(QFileInfo(path.*end).path()).constData());
}

OsStatus forget(const QString &config)
{
    if (::unlink(QFile::encodeName(recordOf(config)).constData()) == -1)
        return OsError::last("unlink");
    (void)syncFolder(config);
    return Done{};
}

} // namespace

std::variant<std::optional<ProfileMove>, Problem> unfinishedMove(const QString &config)
{
    const QString path = recordOf(config);
    if (!isTaken(path))
        return std::nullopt;
    const auto content = readSmallFile(path, {Words::tr("record of a rename"), {}});
    if (const auto *problem = std::get_if<Problem>(&content))
        return *problem;
    const auto &bytes = std::get<std::optional<QByteArray>>(content);
    if (!bytes)
        return std::nullopt;
    if (auto move = fromBytes(*bytes))
        return move;
    return Problem{path, Words::tr("is no record of a rename"), Words::tr("Move it away.")};
}

std::optional<Problem> moveObstacle(const QString &config, const QString &profile)
{
    const auto found = unfinishedMove(config);
    const auto *move = std::get_if<std::optional<ProfileMove>>(&found);
    if (!move || !*move || ((*move)->from != profile && (*move)->to != profile))
        return std::nullopt;
    return Problem{
        recordOf(config),
        Words::tr("the profile '%1' is about to become '%2', and that was cut short")
            .arg((*move)->from, (*move)->to),
        Words::tr("Finish it by `deckctl profiles rename %1 %2`.").arg((*move)->from, (*move)->to)};
}

std::optional<Problem> carryOut(const QString &config, const ProfileMove &move,
                                const StepHook &step)
{
    step("record");
    const QString record = recordOf(config);
    if (const OsStatus written = writeAtomically(record, toBytes(move), Durability::PowerLoss);
        !written)
        return Problem{
            record, written.error().toString(),
            Words::tr("Nothing was changed. Make room, or correct the permissions of the "
                      "folder.")};
    if (auto problem = moveAll(move, step)) {
        if (auto worse = putBack(move)) {
            worse->cause = joinedSentences(
                problem->message(),
                Words::tr("%1 %2", "subject and verb").arg(worse->subject, worse->cause));
            return worse;
        }
        removeEmptyParents(move, &PathMove::to);
        (void)forget(config);
        return problem;
    }
    step("forget");
    if (const OsStatus forgotten = forget(config); !forgotten)
        return Problem{record, forgotten.error().toString(), Words::tr("Remove it.")};
    removeEmptyParents(move, &PathMove::from);
    return std::nullopt;
}

} // namespace deck
