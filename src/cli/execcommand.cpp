// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/execcommand.h"

#include "cli/ctrarguments.h"
#include "cli/errortext.h"
#include "posix/oserror.h"
#include "process/programrun.h"
#include "rootless/insideprogram.h"
#include "rootless/rootlesslook.h"
#include "rootless/rootlessplan.h"

#include <QCoreApplication>
#include <QFile>

#include <vector>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ExecCommand)
};

std::vector<char *> pointersTo(QByteArrayList &words)
{
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

QByteArrayList encoded(const QStringList &words)
{
    QByteArrayList all;
    for (const QString &word : words)
        all.append(QFile::encodeName(word));
    return all;
}

/// Returns only when it fails.
Problem become(const QStringList &command, const QProcessEnvironment &environment)
{
    QByteArrayList words = encoded(command);
    QByteArrayList variables = encoded(environment.toStringList());
    const std::vector<char *> arguments = pointersTo(words);
    const std::vector<char *> settings = pointersTo(variables);
    ::execvpe(arguments.front(), arguments.data(), settings.data());
    const OsError error = OsError::last("exec");
    return {command.first(), error.toString(), Words::tr("Check the program's name.")};
}

/// As the processes of a namespace have them, seen from outside.
GroupRights groupRights(pid_t member)
{
    const QString root = u"/proc/%1/root/sys/fs/cgroup"_s.arg(member);
    QFile controllers(root + u"/cgroup.subtree_control"_s);
    const bool isOpen = controllers.open(QIODevice::ReadOnly);
    return {::access(QFile::encodeName(root).constData(), W_OK) == 0,
            isOpen && controllers.readAll().split(' ').contains("cpu")};
}

QByteArray helpOf(const QString &ctr)
{
    constexpr std::chrono::seconds kDeadline{5};
    return runProgram(ctr, {u"run"_s, u"--help"_s}, QProcessEnvironment::systemEnvironment(),
                      kDeadline)
        .out;
}

} // namespace

void ExecCommand::begin()
{
    const bool isRootless = m_line.setup.profile.isRootless(::geteuid());
    const Problem problem =
        isRootless ? executeInside(m_line.program) : become(m_line.program, environment());
    printError(u"deckctl: %1\n"_s.arg(problem.message()));
    emit done(ExitCode::Failed);
}

Problem ExecCommand::executeInside(const QStringList &command)
{
    const RootlessPlaces places = rootlessPlaces(m_line.setup.places);
    const NamespaceFinding found = findNamespaces(places);
    if (!found.isThere())
        return {Words::tr("profile '%1'").arg(m_line.setup.profile.name),
                Words::tr("there is no user namespace to go into, as the daemon does not run"),
                Words::tr("Start it: deckctl start.")};
    const QStringList told =
        makesContainer(command)
            ? withinRights(command, groupRights(found.member), helpOf(command.first()))
            : command;
    const Entering entering{found.member, 0, true};
    return become(QStringList{insideProgram()} +
                      enterArguments(entering, places, told.first(), told.mid(1)),
                  rootlessEnvironment(environment(), places));
}

QProcessEnvironment ExecCommand::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CONTAINERD_ADDRESS"_s, m_line.setup.places.socket);
    if (!environment.contains(u"CONTAINERD_NAMESPACE"_s))
        environment.insert(u"CONTAINERD_NAMESPACE"_s, u"default"_s);
    return environment;
}

} // namespace deck
