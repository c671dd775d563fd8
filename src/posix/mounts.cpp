// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/mounts.h"

#include <QFile>
#include <QFileInfo>

namespace deck {

QStringList mountPoints(const QByteArray &mountinfo)
{
    constexpr qsizetype kMountPoint = 4;
    QStringList points;
    for (const QByteArray &line : mountinfo.split('\n')) {
        const QByteArrayList fields = line.split(' ');
        if (fields.size() <= kMountPoint)
            continue;
        QByteArray path = fields.at(kMountPoint);
        // What would end a field is written so; the backslash last, as it is the escape itself.
        for (const auto &[escape, byte] : {std::pair("\\040", " "), std::pair("\\011", "\t"),
                                           std::pair("\\012", "\n"), std::pair("\\134", "\\")})
            path.replace(escape, byte);
        points << QString::fromUtf8(path);
    }
    return points;
}

QStringList mountsWithin(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    QFile file(QStringLiteral("/proc/self/mountinfo"));
    QStringList within;
    if (canonical.isEmpty() || !file.open(QIODevice::ReadOnly))
        return within;
    for (const QString &point : mountPoints(file.readAll())) {
        if (point == canonical || point.startsWith(canonical + u'/'))
            within << point;
    }
    return within;
}

} // namespace deck
