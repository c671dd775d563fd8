// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/readermail.h"

#include <utility>

#include <sys/eventfd.h>

namespace deck {

ReaderMail::ReaderMail() : m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

void ReaderMail::post(Letter letter)
{
    {
        const std::lock_guard lock(m_mutex);
        m_letters.push_back(std::move(letter));
    }
    wake();
}

void ReaderMail::postGrowth()
{
    if (!m_grown.exchange(true))
        wake();
}

void ReaderMail::wake()
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t ignored = ::write(m_wake.get(), &one, sizeof one);
}

std::vector<ReaderMail::Letter> ReaderMail::take()
{
    quint64 wakes = 0;
    [[maybe_unused]] const ssize_t ignored = ::read(m_wake.get(), &wakes, sizeof wakes);
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
