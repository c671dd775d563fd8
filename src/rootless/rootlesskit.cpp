// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/rootlesskit.h"

#include "log/runlog.h"
#include "posix/files.h"
#include "posix/foldertree.h"
#include "rootless/rootlessplan.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <csignal>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RootlessKit)
};

Problem problemOf(const Lack &lack, const QString &why)
{
    return {lack.subject, lack.cause,
            lack.command.isEmpty()
                ? Words::tr("Run where user namespaces are allowed: %1.").arg(why)
                : Words::tr("Run `%1`: %2.").arg(lack.command, why)};
}

OsResult<UniqueFd> openEmptyLog(const QString &path)
{
    if (const OsStatus made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
        return made.error();
    (void)QFile::remove(path); // of an earlier one: it tells nothing about this
    return openPlainFile(path, OpenMode::Append);
}

} // namespace

RootlessKit::RootlessKit(const Places &places, std::unique_ptr<Launcher> launcher,
                         std::chrono::milliseconds patience)
    : m_places(rootlessPlaces(places)), m_stateFolder(places.state),
      m_launcher(std::move(launcher)), m_longest(patience)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(Words::tr("its namespaces were not ready in time")); });
    connect(&m_folderWatch, &QFileSystemWatcher::directoryChanged, this,
            &RootlessKit::lookWhetherReady);
    connect(m_launcher.get(), &Launcher::ended, this, &RootlessKit::kitEnded);
}

RootlessKit::~RootlessKit()
{
    m_launcher->release();
}

const NamespaceFinding &RootlessKit::look()
{
    m_finding = findNamespaces(m_places);
    if (m_finding.kit > 0)
        watch(m_finding.kit);
    return m_finding;
}

std::optional<RootlessFacts> RootlessKit::facts() const
{
    return factsOf(m_finding, m_networkReason);
}

std::optional<Problem> RootlessKit::raise(const Profile &profile, const RootlessHost &host)
{
    if (const auto lack = firstLack(host))
        return problemOf(*lack, Words::tr("an ordinary user's containers need a user namespace"));
    if (profile.rootlessNetwork == RootlessNetwork::Slirp4netns) {
        if (const auto lack = lackOfSlirp4netns(host))
            return problemOf(*lack, Words::tr("the profile's rootlessNetwork needs it"));
    }
    m_plan = planRootless(profile, m_places, host);
    m_isRaising = true;
    if (auto problem = launchWhenFree()) {
        m_isRaising = false;
        return problem;
    }
    m_patience.start(m_longest);
    m_folderWatch.addPath(m_stateFolder);
    QMetaObject::invokeMethod(this, &RootlessKit::lookWhetherReady, Qt::QueuedConnection);
    return std::nullopt;
}

/// One that is there already either becomes ready (its manager was killed just after it had
/// launched it) or is about to end.
std::optional<Problem> RootlessKit::launchWhenFree()
{
    // It gives its lock up first and removes its folder then.
    if (m_kit && !m_kit->hasExited())
        return std::nullopt;
    if (isFlocked(m_places.kitLock)) {
        if (const pid_t other = flockHolder(m_places.kitLock); other > 0)
            watch(other);
        return std::nullopt;
    }
    forgetKit();
    clearLeftovers();
    m_isLowering = false;
    m_launcher->killAndReap(); // one of ours has ended by now, which may not have been told yet
    const RootlessPlan plan = *std::exchange(m_plan, std::nullopt);
    const std::optional<Lack> &lack = plan.network.lack;
    m_networkReason = lack ? Words::tr("%1: %2").arg(lack->subject, lack->cause) : QString();
    return launch(plan);
}

