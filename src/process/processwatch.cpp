// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "process/processwatch.h"

namespace deck {

ProcessWatch::ProcessWatch(const PidFd &process, QObject *parent)
    : QObject(parent), m_notifier(process.fd(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier.setEnabled(false); // it stays readable
        emit ended();
    });
}

} // namespace deck
