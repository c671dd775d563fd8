// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "soakedhome.h"

#include "helpers/homedaemons.h"
#include "posix/procfs.h"
#include "posix/resources.h"

#include <QDeadlineTimer>
#include <QTest>

#include <algorithm>
#include <csignal>

namespace deck::test {

namespace {

constexpr int kPatience = 90'000; // ms; only a failure takes so long
/// What a manager has at rest once each part of it has been used.
constexpr int kWarmUp = 8;
constexpr qsizetype kSpareDescriptors = 6; // connections that are about to end
constexpr int kSpareThreads = 4;
#if defined(__SANITIZE_ADDRESS__) // which keeps what is freed
constexpr qint64 kSpareMemory = qint64(1024) * 1024 * 1024;
#else
constexpr qint64 kSpareMemory = qint64(24) * 1024 * 1024;
#endif

} // namespace

SoakedHome::SoakedHome()
{
    m_manager.setStandardOutputFile(QProcess::nullDevice());
    m_manager.setStandardErrorFile(m_home.path("manager.err"), QIODevice::Append);
}

SoakedHome::~SoakedHome()
{
    (void)call({"stop"});
    endManager(SIGKILL);
    for (const qint64 pid : daemonsOf(m_home.path()))
        ::kill(static_cast<pid_t>(pid), SIGKILL);
}

QString SoakedHome::begin(int containers)
{
    beginManager();
    if (const QString problem = settle(); !problem.isEmpty())
        return problem;
    for (int i = 0; i < containers; ++i) {
        m_containers.push_back(std::make_unique<Container>(m_home));
        const QString problem = m_containers.back()->start(QString("soaked%1").arg(i));
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

void SoakedHome::beginManager()
{
    m_looks = 0;
    m_manager.start(builtProgram("deckctl"),
                    {"run", "--home", m_home.path(), "--set", "lifetime=independent"});
    m_manager.waitForStarted();
}

void SoakedHome::endManager(int signal)
{
    if (m_manager.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_manager.processId()), signal);
    m_manager.waitForFinished(kPatience);
}

Answer SoakedHome::call(const QStringList &words) const
{
    return deckctl(words + QStringList{"--home", m_home.path()});
}

void SoakedHome::signalDaemon(int number) const
{
    if (daemon() > 0)
        ::kill(static_cast<pid_t>(daemon()), number);
}

QString SoakedHome::settle()
{
    QDeadlineTimer deadline(kPatience);
    while (!deadline.hasExpired()) {
        const Answer answer = call({"status", "--json"});
        m_status = answer.json();
        const QString state = m_status["state"].toString();
        const bool isManaged = m_status["managerPid"].toInteger() == m_manager.processId();
        if (isManaged && (isServing() || state == "stopped" || state == "failed"))
            return {};
        m_manager.waitForFinished(20); // or so long
        if (m_manager.state() == QProcess::NotRunning)
            return QString("the manager has ended: %1").arg(readFile(path("manager.err")));
    }
    return QString("not settled: %1, %2")
        .arg(m_status["state"].toString(), m_status["health"].toString());
}

QString SoakedHome::verify()
{
    for (const QString &problem : {verifyDaemon(), verifyContainers(), verifyManager()})
        if (!problem.isEmpty())
            return problem;
    return {};
}

/// What was shown may have been overtaken: a daemon that was just killed. So it is asked again,
/// until both agree.
QString SoakedHome::verifyDaemon()
{
    QString problem;
    const auto agree = [&] {
        problem = settle();
        if (!problem.isEmpty())
            return true;
        const QList<qint64> seen = daemonsOf(m_home.path());
        const QByteArray pid = readFile(path("state/containerd.pid")).trimmed();
        return seen == (isServing() ? QList{daemon()} : QList<qint64>()) &&
               pid == (isServing() ? QByteArray::number(daemon()) : QByteArray());
    };
    if (QTest::qWaitFor(agree, kPatience))
        return problem;
    return QString("shown is pid %1, the pid file holds \"%2\", and there are %3 daemons")
        .arg(daemon())
        .arg(QString::fromUtf8(readFile(path("state/containerd.pid"))))
        .arg(daemonsOf(m_home.path()).size());
}

QString SoakedHome::verifyContainers() const
{
    for (const auto &container : m_containers) {
        if (!container->isAlive())
            return QString("the container of pid %1 has ended").arg(container->pid());
        if (isServing() && container->pidSaidByDaemon() != container->pid())
            return QString("the container of pid %1 is said to be %2")
                .arg(container->pid())
                .arg(container->pidSaidByDaemon());
    }
    return {};
}

SoakedHome::Holdings SoakedHome::look() const
{
    const auto pid = static_cast<pid_t>(m_manager.processId());
    const auto descriptors = openDescriptors(pid);
    const auto resources = readResources(pid);
    if (!descriptors || !resources)
        return {};
    return {descriptors->size(), resources->threads, resources->residentBytes};
}

QString SoakedHome::holdings() const
{
    const Holdings now = look();
    return QString("%1 descriptors, %2 threads, %3 KiB")
        .arg(now.descriptors)
        .arg(now.threads)
        .arg(now.memory / 1024);
}

QString SoakedHome::verifyManager()
{
    if (++m_looks <= kWarmUp) {
        const Holdings now = look();
        m_first = m_looks == 1 ? now
                               : Holdings{std::max(m_first.descriptors, now.descriptors),
                                          std::max(m_first.threads, now.threads),
                                          std::max(m_first.memory, now.memory)};
        return {};
    }
    const auto isBounded = [this] {
        const Holdings now = look();
        return now.descriptors <= m_first.descriptors + kSpareDescriptors &&
               now.threads <= m_first.threads + kSpareThreads &&
               now.memory <= m_first.memory + kSpareMemory;
    };
    if (QTest::qWaitFor(isBounded, kPatience))
        return {};
    return QString("the manager has grown to %1 from %2 descriptors, %3 threads, %4 KiB")
        .arg(holdings())
        .arg(m_first.descriptors)
        .arg(m_first.threads)
        .arg(m_first.memory / 1024);
}

} // namespace deck::test
