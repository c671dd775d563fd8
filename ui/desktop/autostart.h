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

    /// As the desktop would take it: an entry that is hidden or switched off opens nothing.
    [[nodiscard]] Choice load() const;
    /// `command`: the program and the options of its profile.
    [[nodiscard]] std::optional<Problem> save(Choice choice, const QStringList &command) const;

private:
    [[nodiscard]] std::optional<Problem> write(const QString &exec) const;

    QString m_file;
};

} // namespace deck
