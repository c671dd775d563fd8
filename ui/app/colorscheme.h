// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/startoptions.h"

#include <QDBusVariant>
#include <QObject>

namespace deck {

/// Light and dark, as the desktop has it. Where Qt's platform theme already follows the desktop
/// nothing is done; elsewhere (Qt 6.4 knows no colour scheme of its own) the settings portal is
/// asked and its changes are followed.
class ColorScheme : public QObject
{
    Q_OBJECT

public:
    explicit ColorScheme(QObject *parent = nullptr);

    /// Once, before the first window.
    void begin(ColorSchemeChoice choice);

private slots:
    /// org.freedesktop.portal.Settings.SettingChanged
    void settingChanged(const QString &nameSpace, const QString &key, const QDBusVariant &value);

private:
    void follow();
    static void apply(bool dark);
};

} // namespace deck
