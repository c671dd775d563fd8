// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/startoptions.h"
#include "helpers/temporaryhome.h"

#include <QTest>

using namespace deck;
using namespace deck::test;

/// The command line of `containerdeck`. What it shares with `deckctl` is in tst_commonoptions.
class StartOptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void right_data();
    void right();
    void answered_data();
    void answered();
    void wrong_data();
    void wrong();

private:
    [[nodiscard]] std::variant<StartOptions, PlainAnswer> read(const QStringList &arguments) const
    {
        return readStartOptions(QStringList{"containerdeck", "--home", m_home.path()} + arguments);
    }

    const TemporaryHome m_home;
};

void StartOptionsTest::right_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("newWindow");
    QTest::addColumn<ColorSchemeChoice>("scheme");
    QTest::newRow("none") << QStringList() << false << ColorSchemeChoice::System;
    QTest::newRow("new window") << QStringList("--new-window") << true << ColorSchemeChoice::System;
    QTest::newRow("dark") << QStringList{"--color-scheme", "dark"} << false
                          << ColorSchemeChoice::Dark;
    QTest::newRow("with a sign") << QStringList("--color-scheme=light") << false
                                 << ColorSchemeChoice::Light;
    QTest::newRow("all") << QStringList{"--color-scheme=system", "--new-window", "--set",
                                        "restart=never"}
                         << true << ColorSchemeChoice::System;
}

void StartOptionsTest::right()
{
    QFETCH(QStringList, arguments);
    const auto options = read(arguments);
    const auto *start = std::get_if<StartOptions>(&options);
    QVERIFY(start != nullptr);
    QTEST(start->newWindow, "newWindow");
    QTEST(start->colorScheme, "scheme");
    QCOMPARE(start->setup.places.config, m_home.path("config"));
}

void StartOptionsTest::answered_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("text");
    QTest::newRow("help") << "--help"
                          << "--color-scheme <SCHEME>";
    QTest::newRow("-h") << "-h"
                        << "--new-window";
    QTest::newRow("version") << "--version"
                             << "containerdeck " DECK_VERSION "\n";
    QTest::newRow("what it runs on") << "--version" << QStringLiteral("\nQt %1 ").arg(qVersion());
    QTest::newRow("-v") << "-v"
                        << "containerdeck " DECK_VERSION "\n";
}

void StartOptionsTest::answered()
{
    QFETCH(QString, argument);
    QFETCH(QString, text);
    const auto options = read({argument});
    const auto *answer = std::get_if<PlainAnswer>(&options);
    QVERIFY(answer != nullptr);
    QCOMPARE(answer->exitCode, 0);
    QVERIFY2(answer->text.contains(text), qPrintable(answer->text));
}

void StartOptionsTest::wrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList("--colour") << "colour";
    QTest::newRow("no value") << QStringList("--color-scheme") << "color-scheme";
    QTest::newRow("empty value") << QStringList("--color-scheme=") << "system, light, dark";
    QTest::newRow("unknown scheme") << QStringList("--color-scheme=pink") << "'pink'";
    QTest::newRow("value where there is none") << QStringList("--new-window=yes") << "new-window";
    QTest::newRow("deckctl's command") << QStringList("start") << "'start'";
    QTest::newRow("unknown key") << QStringList{"--set", "nothing=1"} << "nothing";
    QTest::newRow("bad profile name") << QStringList{"--profile", "../x"} << "../x";
    QTest::newRow("unknown dialect") << QStringList{"--dialect", "podman"} << "podman";
}

void StartOptionsTest::wrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto options = read(arguments);
    const auto *answer = std::get_if<PlainAnswer>(&options);
    QVERIFY(answer != nullptr);
    QCOMPARE(answer->exitCode, 2);
    QVERIFY2(answer->text.startsWith("containerdeck: ") && answer->text.contains(named),
             qPrintable(answer->text));
    QVERIFY(answer->text.contains("See containerdeck --help."));
}

QTEST_GUILESS_MAIN(StartOptionsTest)
#include "tst_startoptions.moc"
