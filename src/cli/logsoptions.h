// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"
#include "log/logquery.h"

#include <QCommandLineParser>

#include <variant>

namespace deck {

/// What `deckctl logs` is asked for.
struct LogsOptions
{
    static constexpr int kDefaultLines = 50;

    bool follow = false;
    int lines = kDefaultLines; ///< of the end, of those that are wanted; negative: all
    LogQuery query;
    QString run; ///< when an earlier run began, as in the name of its log; empty: the present one
};

/// The options of the parser, read. They are in `logsOptions()`.
[[nodiscard]] QList<QCommandLineOption> logsOptions();
[[nodiscard]] std::variant<LogsOptions, Problem> readLogsOptions(const QCommandLineParser &parser);

} // namespace deck
