// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/profilesurvey.h"

#include "config/commonoptions.h"
#include "config/jsonreader.h"
#include "control/protocol.h"
#include "control/remotesession.h"
#include "daemon/offline.h"
#include "daemon/snapshotwords.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"
#include "rootless/rootlesslook.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>

#include <cerrno>
#include <vector>

#include <poll.h>
#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileSurvey)
};

/// One profile under way. The manager says its snapshot first, in one line.
struct Inquest
{
    ProfileState state;
    Profile profile;
    Places places;
    UniqueFd socket; ///< invalid once nothing more is to be expected
    bool hasManager = false;
    QByteArray line;
    std::optional<Snapshot> snapshot;
};

/// Root's files cannot be listed, but the state folders of what its managers hold can.
QList<ProfileEntry> entriesOf(const ProfileSource &source)
{
    if (!source.isAttached)
        return ProfileStore({source.home}).list();
    QList<ProfileEntry> entries{{Profile().name, false, {}}};
    const QString folder =
        source.home.isEmpty() ? u"/run/containerdeck"_s : source.home + u"/profiles"_s;
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        if (isValidProfileName(name) && name != Profile().name)
            entries.append({name, false, {}});
    }
    return entries;
}

Inquest begin(const ProfileEntry &entry, const ProfileSource &source)
{
    Inquest inquest;
    inquest.state.name = entry.name;
    inquest.state.hasFile = entry.hasFile;
    inquest.state.problem = entry.problem;
    inquest.profile.name = entry.name;
    const auto setup = readSetup(entry.name, {source.home, {}, source.isAttached});
    if (const auto *good = std::get_if<Setup>(&setup))
        inquest.profile = good->profile;
    else if (!inquest.state.problem)
        inquest.state.problem = std::get<Problem>(setup);
    inquest.places = placesFor(inquest.profile, source.home, source.isAttached ? 0 : ::geteuid(),
                               QProcessEnvironment::systemEnvironment());
    auto socket = connectUnix(inquest.places.controlSocket);
    inquest.hasManager = socket || socket.error().number == EAGAIN;
    if (!socket)
        return inquest;
    if (const auto peer = peerCredentials(socket->get()))
        inquest.state.managerPid = peer->pid;
    inquest.socket = std::move(*socket);
    return inquest;
}

/// Some bytes are there, or the end is.
void read(Inquest &inquest)
{
    char buffer[65536];
    const ssize_t length =
        retryOnEintr([&] { return ::read(inquest.socket.get(), buffer, sizeof buffer); });
    if (length == -1 && errno == EAGAIN)
        return;
    if (length > 0)
        inquest.line.append(buffer, length);
    const qsizetype end = inquest.line.indexOf('\n');
    const bool isOver = length <= 0 || end >= 0 || inquest.line.size() > kLongestServerMessage;
    if (!isOver)
        return;
    inquest.socket.reset();
    const auto message = decodeServerMessage(inquest.line.left(std::max<qsizetype>(end, 0)));
    if (message && std::holds_alternative<Snapshot>(*message))
        inquest.snapshot = std::get<Snapshot>(*message);
}

void readAll(std::vector<Inquest> &inquests, QDeadlineTimer deadline)
{
    while (true) {
        std::vector<pollfd> waits;
        std::vector<Inquest *> waiting;
        for (Inquest &inquest : inquests) {
            if (!inquest.socket.isValid())
                continue;
            waits.push_back({inquest.socket.get(), POLLIN, 0});
            waiting.push_back(&inquest);
        }
        const auto left = static_cast<int>(deadline.remainingTime());
        if (waits.empty() || ::poll(waits.data(), waits.size(), left) == 0)
            return;
        for (size_t i = 0; i < waits.size(); ++i) {
            if (waits[i].revents != 0)
                read(*waiting[i]);
        }
    }
}

ProfileState concluded(const Inquest &inquest)
{
    ProfileState state = inquest.state;
    // The state folder that several profiles share is managed for one of them.
    const bool isOthers = inquest.snapshot && inquest.snapshot->profile != state.name;
    const Snapshot seen = inquest.snapshot && !isOthers
                              ? *inquest.snapshot
                              : observeOffline(inquest.profile, inquest.places);
    state.dialect = seen.dialect;
    state.state = isOthers ? State::Stopped : seen.state;
    state.pid = isOthers ? 0 : seen.pid;
    state.health = isOthers ? Health::Unknown : seen.health;
    state.socket = inquest.places.socket;
    state.isManagerSilent = inquest.hasManager && !inquest.snapshot;
    if (state.isManagerSilent && state.managerPid == 0)
        state.managerPid = flockHolder(inquest.places.lockFile);
    if (isOthers)
        state.managerPid = 0;
    return state;
}

