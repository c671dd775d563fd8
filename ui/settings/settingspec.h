// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"

#include <QList>
#include <QString>

namespace deck {

/// What a setting is edited with.
enum class SettingKind {
    Choice,    ///< one of a few words
    Line,      ///< a line of text
    Program,   ///< a line, and a button that looks for a file
    List,      ///< strings in an order
    Variables, ///< names with values
};

struct SettingChoice
{
    QString value; ///< as `--set` takes it
    QString text;
};

/// One key of a profile, as the dialog shows it.
struct SettingSpec
{
    QString key;
    SettingKind kind = SettingKind::Line;
    QString label;       ///< with a mnemonic
    QString explanation; ///< a sentence or two
    QString placeholder; ///< what an empty line stands for, where the default has no text
    QList<SettingChoice> choices = {};
    QString fixedBecause = {}; ///< why it cannot be changed here; empty: it can be
};

struct SettingsSection
{
    QString title;
    QList<SettingSpec> settings;
};

/// Every setting of a profile of this dialect, but for those of the page Configuration. What they
/// do is said in containerdeck(5).
[[nodiscard]] QList<SettingsSection> settingsSections(Dialect dialect);

} // namespace deck
