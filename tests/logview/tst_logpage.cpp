// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "log/runlog.h"
#include "logview/logpage.h"
#include "logview/logview.h"
#include "posix/files.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

struct Shown
{
    explicit Shown(const QString &path = {})
    {
        page.resize(800, 320);
        page.follow(path);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setFocus();
    }

    [[nodiscard]] LogView *view() const { return page.findChild<LogView *>("logView"); }
    [[nodiscard]] QLabel *notice() const { return page.findChild<QLabel *>("logNotice"); }
    [[nodiscard]] QLabel *status() const { return page.findChild<QLabel *>("logStatus"); }
    [[nodiscard]] QPushButton *button() const
    {
        return page.findChild<QPushButton *>("newLinesButton");
    }
    [[nodiscard]] QStringList lines() const
    {
        QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(view(), Qt::Key_Escape);
        return QGuiApplication::clipboard()->text().split(u'\n');
    }

    LogPage page;
};

void append(const QString &path, const QByteArray &text)
{
    const auto fd = openPlainFile(path, OpenMode::Append);
    QVERIFY(fd.ok() && writeAll(fd->get(), text).ok());
}

} // namespace

class LogPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatIsWritten();
    void fileMayComeLater();
    void noticeStandsInPlaceOfTheLog();
    void followsTheNewRun();
    void readerOfAnEarlierRunIsLeftInPeace();
    void sameFileAgainChangesNothing();
    void otherFileBeginsAnew();
    void faultsAreSaid();
};

void LogPageTest::init()
{
    // The offscreen platform has no window manager to give size hints to, and says so.
    QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)"));
}

void LogPageTest::showsWhatIsWritten()
{
    const TemporaryHome home;
    writeFile(home.path("log"), "a\nb\n");
    const Shown shown(home.path("log"));
    QTRY_COMPARE(shown.view()->rows(), 2);
    append(home.path("log"), "c\n");
    QTRY_COMPARE(shown.view()->rows(), 3);
    QCOMPARE(shown.lines(), (QStringList{"a", "b", "c"}));
    QVERIFY(!shown.status()->isVisible());
}

void LogPageTest::fileMayComeLater()
{
    const TemporaryHome home;
    const Shown shown(home.path("log/containerd.log"));
    QCOMPARE(shown.view()->rows(), 0);
    const auto fd = openRunLog(home.path("log/containerd.log"));
    QVERIFY(fd.ok() && writeAll(fd->get(), "first\n").ok());
    QTRY_COMPARE(shown.view()->rows(), 1);
}

void LogPageTest::noticeStandsInPlaceOfTheLog()
{
    const TemporaryHome home;
    writeFile(home.path("log"), "a\n");
    Shown shown(home.path("log"));
    QVERIFY(!shown.notice()->isVisible());
    shown.page.setNotice("It goes to the <b>journal</b>.");
    QVERIFY(shown.notice()->isVisible());
    QVERIFY(!shown.view()->isVisible());
    QCOMPARE(shown.notice()->text(), "It goes to the <b>journal</b>.");
    QCOMPARE(shown.notice()->textFormat(), Qt::PlainText);
    shown.page.setNotice({});
    QVERIFY(shown.view()->isVisible());
    QTRY_COMPARE(shown.view()->rows(), 1);
}

void LogPageTest::followsTheNewRun()
{
    const TemporaryHome home;
    const QString path = home.path("log");
    const Shown shown(path);
    for (const char *text : {"first", "second"}) {
        const auto fd = openRunLog(path);
        QVERIFY(fd.ok() && writeAll(fd->get(), QByteArray(text) + '\n').ok());
        QTRY_VERIFY(shown.view()->rows() == 1 && shown.lines() == QStringList{text});
    }
}

void LogPageTest::readerOfAnEarlierRunIsLeftInPeace()
{
    const TemporaryHome home;
    const QString path = home.path("log");
    writeFile(path, QByteArray("old\n").repeated(500));
    const Shown shown(path);
    QTRY_COMPARE(shown.view()->rows(), 500);
    shown.view()->verticalScrollBar()->setValue(10);
    const auto fd = openRunLog(path);
    QVERIFY(fd.ok() && writeAll(fd->get(), "new\n").ok());
    QTRY_VERIFY(shown.button()->isVisible());
    QCOMPARE(shown.view()->topLine(), 10);
    QCOMPARE(shown.view()->rows(), 500);
    QTest::mouseClick(shown.button(), Qt::LeftButton);
    QTRY_COMPARE(shown.view()->rows(), 1);
    QVERIFY(shown.view()->isFollowing());
}

void LogPageTest::sameFileAgainChangesNothing()
{
    const TemporaryHome home;
    writeFile(home.path("log"), QByteArray("x\n").repeated(500));
    Shown shown(home.path("log"));
    QTRY_COMPARE(shown.view()->rows(), 500);
    shown.view()->verticalScrollBar()->setValue(10);
    shown.page.follow(home.path("log"));
    QCOMPARE(shown.view()->rows(), 500);
    QCOMPARE(shown.view()->topLine(), 10);
}

void LogPageTest::otherFileBeginsAnew()
{
    const TemporaryHome home;
    writeFile(home.path("a"), QByteArray("a\n").repeated(500));
    writeFile(home.path("b"), QByteArray("b\n").repeated(300));
    Shown shown(home.path("a"));
    QTRY_COMPARE(shown.view()->rows(), 500);
    shown.view()->verticalScrollBar()->setValue(10);
    shown.page.follow(home.path("b"));
    QCOMPARE(shown.view()->rows(), 0);
    QTRY_COMPARE(shown.view()->rows(), 300);
    QVERIFY(shown.view()->isFollowing());
}

void LogPageTest::faultsAreSaid()
{
    const TemporaryHome home;
    const QString path = home.path("log");
    append(path, "a\nb\n");
    const Shown shown(path);
    QTRY_COMPARE(shown.view()->rows(), 2);
    writeFile(path, "");
    QTRY_VERIFY(shown.status()->text().contains("emptied"));
    append(path, "c\n");
    QTRY_COMPARE(shown.view()->rows(), 1);
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY(shown.status()->text().contains("deleted"));
    QCOMPARE(shown.view()->rows(), 1);
    append(path, "d\n");
    QTRY_VERIFY(!shown.status()->isVisible());
    QCOMPARE(shown.lines(), QStringList{"d"});
}

QTEST_MAIN(LogPageTest)
#include "tst_logpage.moc"
