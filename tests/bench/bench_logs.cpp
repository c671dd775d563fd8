// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// How fast the log is, against the least that could do its job and against ripgrep:
// `./deck bench logs`. Ours and the floor take turns within one run.

#include "bench/logwriter.h"
#include "bench/series.h"
#include "helpers/temporaryhome.h"
#include "log/indexer.h"
#include "log/logfilter.h"
#include "log/logreader.h"
#include "logview/logpage.h"
#include "logview/logview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <random>

#include <fcntl.h>
#include <unistd.h>

using namespace deck;
using namespace deck::bench;
using namespace deck::test;
using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = Series::Milliseconds;

constexpr int kRounds = 7;

template <typename Work>
Milliseconds timed(Work work)
{
    const auto begin = Clock::now();
    work();
    return Clock::now() - begin;
}

void spinFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Asleep in between: on few cores a busy wait would take one from those that are measured.
template <typename Condition>
void spinUntil(Condition satisfied)
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

/// The floor of an index: every byte is read and looked at once.
qint64 countNewlines(const QString &path)
{
    const UniqueFd fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    std::vector<char> buffer(static_cast<size_t>(Indexer::kReadSize));
    qint64 lines = 0;
    qint64 offset = 0;
    ssize_t size = 0;
    while ((size = ::pread(fd.get(), buffer.data(), buffer.size(), offset)) > 0) {
        const char *end = buffer.data() + size;
        for (const char *at = buffer.data();
             (at = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at))));
             ++at)
            ++lines;
        offset += size;
    }
    return lines;
}

std::shared_ptr<LogFile> indexed(const QString &path)
{
    Indexer indexer(LogFile::open(path).value());
    while (indexer.advance() == Indexer::Step::Advanced) {
    }
    return indexer.file();
}

std::shared_ptr<LogFile> benchIndex(const QString &path)
{
    Series floor;
    Series ours;
    std::shared_ptr<LogFile> file;
    for (int i = 0; i < kRounds; ++i) {
        qint64 lines = 0;
        floor.add(timed([&] { lines = countNewlines(path); }));
        ours.add(timed([&] { file = indexed(path); }));
        // Also so that the count is not left out as useless.
        if (lines != file->index().count())
            qFatal("the index has not all lines");
    }
    printRow(u"read and memchr"_s, floor);
    printRow(u"index"_s, ours);
    printRatio(u"index rate / read and memchr"_s, floor.median() / ours.median(), u">= 0.75"_s);
    const auto lines = static_cast<double>(file->index().count());
    printRatio(u"bytes of memory for each line"_s,
               static_cast<double>(file->index().memory()) / lines, u"<= 6"_s);
    return file;
}

std::shared_ptr<const LineMatcher> matcherOf(const QString &words)
{
    QueryError error;
    return LineMatcher::compile(std::get<LogQuery>(parseQuery(words)), error);
}

struct FilterTimes
{
    Series all;
    Series firstScreen;
};

FilterTimes filterTimes(const std::shared_ptr<const LogFile> &file, const QString &words)
{
    FilterTimes times;
    constexpr qint64 kScreen = 60;
    for (int i = 0; i < kRounds; ++i) {
        LogFilter filter;
        const auto begin = Clock::now();
        bool hasScreen = false;
        QObject::connect(&filter, &LogFilter::advanced, &filter, [&] {
            if (!hasScreen && filter.lines()->rows() >= kScreen) {
                times.firstScreen.add(Clock::now() - begin);
                hasScreen = true;
            }
        });
        filter.start(file, matcherOf(words));
        spinUntil([&] { return !filter.isRunning(); });
        times.all.add(Clock::now() - begin);
    }
    return times;
}

void benchAgainstRipgrep(const std::shared_ptr<const LogFile> &file, const QString &name,
                         const QString &words, const QStringList &arguments, const QString &aim)
{
    const FilterTimes ours = filterTimes(file, words);
    printRow(u"filter: %1"_s.arg(name), ours.all);
    const QString ripgrep = QStandardPaths::findExecutable(u"rg"_s);
    if (ripgrep.isEmpty())
        return;
    Series theirs;
    for (int i = 0; i < kRounds; ++i) {
        theirs.add(timed([&] {
            QProcess::execute(u"/bin/sh"_s,
                              {u"-c"_s, u"exec \"$@\" >/dev/null"_s, u"sh"_s, ripgrep, u"-c"_s,
                               u"-j2"_s, arguments.join(u' '), file->path()});
        }));
    }
    printRow(u"ripgrep: %1"_s.arg(name), theirs);
    printRatio(u"%1: our rate / ripgrep's"_s.arg(name), theirs.median() / ours.all.median(), aim);
}

void benchFilters(const std::shared_ptr<const LogFile> &file)
{
    benchAgainstRipgrep(file, u"rare literal"_s, u"\"NOT THERE\""_s, {u"NOT THERE"_s}, u">= 0.8"_s);
    benchAgainstRipgrep(file, u"frequent literal"_s, u"\"TaskExit\""_s, {u"TaskExit"_s},
                        u">= 0.8"_s);
    benchAgainstRipgrep(file, u"expression"_s, u"/level=(error|warning)/"_s,
                        {u"level=(error|warning)"_s}, u">= 1.0"_s);
    const FilterTimes screen = filterTimes(file, u"error"_s);
    printRow(u"first screenful of matches (aim <= 16 ms)"_s, screen.firstScreen);
    const FilterTimes level = filterTimes(file, u"level:error"_s);
    printRow(u"level filter, all lines (aim <= 10 ms)"_s, level.all);
}

