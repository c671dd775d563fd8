// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/daemonbench.h"

#include "daemon/systemclock.h"
#include "posix/files.h"
#include "process/processlauncher.h"
#include "rpc/grpcdaemonclient.h"

#include <QRegularExpression>

#include <unistd.h>

namespace deck::test {

using namespace Qt::StringLiterals;

namespace {

ContainerdController::Parts realParts(Dialect dialect)
{
    const Api api = dialect == Dialect::Containerd ? Api::Containerd : Api::DockerContainerd;
    return {std::make_unique<ProcessLauncher>(), std::make_unique<GrpcDaemonClient>(api),
            std::make_unique<SystemClock>(), std::make_unique<ProcessLauncher>()};
}

} // namespace

DaemonBench::DaemonBench()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    profile.binary = builtProgram(u"fakecontainerd"_s);
    profile.rootless = false; // the fake runs as whoever runs the test
}

DaemonBench::~DaemonBench() = default;

void DaemonBench::setModes(const QString &words)
{
    profile.environment.insert(u"DECK_FAKE"_s, words);
}

Places DaemonBench::places() const
{
    return placesFor(profile, m_home.path(), ::geteuid(), QProcessEnvironment::systemEnvironment());
}

ContainerdController &DaemonBench::controller()
{
    if (!m_controller) {
        m_controller =
            std::make_unique<ContainerdController>(profile, places(), realParts(profile.dialect));
        QObject::connect(m_controller.get(), &ContainerdController::changed, m_controller.get(),
                         [this] { m_guard.add(m_controller->snapshot().pid); });
    }
    return *m_controller;
}

QList<Snapshot> DaemonBench::snapshotsUntil(State last, const std::function<void()> &act)
{
    QList<Snapshot> seen;
    const auto connection =
        QObject::connect(&controller(), &ContainerdController::changed, &controller(),
                         [&] { seen.append(controller().snapshot()); });
    act();
    const bool reached =
        QTest::qWaitFor([&] { return !seen.isEmpty() && seen.last().state == last; }, kPatience);
    QObject::disconnect(connection);
    return reached ? seen : QList<Snapshot>();
}

ErrorCode DaemonBench::errorCode()
{
    const auto &error = now().error;
    if (!error)
        qFatal("no error to look at");
    return error->code;
}

void DaemonBench::makeStateFolder()
{
    QVERIFY(makePrivateFolder(places().state).ok());
}

void expectWarning(const char *pattern)
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QString::fromLatin1(pattern)));
}

} // namespace deck::test
