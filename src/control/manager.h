// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/profilechanger.h"
#include "change/temporarylogger.h"
#include "config/commonoptions.h"
#include "control/access.h"
#include "control/controlserver.h"
#include "control/localsession.h"
#include "daemon/containerdcontroller.h"
#include "daemon/runrecorder.h"
#include "inspect/inspector.h"
#include "log/logkeeper.h"
#include "posix/filelock.h"

#include <memory>
#include <variant>

namespace deck {

/// The one manager of a profile: holds the lock of its state folder, owns the controller, and
/// listens on the control socket. Nothing is started by making one.
class Manager
{
public:
    /// Another process holds the profile.
    struct Busy
    {
        pid_t holder = 0; ///< 0: it has not said who it is yet
    };
    using Opening = std::variant<std::unique_ptr<Manager>, Busy, Problem>;

    /// Also ignores SIGPIPE and SIGXFSZ in this process: a client that goes away and a limit of
    /// file sizes are handled where the write fails. The members of `group` may use it, too.
    /// A problem, and nothing made, for a setup that is attached to root's manager.
    [[nodiscard]] static Opening open(const Setup &setup, const AllowedGroup &group = std::nullopt);
    Manager(const Manager &) = delete;
    Manager &operator=(const Manager &) = delete;

    [[nodiscard]] ContainerdController &controller() { return m_controller; }
    [[nodiscard]] LocalSession &session() { return m_session; }
    [[nodiscard]] ControlServer &server() { return m_server; }
    [[nodiscard]] ProfileChanger &changer() { return m_changer; }
    [[nodiscard]] RunRecorder &recorder() { return m_recorder; }

    /// The profile as it is managed now.
    [[nodiscard]] const Setup &setup() const { return m_setup; }
    /// Takes the profile's file as it is now. What a daemon is launched with counts from the next
    /// launch. A problem leaves everything as it was.
    [[nodiscard]] std::optional<Problem> reload();

private:
    Manager(const Setup &setup, FileLock lock);
    [[nodiscard]] ProfileChanger::Host changerHost();

    Setup m_setup;
    FileLock m_lock; ///< goes last: until then nobody else makes a control socket
    ContainerdController m_controller;
    RunRecorder m_recorder;
    Inspector m_inspector;
    LogKeeper m_logKeeper;
    ProfileChanger m_changer;
    TemporaryLogger m_temporaryLogger;
    LocalSession m_session;
    ControlServer m_server;
};

} // namespace deck
