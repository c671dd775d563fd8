// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/applydialog.h"
#include "configuration/findbar.h"
#include "configuration/migratedialog.h"
#include "configuration/tomleditor.h"
#include "desktop/backgrounddialog.h"
#include "filledwindow.h"
#include "help/firstrunfacts.h"
#include "logview/densitystrip.h"
#include "logview/logview.h"
#include "profiles/newprofiledialog.h"
#include "profiles/profilesdialog.h"
#include "settings/settingsdialog.h"
#include "window/quitdialog.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextEdit>

#include <functional>
#include <memory>

using namespace deck;
using namespace deck::test;

namespace {

/// One thing that can be in front of a person, and the window that it belongs to.
class Stage
{
public:
    explicit Stage(const QString &place) : m_top(nullptr)
    {
        places().value(place)(*this);
        if (m_top == nullptr)
            m_top = &m_filled.window;
        m_top->show();
        QVERIFY(QTest::qWaitForWindowActive(m_top));
        QCoreApplication::processEvents(); // what was asked is answered
        QCoreApplication::processEvents();
    }
    ~Stage()
    {
        if (m_top != &m_filled.window)
            delete m_top;
    }

    [[nodiscard]] QWidget *top() const { return m_top; }
    [[nodiscard]] static QStringList names() { return places().keys(); }

private:
    using Opener = std::function<void(Stage &)>;

    [[nodiscard]] static QMap<QString, Opener> places();
    static void addPages(QMap<QString, Opener> &places);
    static void addDialogs(QMap<QString, Opener> &places);

    void page(int index, const char *tabs = nullptr, int tab = 0)
    {
        m_filled.find<QTabBar>("pages")->setCurrentIndex(index);
        if (tabs != nullptr)
            m_filled.find<QTabWidget>(tabs)->setCurrentIndex(tab);
    }

