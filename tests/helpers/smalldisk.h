// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace deck::test {

/// A small file system in memory in place of a folder, for as long as this lives. Needs root.
class SmallDisk
{
public:
    /// `options`: of tmpfs, "size=1m,mode=0700".
    SmallDisk(const QString &folder, const char *options);
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] bool makeReadOnly() const;
    /// Until not a byte is left.
    void fill() const;
    /// Takes back what fill() has written.
    void makeRoom() const;

private:
    [[nodiscard]] QByteArray filler() const { return m_folder + "/filler"; }

    QByteArray m_folder;
    bool m_isMounted = false;
};

} // namespace deck::test
