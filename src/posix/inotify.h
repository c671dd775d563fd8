// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <QList>
#include <QString>

namespace deck {

/// Tells changes of files and folders through a descriptor (inotify(7)).
class Inotify
{
public:
    struct Event
    {
        int watch = -1;
        quint32 mask = 0;
        QString name; ///< of the entry, for a watched folder
    };

    static OsResult<Inotify> open();

    [[nodiscard]] int fd() const { return m_fd.get(); }
    /// Watches a path for IN_... events; the number names the watch in its events.
    OsResult<int> watch(const QString &path, quint32 mask);
    void unwatch(int watch);
    /// Everything that has happened since the last call; empty when nothing has.
    [[nodiscard]] QList<Event> take();

private:
    explicit Inotify(UniqueFd fd) : m_fd(std::move(fd)) {}

    UniqueFd m_fd;
};

} // namespace deck
