// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/desktoppreference.h"

#include <QSettings>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

const QString kTray = u"desktop/tray"_s;
const QString kNotifications = u"desktop/notifications"_s;

QString fileIn(const QString &configFolder)
{
    return configFolder + u"/window.ini"_s;
}

} // namespace

DesktopPreference DesktopPreference::load(const QString &configFolder)
{
    const QSettings settings(fileIn(configFolder), QSettings::IniFormat);
    return {settings.value(kTray, true).toBool(), settings.value(kNotifications, true).toBool()};
}

void DesktopPreference::save(const QString &configFolder) const
{
    QSettings settings(fileIn(configFolder), QSettings::IniFormat);
    settings.setValue(kTray, showsTray);
    settings.setValue(kNotifications, notifies);
}

} // namespace deck
