// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace deck::test {

/// A folder of a test's own for `--home`, removed at its end. Its path is short, because socket
/// paths are limited to 98 bytes.
class TemporaryHome
{
public:
    TemporaryHome();

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &relative) const
    {
        return m_folder.filePath(relative);
    }

private:
    QTemporaryDir m_folder;
};

/// Writes a file that the test wants to be there; fails the test when it cannot.
void writeFile(const QString &path, const QByteArray &content);
/// The whole content; empty when it cannot be read.
[[nodiscard]] QByteArray readFile(const QString &path);

/// An executable of this build, by name ("fakecontainerd").
[[nodiscard]] QString builtProgram(const QString &name);

} // namespace deck::test
