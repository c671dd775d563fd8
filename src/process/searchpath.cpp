// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "process/searchpath.h"

#include <QStandardPaths>

namespace deck {

QString findInPath(const QString &name, const QString &searchPath)
{
    const QStringList folders = searchPath.split(u':', Qt::SkipEmptyParts);
    // Without folders Qt would look in this process's own PATH.
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(name, folders);
}

} // namespace deck
