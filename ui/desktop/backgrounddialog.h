// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/autostart.h"
#include "desktop/desktoppreference.h"

#include <QDialog>

class QCheckBox;

namespace deck {

/// What the program does at login and while its window is not looked at.
class BackgroundDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Choices
    {
        Autostart::Choice login;
        DesktopPreference desktop;
    };

    /// `profile`: whose daemon is started at login. `hasTray`: this desktop shows status icons.
    BackgroundDialog(const Choices &choices, const QString &profile, bool hasTray,
                     QWidget *parent = nullptr);

    [[nodiscard]] Choices choices() const;

private:
    QCheckBox *add(const char *name, const QString &text, bool isChecked);

    QCheckBox *m_opens;
    QCheckBox *m_startsDaemon;
    QCheckBox *m_showsTray;
    QCheckBox *m_notifies;
};

} // namespace deck
