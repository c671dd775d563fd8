// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// windowsoak SECONDS SEED: a walk at random over the window with Debian's containerd, in this
// process. The same seed takes the same steps. For `./deck soak`; ends with 1 where something does
// not hold.

#include "helpers/homedaemons.h"
#include "posix/resources.h"
#include "ui/deckwindow.h"

#include <QDeadlineTimer>
#include <QMap>
#include <QTabBar>

#include <csignal>
#include <cstdio>
#include <random>

using namespace deck;
using namespace deck::test;

namespace {

class WindowWalk
{
public:
    explicit WindowWalk(unsigned seed) : m_random(seed) { open(); }

    /// The name of what was done.
    QByteArray step();
    /// Whether window, pid file and /proc come to say the same.
    [[nodiscard]] bool settles();
    [[nodiscard]] QByteArray toText() const;

private:
    using Step = void (WindowWalk::*)();

    int roll(int sides) { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }
    void open() { m_deck = std::make_unique<Deck>(m_home); }
    void press(const char *name);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool agrees() const;

    void start() { press("start"); }
    void restart() { press("restart"); }
    void stop() { press("stop"); }
    void killDaemon();
    void turnPage() { key(Qt::Key(Qt::Key_1 + roll(5)), Qt::AltModifier); }
    void search();
    void resize() { m_deck->window()->resize(400 + roll(1200), 300 + roll(800)); }
    void zoom() { key(roll(2) == 0 ? Qt::Key_Plus : Qt::Key_Minus, Qt::ControlModifier); }
    void help();
    void openAgain();

    std::mt19937 m_random;
    TemporaryHome m_home;
    std::unique_ptr<Deck> m_deck;
};

void WindowWalk::press(const char *name)
{
    auto *button = m_deck->window()->findChild<QAbstractButton *>(QLatin1StringView(name));
    if (button != nullptr && button->isVisible() && button->isEnabled())
        QTest::mouseClick(button, Qt::LeftButton);
}

void WindowWalk::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused != nullptr ? focused : m_deck->window(), key, modifiers);
}

void WindowWalk::killDaemon()
{
    if (const qint64 pid = m_deck->pid(); pid > 1)
        ::kill(static_cast<pid_t>(pid), SIGKILL);
}

void WindowWalk::search()
{
    constexpr const char *kWords[] = {"containerd", "plugin", "level", "nowhere", "serv"};
    key(Qt::Key_1, Qt::AltModifier);
    key(Qt::Key_F, Qt::ControlModifier);
    if (QWidget *focused = QApplication::focusWidget())
        QTest::keyClicks(focused, kWords[roll(5)]);
    key(Qt::Key_Return, Qt::NoModifier);
    if (roll(2) == 0)
        key(Qt::Key_Escape, Qt::NoModifier);
}

void WindowWalk::help()
{
    key(Qt::Key_F1, Qt::NoModifier);
    QTest::qWait(50); // what opens paints
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        if (window != m_deck->window() && window->isVisible())
            window->close();
}

/// The manager ends with its window, and its daemon with it; another one begins.
void WindowWalk::openAgain()
{
    m_deck.reset();
    open();
}

QByteArray WindowWalk::step()
{
    struct Choice
    {
        const char *name;
        Step step;
    };
    static constexpr Choice kChoices[] = {{"start", &WindowWalk::start},
                                          {"restart", &WindowWalk::restart},
                                          {"stop", &WindowWalk::stop},
                                          {"kill the daemon", &WindowWalk::killDaemon},
                                          {"turn the page", &WindowWalk::turnPage},
                                          {"search", &WindowWalk::search},
                                          {"resize", &WindowWalk::resize},
                                          {"zoom", &WindowWalk::zoom},
                                          {"help", &WindowWalk::help},
                                          {"open again", &WindowWalk::openAgain}};
    const Choice &choice = kChoices[roll(std::size(kChoices))];
    (this->*choice.step)();
    return choice.name;
}

bool WindowWalk::agrees() const
{
    const QList<qint64> daemons = daemonsOf(m_home.path());
    const qint64 pid = m_deck->pid();
    if (m_deck->state() == "Serving")
        return pid > 0 && daemons == QList{pid} && m_deck->pidInFile() == pid;
    const auto *start = m_deck->window()->findChild<QAbstractButton *>("start");
    return daemons.isEmpty() && pid == 0 && start->isEnabled();
}

bool WindowWalk::settles()
{
    return QTest::qWaitFor([this] { return agrees(); }, kPatience);
}

QByteArray WindowWalk::toText() const
{
    const auto resources = readResources(::getpid());
    return QByteArray::number(openDescriptors(::getpid()).value().size()) + " descriptors, " +
           QByteArray::number(resources->threads) + " threads, " +
           QByteArray::number(resources->residentBytes / 1024) + " KiB; " +
           m_deck->state().toLocal8Bit() + ", pid " + QByteArray::number(m_deck->pid()) +
           ", daemons " + QByteArray::number(daemonsOf(m_home.path()).size());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false); // as the program's own main()
    const QStringList words = QApplication::arguments();
    if (words.size() != 3)
        qFatal("usage: windowsoak SECONDS SEED");
    std::printf("windowsoak, seed %s, %s seconds\n", qPrintable(words[2]), qPrintable(words[1]));
    WindowWalk walk(words[2].toUInt());
    const QDeadlineTimer end(words[1].toLongLong() * 1000);
    QMap<QByteArray, int> taken;
    int steps = 0;
    const bool hasBegun = walk.settles();
    const QByteArray before = walk.toText();
    bool holds = hasBegun;
    while (holds && !end.hasExpired()) {
        const QByteArray name = walk.step();
        ++taken[name];
        ++steps;
        holds = walk.settles();
        if (!holds)
            std::printf("does not hold after step %d, %s: %s\n", steps, name.constData(),
                        walk.toText().constData());
    }
    for (const auto &[name, count] : taken.asKeyValueRange())
        std::printf("%4d  %s\n", count, name.constData());
    std::printf("%d steps; it began with %s; it ends with %s\n", steps, before.constData(),
                walk.toText().constData());
    return holds ? 0 : 1;
}
