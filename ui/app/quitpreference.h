// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "window/quitdialog.h"

#include <QString>

#include <optional>

namespace deck {

/// What the person wants done with the daemon of a profile at every quit, kept in an INI file.
class QuitPreference
{
public:
    /// `file`: see windowSettingsFile().
    QuitPreference(const QString &file, const QString &profile);

    /// Nothing: ask.
    [[nodiscard]] std::optional<QuitChoice> load() const;
    void save(QuitChoice choice) const;

private:
    QString m_file;
    QString m_key;
};

} // namespace deck