    Filled m_filled;
    QWidget *m_top;
};

void Stage::addPages(QMap<QString, Opener> &places)
{
    places["log"] = [](Stage &) {};
    places["log with details"] = [](Stage &stage) {
        stage.m_filled.find<QPlainTextEdit>("logDetails")->show();
    };
    places["before the first run"] = [](Stage &stage) {
        Snapshot stopped = snapshotIn(State::Stopped);
        stopped.logFile = stage.m_filled.home.path("none/containerd.log");
        stage.m_filled.window.setFirstRunFacts({"olga", true, "/d", "/l", "/p"});
        stage.m_filled.session.show(stopped);
    };
    places["failed"] = [](Stage &stage) {
        Snapshot snapshot = failed(Repair::SetAsidePidFile);
        snapshot.logFile = stage.m_filled.home.path("containerd.log");
        stage.m_filled.session.show(snapshot);
        stage.page(2);
        stage.m_filled.button("attentionMore")->click();
    };
    for (int tab = 0; tab < 5; ++tab)
        places[QString("health, tab %1").arg(tab)] = [tab](Stage &stage) {
            stage.page(1, "healthTabs", tab);
        };
    places["runs"] = [](Stage &stage) { stage.page(2); };
    for (int tab = 0; tab < 4; ++tab)
        places[QString("configuration, tab %1").arg(tab)] = [tab](Stage &stage) {
            stage.page(3, "configTabs", tab);
        };
    places["configuration, search"] = [](Stage &stage) {
        stage.page(3);
        QCoreApplication::processEvents();
        stage.m_filled.window.findChild<FindBar *>()->begin();
    };
    places["checks"] = [](Stage &stage) { stage.page(4); };
}

void Stage::addDialogs(QMap<QString, Opener> &places)
{
    for (int section = 0; section < 4; ++section)
        places[QString("settings, section %1").arg(section)] = [section](Stage &stage) {
            auto *dialog = new SettingsDialog(stage.m_filled.session, &stage.m_filled.window);
            stage.m_top = dialog;
            QTRY_VERIFY(dialog->findChild<QWidget *>("binary") != nullptr);
            dialog->findChild<QListWidget *>("sections")->setCurrentRow(section);
        };
    places["profiles"] = [](Stage &stage) {
        auto *dialog = new ProfilesDialog(&stage.m_filled.window);
        dialog->setItems({{"default", presentState(serving()), 4711, {}}});
        stage.m_top = dialog;
    };
    places["new profile"] = [](Stage &stage) {
        stage.m_top = new NewProfileDialog({"default"}, {}, &stage.m_filled.window);
    };
    places["rename profile"] = [](Stage &stage) {
        stage.m_top = NewProfileDialog::forRename({"a"}, "a", &stage.m_filled.window);
    };
    places["quit"] = [](Stage &stage) {
        stage.m_top = new QuitDialog({serving()}, &stage.m_filled.window);
    };
    places["apply"] = [](Stage &stage) {
        auto *dialog = new ApplyDialog(ApplyDialog::Kind::Apply, "Why?", &stage.m_filled.window);
        ConfigDifference difference;
        difference.keys = {{"logLevel", "info", "debug"}};
        dialog->setDifference(difference, State::Running);
        stage.m_top = dialog;
    };
    places["login and background"] = [](Stage &stage) {
        stage.m_top = new BackgroundDialog({}, "default", true, &stage.m_filled.window);
    };
    places["migrate"] = [](Stage &stage) {
        auto *dialog = new MigrateDialog(&stage.m_filled.window);
        dialog->setAnswer({{{"available", true}, {"text", "version = 3\n"}}});
        stage.m_top = dialog;
    };
    for (const char *action : {"about", "shortcuts"})
        places[action] = [action](Stage &stage) {
            stage.m_filled.find<QAction>(action)->trigger();
            stage.m_top = stage.m_filled.window.findChild<QDialog *>(QString(action) + "Dialog",
                                                                     Qt::FindDirectChildrenOnly);
        };
}

QMap<QString, Stage::Opener> Stage::places()
{
    QMap<QString, Opener> places;
    addPages(places);
    addDialogs(places);
    return places;
}

/// For a message: what it is, and where.
QString nameOf(const QWidget *widget)
{
    if (widget == nullptr)
        return "nothing";
    QStringList path;
    for (const QWidget *one = widget; one != nullptr && path.size() < 4; one = one->parentWidget())
        path << QString("%1/%2").arg(one->metaObject()->className(), one->objectName());
    return path.join(" in ");
}

bool takesTab(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.isEnabled() &&
           widget.isVisible() && widget.focusProxy() == nullptr;
}

/// What is pressed or gone to by the keyboard or the mouse. Parts of Qt's own are the concern of
/// what they are parts of.
QList<QWidget *> controlsOf(QWidget *top)
{
    QList<QWidget *> controls;
    for (auto *widget : top->findChildren<QWidget *>()) {
        const bool isWithin = widget->window() == top && widget->isVisible();
        const QWidget *parent = widget->parentWidget();
        const bool isPart = widget->objectName().startsWith("qt_") ||
                            qobject_cast<QScrollBar *>(widget) != nullptr ||
                            qobject_cast<const QLineEdit *>(parent) != nullptr ||
                            qobject_cast<const QComboBox *>(parent) != nullptr ||
                            qobject_cast<const QAbstractItemView *>(parent) != nullptr;
        const bool isControl = widget->focusPolicy() != Qt::NoFocus ||
                               qobject_cast<QAbstractButton *>(widget) != nullptr ||
                               qobject_cast<DensityStrip *>(widget) != nullptr;
        if (isWithin && !isPart && isControl && widget->focusProxy() == nullptr)
            controls << widget;
    }
    return controls;
}

QList<QAccessible::Role> rolesFor(const QWidget *widget)
{
    if (qobject_cast<const QAbstractButton *>(widget) != nullptr)
        return {QAccessible::Button, QAccessible::ButtonMenu, QAccessible::CheckBox,
                QAccessible::RadioButton, QAccessible::ButtonDropDown};
    if (qobject_cast<const QComboBox *>(widget) != nullptr)
        return {QAccessible::ComboBox};
    if (qobject_cast<const QTabBar *>(widget) != nullptr)
        return {QAccessible::PageTabList};
    if (qobject_cast<const QAbstractItemView *>(widget) != nullptr)
        return {QAccessible::Tree, QAccessible::Table, QAccessible::List};
    if (qobject_cast<const QLabel *>(widget) != nullptr)
        return {QAccessible::StaticText};
    if (widget->inherits("QLineEdit") || widget->inherits("QTextEdit") ||
        widget->inherits("QPlainTextEdit") || widget->inherits("deck::LogView"))
        return {QAccessible::EditableText};
    if (widget->inherits("QScrollArea"))
        return {QAccessible::Client, QAccessible::Pane, QAccessible::Grouping};
    return {QAccessible::List, QAccessible::Chart, QAccessible::Graphic, QAccessible::Indicator};
}

QString spokenOf(QWidget *widget, QAccessible::Text kind)
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face == nullptr ? QString() : face->text(kind);
}

bool hasWords(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }) >= 2;
}

/// On the screen, `next` comes after `one` for who reads from the left and from the top: beside it
/// on the right, below it, or within it.
bool followsTheEye(const QWidget *one, const QWidget *next)
{
    const QRect a(one->mapToGlobal(QPoint()), one->size());
    const QRect b(next->mapToGlobal(QPoint()), next->size());
    constexpr int kTolerance = 4;
    return one->isAncestorOf(next) || b.top() >= a.bottom() - kTolerance ||
           b.left() >= a.right() - kTolerance;
}

void addMnemonic(QMultiMap<QChar, QString> &letters, const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    if (!keys.isEmpty())
        letters.insert(QChar(keys[0].key()), text);
}

