// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "helpers/container.h"
#include "helpers/terminal.h"
#include "posix/procfs.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <memory>

#include <unistd.h>

namespace deck::test {

inline QJsonObject statusOf(const TemporaryHome &home)
{
    return deckctl({"status", "--json", "--home", home.path()}).json();
}

inline qint64 kitOf(const QJsonObject &snapshot)
{
    return snapshot["rootless"].toObject()["kitPid"].toInteger();
}

inline QString namespaceOf(qint64 pid, const char *name)
{
    return QFile::symLinkTarget(QString("/proc/%1/ns/%2").arg(pid).arg(name)).section('/', -1);
}

inline bool isAlive(qint64 pid)
{
    const auto process = readProcess(static_cast<pid_t>(pid));
    return process && !process->isZombie();
}

inline QString warningsOf(const QJsonObject &snapshot)
{
    QStringList all;
    for (const QJsonValue &warning : snapshot["warnings"].toArray())
        all << warning.toString();
    return all.join('\n');
}

inline void endHard(qint64 pid)
{
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
}

/// A manager, a daemon that serves, and a container on it.
struct Bench
{
    TemporaryHome home;
    std::unique_ptr<RunningManager> manager = std::make_unique<RunningManager>(home.path());
    Container container{home};

    [[nodiscard]] QString begin()
    {
        return manager->waitForServing() ? container.start("one")
                                         : QString::fromUtf8(manager->errors());
    }
};

#define DECK_BEGIN(bench)                                                                          \
    Bench bench;                                                                                   \
    const QString problem = bench.begin();                                                         \
    QVERIFY2(problem.isEmpty(), qPrintable(problem))

} // namespace deck::test
