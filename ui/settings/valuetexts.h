// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace deck {

/// A variable of an environment, while it is edited: names can be empty or there twice.
struct Variable
{
    QString name;
    QString value;

    bool operator==(const Variable &) const = default;
};

// Lists and tables as `--set` has them (`["a", "b"]`, `{A = "b"}`), and back. What is no such text
// is empty.

[[nodiscard]] QStringList listFromText(const QString &text);
[[nodiscard]] QString textFromList(const QStringList &list);
[[nodiscard]] QList<Variable> variablesFromText(const QString &text);
/// Without the rows that are empty. Of a name that is there twice the last one counts.
[[nodiscard]] QString textFromVariables(const QList<Variable> &variables);
/// What a table of strings cannot say: a value without a name, a name twice; empty: it can.
[[nodiscard]] QString variablesProblem(const QList<Variable> &variables);

/// A command line that a shell takes for these arguments.
[[nodiscard]] QString shellText(const QStringList &arguments);

} // namespace deck
