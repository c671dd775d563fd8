// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/bugreport.h"
#include "helpers/scriptedsession.h"
#include "helpers/temporaryhome.h"

#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace deck;
using namespace deck::test;

namespace {

/// A window over a daemon whose answers are there.
struct Desk
{
    Desk()
    {
        setup.places = placesFor(setup.profile, home.path(), ::geteuid(), {});
        for (const Topic topic : kBundleTopics)
            session.setAnswer(topic, Answer{{{"known", true}}, {}});
        window.show();
        report = new BugReport(setup, &window);
    }
    [[nodiscard]] QFileDialog *question() const
    {
        return window.findChild<QFileDialog *>("bugReportFile");
    }
    /// Answers the question for a file.
    void choose(const QString &file)
    {
        report->save(session);
        question()->selectFile(file);
        QMetaObject::invokeMethod(question(), "accept");
    }
    [[nodiscard]] QMessageBox *box(const QString &name) const
    {
        return window.findChild<QMessageBox *>(name);
    }

    TemporaryHome home;
    Setup setup;
    ScriptedSession session{inState(State::Running)};
    QWidget window;
    BugReport *report = nullptr;
};

constexpr int kPatience = 30'000;

} // namespace

/// The menu entry, from the question for a file to the last word.
class BugReportTest : public QObject
{
    Q_OBJECT

private slots:
    void isSaved();
    void isNotSavedOverAFile();
    void personThinksBetterOfIt();
    void oneAtATime();
};

void BugReportTest::isSaved()
{
    Desk desk;
    const QSignalSpy finished(desk.report, &BugReport::finished);
    desk.choose(desk.home.path("r.tar.gz"));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY(desk.box("bugReportMade"));
    QVERIFY(desk.box("bugReportMade")->text().contains(desk.home.path("r.tar.gz")));
    QVERIFY(readFile(desk.home.path("r.tar.gz")).size() > 500);
    QCOMPARE(desk.session.inquiries().size(), std::ssize(kBundleTopics));
}

void BugReportTest::isNotSavedOverAFile()
{
    Desk desk;
    writeFile(desk.home.path("r.tar.gz"), "mine");
    const QSignalSpy finished(desk.report, &BugReport::finished);
    desk.choose(desk.home.path("r.tar.gz"));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY(desk.box("bugReportProblem"));
    QVERIFY(desk.box("bugReportProblem")->informativeText().contains("not replaced"));
    QCOMPARE(readFile(desk.home.path("r.tar.gz")), "mine");
}

void BugReportTest::personThinksBetterOfIt()
{
    Desk desk;
    const QSignalSpy finished(desk.report, &BugReport::finished);
    desk.report->save(desk.session);
    QVERIFY(desk.question()->selectedFiles().constFirst().contains("containerdeck-default-"));
    desk.question()->reject();
    QCOMPARE(finished.size(), 1);
    QVERIFY(desk.session.inquiries().isEmpty());
}

void BugReportTest::oneAtATime()
{
    Desk desk;
    desk.report->save(desk.session);
    desk.report->save(desk.session);
    QCOMPARE(desk.window.findChildren<QFileDialog *>().size(), 1);
    desk.question()->reject();
}

QTEST_MAIN(BugReportTest)
#include "tst_bugreport.moc"
