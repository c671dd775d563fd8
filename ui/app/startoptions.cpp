// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/startoptions.h"

#include "bundle/versiontext.h"
#include "language/helptext.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::StartOptions)
};

constexpr int kUsageError = 2;

PlainAnswer usageError(const QString &message)
{
    return {kUsageError, Words::tr("containerdeck: %1\nSee containerdeck --help.\n").arg(message)};
}

} // namespace

std::variant<StartOptions, PlainAnswer> readStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr(
        "The window of Containerdeck: starts, watches, restarts and stops a containerd."));
    // Not addHelpOption(): that adds a --help-all, which would be taken and not answered.
    const QCommandLineOption help({u"h"_s, u"help"_s}, helpWords(Words::tr("Print this help.")));
    const QCommandLineOption version(
        {u"v"_s, u"version"_s},
        helpWords(Words::tr("Print the version, and what it is built of.")));
    parser.addOptions({help, version});
    CommonOptions::addTo(parser);
    const QCommandLineOption newWindow(
        u"new-window"_s,
        helpWords(Words::tr("Open another window over the daemon instead of raising the first.")));
    const QCommandLineOption colorScheme(
        u"color-scheme"_s,
        helpWords(Words::tr("Colours: %1 (default system).")
                      .arg(keywords<ColorSchemeChoice>().join(u", "_s))),
        u"SCHEME"_s, keyword(ColorSchemeChoice::System));
    const QCommandLineOption minimized(
        u"minimized"_s,
        helpWords(
            Words::tr("Begin in the tray, or with the window minimised where there is none.")));
    const QCommandLineOption action(
        u"action"_s,
        helpWords(Words::tr("Do this once the window is there, or in the one that is raised: %1.")
                      .arg(keywords<StartAction>().join(u", "_s))),
        u"ACTION"_s);
    parser.addOptions({newWindow, colorScheme, minimized, action});

    // First: a single dash makes `-home` a cluster of options that begins with -h.
    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        return PlainAnswer{0, helpTextOf(parser)};
    if (parser.isSet(version))
        return PlainAnswer{0, versionText(u"containerdeck"_s)};
    if (!parser.positionalArguments().isEmpty())
        return usageError(Words::tr("unexpected argument '%1'; the commands are deckctl's")
                              .arg(parser.positionalArguments().first()));
    const auto scheme = fromKeyword<ColorSchemeChoice>(parser.value(colorScheme));
    if (!scheme)
        return usageError(
            Words::tr("--color-scheme takes %1, not '%2'")
                .arg(keywords<ColorSchemeChoice>().join(u", "_s), parser.value(colorScheme)));
    const auto asked = fromKeyword<StartAction>(parser.value(action));
    if (parser.isSet(action) && !asked)
        return usageError(Words::tr("--action takes %1, not '%2'")
                              .arg(keywords<StartAction>().join(u", "_s), parser.value(action)));
    const auto setup = CommonOptions::read(parser);
    if (const auto *problem = std::get_if<Problem>(&setup))
        return usageError(problem->message());
    return StartOptions{std::get<Setup>(setup), parser.isSet(newWindow), *scheme,
                        parser.isSet(minimized), asked};
}

} // namespace deck
