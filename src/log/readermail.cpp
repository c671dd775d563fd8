// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/readermail.h"

#include <utility>

namespace deck {

void ReaderMail::post(Letter letter)
{
    {
        const std::lock_guard lock(m_mutex);
        m_letters.push_back(std::move(letter));
    }
    m_wake();
}

void ReaderMail::postGrowth()
{
    if (!m_grown.exchange(true))
        m_wake();
}

std::vector<ReaderMail::Letter> ReaderMail::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_letters, {});
}

void ReaderMail::clear()
{
    const std::lock_guard lock(m_mutex);
    m_letters.clear();
    m_grown.store(false);
}

} // namespace deck
