// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// How fast the log is, against the least that could do its job and against ripgrep:
// `./deck bench logs`. Ours and the floor take turns within one run.

#include "bench/benchlogs.h"
#include "bench/logwriter.h"
#include "helpers/temporaryhome.h"
#include "logview/logpage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

using namespace deck;
using namespace deck::bench;
using namespace deck::test;
using namespace Qt::StringLiterals;

void deck::bench::spinFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Asleep in between: on few cores a busy wait would take one from those that are measured.
void deck::bench::spinUntil(const std::function<bool()> &satisfied)
{
    if (satisfied())
        return;
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (satisfied())
            loop.quit();
    });
    look.setTimerType(Qt::PreciseTimer);
    look.start(1);
    loop.exec();
}

namespace {

int showWindow(const QString &path)
{
    LogPage page;
    page.resize(1600, 900);
    page.follow(path);
    page.show();
    return QApplication::exec();
}

void benchSample(const QString &path, const QStringList &parts)
{
    const auto isWanted = [&](const QString &part) {
        return parts.isEmpty() || parts.contains(part);
    };
    printHead();
    if (isWanted(u"index"_s))
        benchIndex(path);
    if (isWanted(u"filters"_s))
        benchFilters(path);
    if (isWanted(u"open"_s))
        benchFirstScreen(path);
    if (isWanted(u"paint"_s))
        benchPaint(path);
    if (isWanted(u"gaps"_s))
        benchGaps();
    if (isWanted(u"rate"_s))
        benchWriterRate();
    if (isWanted(u"frozen"_s))
        benchFrozenWindow();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption lines(u"lines"_s, u"Lines of the sample log."_s, u"N"_s, u"5000000"_s);
    const QCommandLineOption folder(u"folder"_s, u"Where the sample is written."_s, u"DIR"_s);
    const QCommandLineOption window(u"window"_s, u"For the benchmark's own use."_s, u"FILE"_s);
    const QCommandLineOption size(
        u"size"_s, u"Measure opening a file of so many gigabytes, and nothing else."_s, u"GB"_s);
    parser.addOptions({lines, folder, window, size});
    parser.addPositionalArgument(u"parts"_s, u"index filters open paint gaps rate frozen; all"_s,
                                 u"[PART...]"_s);
    parser.process(application);
    if (parser.isSet(window))
        return showWindow(parser.value(window));
    const TemporaryHome home;
    const QString place = parser.isSet(folder) ? parser.value(folder) : home.path();
    if (parser.isSet(size)) {
        printHead();
        benchLargeFile(place, static_cast<qint64>(parser.value(size).toDouble() * 1e9));
        return 0;
    }
    const QString path = place + u"/sample.log"_s;
    writeSample(path, parser.value(lines).toLongLong());
    benchSample(path, parser.positionalArguments());
    QFile::remove(path);
    return 0;
}
