// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// A manager in miniature: launches one program, says its pid, and waits to be killed.
// launchhelper manager|independent LOG PROGRAM [ARGUMENT...]

#include "posix/files.h"
#include "process/processlauncher.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    const auto log = deck::openPlainFile(arguments.at(1), deck::OpenMode::Append);
    deck::ProcessLauncher launcher;
    const auto launched = launcher.launch(
        {arguments.at(2), arguments.sliced(3), QProcessEnvironment::systemEnvironment(),
         log.value().get(), arguments.at(0) == QLatin1StringView("manager")});
    std::printf("%d\n", std::get<pid_t>(launched));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
