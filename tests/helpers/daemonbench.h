// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/containerdcontroller.h"
#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"

#include <QTest>

#include <functional>
#include <memory>

namespace deck::test {

/// A profile in a home of its own, and the controller of it with the real launcher, client and
/// clock. Its daemon is the fake. Every daemon that the controller was ever seen with is ended when
/// the bench goes out of scope.
class DaemonBench
{
public:
    DaemonBench();
    ~DaemonBench();

    /// To be changed before the controller is made.
    Profile profile;

    /// As in tests/fakecontainerd/modes.cpp.
    void setModes(const QString &words);
    [[nodiscard]] Places places() const;
    [[nodiscard]] QString path(const QString &relative) const { return m_home.path(relative); }
    [[nodiscard]] const TemporaryHome &home() const { return m_home; }

    /// Made at the first call.
    ContainerdController &controller();
    /// What was shown from the act on, up to and including the first of that state. Empty when that
    /// was not reached.
    [[nodiscard]] QList<Snapshot> snapshotsUntil(State last, const std::function<void()> &act);
    /// As when the manager ends and another one begins: the next call makes a new one.
    void endController() { m_controller.reset(); }

    /// Of the controller.
    [[nodiscard]] const Snapshot &now() { return controller().snapshot(); }
    [[nodiscard]] ErrorCode errorCode();
    [[nodiscard]] QByteArray log() const { return readFile(places().logFile); }
    [[nodiscard]] QByteArray pidFile() const { return readFile(places().pidFile); }
    /// Makes the state folder, for what a test wants to find there.
    void makeStateFolder();
    /// Ends a process when the bench does.
    void guard(qint64 pid) { m_guard.add(pid); }

private:
    TemporaryHome m_home;
    ProcessGuard m_guard; // before the controller: ended after it
    std::unique_ptr<ContainerdController> m_controller;
};

/// ms; only a failure takes so long
inline constexpr int kPatience = 30'000;

/// The next warning that matches is expected; any other fails the test.
void expectWarning(const char *pattern);

} // namespace deck::test

/// Waits until the bench's daemon is in that state.
#define DECK_REACH(bench, wanted)                                                                  \
    QTRY_COMPARE_WITH_TIMEOUT((bench).now().state, deck::State::wanted, deck::test::kPatience)