std::optional<Problem> RootlessKit::launch(const RootlessPlan &plan)
{
    for (const QString &folder : {m_places.run, m_places.kitState}) {
        if (const OsStatus made = makePrivateFolder(folder); !made)
            return Problem{folder, made.error().toString(),
                           Words::tr("Correct the permissions of the path.")};
    }
    const OsResult<UniqueFd> log = openEmptyLog(m_places.log);
    if (!log)
        return Problem{
            m_places.log, log.error().toString(),
            Words::tr("Correct the permissions of the folder, or make room on its disk.")};
    const auto launched =
        m_launcher->launch({plan.program, plan.arguments, plan.environment, log->get(), false});
    if (const auto *broken = std::get_if<Launcher::Failure>(&launched))
        return Problem{plan.program, broken->cause,
                       Words::tr("Check that it is an executable for this machine.")};
    return std::nullopt;
}

void RootlessKit::lookWhetherReady()
{
    if (!m_isRaising || !QFile::exists(m_places.readyFile))
        return;
    const NamespaceFinding found = findNamespaces(m_places);
    if (found.keeper == 0)
        return;
    stopWaiting();
    m_finding = found;
    watch(found.kit);
    emit raised();
}

void RootlessKit::stopWaiting()
{
    m_isRaising = false;
    m_plan.reset();
    m_patience.stop();
    m_folderWatch.removePath(m_stateFolder);
}

void RootlessKit::cancel()
{
    if (!m_isRaising)
        return;
    stopWaiting();
    m_launcher->killAndReap();
    clearLeftovers();
}

QList<ProcessInfo> RootlessKit::lower()
{
    look();
    if (!m_finding.isThere())
        return {};
    QList<ProcessInfo> inside = processesInside(m_finding, m_places);
    if (!inside.isEmpty() || m_finding.kit == 0)
        return inside;
    m_isLowering = true;
    // First, so that nobody goes where it is about to end.
    (void)QFile::remove(m_places.readyFile);
    if (m_kit)
        (void)m_kit->send(SIGTERM); // it passes it on to the keeper, and cleans up behind itself
    m_finding = {};
    return {};
}

/// Its own child tells its end too; whichever comes first is taken.
void RootlessKit::watch(pid_t kit)
{
    if (m_kit && m_kit->pid() == kit && !m_kit->hasExited())
        return;
    forgetKit();
    OsResult<PidFd> handle = PidFd::open(kit);
    if (!handle)
        return;
    m_kit.emplace(std::move(*handle));
    m_watch = std::make_unique<ProcessWatch>(*m_kit);
    connect(m_watch.get(), &ProcessWatch::ended, this, &RootlessKit::kitEnded);
}

void RootlessKit::forgetKit()
{
    if (m_watch) {
        m_watch->disconnect(this);
        m_watch.release()->deleteLater(); // it may be the sender
    }
    m_kit.reset();
}

void RootlessKit::kitEnded()
{
    if (m_isRaising && m_plan) {
        forgetKit();
        if (const auto problem = launchWhenFree()) {
            stopWaiting();
            emit failed(*problem);
        }
        return;
    }
    if (m_isRaising) {
        fail(Words::tr("it ended before its namespaces were ready"));
        return;
    }
    if (!m_kit)
        return;
    forgetKit();
    clearLeftovers();
    if (std::exchange(m_isLowering, false))
        return;
    look();
    emit ended();
}

void RootlessKit::fail(const QString &cause)
{
    // One that another manager launched, holds our folder, and leads to nothing is in the way of
    // the next try. (Its keeper would go by itself only without a manager.)
    if (m_plan && m_kit) {
        m_isLowering = true;
        (void)m_kit->send(SIGTERM);
    }
    stopWaiting();
    m_launcher->killAndReap();
    const QByteArrayList lines = lastLogLines(m_places.log, 1);
    const QString said =
        lines.isEmpty() ? cause
                        : Words::tr("%1; it said: %2").arg(cause, QString::fromUtf8(lines.first()));
    clearLeftovers();
    emit failed({u"rootlesskit"_s, said,
                 Words::tr("See %1; the checks (deckctl doctor) tell what the system lacks.")
                     .arg(m_places.log)});
}

void RootlessKit::clearLeftovers()
{
    if (isFlocked(m_places.kitLock))
        return; // another one's by now
    (void)removeFolderTree(m_places.kitState);
    (void)QFile::remove(m_places.readyFile);
}

} // namespace deck
