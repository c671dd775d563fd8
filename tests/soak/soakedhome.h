// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "helpers/container.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QProcess>

#include <memory>
#include <vector>

namespace deck::test {

/// A home with a manager as a process of its own, its daemon, and containers on that. What is done
/// to it and what must hold of it at any time.
class SoakedHome
{
public:
    SoakedHome();
    ~SoakedHome();

    /// What went wrong, for all below; empty when nothing did.
    [[nodiscard]] QString begin(int containers);
    /// Waits until the daemon serves, or is down with nothing under way.
    [[nodiscard]] QString settle();
    /// At most one daemon, which is the one that is shown; containers with the pids that they had;
    /// a manager that has not grown.
    [[nodiscard]] QString verify();

    void beginManager();
    void endManager(int signal);
    [[nodiscard]] Answer call(const QStringList &words) const;
    void signalDaemon(int number) const;
    [[nodiscard]] qint64 daemon() const { return m_status["pid"].toInteger(); }
    [[nodiscard]] bool isServing() const { return m_status["health"].toString() == "serving"; }
    [[nodiscard]] QString path(const QString &relative) const { return m_home.path(relative); }
    /// Of the manager, "34 descriptors, 21 threads, 31000 KiB".
    [[nodiscard]] QString holdings() const;

private:
    struct Holdings
    {
        qsizetype descriptors = 0;
        int threads = 0;
        qint64 memory = 0;
    };
    [[nodiscard]] Holdings look() const;
    [[nodiscard]] QString verifyDaemon();
    [[nodiscard]] QString verifyContainers() const;
    [[nodiscard]] QString verifyManager();

    TemporaryHome m_home;
    QProcess m_manager;
    std::vector<std::unique_ptr<Container>> m_containers;
    QJsonObject m_status;
    Holdings m_first; ///< of this manager, once it has done a few things
    int m_looks = 0;  ///< at this manager
};

} // namespace deck::test
