// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "helpers/scriptedsession.h"
#include "widgets/fact.h"
#include "window/mainwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>
#include <QToolButton>

namespace deck::test {

/// But for what the platform plugin of the tests says of itself.
inline const QString kAnyWarning = "^(?!This plugin does not support )";

inline Snapshot snapshotIn(State state, Health health = Health::Unknown)
{
    Snapshot snapshot;
    snapshot.profile = "default";
    snapshot.state = state;
    snapshot.health = health;
    snapshot.managerPid = 1;
    if (state == State::Running) {
        snapshot.pid = 4711;
        snapshot.origin = Origin::Launched;
        snapshot.startedAt = QDateTime::currentDateTimeUtc();
        snapshot.version = "1.6.20";
        snapshot.socket = "/run/containerdeck/default/containerd.sock";
    }
    return snapshot;
}

inline Snapshot serving()
{
    return snapshotIn(State::Running, Health::Serving);
}

inline Snapshot failed(Repair repair)
{
    Snapshot snapshot = snapshotIn(State::Failed);
    snapshot.error = DaemonError{ErrorCode::EndedEarly,
                                 {"/usr/bin/containerd", "ended with code 1", "Look at the log."},
                                 repair,
                                 {"first line", "last line"}};
    return snapshot;
}

/// A window over a session, shown and active.
struct Shown
{
    explicit Shown(const Snapshot &snapshot, bool manager = true) : session(snapshot, manager)
    {
        window.setSession(session);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    template <class Widget>
    Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QToolButton *button(const char *name) const { return find<QToolButton>(name); }
    [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString fact(const char *name) const { return find<Fact>(name)->value(); }
    void click(QAbstractButton *what) const
    {
        QVERIFY(what != nullptr && what->isVisible());
        QTest::mouseClick(what, Qt::LeftButton);
    }

    ScriptedSession session; // outlives the window
    MainWindow window;
};

} // namespace deck::test
