// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/quitpreference.h"

#include <QSettings>

namespace deck {

using namespace Qt::StringLiterals;

QuitPreference::QuitPreference(const QString &file, const QString &profile)
    : m_file(file), m_key(u"quit/"_s + profile)
{
}

std::optional<QuitChoice> QuitPreference::load() const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    return fromKeyword<QuitChoice>(settings.value(m_key).toString());
}

void QuitPreference::save(QuitChoice choice) const
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(m_key, keyword(choice));
}

} // namespace deck
