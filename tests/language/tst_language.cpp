// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/remark.h"
#include "language/language.h"

#include <QProcessEnvironment>
#include <QTest>

#include <cerrno>

using namespace deck;

/// Which language is chosen. What it then does to the programs is in tst_languageofprograms.
class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void choices();
    void onTheCommandLine_data();
    void onTheCommandLine();
    void ofTheEnvironment_data();
    void ofTheEnvironment();
    void best_data();
    void best();
    void logIsEnglish();
};

void LanguageTest::choices()
{
    QCOMPARE(languageChoices(), QStringList("system") + languageCodes());
    QVERIFY(languageCodes().contains("en"));
    QVERIFY(languageCodes().contains("zh_CN"));
    for (const QString &code : languageCodes())
        QVERIFY2(QLocale(code).name().startsWith(code), qPrintable(code));
}

void LanguageTest::onTheCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("choice");
    const auto row = [](const char *name, const QStringList &arguments, const char *choice) {
        QTest::newRow(name) << QStringList("program") + arguments << choice;
    };
    row("none", {}, "system");
    row("two words", {"--language", "zh_CN"}, "zh_CN");
    row("with a sign", {"--language=en"}, "en");
    row("among others", {"status", "--json", "--language", "zh_CN", "--home", "/x"}, "zh_CN");
    row("the last one", {"--language=en", "--language", "zh_CN"}, "zh_CN");
    row("unknown", {"--language", "tlh"}, "tlh");
    row("without its value", {"status", "--language"}, "");
    row("another option that begins so", {"--languages=en"}, "system");
    row("of another program", {"exec", "--", "man", "--language=zh_CN"}, "system");
    row("before another program's", {"--language=en", "exec", "--", "x", "--language=zh_CN"}, "en");
}

void LanguageTest::onTheCommandLine()
{
    QFETCH(QStringList, arguments);
    QTEST(languageChoice(arguments), "choice");
}

void LanguageTest::ofTheEnvironment_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QStringList>("locales");
    const auto row = [](const char *name, const QStringList &variables,
                        const QStringList &locales) {
        QTest::newRow(name) << variables << locales;
    };
    row("nothing", {}, {});
    row("LANG", {"LANG=zh_CN.UTF-8"}, {"zh_CN.UTF-8"});
    row("LC_MESSAGES beats LANG", {"LANG=zh_CN.UTF-8", "LC_MESSAGES=de_DE"}, {"de_DE"});
    row("LC_ALL beats LC_MESSAGES", {"LC_MESSAGES=de_DE", "LC_ALL=fr_FR"}, {"fr_FR"});
    row("LANGUAGE comes first", {"LANG=de_DE", "LANGUAGE=zh_TW:zh_CN"},
        {"zh_TW", "zh_CN", "de_DE"});
    row("empty ones count as unset", {"LANG=de_DE", "LC_ALL=", "LANGUAGE="}, {"de_DE"});
    row("other categories say nothing", {"LC_TIME=zh_CN.UTF-8", "LC_CTYPE=zh_CN.UTF-8"}, {});
    row("C is English", {"LANG=zh_CN.UTF-8", "LC_ALL=C"}, {});
    row("C.UTF-8 is English", {"LANG=zh_CN.UTF-8", "LC_ALL=C.UTF-8"}, {});
    row("C.utf8 is English", {"LANG=C.utf8"}, {});
    row("POSIX is English", {"LANG=POSIX"}, {});
    row("in C also with LANGUAGE", {"LANG=C", "LANGUAGE=zh_CN"}, {});
    row("LANGUAGE without a locale", {"LANGUAGE=zh_CN"}, {});
}

void LanguageTest::ofTheEnvironment()
{
    QFETCH(QStringList, variables);
    QProcessEnvironment environment;
    for (const QString &variable : variables)
        environment.insert(variable.section('=', 0, 0), variable.section('=', 1));
    QTEST(preferredLocales(environment), "locales");
}

void LanguageTest::best_data()
{
    QTest::addColumn<QStringList>("locales");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QStringList &locales, const char *code) {
        QTest::newRow(name) << locales << code;
    };
    row("none", {}, "en");
    row("China", {"zh_CN.UTF-8"}, "zh_CN");
    row("with a modifier", {"zh_CN.UTF-8@pinyin"}, "zh_CN");
    row("another encoding", {"zh_CN.GB18030"}, "zh_CN");
    row("Singapore", {"zh_SG.UTF-8"}, "zh_CN");
    row("language alone", {"zh"}, "zh_CN");
    row("by its script", {"zh_Hans"}, "zh_CN");
    row("Taiwan", {"zh_TW.UTF-8"}, "en");
    row("Hong Kong", {"zh_HK.UTF-8"}, "en");
    row("traditional script", {"zh_Hant"}, "en");
    row("Taiwan, content with the simplified one", {"zh_TW", "zh_CN"}, "zh_CN");
    row("American English", {"en_US.UTF-8"}, "en");
    row("English before Chinese", {"en_GB", "zh_CN"}, "en");
    row("one that there is not, then Chinese", {"de_DE", "zh_CN", "en"}, "zh_CN");
    row("only ones that there are not", {"de_DE", "fr"}, "en");
    row("nonsense", {"x", "", "!!"}, "en");
}

void LanguageTest::best()
{
    QFETCH(QStringList, locales);
    QTEST(bestLanguage(locales), "code");
}

/// The last one, as a language stays.
void LanguageTest::logIsEnglish()
{
    useLanguage("zh_CN");
    const OsError full{ENOSPC, "write"};
    const OsError rare{EUCLEAN, "write"}; // one that nothing is translated of
    QCOMPARE(full.toString(), QString::fromUtf8("设备上没有空间（write）"));
    QCOMPARE(full.toLogText(), "No space left on device (write)");
    QCOMPARE(rare.toLogText(), "Structure needs cleaning (write)");
    const Remark said = remark("%1: %2. It does not name the daemon that runs.", "pid", full);
    QVERIFY(said.text != said.logText);
    QCOMPARE(said.logText,
             "pid: No space left on device (write). It does not name the daemon that runs.");
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
