// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <initializer_list>

#include <linux/capability.h>

namespace deck::test {

/// Takes capabilities (CAP_SYS_RESOURCE) from the calling thread for as long as this lives, as
/// where root lacks them. What is launched meanwhile has them again.
class WithoutCapabilities
{
public:
    explicit WithoutCapabilities(std::initializer_list<int> capabilities);
    ~WithoutCapabilities();
    WithoutCapabilities(const WithoutCapabilities &) = delete;
    WithoutCapabilities &operator=(const WithoutCapabilities &) = delete;

private:
    __user_cap_data_struct m_before[_LINUX_CAPABILITY_U32S_3] = {};
};

} // namespace deck::test
