// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/manager.h"

#include <QEventLoop>

#include <memory>

#include <unistd.h>

namespace deck::bench {

/// A profile on folders of its own, and its manager in this process.
class ManagedDaemon
{
public:
    explicit ManagedDaemon(const QString &home, RestartMode restart = RestartMode::OnFailure)
        : ManagedDaemon(home, profileOf(restart))
    {
    }
    ManagedDaemon(const QString &home, const Profile &profile)
    {
        m_setup.profile = profile;
        m_setup.profile.lifetime = Lifetime::Independent;
        m_setup.places =
            placesFor(m_setup.profile, home, ::geteuid(), QProcessEnvironment::systemEnvironment());
        open();
    }

    void open() { m_manager = std::move(std::get<0>(Manager::open(m_setup))); }
    /// The manager goes, the daemon stays.
    void abandon()
    {
        m_manager->controller().leaveRunning();
        m_manager.reset();
    }
    [[nodiscard]] ContainerdController &controller() { return m_manager->controller(); }
    [[nodiscard]] const Snapshot &snapshot() { return controller().snapshot(); }

    /// Runs the event loop until the snapshot satisfies.
    template <typename Condition>
    void waitUntil(Condition satisfied)
    {
        QEventLoop loop;
        const auto look = [&] {
            if (satisfied(snapshot()))
                loop.quit();
        };
        QObject::connect(&controller(), &ContainerdController::changed, &loop, look);
        if (!satisfied(snapshot()))
            loop.exec();
    }
    void waitUntilServing(qint64 otherThan = 0)
    {
        waitUntil([=](const Snapshot &now) {
            return now.health == Health::Serving && now.pid != otherThan;
        });
    }
    void waitUntilStopped()
    {
        waitUntil([](const Snapshot &now) { return now.state == State::Stopped; });
    }

private:
    static Profile profileOf(RestartMode restart)
    {
        Profile profile;
        profile.restart = restart;
        return profile;
    }

    Setup m_setup;
    std::unique_ptr<Manager> m_manager;
};

} // namespace deck::bench
