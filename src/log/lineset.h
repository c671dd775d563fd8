// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logfile.h"

#include <algorithm>

namespace deck {

/// Which lines of a file are shown. A row is a place among them, from 0; rows shift when lines
/// come, go or are filtered, while the number of a line stays.
class LineSet
{
public:
    LineSet() = default;
    virtual ~LineSet() = default;
    LineSet(const LineSet &) = delete;
    LineSet &operator=(const LineSet &) = delete;

    [[nodiscard]] virtual qint64 rows() const = 0;
    /// For a row in [0, rows()); a file that is trimmed meanwhile has other lines there.
    [[nodiscard]] virtual qint64 lineOfRow(qint64 row) const = 0;
    /// The row of the line, or of the first one behind it that is shown; rows() when there is none.
    [[nodiscard]] virtual qint64 rowOfLine(qint64 line) const = 0;
};

/// Every line.
class AllLines : public LineSet
{
public:
    explicit AllLines(std::shared_ptr<const LogFile> file) : m_file(std::move(file)) {}

    [[nodiscard]] qint64 rows() const override
    {
        return std::max<qint64>(0, m_file->endLine() - m_file->firstLine());
    }
    [[nodiscard]] qint64 lineOfRow(qint64 row) const override { return m_file->firstLine() + row; }
    [[nodiscard]] qint64 rowOfLine(qint64 line) const override
    {
        return std::clamp<qint64>(line - m_file->firstLine(), 0, rows());
    }

private:
    std::shared_ptr<const LogFile> m_file;
};

} // namespace deck
