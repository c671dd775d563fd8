// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/wakeflag.h"

#include <QtGlobal>

#include <sys/eventfd.h>

namespace deck {

WakeFlag::WakeFlag() : m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

void WakeFlag::raise()
{
    if (m_isRaised.exchange(true))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t ignored = ::write(m_wake.get(), &one, sizeof one);
}

bool WakeFlag::take()
{
    // In this order: what is raised in between wakes again.
    quint64 wakes = 0;
    [[maybe_unused]] const ssize_t ignored = ::read(m_wake.get(), &wakes, sizeof wakes);
    return m_isRaised.exchange(false);
}

} // namespace deck
