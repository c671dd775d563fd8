// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/tomleditor.h"
#include "deckwindow.h"
#include "logview/logview.h"

#include <QDialog>
#include <QLineEdit>
#include <QTabBar>

using namespace deck;
using namespace deck::test;

namespace {

/// Whoever has the focus is who hears a key, as of a real keyboard.
void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focused = QApplication::focusWidget();
    if (focused == nullptr)
        focused = QApplication::activeWindow();
    QVERIFY(focused != nullptr);
    QTest::keyClick(focused, static_cast<Qt::Key>(key), modifiers);
}

void type(const QString &text)
{
    QVERIFY(QApplication::focusWidget() != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

/// By Tab alone.
void goTo(const QString &name)
{
    constexpr int kMost = 60;
    for (int i = 0; i < kMost && QApplication::focusWidget()->objectName() != name; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), name);
}

/// A key for the next dialog, once it has the focus.
class DialogKeys
{
public:
    explicit DialogKeys(std::function<void()> keys)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, keys = std::move(keys)] {
            const QWidget *dialog = QApplication::activeModalWidget();
            const QWidget *focused = QApplication::focusWidget();
            if (dialog == nullptr || focused == nullptr || focused->window() != dialog)
                return;
            m_timer.stop();
            keys();
        });
        m_timer.start(std::chrono::milliseconds(10));
    }
    [[nodiscard]] bool arePressed() const { return !m_timer.isActive(); }

private:
    QTimer m_timer;
};

} // namespace

/// The main job from beginning to end, without a mouse.
class KeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void startSearchLookRestartChangeAndQuit();

private:
    static void search(const Deck &deck);
    static void lookAround(const Deck &deck);
    static void change(const Deck &deck);
};

/// From the header's first button to the matches in the log.
void KeyboardTest::search(const Deck &deck)
{
    auto *log = deck.window()->findChild<LogView *>();
    QTRY_VERIFY_WITH_TIMEOUT(log->rows() > 10, kPatience);
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), "searchField");
    type("containerd");
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(log->currentLine().has_value(), kPatience);
    press(Qt::Key_Escape);
    goTo("logView");
    press(Qt::Key_End);
    QVERIFY(log->isFollowing());
}

void KeyboardTest::lookAround(const Deck &deck)
{
    const auto *pages = deck.window()->findChild<QTabBar *>("pages");
    for (int page = 4; page >= 0; --page) {
        press(Qt::Key_1 + page, Qt::AltModifier);
        QCOMPARE(pages->currentIndex(), page);
        QVERIFY(QApplication::focusWidget() != nullptr && QApplication::focusWidget()->isVisible());
    }
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(pages->currentIndex(), 1);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(pages->currentIndex(), 0);
}

/// Of the configuration, and applied after its question.
void KeyboardTest::change(const Deck &deck)
{
    const qint64 before = deck.pid();
    press(Qt::Key_4, Qt::AltModifier);
    auto *editor = deck.window()->findChild<TomlEditor *>("configEditor");
    QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible(), kPatience);
    goTo("configOrigin");
    press(Qt::Key_Down); // from what is made to a text in the profile
    goTo("configEditor");
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isReadOnly(), kPatience);
    type("[debug]");
    press(Qt::Key_Return);
    type("level = \"debug\"");
    const DialogKeys person([] {
        const auto *accept =
            QApplication::activeModalWidget()->findChild<QPushButton *>("applyAccept");
        QTRY_VERIFY_WITH_TIMEOUT(accept->hasFocus(), kPatience); // once it can be applied
        press(Qt::Key_Return);
    });
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(person.arePressed(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(deck.pid() != before && deck.state() == "Serving", kPatience);
    deck.window()->activateWindow(); // as a window manager does
    QVERIFY(QTest::qWaitForWindowActive(deck.window()));
    QCOMPARE(QApplication::focusWidget(), editor);
    const auto *outcome = deck.window()->findChild<QWidget *>("outcomeBar");
    QTRY_VERIFY_WITH_TIMEOUT(outcome->isVisible(), kPatience);
}

void KeyboardTest::startSearchLookRestartChangeAndQuit()
{
    const TemporaryHome home;
    const Deck deck(home);
    QVERIFY(QTest::qWaitForWindowActive(deck.window()));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), "firstRunStart");
    press(Qt::Key_Space);
    VERIFY_STATE(deck, "Serving");
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), "logView");
    search(deck);
    lookAround(deck);

    const qint64 first = deck.pid();
    goTo("restart");
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(deck.pid() != first && deck.state() == "Serving", kPatience);
    change(deck);

    const qint64 last = deck.pid();
    const DialogKeys person([] { press(Qt::Key_S, Qt::AltModifier); });
    press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(deck.exitCode(), 0, kPatience);
    QVERIFY(person.arePressed());
    QVERIFY(!isAlive(last));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false); // as the program's own main()
    KeyboardTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keyboard.moc"
