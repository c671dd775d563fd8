// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// A manager that starts nothing: managerhelper HOME. Each line on stdin opens a manager ("owns",
// "busy PID" or "problem TEXT") or closes the one that is open ("closed").

#include "control/manager.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>

using namespace deck;

namespace {

class Helper
{
public:
    explicit Helper(const QString &home)
    {
        m_setup.places =
            placesFor(m_setup.profile, home, ::geteuid(), QProcessEnvironment::systemEnvironment());
    }

    void next()
    {
        char line[16];
        if (std::fgets(line, sizeof line, stdin) == nullptr)
            QCoreApplication::quit();
        else if (m_isAsked)
            close();
        else
            open();
        std::fflush(stdout);
    }

private:
    void open()
    {
        m_isAsked = true;
        Manager::Opening opening = Manager::open(m_setup);
        if (const auto *busy = std::get_if<Manager::Busy>(&opening))
            std::printf("busy %d\n", busy->holder);
        else if (const auto *problem = std::get_if<Problem>(&opening))
            std::printf("problem %s\n", qPrintable(problem->message()));
        else
            std::printf("owns\n");
        if (auto *manager = std::get_if<std::unique_ptr<Manager>>(&opening))
            m_manager = std::move(*manager);
    }

    void close()
    {
        m_isAsked = false;
        m_manager.reset();
        std::printf("closed\n");
    }

    Setup m_setup;
    std::unique_ptr<Manager> m_manager;
    bool m_isAsked = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Helper helper(QCoreApplication::arguments().at(1));
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&] { helper.next(); });
    return QCoreApplication::exec();
}
