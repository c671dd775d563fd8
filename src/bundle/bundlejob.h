// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "bundle/bundle.h"
#include "daemon/inquiry.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <stop_token>

namespace deck {

/// Makes one bundle without holding up the main thread: asks for what only a daemon can tell, and
/// writes the rest on a thread of its own.
class BundleJob final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kPatience{10};

    /// DaemonSession::ask() or Inspector::ask().
    using Asker = std::function<void(const Inquiry &, QObject *, AnswerHandler)>;

    /// The answers of the request are filled in by the job.
    explicit BundleJob(BundleRequest request, QObject *parent = nullptr);
    /// Waits for the thread, which is told to end; an archive that is not finished goes.
    ~BundleJob() override;

    /// Once. A daemon that does not answer within `patience` goes into the bundle as one that does
    /// not.
    void start(const Asker &ask, std::chrono::milliseconds patience = kPatience);

signals:
    /// Once.
    void done(const deck::BundleOutcome &outcome);

private:
    void take(Topic topic, const Answer &answer);
    void giveUpAsking();
    void write();

    BundleRequest m_request;
    bool m_isWriting = false;
    QTimer m_patience;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace deck

Q_DECLARE_METATYPE(deck::BundleOutcome)
