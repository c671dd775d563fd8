// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "checks/checkrow.h"
#include "checks/checkspage.h"
#include "checks/checkwords.h"
#include "helpers/scriptedsession.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

using namespace deck;
using namespace deck::test;

namespace {

const QString kAnyWarning = "^(?!This plugin does not support )";

CheckReport report(const QList<CheckResult> &checks)
{
    return {QDateTime::currentDateTimeUtc(), checks, {}};
}

CheckReport mixed()
{
    return report({{"binary", "Daemon", Verdict::Ok, "/usr/bin/containerd", {}, Remedy::None},
                   {"clock", "Clock", Verdict::Warning, "nothing keeps it right",
                    "timedatectl set-ntp true", Remedy::None},
                   {"pid-file", "Pid file", Verdict::Error, "/s/containerd.pid holds no pid",
                    "mv /s/containerd.pid /s/containerd.pid.bad", Remedy::SetAsidePidFile},
                   {"shim", "Shim", Verdict::Skipped, "not here", {}, Remedy::None}});
}

Answer answerOf(const CheckReport &told)
{
    return {toJson(told), {}};
}

/// The page over a session, shown.
struct Shown
{
    explicit Shown(const std::optional<CheckReport> &told = mixed())
    {
        if (told)
            session.setAnswer(Topic::Checks, answerOf(*told));
        page.resize(700, 500);
        page.setSession(&session);
        page.show();
    }
    [[nodiscard]] QString summary() const
    {
        return page.findChild<QLabel *>("checksSummary")->text();
    }
    [[nodiscard]] QLabel *note() const { return page.findChild<QLabel *>("checksNote"); }
    [[nodiscard]] QPushButton *again() const
    {
        return page.findChild<QPushButton *>("checksAgain");
    }
    [[nodiscard]] CheckRow *row(const QString &id) const { return page.findChild<CheckRow *>(id); }
    [[nodiscard]] QPushButton *button(const QString &id, const QString &name) const
    {
        return row(id)->findChild<QPushButton *>(name);
    }
    [[nodiscard]] bool isRunning() const
    {
        return page.findChild<QWidget *>("checksProgress")->isVisible();
    }
    [[nodiscard]] int asked() const { return static_cast<int>(session.inquiries().size()); }

    ScriptedSession session{inState(State::Stopped)};
    ChecksPage page;
};

} // namespace

/// The page as a person uses it.
class ChecksPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void runsWhenFirstOpened();
    void showsTheWorstFirst();
    void summaries_data();
    void summaries();
    void badgeCountsErrors();
    void copiesTheCommand();
    void copiesTheReport();
    void hasItDone();
    void saysWhatCouldNotBeDone();
    void keepsTheOldResultsWhileRunning();
    void failedAnswerKeepsTheOldResults();
    void failedStartRunsThemUnseen();
    void anotherSessionBeginsAnew();
    void longTextsDoNotWidenThePage();
    void tabReachesWhatCanBeDone();
    void everythingHasAName();
};

void ChecksPageTest::init()
{
    QTest::failOnWarning(QRegularExpression(kAnyWarning));
}

void ChecksPageTest::runsWhenFirstOpened()
{
    ScriptedSession session{inState(State::Running)};
    session.setAnswer(Topic::Checks, answerOf(mixed()));
    ChecksPage page;
    page.setSession(&session);
    QVERIFY(session.inquiries().isEmpty()); // nobody looks
    page.show();
    QTRY_VERIFY(page.findChild<CheckRow *>("binary"));
    page.hide();
    page.show();
    QCOMPARE(session.inquiries(), QList{Inquiry{Topic::Checks}});
}

void ChecksPageTest::showsTheWorstFirst()
{
    const Shown shown;
    QTRY_VERIFY(shown.row("shim"));
    QTRY_VERIFY(shown.row("pid-file")->y() < shown.row("clock")->y());
    QVERIFY(shown.row("clock")->y() < shown.row("binary")->y());
    QVERIFY(shown.row("binary")->y() < shown.row("shim")->y());
    QCOMPARE(shown.summary(), "1 problem, 1 warning, 1 fine, 1 not checked");
    QCOMPARE(shown.row("clock")->findChild<QLineEdit *>("fix")->text(), "timedatectl set-ntp true");
    QVERIFY(!shown.button("clock", "mend"));
    QVERIFY(!shown.button("binary", "copy"));
    QVERIFY(shown.page.findChild<QLabel *>("checksTime")->text().startsWith("Last run: "));
}

