// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/bytesearch.h"

#include <algorithm>
#include <cstring>
#include <utility>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace deck {
namespace {

/// How often a byte is met in logs, roughly; a guess costs time only.
int frequency(char c)
{
    constexpr QByteArrayView kByFrequency(" eaitnr0sodcl1m2=\"/3g4p5u6h7.8f9-:bvykw");
    const qsizetype place = kByFrequency.indexOf(c);
    return place < 0 ? 0 : static_cast<int>(kByFrequency.size() - place);
}

} // namespace

ByteSearch::ByteSearch(const QByteArray &text) : m_text(text)
{
    for (qsizetype i = 1; i < m_text.size(); ++i) {
        if (frequency(m_text.at(i)) < frequency(m_text.at(m_first)))
            m_first = i;
    }
    m_second = m_first == 0 && m_text.size() > 1 ? 1 : 0;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if (i != m_first && frequency(m_text.at(i)) < frequency(m_text.at(m_second)))
            m_second = i;
    }
    if (m_first > m_second)
        std::swap(m_first, m_second);
}

qsizetype ByteSearch::find(QByteArrayView bytes, qsizetype from) const noexcept
{
    const char *data = bytes.data() + from;
    const auto size = static_cast<size_t>(bytes.size() - from);
    const auto length = static_cast<size_t>(m_text.size());
    if (size < length)
        return -1;
    if (length == 0)
        return from;
#if defined(__x86_64__)
    static const bool hasAvx2 = __builtin_cpu_supports("avx2") != 0;
    if (hasAvx2 && length > 1) {
        const qsizetype at = findByAvx2(data, size);
        return at < 0 ? -1 : from + at;
    }
#endif
    const auto *at = static_cast<const char *>(::memmem(data, size, m_text.constData(), length));
    return at == nullptr ? -1 : at - bytes.data();
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) qsizetype ByteSearch::findByAvx2(const char *data,
                                                                 size_t size) const noexcept
{
    const auto length = static_cast<size_t>(m_text.size());
    const char *text = m_text.constData();
    const __m256i first = _mm256_set1_epi8(text[m_first]);
    const __m256i second = _mm256_set1_epi8(text[m_second]);
    const size_t places = size - length + 1; // where it could begin
    size_t at = 0;
    for (; at + 64 <= places; at += 64) {
        quint64 candidates = 0;
        for (size_t half = 0; half < 64; half += 32) {
            const char *a = data + at + half + m_first;
            const char *b = data + at + half + m_second;
            const __m256i both = _mm256_and_si256(
                _mm256_cmpeq_epi8(first, _mm256_loadu_si256(reinterpret_cast<const __m256i *>(a))),
                _mm256_cmpeq_epi8(second,
                                  _mm256_loadu_si256(reinterpret_cast<const __m256i *>(b))));
            candidates |= quint64(static_cast<quint32>(_mm256_movemask_epi8(both))) << half;
        }
        for (; candidates != 0; candidates &= candidates - 1) {
            const size_t place = at + static_cast<size_t>(__builtin_ctzll(candidates));
            if (std::memcmp(data + place, text, length) == 0)
                return static_cast<qsizetype>(place);
        }
    }
    const auto *found = static_cast<const char *>(::memmem(data + at, size - at, text, length));
    return found == nullptr ? -1 : found - data;
}
#else
qsizetype ByteSearch::findByAvx2(const char *, size_t) const noexcept
{
    return -1; // never asked
}
#endif

} // namespace deck
