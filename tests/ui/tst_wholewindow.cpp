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

void addPages(MainWindow &window)
{
    window.addPage(new HealthPage, "Health");
    window.addPage(new RunsPage, "Runs");
    window.addPage(new ConfigPage, "Configuration");
    window.addPage(new ChecksPage, "Checks");
}

} // namespace

/// What is true of all pages together.
class WholeWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support )")); }
    void eachMnemonicIsThereOnce_data();
    void eachMnemonicIsThereOnce();
    void leastWidth_data();
    void leastWidth();
};

void WholeWindowTest::eachMnemonicIsThereOnce_data()
{
    QTest::addColumn<int>("page");
    const char *const names[] = {"log", "health", "runs", "configuration", "checks"};
    for (int i = 0; i < 5; ++i)
        QTest::newRow(names[i]) << i;
}

/// Alt and a letter do one thing, on every page.
void WholeWindowTest::eachMnemonicIsThereOnce()
{
    QFETCH(int, page);
    Shown shown(serving());
    addPages(shown.window);
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

void WholeWindowTest::leastWidth_data()
{
    QTest::addColumn<Snapshot>("snapshot");
    QTest::newRow("stopped") << snapshotIn(State::Stopped);
    QTest::newRow("serving") << serving();
    QTest::newRow("failed") << failed(Repair::SetAsidePidFile);
    Snapshot much = serving();
    much.profile = QString(64, 'm');
    much.version = "v2.1.4-rc.1+unknown";
    much.restarts = 1234;
    much.managerPid = 4711471;
    much.pid = 4711472;
    much.socket = QString("/run/containerdeck/%1/containerd.sock").arg(QString(60, 'm'));
    QTest::newRow("much to say") << much;
}

/// A window fits half of a small screen, and does not grow by what there is to say.
void WholeWindowTest::leastWidth()
{
    QFETCH(Snapshot, snapshot);
    Shown shown(snapshotIn(State::Stopped), false);
    addPages(shown.window);
    const int least = shown.window.minimumSizeHint().width();
    constexpr int kHalf = 620;
    QCOMPARE_LE(least, kHalf);
    shown.session.show(snapshot);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(shown.window.minimumSizeHint().width(), least);
}

QTEST_MAIN(WholeWindowTest)
#include "tst_wholewindow.moc"