void ChecksPageTest::summaries_data()
{
    QTest::addColumn<QList<Verdict>>("verdicts");
    QTest::addColumn<QString>("summary");
    using enum Verdict;
    QTest::newRow("all fine") << QList{Ok, Ok} << "2 fine";
    QTest::newRow("plurals") << QList{Error, Error, Warning, Warning, Ok}
                             << "2 problems, 2 warnings, 1 fine";
    QTest::newRow("none fine") << QList{Error} << "1 problem, 0 fine";
}

void ChecksPageTest::summaries()
{
    QFETCH(QList<Verdict>, verdicts);
    QFETCH(QString, summary);
    QList<CheckResult> results;
    for (const Verdict verdict : verdicts)
        results << CheckResult{"x", "X", verdict, {}, {}, Remedy::None};
    QCOMPARE(summaryOf(results), summary);
}

void ChecksPageTest::badgeCountsErrors()
{
    Shown shown;
    QSignalSpy badge(&shown.page, &SessionPage::badgeChanged);
    QTRY_VERIFY(!badge.isEmpty());
    QCOMPARE(badge.last().first().toString(), "1");
    CheckReport good = mixed();
    good.checks.removeAt(2);
    shown.session.setAnswer(Topic::Checks, answerOf(good));
    QTest::mouseClick(shown.again(), Qt::LeftButton);
    QTRY_COMPARE(badge.last().first().toString(), "");
}

