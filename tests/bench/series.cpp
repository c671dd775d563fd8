// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/series.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace deck::bench {

double Series::quantile(double share) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted.at(static_cast<size_t>(std::ceil(share * last)));
}

void printHead()
{
    std::printf("%-46s %5s %9s %9s %9s %9s  (ms)\n", "", "n", "min", "median", "p99", "max");
}

void printRow(const QString &name, const Series &series)
{
    std::printf("%-46s %5zu %9.2f %9.2f %9.2f %9.2f\n", qPrintable(name), series.size(),
                series.quantile(0), series.median(), series.quantile(0.99), series.quantile(1));
    std::fflush(stdout);
}

void printRatio(const QString &name, double ratio, const QString &aim)
{
    std::printf("%-46s %25.3f  (aim %s)\n", qPrintable(name), ratio, qPrintable(aim));
    std::fflush(stdout);
}

} // namespace deck::bench
