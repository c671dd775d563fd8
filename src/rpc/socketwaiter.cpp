// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/socketwaiter.h"

#include "posix/unixsocket.h"

#include <QFileInfo>

#include <cerrno>
#include <utility>

#include <sys/inotify.h>

namespace deck {

SocketWaiter::SocketWaiter(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SocketWaiter::tryToConnect);
}

void SocketWaiter::begin(const QString &path)
{
    end();
    m_path = path;
    m_delay.reset();
    tryToConnect();
}

void SocketWaiter::again()
{
    tryLater();
}

void SocketWaiter::end()
{
    m_timer.stop();
    m_socket.reset();
    unwatch();
}

bool SocketWaiter::watchFolder()
{
    if (m_watch != kNoWatch)
        return true;
    if (!m_notifier) {
        auto inotify = Inotify::open();
        if (!inotify)
            return false;
        m_inotify = std::move(*inotify);
        m_notifier = std::make_unique<QSocketNotifier>(m_inotify->fd(), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &SocketWaiter::folderChanged);
    }
    const auto watch =
        m_inotify->watch(QFileInfo(m_path).path(), IN_CREATE | IN_MOVED_TO | IN_ONLYDIR);
    m_watch = watch ? *watch : kNoWatch;
    return watch.ok();
}

void SocketWaiter::unwatch()
{
    // The descriptor stays: to close one that had a watch can take the kernel 20 ms (it waits for
    // an RCU grace period), and this is called when the daemon has just become reachable.
    if (m_watch != kNoWatch)
        m_inotify->unwatch(std::exchange(m_watch, kNoWatch));
}

void SocketWaiter::folderChanged()
{
    const QString name = QFileInfo(m_path).fileName();
    bool appeared = false;
    for (const Inotify::Event &event : m_inotify->take()) {
        if (m_watch == kNoWatch || (event.watch != m_watch && (event.mask & IN_Q_OVERFLOW) == 0))
            continue; // of a watch that is over
        // Without a name it is of the folder itself, or some were lost: anything may be there.
        appeared = appeared || event.name == name || event.name.isEmpty();
        if ((event.mask & IN_IGNORED) != 0)
            m_watch = kNoWatch; // the folder has gone
    }
    if (!appeared)
        return;
    m_delay.reset();
    tryToConnect();
}

void SocketWaiter::tryToConnect()
{
    OsResult<UniqueFd> socket = connectUnix(m_path);
    // Once more when the watch is there, so that nothing can appear in between unseen.
    if (!socket && m_watch == kNoWatch && watchFolder())
        socket = connectUnix(m_path);
    if (!socket) {
        const bool eventWillCome = socket.error().number == ENOENT && m_watch != kNoWatch;
        if (!eventWillCome)
            tryLater();
        return;
    }
    m_timer.stop();
    unwatch();
    m_socket = std::move(*socket);
    emit connected();
}

void SocketWaiter::tryLater()
{
    m_timer.start(m_delay.next());
}

} // namespace deck