QJsonValue toJson(const std::optional<Problem> &problem)
{
    if (!problem)
        return {};
    return QJsonObject{{u"subject"_s, problem->subject},
                       {u"cause"_s, problem->cause},
                       {u"nextStep"_s, problem->nextStep},
                       {u"message"_s, problem->message()}};
}

std::optional<Problem> problemFromJson(const QJsonObject &object)
{
    Problem problem;
    JsonReader reader(object);
    reader.read("subject"_L1, problem.subject);
    reader.read("cause"_L1, problem.cause);
    reader.read("nextStep"_L1, problem.nextStep);
    return reader.good() ? std::optional(problem) : std::nullopt;
}

/// What runs in the containers of a daemon that was stopped holds on to its folders.
std::optional<Problem> namespaceInUse(const Profile &profile, const Places &places)
{
    const RootlessPlaces folders = rootlessPlaces(places);
    const QList<ProcessInfo> inside = processesInside(findNamespaces(folders), folders);
    if (inside.isEmpty())
        return std::nullopt;
    return Problem{
        Words::tr("profile '%1'").arg(profile.name),
        Words::tr("containers run in its user namespace: %1").arg(describeProcesses(inside)),
        Words::tr("Nothing was changed. Start its daemon and stop them first.")};
}

} // namespace

QJsonObject toJson(const ProfileState &state)
{
    return {{u"name"_s, state.name},
            {u"hasFile"_s, state.hasFile},
            {u"problem"_s, toJson(state.problem)},
            {u"dialect"_s, keyword(state.dialect)},
            {u"state"_s, keyword(state.state)},
            {u"health"_s, keyword(state.health)},
            {u"pid"_s, state.pid},
            {u"managerPid"_s, state.managerPid},
            {u"managerSilent"_s, state.isManagerSilent},
            {u"socket"_s, state.socket}};
}

std::optional<ProfileState> profileStateFromJson(const QJsonObject &object)
{
    ProfileState state;
    JsonReader reader(object);
    reader.read("name"_L1, state.name);
    reader.read("hasFile"_L1, state.hasFile);
    reader.readObject("problem"_L1, state.problem, problemFromJson);
    reader.read("dialect"_L1, state.dialect);
    reader.read("state"_L1, state.state);
    reader.read("health"_L1, state.health);
    reader.read("pid"_L1, state.pid);
    reader.read("managerPid"_L1, state.managerPid);
    reader.read("managerSilent"_L1, state.isManagerSilent);
    reader.read("socket"_L1, state.socket);
    return reader.good() && !state.name.isEmpty() ? std::optional(state) : std::nullopt;
}

QList<ProfileState> surveyProfiles(const ProfileSource &source, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    std::vector<Inquest> inquests;
    for (const ProfileEntry &entry : entriesOf(source)) {
        Inquest inquest = begin(entry, source);
        if (inquest.hasManager || !source.isAttached)
            inquests.push_back(std::move(inquest));
    }
    readAll(inquests, deadline);
    QList<ProfileState> states;
    for (const Inquest &inquest : inquests)
        states << concluded(inquest);
    return states;
}

std::optional<Problem> profileInUse(const Profile &profile, const Places &places)
{
    const bool isManaged = hasManager(places);
    const Snapshot seen = observeOffline(profile, places);
    const auto holder = isManaged ? flockHolder(places.lockFile) : 0;
    if (isManaged && holder == ::getpid())
        return Problem{
            Words::tr("profile '%1'").arg(profile.name),
            seen.pid != 0 ? Words::tr("its daemon runs, as pid %1").arg(seen.pid)
                          : Words::tr("this window manages it"),
            Words::tr("Nothing was changed. Stop its daemon first, and show another profile.")};
    if (isManaged)
        return Problem{Words::tr("profile '%1'").arg(profile.name),
                       Words::tr("pid %1 manages it").arg(holder),
                       Words::tr("Nothing was changed. End that window or `deckctl run` first.")};
    if (seen.pid == 0)
        return namespaceInUse(profile, places);
    return Problem{Words::tr("profile '%1'").arg(profile.name),
                   Words::tr("its daemon runs, as pid %1").arg(seen.pid),
                   Words::tr("Nothing was changed. Stop it by `deckctl stop --profile %1`.")
                       .arg(profile.name)};
}

} // namespace deck
