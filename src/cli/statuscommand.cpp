// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/statuscommand.h"

#include "cli/errortext.h"
#include "cli/statustext.h"
#include "control/access.h"
#include "control/clientfactory.h"
#include "control/remotesession.h"
#include "daemon/offline.h"
#include "posix/procfs.h"
#include "rpc/daemonclient.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::StatusText)
};

constexpr std::chrono::seconds kDaemonPatience{3};

} // namespace

StatusCommand::StatusCommand(CommandLine line) : m_line(std::move(line))
{
    m_patience.setSingleShot(true);
}

StatusCommand::~StatusCommand() = default;

void StatusCommand::begin()
{
    if (hasManager(m_line.setup.places))
        askManager();
    else
        askDaemon();
}

void StatusCommand::askManager()
{
    m_remote = std::make_unique<RemoteSession>(m_line.setup);
    connect(m_remote.get(), &RemoteSession::opened, this, [this] { finish(m_remote->snapshot()); });
    connect(m_remote.get(), &RemoteSession::lost, this, &StatusCommand::askDaemon);
    m_remote->open();
}

Snapshot StatusCommand::seenFromOutside() const
{
    Snapshot seen = observeOffline(m_line.setup.profile, m_line.setup.places);
    seen.managerPid = flockHolder(m_line.setup.places.lockFile);
    if (seen.managerPid != 0)
        seen.warnings << Words::tr("The manager, pid %1, does not answer.").arg(seen.managerPid);
    return seen;
}

void StatusCommand::askDaemon()
{
    if (m_done)
        return;
    if (m_line.setup.isAttached()) {
        m_done = true;
        printError(errorText(whyUnreachable(m_line.setup.profile.name, m_line.setup.places)));
        emit done(ExitCode::Unknown);
        return;
    }
    const Snapshot seen = seenFromOutside();
    if (seen.pid == 0) {
        finish(seen);
        return;
    }
    m_client = makeDaemonClient(seen.dialect);
    connect(m_client.get(), &DaemonClient::ready, this, [this, seen](const DaemonReport &report) {
        Snapshot snapshot = seen;
        snapshot.apply(report);
        finish(snapshot);
    });
    const auto silent = [this, seen](const QString &detail) {
        Snapshot snapshot = seen;
        snapshot.health = Health::NotResponding;
        snapshot.healthDetail = detail;
        finish(snapshot);
    };
    connect(m_client.get(), &DaemonClient::foreignPeer, this, [silent](pid_t peer) {
        silent(Words::tr("its socket is served by pid %1").arg(peer));
    });
    connect(&m_patience, &QTimer::timeout, this,
            [silent] { silent(Words::tr("no answer within %1 s").arg(kDaemonPatience.count())); });
    m_patience.start(kDaemonPatience);
    m_client->attach(seen.socket, static_cast<pid_t>(seen.pid));
}

void StatusCommand::finish(const Snapshot &snapshot)
{
    if (m_done)
        return;
    m_done = true;
    m_patience.stop();
    printOut(m_line.json ? QString::fromUtf8(QJsonDocument(toJson(snapshot)).toJson())
                         : statusText(snapshot));
    emit done(statusCode(snapshot));
}

} // namespace deck
