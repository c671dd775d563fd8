// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What one sees of a file: the first screen, and painting.

#include "bench/benchlogs.h"
#include "bench/logwriter.h"

#include "logview/logpage.h"
#include "logview/logview.h"

#include <QCoreApplication>
#include <QFile>
#include <QScrollBar>

#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;

namespace deck::bench {

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

void benchLargeFile(const QString &folder, qint64 size)
{
    const QString path = folder + u"/large.log"_s;
    std::printf("  (writing %.1f GB)\n", static_cast<double>(size) / 1e9);
    writeSampleOfSize(path, size);
    benchFirstScreen(path);
    Series all;
    LogPage page;
    page.resize(1600, 900);
    page.show();
    const auto *view = page.findChild<LogView *>();
    all.add(timed([&] {
        page.follow(path);
        spinUntil([&] { return view->file() && view->file()->isCaughtUp(); });
    }));
    printRow(u"open the file until all of it is there"_s, all);
    const auto lines = static_cast<double>(view->file()->index().count());
    printRatio(u"bytes of memory for each line"_s,
               static_cast<double>(view->file()->index().memory()) / lines, u"<= 6"_s);
    benchPaint(path);
    QFile::remove(path);
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

} // namespace deck::bench
