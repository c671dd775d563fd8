// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QStringView>

namespace deck {

enum class TomlToken { Table, Key, String, Number, Boolean, Date, Comment };

/// A part of a line that looks its own way.
struct TomlSpan
{
    TomlToken token = TomlToken::Comment;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TomlSpan &) const = default;
};

/// What a line leaves open for the next one.
struct TomlState
{
    enum class Within { Nothing, BasicText, LiteralText }; ///< """ or '''
    Within within = Within::Nothing;
    int arrays = 0; ///< `[` that are not closed yet

    bool operator==(const TomlState &) const = default;
};

/// Reads one line of TOML for the eye, and never fails: what is no TOML is left plain. `state` is
/// what the line before has left, and becomes what this one leaves.
[[nodiscard]] QList<TomlSpan> readTomlLine(QStringView line, TomlState &state);

} // namespace deck
