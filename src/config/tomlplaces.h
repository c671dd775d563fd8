// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/tomltext.h"

#include <QByteArray>
#include <QList>

namespace deck {

/// A part of a text, in bytes; the end is not in it.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Where the parts of a TOML text stand in its bytes. Text and table outlive it.
class TomlPlaces
{
public:
    /// `table` is what parseToml() made of `text`.
    TomlPlaces(const QByteArray &text, const toml::table &table);

    /// Of a key or a value; of a table under a header the header alone.
    [[nodiscard]] TextSpan spanOf(const toml::source_region &region) const;
    /// The whole lines, line end included, on which the part is.
    [[nodiscard]] TextSpan linesOf(const TextSpan &part) const;
    /// The lines of a key and its value.
    [[nodiscard]] TextSpan entryLines(const toml::key &key, const toml::node &value) const;
    /// The line of a table's header; empty when it has none, but inline or dotted keys.
    [[nodiscard]] TextSpan headerLine(const toml::table &table) const;
    /// Where another key of the whole text can stand: after the last one that is before all
    /// headers, and before what is said on the first of them.
    [[nodiscard]] qsizetype placeForKeys() const;
    /// Where another key can stand among those of a table that is not inline.
    [[nodiscard]] qsizetype placeForKeysOf(const toml::table &table) const;
    /// "\r\n" where the text's first line ends so.
    [[nodiscard]] QByteArray lineEnd() const;

private:
    [[nodiscard]] qsizetype offsetOf(const toml::source_position &position) const;
    void collectValues(const toml::table &table);
    [[nodiscard]] bool isInValue(qsizetype offset) const;
    [[nodiscard]] qsizetype firstHeader() const;
    [[nodiscard]] qsizetype beforeComments(qsizetype line) const;
    [[nodiscard]] qsizetype lineBefore(qsizetype line) const;

    const QByteArray &m_text;
    QList<qsizetype> m_lines; ///< where each begins; the first one after a byte order mark
    QList<TextSpan> m_values; ///< what is neither a table under a header nor one of dotted keys
};

} // namespace deck
