// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace deck::test {

/// A test function, or one row of it: "tst_pidfile::content [two pids]".
struct TestName
{
    QString program;
    QString function;
    QString row; ///< empty: all of them

    [[nodiscard]] QString toString() const;
    auto operator<=>(const TestName &) const = default;
};

/// Nothing for what does not look like one.
[[nodiscard]] std::optional<TestName> parseTestName(const QString &text);

/// The same test for longer, by environment variables: "DECK_KILLS=100 tst_restarts::...".
struct LongForm
{
    QStringList variables;
    TestName test;

    [[nodiscard]] QString toString() const;
};

/// What may go wrong, what must come of it, and the tests in which it really does go wrong.
struct Fault
{
    QString fault;
    QString must;
    QList<TestName> tests;
    QList<LongForm> longForms;
    QStringList benchmarks; ///< arguments of ./deck, where a time is promised
};

struct FaultGroup
{
    QString title;
    QList<Fault> faults;
};

struct FaultTable
{
    QString introduction; ///< of its page, with a heading
    QString column;       ///< what a row is about
    QList<FaultGroup> groups;
    QStringList problems; ///< of the file; the table is of no use then

    [[nodiscard]] QList<Fault> faults() const;
};

[[nodiscard]] FaultTable readFaultTable(const QString &path);

/// A table in the repository, and the page that is made of it.
struct FaultPage
{
    QString source;
    QString page;
};

[[nodiscard]] QList<FaultPage> faultPages();

/// How a run of tests went, in words, for each fault in its order.
using FaultResults = QStringList;

/// The page of the table; with results as its last column.
[[nodiscard]] QByteArray toMarkdown(const FaultTable &table,
                                    const std::optional<FaultResults> &results = std::nullopt);

} // namespace deck::test
