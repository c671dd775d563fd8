// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownwindow.h"

#include "bundle/linkedparts.h"
#include "bundle/versiontext.h"
#include "checks/checkspage.h"
#include "configuration/configpage.h"
#include "health/healthpage.h"
#include "help/shortcutlist.h"
#include "helpers/temporaryhome.h"
#include "logview/logview.h"
#include "presentation/mnemonics.h"
#include "runs/runspage.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTreeWidget>
#include <QWhatsThis>

#include <algorithm>

using namespace deck;
using namespace deck::test;

namespace {

/// Of a page each, as the program has them.
struct Whole : Shown
{
    Whole() : Shown(serving())
    {
        window.addPage(new HealthPage, "Health");
        window.addPage(new RunsPage, "Runs");
        window.addPage(new ConfigPage, "Configuration");
        window.addPage(new ChecksPage, "Checks");
    }

    [[nodiscard]] QDialog *dialog(const char *name) const { return find<QDialog>(name); }
    [[nodiscard]] QDialog *about() const
    {
        find<QAction>("about")->trigger();
        return dialog("aboutDialog");
    }
};

QStringList keysIn(const QTreeWidget &list)
{
    QStringList keys;
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        for (int row = 0; row < list.topLevelItem(i)->childCount(); ++row)
            keys << list.topLevelItem(i)->child(row)->text(1);
    }
    return keys;
}

QStringList wordsShown(const QTreeWidget &list)
{
    QStringList words;
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = list.topLevelItem(i);
        for (int row = 0; row < group->childCount(); ++row) {
            if (!group->isHidden() && !group->child(row)->isHidden())
                words << group->child(row)->text(0);
        }
    }
    return words;
}

/// By the small window of Qt's own.
bool isExplained()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    return std::any_of(all.begin(), all.end(), [](const QWidget *one) {
        return one->isVisible() && one->inherits("QWhatsThat");
    });
}

} // namespace

/// The menu Help, and "What Is This?".
class HelpTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void mnemonicsAreTakenOut_data();
    void mnemonicsAreTakenOut();
    void everyShortcutIsListed();
    void everyKeyThatIsListedIsHeeded();
    void listIsOpenedByF1AndSearched();
    void headerPartsAreExplained_data();
    void headerPartsAreExplained();
    void everythingInTheHeaderIsExplained();
    void focusedPartIsExplainedByKey();
    void aboutTellsTheBuild();
    void aboutTellsTheLicences();
};

void HelpTest::mnemonicsAreTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("none") << "Stop"
                          << "Stop";
    QTest::newRow("letter") << "S&top"
                            << "Stop";
    QTest::newRow("in brackets") << "停止(&S)"
                                 << "停止";
    QTest::newRow("in brackets, with an ellipsis") << "设置(&E)…"
                                                   << "设置";
    QTest::newRow("ampersand") << "Salt && Pepper"
                               << "Salt & Pepper";
    QTest::newRow("ellipsis") << "S&ettings…"
                              << "Settings";
    QTest::newRow("colon") << "F&ile:"
                           << "File";
    QTest::newRow("in brackets, with a colon") << "名称(&N)："
                                               << "名称";
    QTest::newRow("keys behind a tab") << "&What Is This?\tShift+F1"
                                       << "What Is This?";
}

void HelpTest::mnemonicsAreTakenOut()
{
    QFETCH(QString, text);
    QTEST(withoutMnemonic(text), "plain");
}

/// Nobody has to know that an action or a shortcut was added.
void HelpTest::everyShortcutIsListed()
{
    Whole shown;
    QList<QKeySequence> listed;
    for (const KeyGuide &guide : shortcutsOf(shown.window)) {
        QVERIFY(!guide.title.isEmpty());
        for (const KeyHint &hint : guide.hints) {
            QVERIFY2(!hint.what.isEmpty(), qPrintable(keysText(hint.keys)));
            listed << hint.keys;
        }
    }
    int actions = 0;
    for (const auto *action : shown.window.findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(listed.contains(key), qPrintable(action->text()));
            ++actions;
        }
    }
    QCOMPARE_GE(actions, 25);
    for (const auto *shortcut : shown.window.findChildren<QShortcut *>())
        QVERIFY2(listed.contains(shortcut->key()), qPrintable(shortcut->key().toString()));
}

/// What a widget says that it heeds, it does heed.
void HelpTest::everyKeyThatIsListedIsHeeded()
{
    Whole shown;
    const TemporaryHome home;
    Snapshot snapshot = serving();
    snapshot.logFile = home.path("containerd.log");
    writeFile(snapshot.logFile, "level=info msg=one\nlevel=info msg=two\n");
    shown.session.show(snapshot);
    QTRY_COMPARE(shown.window.findChild<LogView *>()->rows(), 2);
    int keys = 0;
    for (auto *widget : shown.window.findChildren<QWidget *>()) {
        const auto *guided = dynamic_cast<const HasKeyGuide *>(widget);
        if (guided == nullptr)
            continue;
        // A bar with a field heeds the keys of the field.
        auto *field = qobject_cast<SessionPage *>(widget) == nullptr
                          ? widget->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly)
                          : nullptr;
        QWidget *target = field != nullptr ? field : widget;
        if (field != nullptr)
            field->setText("words");
        for (const KeyHint &hint : guided->keyGuide().hints) {
            for (const QKeySequence &sequence : hint.keys) {
                const QKeyCombination key = sequence[0];
                QKeyEvent press(QEvent::KeyPress, key.key(), key.keyboardModifiers());
                QCoreApplication::sendEvent(target, &press);
                const QString words = hint.what + ": " + sequence.toString();
                QVERIFY2(press.isAccepted(), qPrintable(words));
                ++keys;
            }
        }
    }
    QCOMPARE_GE(keys, 20);
}

