// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/logsoptions.h"

#include "log/linematcher.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::LogsOptions)
};

std::optional<int> lineCount(const QString &text)
{
    if (text == "all"_L1)
        return -1;
    bool isNumber = false;
    const int count = text.toInt(&isNumber);
    return isNumber && count >= 0 ? std::optional(count) : std::nullopt;
}

std::optional<Problem> readLevel(const QString &word, LogQuery &query)
{
    const LogLevel level = levelFromWord(word.toUtf8());
    if (level == LogLevel::None)
        return Problem{u"--level"_s, Words::tr("'%1' is not a level").arg(word),
                       Words::tr("Use trace, debug, info, warning, error, fatal or panic.")};
    query.setLeast(level);
    return std::nullopt;
}

std::optional<Problem> readExpression(const QString &text, LogQuery &query)
{
    query.require({LogQuery::Kind::Regex, {}, text.toUtf8(), false, true});
    QueryError error;
    if (LineMatcher::compile(query, error))
        return std::nullopt;
    return Problem{
        u"--grep"_s,
        Words::tr("'%1': %2, at character %3").arg(text, error.words).arg(error.position + 1),
        Words::tr("See man pcre2pattern.")};
}

std::optional<Problem> readTime(const QString &option, const QString &words,
                                std::optional<LogTime> &time)
{
    time = timeFromWords(words, std::chrono::system_clock::now());
    if (time)
        return std::nullopt;
    return Problem{u"--"_s + option, Words::tr("'%1' is not a time").arg(words),
                   Words::tr("Use a time such as \"2026-11-23 15:37\", 15:37:24 (today) or "
                             "2026-11-23T15:37:24Z, or how long ago: 90s, 10m, 2h, 3d.")};
}

std::optional<Problem> readQuery(const QCommandLineParser &parser, LogQuery &query)
{
    std::optional<Problem> problem;
    if (parser.isSet(u"level"_s))
        problem = readLevel(parser.value(u"level"_s), query);
    for (const QString &text : parser.values(u"grep"_s)) {
        if (!problem)
            problem = readExpression(text, query);
    }
    if (!problem && parser.isSet(u"since"_s))
        problem = readTime(u"since"_s, parser.value(u"since"_s), query.since);
    if (!problem && parser.isSet(u"until"_s))
        problem = readTime(u"until"_s, parser.value(u"until"_s), query.until);
    return problem;
}

} // namespace

QList<QCommandLineOption> logsOptions()
{
    return {
        {{u"f"_s, u"follow"_s},
         Words::tr("logs: go on printing as the log grows, through restarts too.")},
        {{u"n"_s, u"lines"_s},
         Words::tr("logs: print the last COUNT lines (default %1), or `all`; runs: so many runs.")
             .arg(LogsOptions::kDefaultLines),
         u"COUNT"_s},
        {u"level"_s, Words::tr("logs: only lines of this level and of more severe ones."),
         u"LEVEL"_s},
        {u"grep"_s,
         Words::tr("logs: only lines that match a regular expression (PCRE2); all of several."),
         u"EXPRESSION"_s},
        {u"since"_s, Words::tr("logs: only lines from this time on, or so long ago (10m)."),
         u"TIME"_s},
        {u"until"_s, Words::tr("logs: only lines before this time, or so long ago."), u"TIME"_s},
        {u"run"_s,
         Words::tr("logs: an earlier run, by its start in the name of its log, or `list`."),
         u"START"_s},
    };
}

std::variant<LogsOptions, Problem> readLogsOptions(const QCommandLineParser &parser)
{
    LogsOptions options;
    options.follow = parser.isSet(u"follow"_s);
    options.run = parser.value(u"run"_s);
    if (parser.isSet(u"lines"_s)) {
        const QString wanted = parser.value(u"lines"_s);
        const auto count = lineCount(wanted);
        if (!count)
            return Problem{u"--lines"_s, Words::tr("'%1' is not a count").arg(wanted),
                           Words::tr("Use a number or `all`.")};
        options.lines = *count;
    }
    if (const auto problem = readQuery(parser, options.query))
        return *problem;
    if (options.follow && !options.run.isEmpty())
        return Problem{u"--run"_s, Words::tr("the log of an earlier run does not grow"),
                       Words::tr("Leave out --follow.")};
    return options;
}

} // namespace deck
