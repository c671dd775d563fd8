// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/capability.h"

#include <QTest>

#include <algorithm>
#include <iterator>

#include <sys/syscall.h>
#include <unistd.h>

namespace deck::test {
namespace {

/// Of the calling thread.
__user_cap_header_struct self()
{
    return {_LINUX_CAPABILITY_VERSION_3, 0};
}

} // namespace

WithoutCapabilities::WithoutCapabilities(std::initializer_list<int> capabilities)
{
    auto header = self();
    QCOMPARE(::syscall(SYS_capget, &header, m_before), 0L);
    __user_cap_data_struct fewer[_LINUX_CAPABILITY_U32S_3];
    std::copy(std::begin(m_before), std::end(m_before), std::begin(fewer));
    for (const int capability : capabilities)
        fewer[CAP_TO_INDEX(capability)].effective &= ~CAP_TO_MASK(capability);
    QCOMPARE(::syscall(SYS_capset, &header, fewer), 0L);
}

WithoutCapabilities::~WithoutCapabilities()
{
    auto header = self();
    ::syscall(SYS_capset, &header, m_before);
}

} // namespace deck::test