/// Of what is seen now.
QMultiMap<QChar, QString> mnemonicsOf(const QWidget *top)
{
    QMultiMap<QChar, QString> letters;
    if (const auto *bar = top->findChild<QMenuBar *>()) {
        for (const QAction *action : bar->actions())
            addMnemonic(letters, action->text());
    }
    for (const auto *button : top->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->window() == top)
            addMnemonic(letters, button->text());
    }
    for (const auto *label : top->findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy() != nullptr)
            addMnemonic(letters, label->text());
    }
    for (const auto *tabs : top->findChildren<QTabWidget *>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i)
            addMnemonic(letters, tabs->tabText(i));
    }
    return letters;
}

} // namespace

/// The whole window and all its dialogs, for who does not see them and for who has no mouse.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void everyControlIsNamed_data() { addPlaces(); }
    void everyControlIsNamed();
    void tabReachesEveryControl_data() { addPlaces(); }
    void tabReachesEveryControl();
    void mnemonicsAreUnique_data() { addPlaces(); }
    void mnemonicsAreUnique();
    void picturesSayWhatTheyAre();

private:
    static void addPlaces();
};

void AccessibilityTest::addPlaces()
{
    QTest::addColumn<QString>("place");
    for (const QString &name : Stage::names())
        QTest::newRow(qPrintable(name)) << name;
}

void AccessibilityTest::everyControlIsNamed()
{
    QFETCH(QString, place);
    const Stage stage(place);
    QVERIFY(hasWords(stage.top()->windowTitle()));
    QStringList faults;
    const QList<QWidget *> controls = controlsOf(stage.top());
    QVERIFY(!controls.isEmpty());
    for (QWidget *widget : controls) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr) {
            faults << nameOf(widget) + ": no interface";
            continue;
        }
        if (!rolesFor(widget).contains(face->role()))
            faults << QString("%1: role %2").arg(nameOf(widget)).arg(face->role());
        if (!hasWords(face->text(QAccessible::Name)))
            faults << QString("%1: name “%2”").arg(nameOf(widget), face->text(QAccessible::Name));
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button != nullptr && !hasWords(button->text()) && button->toolTip().isEmpty())
            faults << nameOf(widget) + ": no tool tip";
    }
    QVERIFY2(faults.isEmpty(), qPrintable('\n' + faults.join('\n')));
}

void AccessibilityTest::tabReachesEveryControl()
{
    QFETCH(QString, place);
    const Stage stage(place);
    QList<QWidget *> missing;
    for (QWidget *widget : controlsOf(stage.top())) {
        if (takesTab(*widget))
            missing << widget;
    }
    QStringList faults;
    QWidget *first = QApplication::focusWidget();
    QVERIFY2(first != nullptr && first->window() == stage.top(), qPrintable(nameOf(first)));
    const int most = 3 * int(missing.size()) + 10;
    QWidget *now = first;
    int steps = 0;
    int turns = 0; // back to the top
    do {
        missing.removeAll(now);
        QTest::keyClick(now, Qt::Key_Tab);
        QWidget *next = QApplication::focusWidget();
        if (next == now && qobject_cast<QLabel *>(now) != nullptr) { // to the link in it
            QTest::keyClick(now, Qt::Key_Tab);
            next = QApplication::focusWidget();
        }
        QVERIFY2(next != nullptr && next != now, qPrintable("Tab ends at " + nameOf(now)));
        if (!followsTheEye(now, next) && ++turns > 1)
            faults << nameOf(now) + "  ->  " + nameOf(next);
        now = next;
    } while (now != first && ++steps < most);
    for (const QWidget *widget : missing)
        faults << "not reached: " + nameOf(widget);
    QVERIFY2(faults.isEmpty(), qPrintable('\n' + faults.join('\n')));
}

void AccessibilityTest::mnemonicsAreUnique()
{
    QFETCH(QString, place);
    const Stage stage(place);
    const QMultiMap<QChar, QString> letters = mnemonicsOf(stage.top());
    for (const QChar letter : letters.uniqueKeys())
        QVERIFY2(letters.count(letter) == 1, qPrintable(letters.values(letter).join(", ")));
}

/// What is painted has a role and a name, though nobody can go there.
void AccessibilityTest::picturesSayWhatTheyAre()
{
    const Stage stage("health, tab 2");
    QStringList faults;
    int pictures = 0;
    for (auto *widget : stage.top()->findChildren<QWidget *>()) {
        const QByteArray kind = widget->metaObject()->className();
        if (kind != "deck::Sparkline" && kind != "deck::StartupRows" &&
            kind != "deck::RunTimeline" && kind != "deck::DensityStrip")
            continue;
        ++pictures;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (face->role() == QAccessible::Client || !hasWords(spokenOf(widget, QAccessible::Name)))
            faults << nameOf(widget);
    }
    QCOMPARE_GE(pictures, 6);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
