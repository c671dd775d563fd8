// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownwindow.h"

#include "checks/checkspage.h"
#include "configuration/configpage.h"
#include "health/healthpage.h"
#include "language/language.h"
#include "presentation/durationtext.h"
#include "presentation/inspectionwords.h"
#include "presentation/phrases.h"
#include "presentation/timetext.h"
#include "runs/runspage.h"
#include "window/quitdialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QTabBar>

using namespace deck;
using namespace deck::test;

namespace {

/// The letters of a menu and of those in it, each given once among its siblings.
void verifyLetters(const QList<QAction *> &siblings)
{
    QMap<QChar, QString> letters;
    for (const QAction *action : siblings) {
        if (action->menu() != nullptr)
            verifyLetters(action->menu()->actions());
        const QKeySequence keys = QKeySequence::mnemonic(action->text());
        if (keys.isEmpty())
            continue;
        const QChar letter(keys[0].key());
        QVERIFY2(!letters.contains(letter),
                 qPrintable(letters.value(letter) + ", " + action->text()));
        letters.insert(letter, action->text());
    }
}

} // namespace

/// The window with `--language zh_CN`.
class ChineseWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void saysWhatItIs();
    void hasItsPages();
    void givesEachLetterOnce();
    void asksInChinese();
    void joinsAsChineseDoes();
    void fitsHalfOfASmallScreen_data();
    void fitsHalfOfASmallScreen();
};

void ChineseWindowTest::initTestCase()
{
    QCOMPARE(QLocale().language(), QLocale::C);
    useLanguage("zh_CN");
    QCOMPARE(QLocale().name(), QString("zh_CN"));
}

void ChineseWindowTest::saysWhatItIs()
{
    const Shown shown(serving());
    QCOMPARE(shown.text("state"), QString("服务中"));
    QCOMPARE(shown.window.windowTitle(), QString("服务中 – default – Containerdeck"));
    QCOMPARE(shown.button("start")->text(), QString("启动"));
    QCOMPARE(shown.button("stop")->toolTip(), QString("停止守护进程；容器会继续运行（Shift+F5）"));
    QCOMPARE(shown.fact("pid"), QString("4711（由此启动）"));
}

void ChineseWindowTest::hasItsPages()
{
    Shown shown(serving());
    shown.window.addPage(new HealthPage, "Health");
    QCOMPARE(shown.find<QTabBar>("pages")->tabText(0), QString("日志"));
    QStringList menus;
    for (const QAction *action : shown.window.menuBar()->actions())
        menus << action->text();
    QCOMPARE(menus,
             QStringList({"守护进程(&D)", "配置方案(&P)", "视图(&V)", "日志(&G)", "帮助(&H)"}));
}

void ChineseWindowTest::givesEachLetterOnce()
{
    const Shown shown(serving());
    verifyLetters(shown.window.menuBar()->actions());
}

/// Its own words, and the standard button, whose word is Qt's.
void ChineseWindowTest::asksInChinese()
{
    const QuitDialog dialog({serving()});
    QCOMPARE(dialog.findChild<QPushButton *>("stop")->text(), QString("停止(&S)"));
    QCOMPARE(dialog.findChild<QPushButton *>("cancel")->text(), QString("取消"));
    QStringList words;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        words << label->text();
    QVERIFY(words.contains("配置方案“default”的守护进程正在运行（PID 4711）。"));
}

void ChineseWindowTest::joinsAsChineseDoes()
{
    QCOMPARE(listed({"一", "二", "三"}), QString("一、二、三"));
    QCOMPARE(sentences({"一。", "", "二。"}), QString("一。二。"));
    QCOMPARE(labelled("名称", "值"), QString("名称：值"));
    QCOMPARE(durationText(std::chrono::seconds(3700)), QString("1 小时 1 分"));
    QCOMPARE(processorText(0.5), QString("50%"));
    const QDateTime time(QDate(2026, 11, 3), QTime(15, 7, 4));
    QCOMPARE(momentText(time, time.addDays(1)), QString("11月3日 15:07:04"));
    QCOMPARE(stampText(time), QString("2026/11/3 15:07:04"));
}

void ChineseWindowTest::fitsHalfOfASmallScreen_data()
{
    QTest::addColumn<QString>("font");
    QTest::newRow("font of the tests") << QApplication::font().family();
    QTest::newRow("Chinese font") << "Noto Sans CJK SC";
}

/// As tst_wholewindow has it for English.
void ChineseWindowTest::fitsHalfOfASmallScreen()
{
    QFETCH(QString, font);
    if (!QFontDatabase::families().contains(font))
        QSKIP("this font is not installed");
    const QFont former = QApplication::font();
    const auto back = qScopeGuard([&former] { QApplication::setFont(former); });
    QApplication::setFont(QFont(font, former.pointSize()));
    Shown shown(serving());
    shown.window.addPage(new HealthPage, "健康");
    shown.window.addPage(new RunsPage, "运行记录");
    shown.window.addPage(new ConfigPage, "配置");
    shown.window.addPage(new ChecksPage, "检查");
    constexpr int kHalf = 620;
    QCOMPARE_LE(shown.window.minimumSizeHint().width(), kHalf);
}

QTEST_MAIN(ChineseWindowTest)
#include "tst_chinesewindow.moc"
