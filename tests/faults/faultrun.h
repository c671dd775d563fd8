// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faulttable.h"

#include <functional>

namespace deck::test {

enum class Verdict { Passed, Skipped, Failed, DidNotRun };

/// What runs of test programs said, for each function and row.
class FaultRun
{
public:
    using Told = std::function<void(const QString &line)>;

    /// `told` hears of each program that is run, and what a failing one said.
    explicit FaultRun(Told told) : m_told(std::move(told)) {}

    /// Runs what the faults name, each program once.
    void runTests(const QList<Fault> &faults);
    /// The same for their longer forms, each for itself.
    void runLongForms(const QList<Fault> &faults);

    /// Of the tests and the longer forms that were run, in words. "FAILED" begins a bad one.
    [[nodiscard]] FaultResults results(const QList<Fault> &faults) const;
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    struct Seen
    {
        int passed = 0;
        int skipped = 0;
        int failed = 0;
    };

    void run(const QString &program, const QStringList &functions, const QStringList &variables,
             const QString &mark);
    void read(const QByteArray &output, const QString &key);
    [[nodiscard]] Seen seen(const QString &key, const TestName &test) const;

    Told m_told;
    /// By program (and variables), function and row.
    QMap<QString, QList<std::pair<TestName, Verdict>>> m_verdicts;
    bool m_isGood = true;
};

/// The functions of a test program, with the rows of each; a function without rows has an empty
/// one. Empty: it cannot be run.
[[nodiscard]] QMap<QString, QStringList> functionsOf(const QString &program);

} // namespace deck::test
