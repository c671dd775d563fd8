// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "process/processwatch.h"

namespace deck {

ProcessWatch::ProcessWatch(const PidFd &process, QObject *parent) : QObject(parent)
{
    if (process.fd() == -1) {
        connect(&m_timer, &QTimer::timeout, this, [this, &process] {
            if (!process.hasExited())
                return;
            m_timer.stop();
            emit ended();
        });
        m_timer.start(PidFd::kLookAgain);
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(process.fd(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false); // it stays readable
        emit ended();
    });
}

} // namespace deck
