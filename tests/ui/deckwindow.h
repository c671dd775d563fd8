// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/windowapplication.h"
#include "helpers/temporaryhome.h"
#include "posix/procfs.h"
#include "widgets/fact.h"
#include "window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace deck::test {

/// But for what the platform plugin of the tests says of itself.
inline const QString kAnyWarning = "^(?!This plugin does not support )";

/// Not a promise about speed: a test that hangs has to end at some time. QTRY_VERIFY waits for
/// three times as long before it says so, and that must be less than what ctest waits.
inline constexpr int kPatience = 30000;

/// The program in this process, on a home, as main() composes it.
class Deck
{
public:
    explicit Deck(const TemporaryHome &home, const QStringList &arguments = {})
        : m_home(home), m_application(optionsOf(home, arguments), m_termination),
          m_done(&m_application, &WindowApplication::done)
    {
        m_application.begin();
    }

    [[nodiscard]] MainWindow *window() const { return m_application.window(); }
    [[nodiscard]] QString state() const { return label("state"); }
    [[nodiscard]] QString label(const char *name) const
    {
        return window()->findChild<QLabel *>(QLatin1StringView(name))->text();
    }
    [[nodiscard]] QString title(const char *fact) const
    {
        return window()->findChild<Fact *>(QLatin1StringView(fact))->value();
    }
    /// As the header shows it; 0 when it shows none.
    [[nodiscard]] qint64 pid() const { return title("pid").section(' ', 0, 0).toLongLong(); }
    [[nodiscard]] qint64 pidInFile() const
    {
        return readFile(m_home.path("state/containerd.pid")).toLongLong();
    }
    void click(const char *button) const
    {
        auto *widget = window()->findChild<QAbstractButton *>(QLatin1StringView(button));
        QVERIFY(widget->isVisible());
        QVERIFY2(widget->isEnabled(), button);
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    [[nodiscard]] TerminationWatch *termination() const { return &m_termination; }
    /// The exit code, once the program is to end; -1 until then.
    [[nodiscard]] int exitCode() const
    {
        return m_done.isEmpty() ? -1 : m_done.first().first().toInt();
    }

private:
    static StartOptions optionsOf(const TemporaryHome &home, const QStringList &arguments)
    {
        const auto options =
            readStartOptions(QStringList{"containerdeck", "--home", home.path()} + arguments);
        if (const auto *plain = std::get_if<PlainAnswer>(&options))
            qFatal("%s", qPrintable(plain->text));
        return std::get<StartOptions>(options);
    }

    const TemporaryHome &m_home;
    mutable TerminationWatch m_termination;
    WindowApplication m_application;
    const QSignalSpy m_done;
};

/// Presses a button of the next dialog, once one is there, and counts the dialogs.
class DialogClicker
{
public:
    explicit DialogClicker(const QString &button)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, button] {
            QWidget *dialog = QApplication::activeModalWidget();
            auto *found = dialog != nullptr ? dialog->findChild<QPushButton *>(button) : nullptr;
            if (found == nullptr)
                return;
            ++m_dialogs;
            QTest::mouseClick(found, Qt::LeftButton);
        });
        m_timer.start(std::chrono::milliseconds(10));
    }

    [[nodiscard]] int dialogs() const { return m_dialogs; }

private:
    QTimer m_timer;
    int m_dialogs = 0;
};

[[nodiscard]] inline bool isAlive(qint64 pid)
{
    const auto process = readProcess(static_cast<pid_t>(pid));
    return process && !process->isZombie();
}

} // namespace deck::test

#define VERIFY_STATE(deck, word) QTRY_COMPARE_WITH_TIMEOUT((deck).state(), QString(word), kPatience)
