// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/foldernames.h"

#include <cerrno>
#include <memory>

#include <dirent.h>

namespace deck {

OsResult<QByteArrayList> namesIn(UniqueFd folder)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(::fdopendir(folder.get()), ::closedir);
    if (!stream)
        return OsError::last("fdopendir");
    (void)folder.release(); // the stream's now
    QByteArrayList names;
    errno = 0;
    while (const dirent *entry = ::readdir(stream.get())) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            names << name;
        errno = 0; // only after the last one does it say why there is no other
    }
    return errno == 0 ? OsResult<QByteArrayList>(names) : OsError::last("readdir");
}

} // namespace deck