void benchPaint(const QString &path)
{
    LogPage page;
    page.resize(1600, 900);
    page.show();
    page.follow(path);
    auto *view = page.findChild<LogView *>();
    spinUntil([&] { return view->file() && view->file()->isCaughtUp(); });
    spinFor(std::chrono::milliseconds(500));
    QScrollBar *bar = view->verticalScrollBar();
    std::minstd_rand random(5);
    Series frames;
    for (int i = 0; i < 500; ++i) {
        bar->setValue(static_cast<int>(random() % static_cast<unsigned>(bar->maximum() + 1)));
        frames.add(timed([&] { view->viewport()->repaint(); }));
        QCoreApplication::processEvents();
    }
    printRow(u"paint a frame of new lines, 1600x900"_s, frames);
    printRatio(u"paint p99, ms"_s, frames.quantile(0.99), u"<= 4"_s);
}

void benchFirstScreen(const QString &path)
{
    Series times;
    for (int i = 0; i < kRounds; ++i) {
        LogPage page;
        page.resize(1600, 900);
        page.show();
        spinFor(std::chrono::milliseconds(50));
        times.add(timed([&] {
            page.follow(path);
            const auto *view = page.findChild<LogView *>();
            spinUntil([&] { return view->rows() > 0; });
        }));
    }
    printRow(u"open the file until the first screen"_s, times);
}

void benchGaps()
{
    const TemporaryHome home;
    writeFile(home.path(u"log"_s), {});
    LogPage page;
    page.resize(1600, 900);
    page.show();
    page.follow(home.path(u"log"_s));
    spinFor(std::chrono::milliseconds(300));
    Series gaps;
    constexpr int kRate = 250'000;
    LogWriter writer(home.path(u"log"_s), kRate);
    QTimer timer;
    auto last = Clock::now();
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        const auto now = Clock::now();
        gaps.add(now - last);
        last = now;
    });
    timer.start(0);
    spinFor(std::chrono::seconds(5));
    writer.stop();
    std::printf("  (flood of %.0f lines a second)\n", writer.rate());
    printRatio(u"event-loop gap under flood, p99, ms"_s, gaps.quantile(0.99), u"<= 8"_s);
    printRatio(u"event-loop gap under flood, longest, ms"_s, gaps.quantile(1), u"<= 33"_s);
}

double writerRate(bool isFollowed)
{
    const TemporaryHome home;
    writeFile(home.path(u"log"_s), {});
    LogPage page;
    page.resize(1600, 900);
    page.show();
    if (isFollowed)
        page.follow(home.path(u"log"_s));
    spinFor(std::chrono::milliseconds(200));
    LogWriter writer(home.path(u"log"_s), 0);
    spinFor(std::chrono::milliseconds(1500));
    writer.stop();
    return writer.rate();
}

void benchWriterRate()
{
    // Rates as a series: the median of each matters.
    Series alone;
    Series followed;
    for (int i = 0; i < kRounds; ++i) {
        alone.add(Milliseconds(writerRate(false)));
        followed.add(Milliseconds(writerRate(true)));
    }
    std::printf("  (writer alone: %.0f lines a second)\n", alone.median());
    printRatio(u"the daemon's rate with the window / without"_s, followed.median() / alone.median(),
               u">= 0.95"_s);
}

/// The window in a process of its own, so that it can be stopped while the writer goes on.
void benchFrozenWindow()
{
    const TemporaryHome home;
    const QString path = home.path(u"log"_s);
    writeFile(path, {});
    QProcess window;
    window.start(QCoreApplication::applicationFilePath(), {u"--window"_s, path});
    window.waitForStarted();
    spinFor(std::chrono::milliseconds(1000));
    constexpr int kRate = 250'000;
    const auto longestDuring = [&](std::chrono::milliseconds time) {
        LogWriter writer(path, kRate);
        spinFor(time);
        writer.stop();
        return std::chrono::duration_cast<Milliseconds>(writer.longestWrite()).count();
    };
    const double running = longestDuring(std::chrono::seconds(5));
    ::kill(static_cast<pid_t>(window.processId()), SIGSTOP);
    const double frozen = longestDuring(std::chrono::seconds(5));
    ::kill(static_cast<pid_t>(window.processId()), SIGCONT);
    window.kill();
    window.waitForFinished();
    const double alone = longestDuring(std::chrono::seconds(5));
    printRatio(u"longest write without a window, ms"_s, alone, u"-"_s);
    printRatio(u"longest write with the window, ms"_s, running, u"-"_s);
    printRatio(u"longest write while the window is stopped, ms"_s, frozen, u"<= 10"_s);
}

int showWindow(const QString &path)
{
    LogPage page;
    page.resize(1600, 900);
    page.follow(path);
    page.show();
    return QApplication::exec();
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
    parser.addOptions({lines, folder, window});
    parser.process(application);
    if (parser.isSet(window))
        return showWindow(parser.value(window));
    const TemporaryHome home;
    const QString path =
        (parser.isSet(folder) ? parser.value(folder) : home.path()) + u"/sample.log"_s;
    writeSample(path, parser.value(lines).toLongLong());
    printHead();
    {
        const std::shared_ptr<LogFile> file = benchIndex(path);
        benchFilters(file);
    }
    benchFirstScreen(path);
    benchPaint(path);
    benchGaps();
    benchWriterRate();
    benchFrozenWindow();
    QFile::remove(path);
    return 0;
}
