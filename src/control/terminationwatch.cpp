// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/terminationwatch.h"

#include <csignal>

namespace deck {

namespace {

/// As nohup(1) sets it. A signal that is ignored would arrive all the same once it is blocked.
bool isIgnored(int number)
{
    struct sigaction action = {};
    return ::sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

void TerminationWatch::block()
{
    OsResult<SignalFd> blocked = isIgnored(SIGHUP) ? SignalFd::block({SIGINT, SIGTERM})
                                                   : SignalFd::block({SIGINT, SIGTERM, SIGHUP});
    if (!blocked) {
        // Without it the signals do what they always do: end this process at once.
        qWarning("%ls", qUtf16Printable(blocked.error().toLogText()));
        return;
    }
    m_signals.emplace(std::move(*blocked));
}

void TerminationWatch::watch()
{
    if (!m_signals)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_signals->fd(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        while (m_signals->take())
            emit asked();
    });
}

} // namespace deck
