// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

class QProcessEnvironment;

namespace deck {

/// The languages that there are catalogues for, and English: "en", "zh_CN".
[[nodiscard]] QStringList languageCodes();
/// What --language takes: "system", and the codes.
[[nodiscard]] QStringList languageChoices();

/// The value of --language on a command line, the last one; "system" where there is none. A
/// parser's own texts are to be in the language already, so this looks before there is one.
[[nodiscard]] QString languageChoice(const QStringList &arguments);

/// The locales whose language the environment asks for, best first, as for gettext: LANGUAGE, then
/// the first of LC_ALL, LC_MESSAGES and LANG; none in the C locale. (QLocale::uiLanguages() goes by
/// LANGUAGE there, too, and names "zh" for a reader of traditional characters.)
[[nodiscard]] QStringList preferredLocales(const QProcessEnvironment &environment);

/// The code for the first of the locales that there are texts for, in its language and script,
/// whatever the country; English when there is none. So simplified Chinese is for zh, zh_CN and
/// zh_SG; zh_TW and zh_HK, which are written otherwise, get it only by naming it.
[[nodiscard]] QString bestLanguage(const QStringList &locales);

/// Installs the texts of a choice, and those of Qt, in the application, which must be there; only
/// once. A language that was chosen by its code also decides over dates and numbers, unless the
/// system's are of that language already. A choice that there is not counts as the system's.
void useLanguage(const QString &choice);

} // namespace deck
