// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/startoptions.h"
#include "helpers/temporaryhome.h"

#include <QHash>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

using Group = QHash<QString, QString>;

/// The groups of the file by their names.
QHash<QString, Group> entry()
{
    QHash<QString, Group> groups;
    QString group;
    for (const QString &line : QString::fromUtf8(readFile(DECK_DESKTOP_ENTRY)).split('\n')) {
        if (line.startsWith('['))
            group = line.mid(1, line.size() - 2);
        else if (line.contains('=') && !line.startsWith('#'))
            groups[group][line.section('=', 0, 0)] = line.section('=', 1);
    }
    return groups;
}

} // namespace

/// What the desktop entry has the program do is what the program takes.
class DesktopEntryTest : public QObject
{
    Q_OBJECT

private slots:
    void actionsAreTheProgramsOwn_data();
    void actionsAreTheProgramsOwn();
    void namesWhatIsInstalled();
};

void DesktopEntryTest::actionsAreTheProgramsOwn_data()
{
    QTest::addColumn<QString>("action");
    const QStringList actions = entry()["Desktop Entry"]["Actions"].split(';', Qt::SkipEmptyParts);
    QVERIFY(actions.size() >= 3);
    for (const QString &action : actions)
        QTest::newRow(qPrintable(action)) << action;
}

void DesktopEntryTest::actionsAreTheProgramsOwn()
{
    QFETCH(QString, action);
    QVERIFY(fromKeyword<StartAction>(action)); // by the session bus
    const QStringList command = entry()["Desktop Action " + action]["Exec"].split(' ');
    const auto options = readStartOptions(command); // and without one
    const auto *plain = std::get_if<PlainAnswer>(&options);
    QVERIFY2(plain == nullptr, plain != nullptr ? qPrintable(plain->text) : "");
    QCOMPARE(keyword(*std::get<StartOptions>(options).action), action);
}

void DesktopEntryTest::namesWhatIsInstalled()
{
    const Group main = entry()["Desktop Entry"];
    QCOMPARE(main["Icon"], "org.containerdeck.Containerdeck");
    QCOMPARE(main["DBusActivatable"], "true"); // its name on the bus is that of the file
    QCOMPARE(main["SingleMainWindow"], "true");
}

QTEST_GUILESS_MAIN(DesktopEntryTest)
#include "tst_desktopentry.moc"
