// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "configuration/configpage.h"
#include "configuration/tomleditor.h"
#include "helpers/scriptedsession.h"
#include "inspect/profileview.h"

#include <QComboBox>
#include <QDialog>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <chrono>

namespace deck::test {

/// But for what the platform plugin of the tests says of itself.
inline const QString kAnyWarning = "^(?!This plugin does not support )";
inline const QString kText = "[debug]\n  level = \"info\"\n";

inline Answer profile(const QString &text, const QString &file = {}, const QString &fileText = {},
                      bool isOverridden = false)
{
    ProfileView view;
    view.file = "/h/default.toml";
    view.keys = {{"configFile", file, {}, {}, true, false, {}},
                 {"configText", text, {}, {}, true, isOverridden, {}}};
    view.configFileText = fileText;
    return {toJson(view), {}};
}

inline QJsonObject finding(const QString &kind, int line, const QString &cause)
{
    return {
        {"kind", kind}, {"line", line}, {"column", 1}, {"cause", cause}, {"advice", "Mend it."}};
}

inline Answer findings(const QJsonArray &list)
{
    return {{{"findings", list}, {"verdict", "ok"}}, {}};
}

inline QJsonObject valueChange(const QString &key, const QString &before, const QString &after)
{
    return {{"key", key},
            {"kind", "changed"},
            {"before", QJsonObject{{"value", before}, {"source", "default"}}},
            {"after", QJsonObject{{"value", after}, {"source", "configText"}}}};
}

inline Answer difference(bool needsRestart = true)
{
    return {{{"changes", QJsonArray{valueChange("debug.level", "''", "'warn'")}},
             {"keys", QJsonArray()},
             {"needsRestart", needsRestart},
             {"notes", QJsonArray{"something to know"}}},
            {}};
}

inline ChangeRecord record(ChangeOutcome outcome, const QString &id = "20260102T030405678Z")
{
    ChangeRecord record;
    record.id = id;
    record.at = QDateTime::currentDateTimeUtc();
    record.by = Asker::Terminal;
    record.user = "olga";
    record.file = "/h/default.toml";
    record.outcome = outcome;
    record.values = {valueChange("debug.level", "''", "'warn'")};
    if (outcome == ChangeOutcome::Undone) {
        record.reason = "containerd ended with code 1 <b>at once</b>";
        record.lastLines = {"first line", "level=fatal msg=\"no such plugin\""};
    }
    return record;
}

inline Answer changes(const QList<ChangeRecord> &records)
{
    QJsonArray list;
    for (const ChangeRecord &each : records)
        list.append(toJson(each));
    return {{{"changes", list}, {"faults", QJsonArray()}}, {}};
}

inline Answer inForce()
{
    const auto value = [](const QString &key, const QString &shown, const QString &source) {
        return QJsonObject{{"key", key}, {"value", shown}, {"source", source}};
    };
    QJsonObject imported = value("oom_score", "1", "import");
    imported["importedFrom"] = "/etc/a.toml";
    return {{{"file", "/h/containerd.toml"},
             {"written", true},
             {"effective", true},
             {"values", QJsonArray{value("debug.level", "'info'", "configText"), imported,
                                   value("root", "'/r'", "generated")}},
             {"notes", QJsonArray()}},
            {}};
}

inline Answer failure(const QString &cause)
{
    return {{}, DaemonError{ErrorCode::Unanswered, {"manager", cause, "Start it."}}};
}

/// What the page is shown over.
struct Given
{
    Answer told = profile(kText); ///< of the profile
    State state = State::Running;
    Answer judgement = findings({});    ///< of every text, until a test says otherwise
    std::chrono::milliseconds pause{1}; ///< so short that no test waits for it
};

/// The page over a session, shown.
struct Shown
{
    explicit Shown(const Given &given = {}) : session(inState(given.state)), page(given.pause)
    {
        session.setAnswer(Topic::Profile, given.told);
        session.setAnswer(Topic::ConfigCheck, given.judgement);
        session.setAnswer(Topic::ConfigDiff, difference());
        session.setAnswer(Topic::Config, inForce());
        session.setAnswer(Topic::Changes, changes({record(ChangeOutcome::Applied)}));
        page.resize(1000, 600);
        page.setSession(&session);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

    template <class Widget>
    Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] TomlEditor *editor() const { return find<TomlEditor>("configEditor"); }
    [[nodiscard]] QPushButton *applyButton() const { return find<QPushButton>("configApply"); }
    [[nodiscard]] QString state() const { return find<QLabel>("configState")->text(); }
    [[nodiscard]] QString note() const { return find<QLabel>("configNote")->text(); }
    [[nodiscard]] QTabWidget *tabs() const { return find<QTabWidget>("configTabs"); }
    [[nodiscard]] QWidget *bar(const char *name) const { return find<QWidget>(name); }
    [[nodiscard]] QString barText(const char *name) const
    {
        return bar(name)->findChild<QLabel *>("noticeText")->text();
    }
    [[nodiscard]] QDialog *dialog() const { return find<QDialog>("applyDialog"); }
    [[nodiscard]] int asked(Topic topic) const
    {
        return static_cast<int>(
            std::count_if(session.inquiries().begin(), session.inquiries().end(),
                          [topic](const Inquiry &inquiry) { return inquiry.topic == topic; }));
    }
    [[nodiscard]] QJsonObject lastArguments(Topic topic) const
    {
        QJsonObject arguments;
        for (const Inquiry &inquiry : session.inquiries()) {
            if (inquiry.topic == topic)
                arguments = inquiry.arguments;
        }
        return arguments;
    }
    /// As a person does, at the end of the text.
    void type(const QString &text) const
    {
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(editor(), text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(page.focusWidget(), key, modifiers);
    }
    void click(QAbstractButton *button) const
    {
        QVERIFY(button != nullptr);
        const auto isUnderThePointer = [button] {
            const QPoint middle = button->mapTo(button->window(), button->rect().center());
            return button->window()->childAt(middle) == button;
        };
        QTRY_VERIFY(button->isVisible() && button->isEnabled() && isUnderThePointer());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void choose(ConfigOrigin origin) const
    {
        auto *combo = find<QComboBox>("configOrigin");
        const int index = combo->findData(static_cast<int>(origin));
        QVERIFY(index >= 0);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        while (combo->currentIndex() < index)
            QTest::keyClick(combo, Qt::Key_Down);
    }
    /// Types, applies, and says yes.
    void apply() const
    {
        type("# x");
        QTRY_VERIFY(applyButton()->isEnabled());
        click(applyButton());
        QTRY_VERIFY(dialog() && dialog()->findChild<QPushButton *>("applyAccept")->isEnabled());
        click(dialog()->findChild<QPushButton *>("applyAccept"));
    }

    ScriptedSession session;
    ConfigPage page;
};

} // namespace deck::test
