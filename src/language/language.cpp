// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcessEnvironment>
#include <QTranslator>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kEnglish("en");
constexpr QLatin1StringView kSystem("system");
constexpr QLatin1StringView kOption("--language");

bool isSameLanguage(const QLocale &one, const QLocale &other)
{
    return one.language() == other.language() && one.script() == other.script();
}

/// As for gettext: the C locale is what is not translated, with or without its encoding.
bool isPlainLocale(const QString &locale)
{
    const QString name = locale.section(u'.', 0, 0);
    return name.isEmpty() || name == "C"_L1 || name == "POSIX"_L1;
}

void install(const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

void installOurs(const QString &code)
{
    for (const QLatin1StringView catalogue : {"core_"_L1, "ui_"_L1})
        install(catalogue + code, u":/translations"_s);
}

} // namespace

QStringList languageCodes()
{
    return QStringLiteral(DECK_LANGUAGES).split(u' ');
}

QStringList languageChoices()
{
    return QStringList(kSystem) + languageCodes();
}

QString languageChoice(const QStringList &arguments)
{
    QString choice = kSystem;
    for (qsizetype i = 1; i < arguments.size() && arguments.at(i) != "--"_L1; ++i) {
        if (arguments.at(i) == kOption)
            choice = arguments.value(++i);
        else if (arguments.at(i).startsWith(kOption + u'='))
            choice = arguments.at(i).sliced(kOption.size() + 1);
    }
    return choice;
}

QStringList preferredLocales(const QProcessEnvironment &environment)
{
    QString locale;
    for (const QLatin1StringView name : {"LC_ALL"_L1, "LC_MESSAGES"_L1, "LANG"_L1}) {
        locale = environment.value(name);
        if (!locale.isEmpty())
            break;
    }
    if (isPlainLocale(locale))
        return {};
    return environment.value(u"LANGUAGE"_s).split(u':', Qt::SkipEmptyParts) << locale;
}

QString bestLanguage(const QStringList &locales)
{
    for (const QString &locale : locales) {
        for (const QString &code : languageCodes()) {
            if (isSameLanguage(QLocale(locale), QLocale(code)))
                return code;
        }
    }
    return kEnglish;
}

void useLanguage(const QString &choice)
{
    const bool isChosen = languageCodes().contains(choice);
    const QString code =
        isChosen ? choice
                 : bestLanguage(preferredLocales(QProcessEnvironment::systemEnvironment()));
    if (isChosen && !isSameLanguage(QLocale::system(), QLocale(code)))
        QLocale::setDefault(QLocale(code));
    installOurs(kEnglish); // its plurals also serve what another language has no text for
    if (code == kEnglish)
        return;
    install(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    installOurs(code);
}

} // namespace deck
