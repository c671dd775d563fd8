// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/notice.h"

#include <QTest>

using namespace deck;

namespace {

Snapshot in(State state, Health health = Health::Unknown, qint64 pid = 0)
{
    Snapshot snapshot;
    snapshot.profile = "default";
    snapshot.state = state;
    snapshot.health = health;
    snapshot.pid = pid;
    snapshot.wanted = state == State::Stopped ? Wanted::Stopped : Wanted::Running;
    return snapshot;
}

Snapshot serving(qint64 pid = 1)
{
    return in(State::Running, Health::Serving, pid);
}

Snapshot silent()
{
    Snapshot snapshot = in(State::Running, Health::NotResponding, 1);
    snapshot.healthDetail = "deadline exceeded";
    return snapshot;
}

Snapshot failed(ErrorCode code)
{
    Snapshot snapshot = in(State::Failed);
    snapshot.error = DaemonError{code, {"/usr/bin/containerd", "it ended", "See the log."}};
    return snapshot;
}

Snapshot restarted(State state)
{
    Snapshot snapshot = in(state);
    snapshot.restarts = 1;
    return snapshot;
}

Snapshot undone(Snapshot snapshot)
{
    snapshot.undoneChange = "the daemon did not come up with it";
    return snapshot;
}

QString word(const std::optional<Notice> &notice)
{
    if (!notice)
        return "none";
    switch (notice->kind) {
    case NoticeKind::Died:
        return "died";
    case NoticeKind::Replaced:
        return "replaced";
    case NoticeKind::GaveUp:
        return "gave up";
    case NoticeKind::Silent:
        return "silent";
    case NoticeKind::RolledBack:
        return "rolled back";
    }
    Q_UNREACHABLE();
}

} // namespace

class NoticeTest : public QObject
{
    Q_OBJECT

private slots:
    void followsTheDaemon_data();
    void followsTheDaemon();
    void saysWhy();
    void textsOfOthersAreOneShortLine();
};

/// What is true after each snapshot of a row, the first of which is no news.
void NoticeTest::followsTheDaemon_data()
{
    QTest::addColumn<QList<Snapshot>>("snapshots");
    QTest::addColumn<QStringList>("notices");
    const auto row = [](const char *name, const QList<Snapshot> &snapshots,
                        const QStringList &notices) {
        QTest::newRow(name) << snapshots << notices;
    };
    row("start and stop are no news",
        {in(State::Stopped), in(State::Starting), serving(), in(State::Stopping),
         in(State::Stopped)},
        {"none", "none", "none", "none"});
    row("died, and restarted at once", {serving(), restarted(State::Starting), serving(2)},
        {"died", "replaced"});
    row("died, restarted later",
        {serving(), in(State::Backoff), restarted(State::Starting), serving(2)},
        {"died", "died", "replaced"});
    row("died, and a person stops it", {serving(), in(State::Backoff), in(State::Stopped)},
        {"died", "none"});
    row("given up", {serving(), in(State::Backoff), failed(ErrorCode::TooManyStarts)},
        {"died", "gave up"});
    row("given up, and started by a person",
        {serving(), failed(ErrorCode::EndedUnasked), in(State::Starting), serving(2)},
        {"gave up", "none", "none"});
    row("silent, and answers again", {serving(), silent(), serving()}, {"silent", "none"});
    row("silent, and replaced",
        {serving(), silent(), in(State::Stopping), restarted(State::Starting), serving(2)},
        {"silent", "silent", "silent", "replaced"});
    row("silent, and stopped", {serving(), silent(), in(State::Stopped)}, {"silent", "none"});
    row("rolled back, until the next change",
        {serving(), undone(in(State::Starting)), undone(serving(2)), serving(2)},
        {"rolled back", "rolled back", "none"});
    row("rolled back before somebody looked", {undone(serving()), undone(serving())}, {"none"});
    row("a failure after a rollback is worse",
        {undone(serving()), undone(failed(ErrorCode::EndedUnasked))}, {"gave up"});
}

void NoticeTest::followsTheDaemon()
{
    QFETCH(QList<Snapshot>, snapshots);
    QFETCH(QStringList, notices);
    std::optional<Notice> notice;
    QStringList seen;
    for (qsizetype i = 1; i < snapshots.size(); ++i) {
        notice = nextNotice(notice, snapshots[i - 1], snapshots[i]);
        seen << word(notice);
    }
    QCOMPARE(seen, notices);
}

void NoticeTest::saysWhy()
{
    const auto gaveUp = nextNotice({}, serving(), failed(ErrorCode::EndedUnasked));
    QVERIFY(gaveUp->summary.contains("default"));
    QCOMPARE(gaveUp->body, "/usr/bin/containerd: it ended. See the log.");
    QVERIFY(gaveUp->isUrgent && gaveUp->offersRestart);
    const auto hung = nextNotice({}, serving(), silent());
    QCOMPARE(hung->body, "deadline exceeded");
    const auto back = nextNotice(hung, restarted(State::Starting), serving(2));
    QVERIFY2(back->body.contains("pid 2"), qPrintable(back->body));
    QVERIFY(!back->isUrgent);
}

void NoticeTest::textsOfOthersAreOneShortLine()
{
    Snapshot bad = silent();
    bad.healthDetail = QString("line\n").repeated(1000);
    const auto notice = nextNotice({}, serving(), bad);
    QVERIFY(!notice->body.contains('\n'));
    QVERIFY(notice->body.size() < 320);
}

QTEST_APPLESS_MAIN(NoticeTest)
#include "tst_notice.moc"
