// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/newlines.h"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace deck {
namespace {

size_t findByMemchr(const char *data, size_t begin, size_t size, quint32 *positions) noexcept
{
    size_t found = 0;
    const char *end = data + size;
    for (const char *at = data + begin; at < end; ++at) {
        at = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
        if (at == nullptr)
            break;
        positions[found++] = static_cast<quint32>(at - data);
    }
    return found;
}

#if defined(__x86_64__)

/// Writes the position of each bit of a mask of 64 bytes.
quint32 *unpack(quint64 mask, size_t base, quint32 *out) noexcept
{
    while (mask != 0) {
        *out++ = static_cast<quint32>(base) + static_cast<quint32>(__builtin_ctzll(mask));
        mask &= mask - 1;
    }
    return out;
}

__attribute__((target("avx2"))) size_t findByAvx2(const char *data, size_t size,
                                                  quint32 *positions) noexcept
{
    const __m256i newline = _mm256_set1_epi8('\n');
    quint32 *out = positions;
    size_t at = 0;
    for (; at + 64 <= size; at += 64) {
        const auto *p = reinterpret_cast<const __m256i *>(data + at);
        const __m256i low = _mm256_cmpeq_epi8(_mm256_loadu_si256(p), newline);
        const __m256i high = _mm256_cmpeq_epi8(_mm256_loadu_si256(p + 1), newline);
        const auto lowMask = static_cast<quint32>(_mm256_movemask_epi8(low));
        const auto highMask = static_cast<quint32>(_mm256_movemask_epi8(high));
        out = unpack(lowMask | (quint64(highMask) << 32), at, out);
    }
    const auto found = static_cast<size_t>(out - positions);
    return found + findByMemchr(data, at, size, out);
}

size_t findBySse2(const char *data, size_t size, quint32 *positions) noexcept
{
    const __m128i newline = _mm_set1_epi8('\n');
    quint32 *out = positions;
    size_t at = 0;
    for (; at + 16 <= size; at += 16) {
        const auto *p = reinterpret_cast<const __m128i *>(data + at);
        const __m128i equal = _mm_cmpeq_epi8(_mm_loadu_si128(p), newline);
        out = unpack(static_cast<quint32>(_mm_movemask_epi8(equal)), at, out);
    }
    const auto found = static_cast<size_t>(out - positions);
    return found + findByMemchr(data, at, size, out);
}

#endif

} // namespace

size_t findNewlines(const char *data, size_t size, quint32 *positions) noexcept
{
#if defined(__x86_64__)
    static const bool hasAvx2 = __builtin_cpu_supports("avx2") != 0;
    return hasAvx2 ? findByAvx2(data, size, positions) : findBySse2(data, size, positions);
#else
    return findByMemchr(data, 0, size, positions);
#endif
}

} // namespace deck
