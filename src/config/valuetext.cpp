// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/valuetext.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace deck {
namespace {

struct Unit
{
    QLatin1StringView word;
    qint64 factor;
};

// Longer words before those that they end with.
constexpr Unit kDurations[] = {
    {QLatin1StringView("ms"), 1},
    {QLatin1StringView("s"), 1000},
    {QLatin1StringView("m"), 60LL * 1000},
    {QLatin1StringView("h"), 60LL * 60 * 1000},
};

constexpr Unit kSizes[] = {
    {QLatin1StringView("KiB"), 1LL << 10},
    {QLatin1StringView("MiB"), 1LL << 20},
    {QLatin1StringView("GiB"), 1LL << 30},
    {QLatin1StringView("TiB"), 1LL << 40},
    {QLatin1StringView(""), 1},
};

/// Digits and a unit; nothing when there is no unit, or the product is not in 1 to `limit`.
template <size_t N>
std::optional<qint64> scaled(QStringView text, const Unit (&units)[N], qint64 limit)
{
    const auto unit = std::find_if(std::begin(units), std::end(units),
                                   [&](const Unit &u) { return text.endsWith(u.word); });
    if (unit == std::end(units))
        return std::nullopt;
    text.chop(unit->word.size());
    // toLongLong() would take a sign and white space as well.
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool inRange = false;
    const qint64 number = text.toLongLong(&inRange);
    if (!inRange || number < 1 || number > limit / unit->factor)
        return std::nullopt;
    return number * unit->factor;
}

/// With the largest unit of which it is a whole number.
template <size_t N>
QString inUnits(qint64 number, const Unit (&units)[N])
{
    const Unit *best = nullptr;
    for (const Unit &unit : units) {
        if (number % unit.factor == 0 && (!best || unit.factor > best->factor))
            best = &unit;
    }
    return QString::number(number / best->factor) + best->word;
}

/// Single-character edits between two words (Levenshtein).
qsizetype editDistance(const QString &from, const QString &to)
{
    std::vector<qsizetype> row(static_cast<size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < to.size(); ++j) {
            const auto at = static_cast<size_t>(j) + 1;
            const qsizetype replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::optional<std::chrono::milliseconds> durationFromText(const QString &text)
{
    const qint64 limit = std::chrono::milliseconds(kLongestTimeout).count();
    const auto number = scaled(text, kDurations, limit);
    return number ? std::optional(std::chrono::milliseconds(*number)) : std::nullopt;
}

std::optional<qint64> sizeFromText(const QString &text)
{
    return scaled(text, kSizes, kLargestSize);
}

QString durationToText(std::chrono::milliseconds duration)
{
    return inUnits(duration.count(), kDurations);
}

QString sizeToText(qint64 bytes)
{
    return inUnits(bytes, kSizes);
}

QString nearestWord(const QString &word, const QStringList &candidates)
{
    constexpr qsizetype kLongestTyped = 64; // beyond, it is no typing error, and the table is large
    if (word.size() > kLongestTyped)
        return {};
    QString nearest;
    qsizetype least = std::max<qsizetype>(2, word.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(word.toLower(), candidate.toLower());
        if (distance < least && distance < candidate.size()) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace deck
