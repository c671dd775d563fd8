// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

struct archive;

namespace deck {

enum class Compression { Gzip, Xz };

/// Writes a compressed tar archive into an open file. Each call says in words what went wrong;
/// after that the archive is of no use.
class ArchiveWriter
{
public:
    /// The descriptor stays the caller's.
    ArchiveWriter(int fd, Compression compression);
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    /// A plain file, mode 0600, owned by nobody in particular.
    [[nodiscard]] std::optional<QString> add(const QString &name, const QByteArray &content,
                                             const QDateTime &modifiedAt);
    /// Until then the file is not whole.
    [[nodiscard]] std::optional<QString> finish();

private:
    [[nodiscard]] QString cause() const;

    struct Free
    {
        void operator()(archive *handle) const;
    };
    std::unique_ptr<archive, Free> m_archive;
    bool m_isOpen = false;
};

} // namespace deck
