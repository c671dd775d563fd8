// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"
#include "daemon/snapshot.h"
#include "rpc/daemonreport.h"

#include <QTimer>

#include <memory>

namespace deck {

class DaemonClient;
class RemoteSession;

/// `deckctl status`: the snapshot of the profile's manager or, where there is none, what can be
/// seen of the daemon and what it says itself. Changes nothing.
class StatusCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit StatusCommand(CommandLine line);
    ~StatusCommand() override;

    void begin() override;

private:
    void askManager();
    void askDaemon();
    [[nodiscard]] Snapshot seenFromOutside() const;
    void finish(const Snapshot &snapshot);

    const CommandLine m_line;
    std::unique_ptr<RemoteSession> m_remote;
    std::unique_ptr<DaemonClient> m_client;
    QTimer m_patience;
    bool m_done = false;
};

} // namespace deck
