// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonerror.h"
#include "process/asker.h"
#include "process/exitstatus.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace deck {

class ContainerdController;

/// Waits for what becomes of the next launch of a controller's daemon. Main thread; tells one of
/// its signals once for each begin(), from the event loop, when the controller has done with it.
class StartWatch : public QObject
{
    Q_OBJECT

public:
    /// The controller must outlive the watch.
    explicit StartWatch(ContainerdController &controller, QObject *parent = nullptr);

    /// Call it before the start is asked for. One that is adopted counts, too, when it was launched
    /// after `since`; an invalid time: none does.
    void begin(const QDateTime &since = {});
    void end();
    [[nodiscard]] bool isActive() const { return m_isActive; }
    /// The start was asked for: what it came to may be the same as before, of which the controller
    /// does not tell.
    void look();

signals:
    /// There is a process.
    void launched();
    /// It answers, be it degraded.
    void usable();
    void failed(const deck::DaemonError &error);
    /// It was stopped before it was usable.
    void stopped();

private:
    void began(Asker askedBy);
    void ended(const ExitStatus &exit, const std::optional<DaemonError> &cause);
    void finish(void (StartWatch::*outcome)());
    void fail(const DaemonError &error);

    ContainerdController &m_controller;
    QDateTime m_since;
    bool m_isActive = false;
    bool m_isLaunched = false;
    int m_round = 0; ///< what was on its way when it was ended is not told
};

} // namespace deck
