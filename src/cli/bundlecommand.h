// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"
#include "daemon/inquiry.h"

#include <functional>
#include <memory>
#include <variant>

namespace deck {

class BundleJob;
struct BundleReport;
class Inspector;
class RemoteSession;
struct Snapshot;

/// `deckctl bundle`: one archive of what the manager knows or, without one, of what can be seen.
class BundleCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit BundleCommand(CommandLine line);
    ~BundleCommand() override;

    void begin() override;

private:
    void askHere();
    using Asker = std::function<void(const Inquiry &, QObject *, AnswerHandler)>;
    void bundle(const Snapshot &snapshot, const Asker &ask);
    void print(const std::variant<BundleReport, Problem> &outcome);

    const CommandLine m_line;
    std::unique_ptr<RemoteSession> m_remote;
    std::unique_ptr<Inspector> m_inspector;
    std::unique_ptr<BundleJob> m_job;
};

} // namespace deck
