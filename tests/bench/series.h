// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace deck::bench {

/// Measurements of one thing.
class Series
{
public:
    using Milliseconds = std::chrono::duration<double, std::milli>;

    void add(Milliseconds value) { m_values.push_back(value.count()); }
    [[nodiscard]] size_t size() const { return m_values.size(); }
    /// The value below which a share of the measurements lies; in ms, 0 when there are none.
    [[nodiscard]] double quantile(double share) const;
    [[nodiscard]] double median() const { return quantile(0.5); }

private:
    std::vector<double> m_values;
};

/// One row of the report: a name, the figures, and what they come to against a floor.
void printHead();
void printRow(const QString &name, const Series &series);
/// `aim` as the design has it, for the reader's eye.
void printRatio(const QString &name, double ratio, const QString &aim);

} // namespace deck::bench
