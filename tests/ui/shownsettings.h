// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "config/profile.h"
#include "helpers/scriptedsession.h"
#include "inspect/profileview.h"
#include "settings/settingsdialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace deck::test {

/// But for what the platform plugin of the tests says of itself.
inline const QString kAnyWarning = "^(?!This plugin does not support )";

/// Of every key, with some values.
inline ProfileView view(const QMap<QString, QString> &values = {})
{
    ProfileView view;
    view.file = "/h/default.toml";
    for (const QString &key : profileKeys()) {
        const QString byDefault = profileKeyText(Profile(), key);
        view.keys.append(
            {key, values.value(key, byDefault), byDefault, {}, needsRestart(key), false, {}});
    }
    view.commandLine = {"/usr/bin/containerd", "--config", "/h/state/containerd.toml"};
    return view;
}

inline ProfileView withProblem(ProfileView view, const QString &key, const QString &problem)
{
    for (ProfileKeyView &each : view.keys) {
        if (each.key == key)
            each.problem = problem;
    }
    return view;
}

inline Answer outcome(ChangeOutcome what)
{
    ChangeRecord record;
    record.id = "20260102T030405678Z";
    record.at = QDateTime::currentDateTimeUtc();
    record.user = "olga";
    record.file = "/h/default.toml";
    record.outcome = what;
    if (what == ChangeOutcome::Undone) {
        record.reason = "containerd ended with code 1 <b>at once</b>";
        record.lastLines = {"first line", "last line"};
    }
    return {toJson(record), {}};
}

/// The dialog over a session, shown.
struct Shown
{
    explicit Shown(const ProfileView &profile = view(), State state = State::Running)
        : session(inState(state))
    {
        session.setAnswer(Topic::Profile, {toJson(profile), {}});
        constexpr std::chrono::milliseconds kPause(1); // so short that no test waits for it
        dialog = new SettingsDialog(session, nullptr, kPause);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->findChild<QWidget *>("binary") != nullptr);
    }
    ~Shown() { delete dialog; }

    template <class Widget>
    Widget *find(const char *name) const
    {
        return dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QWidget *row(const char *key) const { return find<QWidget>(key); }
    template <class Widget>
    Widget *in(const char *key, const char *name = nullptr) const
    {
        return row(key)->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QPushButton *ok() const { return find<QPushButton>("settingsOk"); }
    [[nodiscard]] QPushButton *applyButton() const { return find<QPushButton>("settingsApply"); }
    [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString notice() const
    {
        auto *bar = find<QWidget>("outcome");
        return bar->isVisible() ? bar->findChild<QLabel *>("noticeText")->text() : QString();
    }
    void openSection(int section) const
    {
        auto *list = find<QListWidget>("sections");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(section)).center());
    }
    void click(QAbstractButton *what) const
    {
        QVERIFY(what != nullptr && what->isVisible() && what->isEnabled());
        QTest::mouseClick(what, Qt::LeftButton);
    }
    void type(const char *key, const QString &text) const
    {
        auto *line = in<QLineEdit>(key);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] QJsonObject lastAsked() const
    {
        return session.inquiries().last().arguments.value("values").toObject();
    }
    /// What is in an editor of a table's cell.
    void fill(QAbstractItemView *rows, const QString &text, Qt::Key end) const
    {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor != nullptr && rows->isAncestorOf(editor));
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, end);
    }

    ScriptedSession session;
    QPointer<SettingsDialog> dialog;
};

} // namespace deck::test
