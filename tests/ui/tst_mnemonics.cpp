// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownwindow.h"

#include "checks/checkspage.h"
#include "configuration/configpage.h"
#include "health/healthpage.h"
#include "logview/logpage.h"
#include "presentation/attention.h"
#include "runs/runspage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QTabWidget>

using namespace deck;
using namespace deck::test;

namespace {

using Letters = QMultiMap<QChar, QString>;

void add(Letters &letters, const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    if (!keys.isEmpty())
        letters.insert(QChar(keys[0].key()), text);
}

/// Of menus, and of the bar that any page can have above it.
Letters ofTheWindow(const MainWindow &window)
{
    Letters letters;
    for (const QAction *action : window.menuBar()->actions())
        add(letters, action->text());
    add(letters, window.findChild<QToolButton *>("attentionMore")->text());
    return letters;
}

/// What is there at one time or another.
Letters ofThePage(const QWidget &page)
{
    Letters letters;
    for (const auto *button : page.findChildren<QAbstractButton *>())
        add(letters, button->text());
    for (const auto *label : page.findChildren<QLabel *>()) {
        if (label->buddy() != nullptr)
            add(letters, label->text());
    }
    for (const auto *tabs : page.findChildren<QTabWidget *>()) {
        for (int i = 0; i < tabs->count(); ++i)
            add(letters, tabs->tabText(i));
    }
    return letters;
}

/// Of buttons in the bar, of which there is one at a time.
QStringList attentionButtons()
{
    Snapshot more = serving();
    more.temporaryLogLevel = "debug";
    QStringList texts{moreLogAttention(more)->button};
    for (const Repair repair : {Repair::SetAsidePidFile, Repair::TryAgain, Repair::TakeOver})
        texts << attentionFor(failed(repair))->button;
    return texts;
}

} // namespace

/// Alt and a letter do one thing, on every page.
class MnemonicsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support )")); }
    void eachIsThereOnce_data();
    void eachIsThereOnce();
};

void MnemonicsTest::eachIsThereOnce_data()
{
    QTest::addColumn<int>("page");
    const char *const names[] = {"log", "health", "runs", "configuration", "checks"};
    for (int i = 0; i < 5; ++i)
        QTest::newRow(names[i]) << i;
}

void MnemonicsTest::eachIsThereOnce()
{
    QFETCH(int, page);
    Shown shown(serving());
    shown.window.addPage(new HealthPage, "Health");
    shown.window.addPage(new RunsPage, "Runs");
    shown.window.addPage(new ConfigPage, "Configuration");
    shown.window.addPage(new ChecksPage, "Checks");
    const auto *pages = shown.window.findChild<QTabBar *>("pages")->parentWidget();
    const QWidget *shownPage = qobject_cast<const QTabWidget *>(pages)->widget(page);
    Letters letters = ofTheWindow(shown.window);
    letters.unite(ofThePage(*shownPage));
    for (const QChar letter : letters.uniqueKeys())
        QVERIFY2(letters.count(letter) == 1, qPrintable(letters.values(letter).join(", ")));
    for (const QString &text : attentionButtons()) {
        const QChar letter(QKeySequence::mnemonic(text)[0].key());
        QVERIFY2(!letters.contains(letter),
                 qPrintable(text + ", " + letters.values(letter).join(", ")));
    }
}

QTEST_MAIN(MnemonicsTest)
#include "tst_mnemonics.moc"
