// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/manager.h"
#include "helpers/callpoints.h"
#include "log/retention.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace deck;
using namespace Qt::StringLiterals;

namespace {

/// A manager that does one thing and kills itself at a step of it.
class Helper : public QObject
{
public:
    Helper(std::unique_ptr<Manager> manager, QString what, int killAt)
        : m_manager(std::move(manager)), m_what(std::move(what)), m_killAt(killAt)
    {
    }

    void begin()
    {
        connect(&m_manager->controller(), &ContainerdController::changed, this, &Helper::changed);
        if (m_what == "start"_L1)
            act();
        m_manager->controller().start(Asker::Terminal);
    }

private:
    void act()
    {
        m_isUnderWay = true;
        m_before = m_manager->controller().snapshot().pid;
        test::killAtStep(m_killAt);
        if (m_what == "stop"_L1)
            m_manager->controller().stop(Asker::Terminal);
        else if (m_what == "restart"_L1)
            m_manager->controller().restart(Asker::Terminal);
    }

    void changed()
    {
        const Snapshot &now = m_manager->controller().snapshot();
        if (now.health == Health::Serving && !m_isUnderWay)
            act();
        else if (m_isUnderWay && isDone(now))
            QTimer::singleShot(0, this, &Helper::end);
    }

    [[nodiscard]] bool isDone(const Snapshot &now) const
    {
        return m_what == "stop"_L1 ? now.state == State::Stopped
                                   : now.health == Health::Serving && now.pid != m_before;
    }

    void end()
    {
        m_manager->recorder().flush(); // its steps count, too
        test::killAtStep(0);
        std::printf("done\n");
        m_manager->controller().leaveRunning();
        QCoreApplication::quit();
    }

    std::unique_ptr<Manager> m_manager;
    const QString m_what;
    const int m_killAt;
    qint64 m_before = 0;
    bool m_isUnderWay = false;
};

int trim(const QString &log, int killAt)
{
    RetentionPolicy policy;
    policy.perRun = qint64(256) * 1024;
    policy.total = 2 * policy.perRun;
    policy.slice = qint64(16) * 1024;
    policy.shareOfFree = 1;
    test::killAtStep(killAt);
    const RetentionOutcome outcome = enforceRetention(log, policy);
    test::killAtStep(0);
    std::printf(outcome.error ? "failed\n" : "done\n");
    return 0;
}

} // namespace

/// HOME LIFETIME BINARY start|stop|restart|trim KILL_AT
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int killAt = words.value(5).toInt();
    const ProfileSource source{words.value(1),
                               {{u"lifetime"_s, words.value(2)},
                                {u"binary"_s, words.value(3)},
                                {u"rootless"_s, u"false"_s}}};
    const auto setup = readSetup(u"default"_s, source);
    if (!std::holds_alternative<Setup>(setup))
        return 2;
    if (words.value(4) == "trim"_L1)
        return trim(std::get<Setup>(setup).places.logFile, killAt);
    Manager::Opening opening = Manager::open(std::get<Setup>(setup));
    auto *manager = std::get_if<std::unique_ptr<Manager>>(&opening);
    if (manager == nullptr)
        return 2;
    Helper helper(std::move(*manager), words.value(4), killAt);
    QTimer::singleShot(0, &helper, [&] { helper.begin(); });
    return QCoreApplication::exec();
}
