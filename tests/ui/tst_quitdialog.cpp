// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/quitdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace deck;

namespace {

/// But for what the platform plugin of the tests says of itself.
const QString kAnyWarning = "^(?!This plugin does not support )";

Snapshot running(Lifetime lifetime = Lifetime::Manager)
{
    Snapshot snapshot;
    snapshot.profile = "default";
    snapshot.state = State::Running;
    snapshot.origin = Origin::Launched;
    snapshot.pid = 4711;
    snapshot.lifetime = lifetime;
    return snapshot;
}

QString wordsOf(const QuitDialog &dialog)
{
    QStringList words;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        words << label->text();
    return words.join(' ');
}

} // namespace

/// The question that stands between a click on "close" and the daemon's end.
class QuitDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void concernsTheDaemon_data();
    void concernsTheDaemon();
    void saysWhatKeepingMeans();
    void severalDaemons();
    void daemonWithoutAProcess();
    void buttons_data();
    void buttons();
    void keys_data();
    void keys();
};

void QuitDialogTest::concernsTheDaemon_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Origin>("origin");
    QTest::addColumn<bool>("concerned");
    QTest::newRow("stopped") << State::Stopped << Origin::None << false;
    QTest::newRow("failed") << State::Failed << Origin::None << false;
    QTest::newRow("starting") << State::Starting << Origin::Launched << true;
    QTest::newRow("running") << State::Running << Origin::Launched << true;
    QTest::newRow("stopping") << State::Stopping << Origin::Launched << true;
    QTest::newRow("about to be restarted") << State::Backoff << Origin::None << true;
    QTest::newRow("adopted") << State::Running << Origin::Adopted << false;
}

void QuitDialogTest::concernsTheDaemon()
{
    QFETCH(State, state);
    QFETCH(Origin, origin);
    Snapshot snapshot;
    snapshot.state = state;
    snapshot.origin = origin;
    QTEST(quitConcernsDaemon(snapshot), "concerned");
}

void QuitDialogTest::saysWhatKeepingMeans()
{
    const QString independent = wordsOf(QuitDialog({running(Lifetime::Independent)}));
    const QString managed = wordsOf(QuitDialog({running(Lifetime::Manager)}));
    QVERIFY(independent.contains("pid 4711"));
    QVERIFY(independent.contains("leaves the daemon running by itself"));
    QVERIFY(managed.contains("This program goes on without one"));
    for (const QString &words : {independent, managed})
        QVERIFY(words.contains("Containers go on running"));
}

void QuitDialogTest::severalDaemons()
{
    Snapshot bound = running(Lifetime::Manager);
    bound.profile = "bound";
    const Snapshot independent = running(Lifetime::Independent);
    const QString both = wordsOf(QuitDialog({independent, independent}));
    QVERIFY2(both.contains("2 profiles are running"), qPrintable(both));
    QVERIFY2(both.contains("leaves them running by themselves"), qPrintable(both));
    const QString mixed = wordsOf(QuitDialog({independent, bound}));
    QVERIFY2(mixed.contains("because the daemon of “bound” ends with it"), qPrintable(mixed));
    const QString all = wordsOf(QuitDialog({bound, bound}));
    QVERIFY2(all.contains("because these daemons end with it"), qPrintable(all));
    Snapshot waiting = independent;
    waiting.pid = 0;
    QVERIFY(wordsOf(QuitDialog({independent, waiting})).contains("about to be started again"));
}

void QuitDialogTest::daemonWithoutAProcess()
{
    Snapshot snapshot = running();
    snapshot.state = State::Backoff;
    snapshot.pid = 0;
    const QString words = wordsOf(QuitDialog({snapshot}));
    QVERIFY2(!words.contains("pid 0"), qPrintable(words));
    QVERIFY(words.contains("about to be started again"));
}

void QuitDialogTest::buttons_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("remember");
    QTest::addColumn<int>("result");
    QTest::addColumn<QuitChoice>("choice");
    QTest::newRow("stop") << "stop" << false << int(QDialog::Accepted) << QuitChoice::Stop;
    QTest::newRow("keep") << "keep" << false << int(QDialog::Accepted) << QuitChoice::Keep;
    QTest::newRow("always keep") << "keep" << true << int(QDialog::Accepted) << QuitChoice::Keep;
    QTest::newRow("cancel") << "cancel" << true << int(QDialog::Rejected) << QuitChoice::Stop;
}

void QuitDialogTest::buttons()
{
    QFETCH(QString, button);
    QFETCH(bool, remember);
    QFETCH(int, result);
    QuitDialog dialog({running()});
    dialog.show();
    auto *box = dialog.findChild<QCheckBox *>();
    QVERIFY(!box->isChecked());
    if (remember)
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QTest::mouseClick(dialog.findChild<QPushButton *>(button), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), result);
    QCOMPARE(dialog.isRemembered(), remember);
    if (result == QDialog::Accepted)
        QTEST(dialog.choice(), "choice");
}

void QuitDialogTest::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("result");
    // Neither of the keys that a hurried person presses ends a daemon.
    QTest::newRow("Enter keeps") << int(Qt::Key_Return) << int(QDialog::Accepted);
    QTest::newRow("Escape cancels") << int(Qt::Key_Escape) << int(QDialog::Rejected);
}

void QuitDialogTest::keys()
{
    QFETCH(int, key);
    QFETCH(int, result);
    QuitDialog dialog({running()});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, static_cast<Qt::Key>(key));
    QCOMPARE(dialog.result(), result);
    if (result == QDialog::Accepted)
        QCOMPARE(dialog.choice(), QuitChoice::Keep);
}

QTEST_MAIN(QuitDialogTest)
#include "tst_quitdialog.moc"
