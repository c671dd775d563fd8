// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace deck::fuzz {

/// Hands out the fuzzer's bytes piece by piece; zeros and nothing behind their end.
class FuzzInput
{
public:
    FuzzInput(const uint8_t *data, size_t size)
        : m_bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))
    {
    }

    [[nodiscard]] bool atEnd() const { return m_bytes.isEmpty(); }
    [[nodiscard]] quint8 number() { return atEnd() ? quint8(0) : static_cast<quint8>(take(1)[0]); }
    [[nodiscard]] QByteArrayView take(qsizetype most)
    {
        const QByteArrayView taken = m_bytes.first(std::min(most, m_bytes.size()));
        m_bytes = m_bytes.sliced(taken.size());
        return taken;
    }
    /// Up to the separator, which is dropped.
    [[nodiscard]] QByteArrayView takeUntil(char separator)
    {
        const qsizetype at = m_bytes.indexOf(separator);
        const QByteArrayView taken = take(at < 0 ? m_bytes.size() : at);
        static_cast<void>(take(1));
        return taken;
    }
    [[nodiscard]] QByteArrayView rest() const { return m_bytes; }

private:
    QByteArrayView m_bytes;
};

} // namespace deck::fuzz
