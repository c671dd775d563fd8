// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/linematcher.h"

#include <bit>

namespace deck {

void LineBits::setRange(qint64 begin, qint64 end) noexcept
{
    for (; begin < end && begin % 64 != 0; ++begin)
        set(begin);
    for (; begin + 64 <= end; begin += 64)
        m_words[static_cast<size_t>(begin / 64)] = ~quint64(0);
    for (; begin < end; ++begin)
        set(begin);
}

void LineBits::setWanted(const quint8 *flags, qint64 begin, qint64 end, quint32 levels) noexcept
{
    const auto isWanted = [=](qint64 slot) {
        return (levels >> (flags[slot] & LineIndex::Block::kLevelMask)) & 1U;
    };
    for (; begin < end && begin % 64 != 0; ++begin) {
        if (isWanted(begin))
            set(begin);
    }
    for (; begin + 64 <= end; begin += 64) {
        // A word at a time and without branches: millions of lines in a few milliseconds.
        quint64 word = 0;
        for (qint64 i = 0; i < 64; ++i)
            word |= quint64(isWanted(begin + i)) << i;
        m_words[static_cast<size_t>(begin / 64)] = word;
    }
    for (; begin < end; ++begin) {
        if (isWanted(begin))
            set(begin);
    }
}

int LineBits::count() const noexcept
{
    int total = 0;
    for (const quint64 word : m_words)
        total += std::popcount(word);
    return total;
}

int LineBits::rank(qint64 slot) const noexcept
{
    int total = 0;
    const auto whole = static_cast<size_t>(slot / 64);
    for (size_t i = 0; i < whole; ++i)
        total += std::popcount(m_words[i]);
    if (slot % 64 != 0)
        total += std::popcount(m_words[whole] & (bit(slot) - 1));
    return total;
}

qint64 LineBits::select(int n) const noexcept
{
    for (size_t i = 0; i < m_words.size(); ++i) {
        const int here = std::popcount(m_words[i]);
        if (n >= here) {
            n -= here;
            continue;
        }
        quint64 word = m_words[i];
        for (; n > 0; --n)
            word &= word - 1;
        return static_cast<qint64>(i) * 64 + std::countr_zero(word);
    }
    return LineIndex::kBlockLines;
}

qint64 LineBits::next(qint64 slot) const noexcept
{
    if (slot >= LineIndex::kBlockLines)
        return LineIndex::kBlockLines;
    auto i = static_cast<size_t>(slot / 64);
    quint64 word = m_words[i] & ~(bit(slot) - 1);
    while (word == 0) {
        if (++i == m_words.size())
            return LineIndex::kBlockLines;
        word = m_words[i];
    }
    return static_cast<qint64>(i) * 64 + std::countr_zero(word);
}

LineBits &LineBits::operator&=(const LineBits &other) noexcept
{
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

LineBits &LineBits::operator|=(const LineBits &other) noexcept
{
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

LineBits &LineBits::subtract(const LineBits &other) noexcept
{
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= ~other.m_words[i];
    return *this;
}

} // namespace deck
