// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commandline.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

QSet<QString> captures(const QString &text, const QString &pattern)
{
    QSet<QString> all;
    static const QRegularExpression::PatternOptions kByLine = QRegularExpression::MultilineOption;
    auto matches = QRegularExpression(pattern, kByLine).globalMatch(text);
    while (matches.hasNext())
        all << matches.next().captured(1);
    return all;
}

/// The long options that a page explains: `.It Fl h , -help` or `.It Fl -home Ar dir`.
QSet<QString> documented(const QString &page)
{
    return captures(page, "^\\.It Fl (?:\\w , )?-([a-z-]+)");
}

/// The long options in the table that --help prints.
QSet<QString> printed(const QString &help)
{
    return captures(help, "^  (?:-\\w, )?--([a-z-]+)");
}

QString manPage(const QString &name)
{
    return QString::fromUtf8(readFile(QStringLiteral(DECK_MAN_FOLDER) + '/' + name));
}

QStringList sorted(const QSet<QString> &set)
{
    QStringList list = set.values();
    list.sort();
    return list;
}

} // namespace

/// What the programs can do and what their pages say is the same.
class ManPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void deckctlOptions();
    void deckctlCommands();
    void containerdeckOptions();
    void profileKeysAreExplained();
    void synopsisOfTheWindow();
};

void ManPagesTest::deckctlOptions()
{
    const Answer help = deckctl({"--help"});
    QCOMPARE(help.code, 0);
    QCOMPARE(help.err, "");
    const QSet<QString> options = printed(QString::fromUtf8(help.out));
    QVERIFY(options.size() > 5);
    QCOMPARE(sorted(documented(manPage("deckctl.1"))), sorted(options));
}

void ManPagesTest::deckctlCommands()
{
    const QSet<QString> explained = captures(manPage("deckctl.1"), "^\\.It Cm (\\w+)$");
    const QStringList all = keywords<CliCommand>();
    QCOMPARE(sorted(explained), sorted(QSet<QString>(all.begin(), all.end())));
}

void ManPagesTest::containerdeckOptions()
{
    const Answer help = run(builtProgram("containerdeck"), {"--help"});
    QCOMPARE(help.code, 0);
    const QSet<QString> options = printed(QString::fromUtf8(help.out));
    QVERIFY(options.size() > 5);
    // "The other options are those of deckctl": what its page says of all commands.
    const QString all = manPage("deckctl.1").section(".Ss Options of some commands", 0, 0);
    QCOMPARE(sorted(documented(manPage("containerdeck.1")) | documented(all)), sorted(options));
}

void ManPagesTest::profileKeysAreExplained()
{
    QSet<QString> explained;
    for (const QString &names : captures(manPage("containerdeck.5"), "^\\.It Ic (.*)$")) {
        for (const QString &name : names.split(" , "))
            explained << name;
    }
    QStringList keys = profileKeys();
    keys.sort();
    QCOMPARE(sorted(explained), keys);
}

void ManPagesTest::synopsisOfTheWindow()
{
    const QSet<QString> listed = captures(manPage("containerdeck.1"), "^\\.Op Fl -([a-z-]+)");
    QSet<QString> options =
        printed(QString::fromUtf8(run(builtProgram("containerdeck"), {"--help"}).out));
    options -= {"help", "version"};
    QCOMPARE(sorted(listed), sorted(options));
}

QTEST_GUILESS_MAIN(ManPagesTest)
#include "tst_manpages.moc"
