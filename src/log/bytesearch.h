// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace deck {

/// Finds a text in bytes: looks for its two rarest bytes at their distance, many places at once
/// where the processor can, and compares the rest only there.
class ByteSearch
{
public:
    ByteSearch() = default;
    explicit ByteSearch(const QByteArray &text);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    /// Where it is, at or after `from`; -1 when it is not.
    [[nodiscard]] qsizetype find(QByteArrayView bytes, qsizetype from) const noexcept;

private:
    [[nodiscard]] qsizetype findByAvx2(const char *data, size_t size) const noexcept;

    QByteArray m_text;
    qsizetype m_first = 0; ///< places in the text of the two bytes, in order
    qsizetype m_second = 0;
};

} // namespace deck
