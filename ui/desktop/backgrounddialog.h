// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/autostart.h"
#include "desktop/desktoppreference.h"

#include <QDialog>

class QCheckBox;
class QLabel;

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

    /// What login opens now instead, in words; empty: nothing else.
    void setOther(const QString &other);
    [[nodiscard]] Choices choices() const;

private:
    QCheckBox *add(const char *name, const QString &text, bool isChecked);

    QLabel *m_other;
    QCheckBox *m_opens;
    QCheckBox *m_startsDaemon;
    QCheckBox *m_showsTray;
    QCheckBox *m_notifies;
};

} // namespace deck
