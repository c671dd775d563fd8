// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/desktoppreference.h"

#include <QCoreApplication>
#include <QSettings>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

const QString kTray = u"desktop/tray"_s;
const QString kNotifications = u"desktop/notifications"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DesktopPreference)
};

} // namespace

DesktopPreference DesktopPreference::load(const QString &file)
{
    const QSettings settings(file, QSettings::IniFormat);
    return {settings.value(kTray, true).toBool(), settings.value(kNotifications, true).toBool()};
}

std::optional<Problem> DesktopPreference::save(const QString &file) const
{
    QSettings settings(file, QSettings::IniFormat);
    settings.setValue(kTray, showsTray);
    settings.setValue(kNotifications, notifies);
    settings.sync();
    if (settings.status() == QSettings::NoError)
        return std::nullopt;
    return Problem{file, Words::tr("it cannot be written"),
                   Words::tr("Make file and folder writable for you, and try again.")};
}

} // namespace deck
