// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/startoptions.h"
#include "app/windowapplication.h"
#include "control/terminationwatch.h"
#include "language/language.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

using namespace deck;

namespace {

QStringList textOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// Answered before there is a QApplication: --help needs no display. Qt's own options, -platform
/// and the like, are taken out by QApplication, so they are looked at after it.
bool needsNoDisplay(const QStringList &arguments)
{
    return arguments.contains(QStringLiteral("--help")) ||
           arguments.contains(QStringLiteral("-h")) ||
           arguments.contains(QStringLiteral("--version")) ||
           arguments.contains(QStringLiteral("-v"));
}

int answer(const PlainAnswer &plain)
{
    std::fprintf(plain.exitCode == 0 ? stdout : stderr, "%s", qPrintable(plain.text));
    return plain.exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    if (const QStringList arguments = textOf(argc, argv); needsNoDisplay(arguments)) {
        const QCoreApplication application(argc, argv); // the parser wants the program's name
        useLanguage(languageChoice(arguments));
        const auto options = readStartOptions(arguments);
        if (const auto *plain = std::get_if<PlainAnswer>(&options))
            return answer(*plain);
    }
    TerminationWatch termination;
    termination.block(); // before Qt makes a thread
    QApplication application(argc, argv);
    termination.watch();
    QApplication::setApplicationName(QStringLiteral("containerdeck"));
    QApplication::setApplicationDisplayName(QStringLiteral("Containerdeck"));
    QApplication::setApplicationVersion(QStringLiteral(DECK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.containerdeck.Containerdeck"));
    QApplication::setQuitOnLastWindowClosed(false); // closing may leave the daemon to this process
    useLanguage(languageChoice(QApplication::arguments()));

    const auto options = readStartOptions(QApplication::arguments());
    if (const auto *plain = std::get_if<PlainAnswer>(&options))
        return answer(*plain);
    WindowApplication window(std::get<StartOptions>(options), termination);
    QObject::connect(&window, &WindowApplication::done, &application, &QApplication::exit);
    QTimer::singleShot(0, &window, &WindowApplication::begin);
    return QApplication::exec();
}
