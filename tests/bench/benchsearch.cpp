// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// The index, filters and search.

#include "bench/benchlogs.h"

#include "log/indexer.h"
#include "log/logfilter.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace deck::bench {
namespace {

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

} // namespace

std::shared_ptr<const LogFile> indexed(const QString &path)
{
    Indexer indexer(LogFile::open(path).value());
    while (indexer.advance() == Indexer::Step::Advanced) {
    }
    return indexer.file();
}

void benchIndex(const QString &path)
{
    Series floor;
    Series ours;
    std::shared_ptr<const LogFile> file;
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
}

void benchFilters(const QString &path)
{
    const std::shared_ptr<const LogFile> file = indexed(path);
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

} // namespace deck::bench
