// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace deck {

/// The line that starts a program from a desktop entry, quoted as its specification has it.
[[nodiscard]] QString execLine(const QStringList &command);

/// The words of such a line, as a desktop would take them; empty when it cannot be read.
[[nodiscard]] QStringList wordsOfExecLine(const QString &line);

/// Whether the program is opened at login: a desktop entry in the person's autostart folder.
class Autostart
{
public:
    struct Choice
    {
        bool opens = false;
        bool startsDaemon = false;

        bool operator==(const Choice &) const = default;
    };

    /// `configHome`: XDG_CONFIG_HOME.
    explicit Autostart(const QString &configHome);

    struct Entry
    {
        Choice choice;
        QString other; ///< what is opened instead of the command; empty: nothing
    };

    /// As the desktop would take it: an entry that is hidden or switched off opens nothing.
    /// `command`: the program and the options of its profile.
    [[nodiscard]] Entry load(const QStringList &command) const;
    [[nodiscard]] std::optional<Problem> save(Choice choice, const QStringList &command) const;

private:
    [[nodiscard]] std::optional<Problem> write(const QString &exec) const;

    QString m_file;
};

} // namespace deck
