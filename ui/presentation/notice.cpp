// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/notice.h"

#include "presentation/safetext.h"

#include <QCoreApplication>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Notice)
};

constexpr qsizetype kLongestBody = 300;
constexpr qsizetype kLongestName = 80;

QString nameOf(const Snapshot &snapshot)
{
    return safeLine(snapshot.profile, kLongestName);
}

QString reasonOf(const Snapshot &snapshot)
{
    if (snapshot.error)
        return safeLine(asSentence(snapshot.error->problem.message()), kLongestBody);
    return snapshot.lastExit ? asSentence(snapshot.lastExit->toString()) : QString();
}

Notice died(const Snapshot &now)
{
    return {NoticeKind::Died, Words::tr("The daemon of “%1” has died").arg(nameOf(now)),
            Words::tr("It is started again. %1").arg(reasonOf(now))};
}

Notice replaced(const Notice &notice, const Snapshot &now)
{
    const QString summary = notice.kind == NoticeKind::Silent
                                ? Words::tr("The daemon of “%1” did not answer, and was restarted")
                                : Words::tr("The daemon of “%1” died, and was restarted");
    return {NoticeKind::Replaced, summary.arg(nameOf(now)),
            Words::tr("It serves again, as pid %1.").arg(now.pid)};
}

Notice gaveUp(const Snapshot &now)
{
    const bool triedOften = now.error && now.error->code == ErrorCode::TooManyStarts;
    const QString summary = triedOften ? Words::tr("The daemon of “%1” is not started any more")
                                       : Words::tr("The daemon of “%1” is not running");
    return {NoticeKind::GaveUp, summary.arg(nameOf(now)), reasonOf(now), true, true};
}

Notice silent(const Snapshot &now)
{
    return {NoticeKind::Silent,
            Words::tr("The daemon of “%1” does not answer").arg(nameOf(now)),
            safeLine(asSentence(now.healthDetail), kLongestBody),
            true,
            true,
            now.pid};
}

Notice rolledBack(const Snapshot &now)
{
    return {NoticeKind::RolledBack, Words::tr("A change of “%1” was undone").arg(nameOf(now)),
            safeLine(asSentence(now.undoneChange), kLongestBody), true};
}

bool isKind(const std::optional<Notice> &notice, NoticeKind kind)
{
    return notice && notice->kind == kind;
}

/// What is still true when nothing new has happened.
std::optional<Notice> stillTrue(const std::optional<Notice> &notice, const Snapshot &now)
{
    if (!notice)
        return std::nullopt;
    const bool serves = now.state == State::Running && now.health == Health::Serving;
    switch (notice->kind) {
    case NoticeKind::Died:
        if (serves)
            return replaced(*notice, now);
        return now.state == State::Stopped ? std::nullopt : notice;
    case NoticeKind::Silent:
        if (now.state != State::Running && now.wanted == Wanted::Running)
            return notice; // it is being replaced
        if (serves && now.pid != notice->pid)
            return replaced(*notice, now);
        return now.state == State::Running && now.health == Health::NotResponding ? notice
                                                                                  : std::nullopt;
    case NoticeKind::GaveUp:
        return now.state == State::Failed ? notice : std::nullopt;
    case NoticeKind::Replaced:
        return now.state == State::Stopped ? std::nullopt : notice;
    case NoticeKind::RolledBack:
        return now.undoneChange.isEmpty() ? std::nullopt : notice;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Notice> nextNotice(const std::optional<Notice> &notice, const Snapshot &before,
                                 const Snapshot &now)
{
    if (!now.undoneChange.isEmpty() && now.undoneChange != before.undoneChange)
        return rolledBack(now);
    if (now.state == State::Failed && (before.state != State::Failed || before.error != now.error))
        return gaveUp(now);
    const bool isSilent = now.state == State::Running && now.health == Health::NotResponding;
    const bool wasSilent = before.state == State::Running && before.health == Health::NotResponding;
    if (isSilent && !wasSilent)
        return silent(now);
    const bool hasDied = (now.state == State::Backoff && before.state != State::Backoff) ||
                         now.restarts > before.restarts;
    if (hasDied && !isKind(notice, NoticeKind::Silent) && !isKind(notice, NoticeKind::RolledBack) &&
        now.state != State::Running)
        return died(now);
    return stillTrue(notice, now);
}

} // namespace deck
