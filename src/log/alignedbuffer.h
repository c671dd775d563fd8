// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <memory>
#include <new>

namespace deck {

/// Memory to read files into. The kernel copies up to twice as fast when file offset and memory are
/// aligned alike: measured with pread of cached pages.
class AlignedBuffer
{
public:
    static constexpr std::size_t kAlignment = 4096;

    AlignedBuffer() = default;
    /// Not initialised.
    explicit AlignedBuffer(std::size_t size)
        : m_data(static_cast<char *>(::operator new(size, std::align_val_t(kAlignment)))),
          m_size(size)
    {
    }

    [[nodiscard]] char *data() const { return m_data.get(); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    struct Free
    {
        void operator()(char *data) const { ::operator delete(data, std::align_val_t(kAlignment)); }
    };

    std::unique_ptr<char, Free> m_data;
    std::size_t m_size = 0;
};

} // namespace deck
