// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

/// The variables of one call, in place of those that choose a language now.
class Language
{
public:
    explicit Language(const QStringList &variables)
    {
        for (const QByteArray &name : kNames) {
            m_former.append(qgetenv(name));
            qunsetenv(name);
        }
        for (const QString &variable : variables)
            qputenv(qPrintable(variable.section('=', 0, 0)),
                    variable.section('=', 1).toLocal8Bit());
    }
    ~Language()
    {
        for (qsizetype i = 0; i < kNames.size(); ++i)
            m_former.at(i).isNull() ? qunsetenv(kNames.at(i))
                                    : qputenv(kNames.at(i), m_former.at(i));
    }
    Q_DISABLE_COPY_MOVE(Language)

private:
    const QList<QByteArray> kNames{"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
    QList<QByteArray> m_former;
};

} // namespace

/// The programs as they are installed, with what the system and the command line say.
class LanguageOfProgramsTest : public QObject
{
    Q_OBJECT

private slots:
    void helpIsIn_data();
    void helpIsIn();
    void faultsAreInTheLanguage_data() { programs(); }
    void faultsAreInTheLanguage();
    void unknownLanguageIsAUsageError_data() { programs(); }
    void unknownLanguageIsAUsageError();
    void statusIsInTheLanguage();
    void jsonIsOfNoLanguage();

private:
    void programs();
};

void LanguageOfProgramsTest::programs()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("deckctl") << "deckctl";
    QTest::newRow("containerdeck") << "containerdeck";
}

void LanguageOfProgramsTest::helpIsIn_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isChinese");
    const auto row = [](const char *name, const QStringList &variables, const QStringList &options,
                        bool isChinese) {
        QTest::newRow(name) << variables << options << isChinese;
    };
    row("nothing said", {}, {}, false);
    row("LANG", {"LANG=zh_CN.UTF-8"}, {}, true);
    row("LANGUAGE", {"LANG=de_DE.UTF-8", "LANGUAGE=fr:zh_CN:en"}, {}, true);
    row("another language", {"LANG=de_DE.UTF-8"}, {}, false);
    row("traditional characters", {"LANG=zh_TW.UTF-8"}, {}, false);
    row("C over all", {"LANG=zh_CN.UTF-8", "LANGUAGE=zh_CN", "LC_ALL=C"}, {}, false);
    row("option over C", {"LC_ALL=C.UTF-8"}, {"--language", "zh_CN"}, true);
    row("option for English", {"LC_ALL=zh_CN.UTF-8"}, {"--language=en"}, false);
    row("option for the system's", {"LC_ALL=zh_CN.UTF-8"}, {"--language=system"}, true);
}

/// Its own words and Qt's heading.
void LanguageOfProgramsTest::helpIsIn()
{
    QFETCH(QStringList, variables);
    QFETCH(QStringList, options);
    QFETCH(bool, isChinese);
    const Language language(variables);
    for (const char *program : {"deckctl", "containerdeck"}) {
        const Answer answer = run(builtProgram(program), options + QStringList("--help"));
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(answer.out.contains("选项："), isChinese);
        QCOMPARE(answer.out.contains("Options:"), !isChinese);
    }
}

void LanguageOfProgramsTest::faultsAreInTheLanguage()
{
    QFETCH(QString, program);
    const Answer answer = run(builtProgram(program), {"--language", "zh_CN", "--nonsense"});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.err.contains("选项"), answer.err);
}

void LanguageOfProgramsTest::unknownLanguageIsAUsageError()
{
    QFETCH(QString, program);
    const TemporaryHome home;
    QStringList arguments{"--home", home.path(), "--language", "tlh"};
    if (program == "deckctl")
        arguments << "status";
    const Answer answer = run(builtProgram(program), arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.err.contains("tlh") && answer.err.contains("system, en, zh_CN"), answer.err);
}

/// The exit code says the same in each.
void LanguageOfProgramsTest::statusIsInTheLanguage()
{
    const TemporaryHome home;
    const Answer english = deckctl({"status", "--home", home.path(), "--language", "en"});
    const Answer chinese = deckctl({"status", "--home", home.path(), "--language", "zh_CN"});
    QVERIFY2(english.out.contains("profile"), english.out);
    QVERIFY2(chinese.out.contains("配置方案"), chinese.out);
    QVERIFY2(!chinese.out.contains("profile"), chinese.out);
    QCOMPARE(chinese.code, english.code);
}

/// What programs read does not change with the language.
void LanguageOfProgramsTest::jsonIsOfNoLanguage()
{
    const TemporaryHome home;
    const auto ask = [&home](const char *language) {
        return deckctl({"status", "--json", "--home", home.path(), "--language", language});
    };
    const Answer english = ask("en");
    QVERIFY(english.json().contains("state"));
    QCOMPARE(ask("zh_CN").out, english.out);
    QCOMPARE(ask("zh_CN").code, english.code);
}

QTEST_GUILESS_MAIN(LanguageOfProgramsTest)
#include "tst_languageofprograms.moc"