void ChecksPageTest::copiesTheCommand()
{
    const Shown shown;
    QTRY_VERIFY(shown.row("clock"));
    QTest::mouseClick(shown.button("clock", "copy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), "timedatectl set-ntp true");
}

void ChecksPageTest::copiesTheReport()
{
    const Shown shown;
    QTRY_VERIFY(shown.row("clock"));
    QTest::mouseClick(shown.page.findChild<QPushButton *>("checksCopy"), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith("1 problem, "));
    QVERIFY(text.contains("Problem: Pid file: /s/containerd.pid holds no pid\n    mv /s/"));
}

void ChecksPageTest::hasItDone()
{
    Shown shown;
    QTRY_VERIFY(shown.row("pid-file"));
    CheckReport good = mixed();
    good.checks[2].verdict = Verdict::Ok;
    good.mended = {{"pid-file", true, "It was renamed."}};
    shown.session.setAnswer(Topic::Checks, answerOf(good));
    shown.button("pid-file", "mend")->setFocus();
    QTest::keyClick(shown.button("pid-file", "mend"), Qt::Key_Space);
    const Inquiry wanted{Topic::Checks, {{"mend", QJsonArray{"pid-file"}}}};
    QCOMPARE(shown.session.inquiries().last(), wanted);
    QTRY_COMPARE(shown.note()->text(), "It was renamed.");
    QVERIFY(shown.note()->isVisible());
    QCOMPARE(shown.page.focusWidget(), shown.again());
    QTest::mouseClick(shown.again(), Qt::LeftButton);
    shown.session.setAnswer(Topic::Checks, answerOf(mixed()));
    QTRY_VERIFY(!shown.isRunning());
    QTest::keyClick(&shown.page, Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(!shown.note()->isVisible()); // old news
}

void ChecksPageTest::saysWhatCouldNotBeDone()
{
    Shown shown;
    QTRY_VERIFY(shown.row("pid-file"));
    CheckReport told = mixed();
    told.mended = {{"pid-file", false, "/s/containerd.pid: Permission denied."}};
    shown.session.setAnswer(Topic::Checks, answerOf(told));
    QTest::mouseClick(shown.button("pid-file", "mend"), Qt::LeftButton);
    QTRY_COMPARE(shown.note()->text(), "/s/containerd.pid: Permission denied.");
    QVERIFY(shown.button("pid-file", "mend")->isEnabled());
}

void ChecksPageTest::keepsTheOldResultsWhileRunning()
{
    Shown shown(std::nullopt); // the first answer takes its time
    QVERIFY(shown.isRunning());
    QVERIFY(shown.summary().startsWith("Checking"));
    Shown other;
    QTRY_VERIFY(other.row("pid-file"));
    QTest::mouseClick(other.again(), Qt::LeftButton);
    QVERIFY(other.isRunning());
    QVERIFY(other.row("pid-file") && other.summary().startsWith("1 problem"));
    QVERIFY(!other.button("pid-file", "mend")->isEnabled());
    QTRY_VERIFY(!other.isRunning());
}

void ChecksPageTest::failedAnswerKeepsTheOldResults()
{
    Shown shown;
    QTRY_VERIFY(shown.row("pid-file"));
    const DaemonError error{ErrorCode::Unanswered, {"default", "no manager", "Start one."}};
    shown.session.setAnswer(Topic::Checks, {{}, error});
    QTest::mouseClick(shown.again(), Qt::LeftButton);
    QTRY_COMPARE(shown.note()->text(), "default: no manager. Start one.");
    QVERIFY(shown.row("pid-file"));
    shown.session.setAnswer(Topic::Checks, {{{"other", 1}}, {}});
    QTest::mouseClick(shown.again(), Qt::LeftButton);
    QTRY_VERIFY(shown.note()->text().contains("could not be read"));
    QVERIFY(shown.row("pid-file"));
}

void ChecksPageTest::failedStartRunsThemUnseen()
{
    ScriptedSession session{inState(State::Starting)};
    session.setAnswer(Topic::Checks, answerOf(mixed()));
    ChecksPage page;
    QSignalSpy badge(&page, &SessionPage::badgeChanged);
    page.setSession(&session);
    session.show(inState(State::Failed));
    session.show(inState(State::Failed)); // the same failure
    QTRY_COMPARE(badge.last().first().toString(), "1");
    QCOMPARE(session.inquiries().size(), 1);
}

void ChecksPageTest::anotherSessionBeginsAnew()
{
    Shown shown;
    QTRY_VERIFY(shown.row("pid-file"));
    ScriptedSession slow{inState(State::Running)};
    shown.page.setSession(&slow);
    QVERIFY(!shown.row("pid-file"));
    QVERIFY(shown.isRunning());
    QCOMPARE(slow.inquiries().size(), 1);
}

void ChecksPageTest::longTextsDoNotWidenThePage()
{
    const QString path = "/" + QString(900, 'x');
    Shown shown(report({{"a", "A title of several words that is long", Verdict::Error, path,
                         "rm " + path, Remedy::RemoveStaleSockets}}));
    QTRY_VERIFY(shown.row("a"));
    auto *list = shown.page.findChild<QScrollArea *>("checksList");
    QTRY_VERIFY(list->widget()->width() <= list->viewport()->width());
    QTRY_VERIFY(!shown.button("a", "mend")->visibleRegion().isEmpty());
    auto *evidence = shown.row("a")->findChild<QTextEdit *>("evidence");
    QTRY_VERIFY(evidence->height() > 3 * evidence->fontMetrics().lineSpacing());
    QVERIFY(shown.page.minimumSizeHint().width() < 700);
}

void ChecksPageTest::tabReachesWhatCanBeDone()
{
    const Shown shown;
    QTRY_VERIFY(shown.row("pid-file"));
    QSet<QWidget *> reached;
    QWidget *widget = shown.again();
    for (int i = 0; i < 100; ++i) {
        widget = widget->nextInFocusChain();
        if ((widget->focusPolicy() & Qt::TabFocus) != 0)
            reached << widget;
    }
    QVERIFY(reached.contains(shown.button("pid-file", "mend")));
    QVERIFY(reached.contains(shown.button("pid-file", "copy")));
    QVERIFY(reached.contains(shown.button("clock", "copy")));
    QVERIFY(!reached.contains(shown.row("clock")->findChild<QTextEdit *>("evidence")));
}

void ChecksPageTest::everythingHasAName()
{
    const Shown shown;
    QTRY_VERIFY(shown.row("pid-file"));
    QCOMPARE(shown.row("pid-file")->accessibleName(), "Pid file: Problem");
    QCOMPARE(shown.button("pid-file", "mend")->accessibleName(), "Pid file: Rename It");
    for (const QWidget *widget : shown.page.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(ChecksPageTest)
#include "tst_checkspage.moc"