void HelpTest::listIsOpenedByF1AndSearched()
{
    Whole shown;
    QTest::keyClick(&shown.window, Qt::Key_F1);
    QDialog *dialog = shown.dialog("shortcutsDialog");
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const auto *list = dialog->findChild<QTreeWidget *>("shortcutsList");
    QVERIFY(keysIn(*list).contains("Ctrl+Q, Ctrl+W"));
    QVERIFY(keysIn(*list).contains("Ctrl+PgUp"));
    auto *field = dialog->findChild<QLineEdit *>("shortcutsFilter");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, "restart");
    QCOMPARE(wordsShown(*list), QStringList{"Restart"});
    field->setText("shift+f5");
    QCOMPARE(wordsShown(*list), (QStringList{"Restart", "Stop"}));
    field->setText("time line"); // a group
    QCOMPARE(wordsShown(*list).size(), 2);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(shown.dialog("shortcutsDialog") == nullptr);
}

void HelpTest::headerPartsAreExplained_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("word");
    QTest::newRow("state") << "state"
                           << "Degraded";
    QTest::newRow("its words") << "explanation"
                               << "backoff";
    QTest::newRow("start") << "start"
                           << "adopts";
    QTest::newRow("restart") << "restart"
                             << "gracefully";
    QTest::newRow("stop") << "stop"
                          << "Containers go on";
    QTest::newRow("profile") << "profile"
                             << "settings";
    QTest::newRow("pid") << "pid"
                         << "adopted";
    QTest::newRow("uptime") << "uptime"
                            << "Uptime";
    QTest::newRow("version") << "version"
                             << "Version";
    QTest::newRow("restarts") << "restarts"
                              << "Restarts";
    QTest::newRow("processor") << "cpu"
                               << "CPU";
    QTest::newRow("memory") << "memory"
                            << "Memory";
    QTest::newRow("socket") << "socket"
                            << "clients";
    QTest::newRow("impact") << "impact"
                            << "namespaces";
    QTest::newRow("attention") << "attention"
                               << "cause";
}

void HelpTest::headerPartsAreExplained()
{
    QFETCH(QString, part);
    QFETCH(QString, word);
    Whole shown;
    const auto *widget = shown.window.findChild<QWidget *>(part);
    QVERIFY(widget != nullptr);
    QVERIFY2(widget->whatsThis().contains(word), qPrintable(widget->whatsThis()));
    QCOMPARE_GE(widget->whatsThis().count('.'), 2); // two sentences at least
}

/// As one points at it: what has no words of its own is its parent's.
void HelpTest::everythingInTheHeaderIsExplained()
{
    Whole shown;
    const auto *header = shown.find<QWidget>("state")->parentWidget();
    for (auto *part : header->findChildren<QWidget *>()) {
        if (!part->isVisible())
            continue;
        QHelpEvent event(QEvent::QueryWhatsThis, part->rect().center(),
                         part->mapToGlobal(part->rect().center()));
        QVERIFY2(QCoreApplication::sendEvent(part, &event), qPrintable(part->objectName()));
    }
}

void HelpTest::focusedPartIsExplainedByKey()
{
    Whole shown;
    shown.button("stop")->setFocus();
    QTest::keyClick(&shown.window, Qt::Key_F1, Qt::ShiftModifier);
    QTRY_VERIFY(isExplained());
    QVERIFY(!QWhatsThis::inWhatsThisMode());
    QWhatsThis::hideText();
    shown.find<QWidget>("logView")->setFocus(); // has none: one points
    QTest::keyClick(&shown.window, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(QWhatsThis::inWhatsThisMode());
    QWhatsThis::leaveWhatsThisMode();
}

void HelpTest::aboutTellsTheBuild()
{
    Whole shown;
    const QDialog *about = shown.about();
    QVERIFY(about != nullptr);
    const auto *build = about->findChild<QPlainTextEdit *>("aboutBuild");
    QCOMPARE(build->toPlainText() + '\n', versionText("containerdeck"));
    shown.click(about->findChild<QAbstractButton *>("aboutCopy"));
    QCOMPARE(QGuiApplication::clipboard()->text(), build->toPlainText());
}

void HelpTest::aboutTellsTheLicences()
{
    Whole shown;
    const QDialog *about = shown.about();
    QVERIFY(about != nullptr);
    const auto *list = about->findChild<QTreeWidget *>("aboutLibraries");
    const QList<LinkedPart> parts = linkedParts();
    QCOMPARE(list->topLevelItemCount(), int(parts.size()));
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        QCOMPARE(list->topLevelItem(i)->text(0), parts.at(i).name);
        QCOMPARE(list->topLevelItem(i)->text(2), parts.at(i).licence);
    }
    const QDialog *again = shown.about();
    QCOMPARE(again, about); // one is enough
}

QTEST_MAIN(HelpTest)
#include "tst_help.moc"
