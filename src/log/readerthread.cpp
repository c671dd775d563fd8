// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/readerthread.h"

#include <QFileInfo>

#include <cerrno>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>

namespace deck {
namespace {

/// The folder in which something must happen before the path can come to be.
QString nearestFolder(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo(folder).isDir() && folder != QStringLiteral("/"))
        folder = QFileInfo(folder).absolutePath();
    return folder;
}

} // namespace

ReaderThread::ReaderThread(QString path, ReaderMail &mail)
    : m_path(std::move(path)), m_mail(mail), m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      m_thread([this] { run(); })
{
}

ReaderThread::~ReaderThread()
{
    m_stopped.store(true, std::memory_order_relaxed);
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t ignored = ::write(m_wake.get(), &one, sizeof one);
    m_thread.join();
}

void ReaderThread::run()
{
    while (!isStopped()) {
        if (m_indexer || openFile(LogChange::Appeared))
            followOnce();
        else
            waitQuietly();
    }
}

bool ReaderThread::openFile(LogChange change)
{
    const OsResult<std::shared_ptr<LogFile>> file = LogFile::open(m_path);
    if (file) {
        m_indexer = std::make_unique<Indexer>(*file);
        m_quietPolls = 0;
        tell(change, LogState::Following);
        return true;
    }
    const bool isMissing = file.error().number == ENOENT || file.error().number == ENOTDIR;
    const LogState state = isMissing ? LogState::Missing : LogState::Unreadable;
    if (m_indexer || (m_hasToldState && m_state == state && m_lastError == file.error().number))
        return false;
    m_lastError = file.error().number;
    tell(isMissing ? LogChange::Missing : LogChange::Unreadable, state, file.error());
    return false;
}

void ReaderThread::followOnce()
{
    const bool hasGrown = drain();
    switch (m_indexer->check()) {
    case Indexer::Content::Same:
        break;
    case Indexer::Content::Trimmed:
        tell(LogChange::Trimmed, m_state);
        break;
    case Indexer::Content::Truncated:
        if (m_indexer->file()->isAt(m_path) && openFile(LogChange::Truncated))
            return;
        break; // what was indexed stays on show until there is something else
    }
    if (notePath())
        return;
    m_quietPolls = hasGrown ? 0 : m_quietPolls + 1;
    if (m_quietPolls < kQuietPolls)
        pause(kPoll);
    else
        waitQuietly();
}

bool ReaderThread::drain()
{
    const qint64 before = m_indexer->file()->size();
    while (!isStopped() && m_indexer->advance() == Indexer::Step::Advanced)
        m_mail.postGrowth();
    const bool hasGrown = m_indexer->file()->size() != before;
    if (hasGrown)
        m_mail.postGrowth();
    return hasGrown;
}

void ReaderThread::tell(LogChange change, LogState state, std::optional<OsError> error)
{
    m_state = state;
    m_hasToldState = true;
    m_mail.post({change, state, m_indexer ? m_indexer->file() : nullptr, error});
}

/// Looks what the path names by now; true when that is another file, which is open then.
bool ReaderThread::notePath()
{
    if (m_indexer->file()->isAt(m_path)) {
        m_state = LogState::Following; // also when it was renamed away and back
        return false;
    }
    // Its writer may have written between the last read and the rename.
    drain();
    if (openFile(LogChange::Replaced))
        return true;
    if (m_state == LogState::Following)
        tell(LogChange::Deleted, LogState::Deleted);
    return false;
}

/// Sleeps until something happens to the file or the path, without a cost for its writer: the
/// watch on the file is gone with its first event.
void ReaderThread::waitQuietly()
{
    m_quietPolls = 0;
    OsResult<Inotify> inotify = Inotify::open();
    if (!inotify) {
        pause(kBackstopWithoutWatch);
        return;
    }
    constexpr quint32 kEntries = IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB |
                                 IN_DELETE_SELF | IN_MOVE_SELF;
    bool isWatched = inotify->watch(nearestFolder(m_path), kEntries).ok();
    if (m_indexer) {
        // By descriptor: the path may name another file or none.
        const QString open = QStringLiteral("/proc/self/fd/%1").arg(m_indexer->file()->fd());
        isWatched = inotify->watch(open, IN_MODIFY | IN_ONESHOT).ok() && isWatched;
    }
    if (!hasNews()) // since before the watches were set
        pause(isWatched ? kBackstop : kBackstopWithoutWatch, inotify->fd());
}

bool ReaderThread::hasNews() const
{
    struct stat status = {};
    if (!m_indexer) {
        const OsResult<std::shared_ptr<LogFile>> file = LogFile::open(m_path);
        return file.ok() || file.error().number != m_lastError;
    }
    const LogFile &file = *m_indexer->file();
    if (::fstat(file.fd(), &status) == 0 && status.st_size != file.size())
        return true;
    return file.isAt(m_path) == (m_state == LogState::Deleted);
}

/// Until the time is up, this thread shall end, or `alsoFd` has something to say.
void ReaderThread::pause(std::chrono::milliseconds limit, int alsoFd)
{
    pollfd waits[] = {{m_wake.get(), POLLIN, 0}, {alsoFd, POLLIN, 0}};
    ::poll(waits, 2, static_cast<int>(limit.count())); // EINTR: as good as the time being up
}

} // namespace deck
