// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownwindow.h"

#include "checks/checkspage.h"
#include "configuration/configpage.h"
#include "health/healthpage.h"
#include "logview/logpage.h"
#include "presentation/attention.h"
#include "runs/runspage.h"
#include "widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScopeGuard>
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

/// Whether it has words that are to be seen whole: a button with no more than a mark is as large as
/// that, and the outcome of a search may be cut.
bool isWhole(const QWidget &part)
{
    const bool isButton = qobject_cast<const QAbstractButton *>(&part) != nullptr &&
                          qobject_cast<const QLineEdit *>(part.parentWidget()) == nullptr &&
                          part.minimumSize() != part.maximumSize();
    const bool isLabel =
        qobject_cast<const QLabel *>(&part) != nullptr && part.objectName() != "searchResult";
    return part.isVisible() && (isButton || isLabel);
}

/// What has less room than it asks for, and how much was looked at.
int lookForCut(const QWidget &area, QStringList &cut)
{
    int looked = 0;
    for (const auto *part : area.findChildren<QWidget *>()) {
        if (!isWhole(*part))
            continue;
        ++looked;
        const QSize least = part->sizeHint();
        const bool isElided = qobject_cast<const ElidedLabel *>(part) != nullptr;
        if (part->height() < least.height() || (!isElided && part->width() < least.width()))
            cut << QString("%1: %2x%3 of %4x%5")
                       .arg(part->objectName())
                       .arg(part->width())
                       .arg(part->height())
                       .arg(least.width())
                       .arg(least.height());
    }
    return looked;
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
    void largeTextIsNotCut_data();
    void largeTextIsNotCut();
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

void WholeWindowTest::largeTextIsNotCut_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("isNarrow");
    QTest::newRow("usual") << 1.0 << false;
    QTest::newRow("usual, narrow") << 1.0 << true;
    QTest::newRow("half as large again, narrow") << 1.5 << true;
    QTest::newRow("twice as large") << 2.0 << false;
    QTest::newRow("twice as large, narrow") << 2.0 << true;
}

/// Buttons and words of the header and of the filter bar have the room that they ask for; a value
/// that is cut says so by an ellipsis, and is whole in its tool tip.
void WholeWindowTest::largeTextIsNotCut()
{
    QFETCH(double, scale);
    QFETCH(bool, isNarrow);
    const QFont usual = QApplication::font();
    const auto back = qScopeGuard([usual] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * scale);
    QApplication::setFont(large);
    Shown shown(serving());
    addPages(shown.window);
    shown.window.resize(isNarrow ? shown.window.minimumSizeHint() : QSize(2400, 1400));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList cut;
    int looked = 0;
    for (const char *part : {"state", "searchField"})
        looked += lookForCut(*shown.find<QWidget>(part)->parentWidget(), cut);
    QCOMPARE_GE(looked, 20);
    QVERIFY2(cut.isEmpty(), qPrintable('\n' + cut.join('\n')));
}

QTEST_MAIN(WholeWindowTest)
#include "tst_wholewindow.moc"
